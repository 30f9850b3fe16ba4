import { isTitle, withoutSeconder } from '../ast/person.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';

/** A name in a text, by its place. */
export interface NameFound {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const WORD = String.raw`(?:\p{Lu}\.(?:-\p{Lu}\.)?|\p{Lu}[\p{L}\p{M}'’´-]+(?!\d)|["”“]\p{Lu}[\p{L}-]+["”“])`;
/** An initial without its stop between a given name and the surname: `Kaj G Backman`. */
const MIDDLE = String.raw`(?: \p{Lu}(?= \p{Lu}\p{Ll}))?`;
/** The same behind a name with its surname first, in a column: `Backman Kaj G`. */
const LAST = String.raw`(?: (?![XV])\p{Lu}(?=\s{2}|\t|,|$))?`;
const RUN = new RegExp(`(?:(?<!\\p{L})(?:af|von|de la|de) )?(?<![\\p{L}\\p{M}])${WORD}${MIDDLE}(?:(?: (?:af|von|de|van|der))? ${WORD}){1,4}${LAST}`, 'gu');

/** The names of people in a text: runs of capitalised words, without the titles before them. */
export function findNames(text: string, lexicon: Lexicon): NameFound[] {
  const names: NameFound[] = [];
  for (const match of text.matchAll(RUN)) {
    const words = match[0].split(' ');
    let first = 0;
    while (first < words.length && (isTitle(words[first], lexicon) || isModifier(words, first, lexicon) || lexicon.has('finiteVerb', words[first]) || isPresent(words, first, lexicon) || isOffice(words[first], lexicon) || isDegree(words, first) || words[first].endsWith('-'))) first += 1;
    const kept = [...withoutSeconder(words.slice(first), text.slice(match.index + match[0].length, match.index + match[0].length + LOOKED_AT), lexicon)];
    while (kept.length > 0 && (isTitle(kept[kept.length - 1], lexicon) || (kept.length > 2 && lexicon.is('elative', kept[kept.length - 1])))) kept.pop();
    const capitals = kept.filter((word) => /^\p{Lu}/u.test(word));
    const [, next = '', second = ''] = BEHIND.exec(text.slice(match.index + match[0].length, match.index + match[0].length + FARTHEST)) ?? [];
    // `Otto Oletus kunnanhallituksen edustaja`: the genitive is of a title.
    if (lexicon.is('organisation', next) && !(next.endsWith('n') && isTitle(second, lexicon))) continue;
    if (capitals.length < 2 || capitals.length > 4) continue;
    if (kept.some((word) => lexicon.is('columnHead', word) || lexicon.is('organisation', word.replace(/\.$/u, '')) || /^\p{Lu}{3,}$/u.test(word) && !/^\p{Lu}+$/u.test(text.trim()))) continue;
    const start = match.index + words.slice(0, first).reduce((sum, word) => sum + word.length + 1, 0);
    const name = kept.join(' ').replace(/\.$/u, '');
    names.push({ name, start, end: start + name.length });
  }
  return names;
}

/** The two words behind a name, and how far they go, in characters. */
const BEHIND = /^ ([\p{L}.]+)(?: ([\p{Ll}-]+))?/u;
const FARTHEST = 80;

/** How far behind a name it is looked for what it is the object of, in characters. */
const LOOKED_AT = 20;

/** A verb in the passive before a whole name: `Valitaan Maija Malli`. */
const isPresent = (words: readonly string[], at: number, lexicon: Lexicon): boolean => words.length - at > 2 && lexicon.is('passivePresent', words[at]);

/** What somebody is elected to or has the turn of: `Sihteerivuorossa Maija Malli`. */
const isOffice = (word: string, lexicon: Lexicon): boolean => lexicon.is('becomesInspector', word) || lexicon.is('becomesSecretary', word) || lexicon.is('becomesChair', word);

/** Letters of a degree before a name: `JHT Maija Malli`. */
function isDegree(words: readonly string[], at: number): boolean {
  return /^\p{Lu}{2,4}$/u.test(words[at]) && words.length - at > 2 && words.slice(at + 1).every((word) => /\p{Ll}/u.test(word));
}

/** An adjective or genitive before a title is of the title: `Tekninen johtaja`, `Hallituksen puheenjohtaja`. */
function isModifier(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  return lexicon.ends('modifierEnding', words[at]) && words[at + 1] !== undefined && isTitle(words[at + 1], lexicon);
}
