import type { Lexicon } from '../../grammar/vocabulary/index.js';

/** A name with the role beside it, by places in the text that was read. */
export interface PersonFound {
  readonly name: string;
  readonly role: string | null;
  readonly start: number;
  readonly end: number;
}

const PARTICLES = new Set(['af', 'von', 'de', 'van', 'da', 'der', 'la', 'le']);
/** The words of a title in small letters, with a name of two words behind them. */
const TITLE_BEHIND = /^(?:\p{Ll}[\p{L}-]* ){1,5}\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/u;
/** A surname before a stop; one letter is an initial. */
const ENDS_SENTENCE = /\p{L}{2}\.$/u;
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’´.-]*$/u;

/**
 * Reads a phrase that names one person: `Tekninen johtaja Mirva Malli`, `Malli Mirva, hallintosihteeri`, `Mirva Malli (pj)`,
 * `siht. Mirva Malli`. `undefined` where there is no name in it.
 */
export function readPerson(text: string, lexicon: Lexicon): PersonFound | undefined {
  const words = [...text.matchAll(/[^\s,;()]+/gu)];
  let first = -1;
  let last = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i][0];
    const title = isTitle(word, lexicon);
    if (first < 0) {
      if (!title && NAME_WORD.test(word)) first = last = i;
      continue;
    }
    const between = text.slice(words[last].index + words[last][0].length, words[i].index);
    if (/[,;()]/u.test(between) || /\s{2,}|\t/u.test(between)) break;
    // `Mirva Malli. Kirjattiin …`: a stop ends the name with its sentence.
    if (last > first && ENDS_SENTENCE.test(words[last][0])) break;
    if (PARTICLES.has(word) && words[i + 1]) continue;
    // What stands before a title is of it: `Tekninen johtaja Mirva Malli`, `Vs. rakennustarkastaja Mirva Malli`.
    if (title && last === first && NAME_WORD.test(words[i + 1]?.[0] ?? '') && /^ ?$/u.test(text.slice(words[i].index + word.length, words[i + 1].index))) {
      first = -1;
      continue;
    }
    // `Teknisten palvelujen toimialajohtaja Mirva Malli`: words of a title, before it.
    if (last === first && /^\p{Ll}/u.test(word) && TITLE_BEHIND.test(text.slice(words[i].index)) && !PARTICLES.has(word)) {
      first = -1;
      continue;
    }
    if (title || !NAME_WORD.test(word) || last - first >= 4) break;
    last = i;
  }
  if (first < 0) return undefined;
  const start = words[first].index;
  const end = words[last].index + words[last][0].length;
  const name = text.slice(start, end).replace(/[.:]$/u, '');
  if (last === first && words.length === 1 && lexicon.ends('body', name)) return undefined;
  return { name, role: roleOf(text.slice(0, start), text.slice(end)), start, end: start + name.length };
}

/** The words of a name without those of who seconds its bearer, in the genitive: `Maija Malli Otto Oletuksen` before `kannattamana`. */
export function withoutSeconder(words: readonly string[], behind: string, lexicon: Lexicon): readonly string[] {
  return words.length >= 4 && lexicon.opens('supporting', behind.trimStart()) ? words.slice(0, -2) : words;
}

export function isTitle(word: string, lexicon: Lexicon): boolean {
  const bare = word.replace(/[.,:;]+$/u, '');
  return lexicon.ends('title', bare) && !/^\p{Lu}\.$/u.test(word);
}

/** The role is what stands before the name, or behind it after a comma, in brackets or in a column of its own. */
function roleOf(before: string, after: string): string | null {
  const lead = before.trim().replace(/[,:]$/u, '');
  if (lead !== '') return lead;
  const bracket = /^\s*\(([^)]*)\)?/u.exec(after)?.[1];
  const tail = bracket ?? /^\s*(?:,|\s{2,}|\t|\s)\s*([^,;]*)/u.exec(after)?.[1];
  const role = tail?.trim().replace(/[.,;]$/u, '') ?? '';
  // A telephone number or an address is no role.
  return role === '' || /[\d@]/u.test(role) ? null : role;
}
