import { nominative } from '../vocabulary/index.js';
import type { Lexicon, StatementType } from '../vocabulary/index.js';
import { isLower, isUpper } from '../letters.js';

/** How a label is set off from its text. */
export type LabelSeparator =
  /** `Päätös: Hyväksyttiin.` */
  | 'colon'
  /** On a line of its own. */
  | 'line'
  /** `Käsittely     Asia käsiteltiin …`: two spaces or a tab. */
  | 'gap'
  /** `PäätösAsia pantiin pöydälle`: nothing, after extraction from HTML. */
  | 'glued'
  /** `Käsittely Elo ehdotti …`: one space, so that only the document's habit tells it from a sentence. */
  | 'space';

export interface LabelPayload {
  readonly type: StatementType;
  readonly separator: LabelSeparator;
}

/** Longest label looked for, in characters: `Valmistelijat ja lisätiedot (etunimi.sukunimi@kunta.example):`. */
const LONGEST = 100;

type Match = [string] & { index: number; input: string; payload: LabelPayload };

/**
 * The label that a line's rest begins with, up to its colon, the gap behind it or the line's end. Chevrotain calls it as a
 * custom pattern; the type and the separator are the token's payload.
 */
export function labelAt(text: string, offset: number, lexicon: Lexicon): Match | null {
  const end = lineEnd(text, offset);
  const line = text.slice(offset, end);
  const first = /^[\p{L}\d][\p{L}\d:.\-]*/u.exec(line)?.[0];
  if (first === undefined) return null;
  // `**Valmistelija** Maija Malli`: the emphasis ends with the label.
  const strong = text.startsWith('**', offset - 2) ? line.indexOf('**') : -1;
  if (strong > 0 && strong <= LONGEST) {
    const type = phraseType(line.slice(0, strong).replace(/:$/u, ''), lexicon, 'colon');
    if (type) return found(text, offset, strong, type, 'colon');
  }
  const colon = colonAt(line);
  if (colon > 0) {
    const type = phraseType(line.slice(0, colon), lexicon, 'colon');
    if (type) return found(text, offset, colon + 1, type, 'colon');
  }
  const gap = /[ \t]{2,}|\t/.exec(line)?.index ?? -1;
  if (gap > 0) {
    // Two spaces are as well a slip inside a sentence: `Päätösehdotus  hyväksyttiin.`
    const sentence = /^ {2}\p{Ll}/u.test(line.slice(gap));
    const type = sentence ? undefined : phraseType(line.slice(0, gap), lexicon, 'gap');
    if (type) return beside(text, offset, line, gap, type, lexicon);
  } else if (line.length <= LONGEST) {
    const type = phraseType(line, lexicon, 'line');
    if (type) {
      // `Päätösehdotus Lautakunta` / `1. hyväksyy …`: the body begins the clause.
      const clause = first.length < line.trimEnd().length && !lexicon.isOfficer(line.trim().split(/\s+/u).slice(1), false) && startsSmall(text, end);
      return found(text, offset, clause ? first.length : line.trimEnd().length, type, clause ? 'gap' : 'line');
    }
  }
  return glued(text, offset, line, first, lexicon) ?? spaced(text, offset, line, first, lexicon);
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  const limit = Math.min(text.length, offset + LONGEST + 80);
  while (end < limit && text[end] !== '\n' && text[end] !== '\f') end += 1;
  return end;
}

/** The first colon that ends a word (not that of `klo 12:01` or `Kn:n`), within the longest label; or what was typed for one (`Päätös;`). */
function colonAt(line: string): number {
  const colon = /:(?=[ \t*]|$|[\p{Lu}"”])|(?<=^\p{L}+);(?=[ \t])/u.exec(line)?.index ?? -1;
  return colon <= LONGEST ? colon : -1;
}

function phraseType(phrase: string, lexicon: Lexicon, separator: LabelSeparator): StatementType | undefined {
  const bare = phrase.replace(/\*+/gu, '').trim();
  if (!isUpper(bare[0] ?? '') && !/^\d/.test(bare)) return undefined;
  if (separator !== 'colon' && /[.,;!?]$/u.test(bare)) return undefined;
  const words = bare.split(/[\s/]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > 10) return undefined;
  const found = lexicon.label(words, (tail) => isTail(tail, lexicon, separator), separator !== 'colon');
  if (!found) return undefined;
  // A number before a label only orders it (`1. äänestys`); it is not a list's.
  if (/^\d/.test(bare) && found.before === 0) return undefined;
  // `Kunnanjohtajan päätökset` on a line heads what an officer decided, not the meeting.
  if (separator !== 'colon' && found.type === 'decision' && found.before > 0 && lexicon.ends('title', nominative(words[found.before - 1]))) return undefined;
  // `Liite 1` names an attachment, `Vastaehdotus 1` is a label.
  if (found.type === 'attachments' && /\d$/u.test(bare)) return undefined;
  return found.type;
}

/** What may follow a label's head: a number, a bracket, the officer or body that speaks. */
function isTail(words: readonly string[], lexicon: Lexicon, separator: LabelSeparator): boolean {
  const tail = words.join(' ');
  if (lexicon.is('labelTail', tail)) return true;
  if (separator === 'colon' && words.every((word) => isUpper(word[0]))) return words.length <= 5;
  return lexicon.isOfficer(words);
}

/** A label with text beside it: an officer's title and name there are of the label, whatever else is its text. */
function beside(text: string, offset: number, line: string, gap: number, type: StatementType, lexicon: Lexicon): Match {
  const rest = line.slice(gap);
  const colon = /^[^:]*:(?=\s*$)/u.exec(rest)?.[0];
  const officer = (colon ?? rest).replace(/:\s*$/u, '').trim();
  const words = officer.split(/\s+/u);
  if (officer !== '' && !/[.!?]$/u.test(officer) && lexicon.isOfficer(words, colon !== undefined)) return found(text, offset, gap + (colon ?? rest.trimEnd()).length, type, colon === undefined ? 'line' : 'colon');
  return found(text, offset, gap, type, 'gap');
}

/** Whether the text below begins in small letters or with a list's number. */
const startsSmall = (text: string, end: number): boolean => /^\s*(?:[•–-]|\d+[.)]?|[a-z]\))?\s*\p{Ll}/u.test(text.slice(end, end + 120));

/** `PäätösAsia pantiin …`: a head in small letters with a capital right behind it. */
function glued(text: string, offset: number, line: string, first: string, lexicon: Lexicon): Match | null {
  for (let i = 4; i < first.length; i++) {
    if (!isUpper(first[i]) || !isLower(first[i - 1])) continue;
    const type = lexicon.labelType(first.slice(0, i));
    return type && line.length > i + 3 ? found(text, offset, i, type, 'glued') : null;
  }
  return null;
}

/** `Käsittely Elo ehdotti …`: a head, one space, a capital. */
function spaced(text: string, offset: number, line: string, first: string, lexicon: Lexicon): Match | null {
  const after = line.slice(first.length);
  if (first.length < 5 || !isUpper(first[0]) || !/^ [\p{Lu}"”]/u.test(after)) return null;
  const type = lexicon.labelType(first);
  return type ? found(text, offset, first.length, type, 'space') : null;
}

function found(text: string, offset: number, length: number, type: StatementType, separator: LabelSeparator): Match {
  return Object.assign([text.slice(offset, offset + length)] as [string], { index: offset, input: text, payload: { type, separator } });
}
