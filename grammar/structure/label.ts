import { nominative } from '../vocabulary/index.js';
import type { Lexicon, StatementType } from '../vocabulary/index.js';
import { isDigit, isLetterCode, isLowerCode, isUpper, isUpperCode } from '../letters.js';

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
  const { end, colon, gap, spaces } = scan(text, offset);
  const strong = emphasised(text, offset, end);
  if (strong) {
    const type = phraseType(strong.phrase.replace(/:$/u, ''), lexicon, 'colon');
    if (type) return found(text, offset, strong.length, type, 'colon');
  }
  if (colon > 0) {
    const type = phraseType(text.slice(offset, offset + colon).replace(/(?<=\d)\.$/u, ''), lexicon, 'colon');
    if (type) return found(text, offset, colon + 1, type, 'colon');
  }
  const rest = text.slice(offset, end);
  const reached = mayReach(rest) && lexicon.mayLabel(rest) ? CONTACT.exec(rest) : null;
  const prepared = reached ? phraseType(rest.slice(0, reached.index), lexicon, 'line') : undefined;
  if (prepared) return found(text, offset, end - offset, prepared, 'line');
  // `Valmistelija Maija Malli, p. 044 555 2071`: a name without a title.
  const [, head] = (reached && NAMED.exec(rest.slice(0, reached.index))) ?? [];
  const named = head === undefined ? undefined : lexicon.labelType(head);
  if (head !== undefined && (named === 'preparer' || named === 'presenter')) return found(text, offset, head.length, named, 'gap');
  if (gap > 0) {
    // Two spaces are as well a slip inside a sentence: `Päätösehdotus  hyväksyttiin.`
    const sentence = text.charCodeAt(offset + gap) === SPACE && isLowerCode(text.charCodeAt(offset + gap + 2));
    const type = sentence ? undefined : phraseType(text.slice(offset, offset + gap), lexicon, 'gap');
    if (type) return beside(text, offset, rest, gap, type, lexicon);
  } else if (spaces < MOST_WORDS && end - offset <= LONGEST) {
    const line = rest.trimEnd();
    // The number of a list is no part of the label with a colon behind it: `1. Esitys:`
    const type = colon > 0 && isDigit(line) && line.endsWith(':') ? undefined : phraseType(line, lexicon, 'line');
    if (type && !((isDigit(line) || lexicon.is('endTitle', line)) && endsMeeting(text, end, lexicon))) {
      // `Päätösehdotus Lautakunta` / `1. hyväksyy …`: the body begins the clause.
      const words = line.split(/\s+/u);
      const clause = words.length > 1 && !lexicon.isOfficer(words.slice(1), false) && startsSmall(text, end);
      return found(text, offset, clause ? words[0].length : line.length, type, clause ? 'gap' : 'line');
    }
  }
  return glued(text, offset, end, lexicon) ?? spaced(text, offset, lexicon);
}

/** A label without its colon, or what was typed for one, and the emphasis that it closes. */
export const bareLabel = (text: string): string => text.replace(/[\s*_:;.]+$/u, '');

/** Labels for proposals and decisions within a line, as texts of web pages have them: `Asiasta on kuultu asukkaita. Päätös: Hyväksyttiin.` */
export function labelsWithin(text: string, lexicon: Lexicon): LabelWithin[] {
  if (!text.includes(':')) return [];
  const labels: LabelWithin[] = [];
  for (const { 0: before, index } of text.matchAll(BEFORE_LABEL)) {
    const start = index + before.length;
    const colon = text.indexOf(':', start);
    const type = phraseType(text.slice(start, colon), lexicon, 'gap');
    if (type === 'proposal' || type === 'decision') labels.push({ type, from: start, start: text.startsWith('**', start) ? start + 2 : start, end: colon + 1 + (text.startsWith('**', colon + 1) ? 2 : 0) });
  }
  return labels;
}

/** A label by its place in the text that it stands in, its colon with it. */
export interface LabelWithin {
  readonly type: StatementType;
  /** Where the emphasis before it begins, if it is printed strong. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** How to reach who prepared the matter, at the end of the line: `, puh. 044 555 2071`, `, etunimi.sukunimi@malli.fi`. */
const CONTACT = /(?:,? (?:\p{Ll}{1,7}\.?:? {1,2}\+?\d[\d -]{5,}|[\p{L}\d._-]+(?:@|\(at\))[\p{L}\d.-]+)){1,2}\.?$/u;

/** Whether a line may end so: with a figure, or an address in it. */
const mayReach = (line: string): boolean => isDigit(line.at(line.endsWith('.') ? -2 : -1)) || line.includes('@');

/** A label's head and a name of two or three words. */
const NAMED = /^(\p{Lu}\p{Ll}[\p{L}-]+)(?: \p{Lu}[\p{L}’'-]*\.?){2,3}$/u;

/** The end of a sentence before what may be a label with its colon. */
const BEFORE_LABEL = /[.!?)”"] +(?=(?:\*\*)?\p{Lu}[^.:;!?]{2,60}:(?: |\*\* ))/gu;

/** `**Valmistelija** Maija Malli`, `*Päätös:* …`, `__Päätös__: …`: the label ends with the emphasis that begins before it, and a colon behind that. */
function emphasised(text: string, offset: number, end: number): { readonly phrase: string; readonly length: number } | undefined {
  let from = offset;
  while (offset - from < 2 && EMPHASIS.includes(text[from - 1] ?? ' ')) from--;
  const rest = from === offset ? '' : text.slice(offset, end);
  const closing = rest.indexOf(text.slice(from, offset));
  if (closing <= 0 || closing > LONGEST) return undefined;
  return { phrase: rest.slice(0, closing), length: closing + (CLOSING.exec(rest.slice(closing))?.[0].length ?? 0) };
}

const EMPHASIS = '*_';
const CLOSING = /^[*_]{1,2}(?: ?:(?!\S))?/u;
const STAR = 42;
const SPACE = 32;
const TAB = 9;
const COLON = 58;

/** What sets a label off on a line, as distances from its beginning; -1 for what is not there. */
interface Scan {
  /** The offset of the line's end, or of where it is looked at no further. */
  readonly end: number;
  /** The first colon that ends a word (not that of `klo 12:01` or `Kn:n`), or what was typed for one behind the first word (`Päätös;`, `Päätös. Hyväksyttiin.`). */
  readonly colon: number;
  /** The first two spaces or tab. */
  readonly gap: number;
  /** Single spaces. */
  readonly spaces: number;
}

function scan(text: string, offset: number): Scan {
  const limit = Math.min(text.length, offset + LONGEST + 80);
  let [colon, gap, spaces, end] = [-1, -1, 0, offset];
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 12 || (code === EQUALS && closesHeading(text, end))) break;
    if (code === TAB || (code === SPACE && isBlank(text.charCodeAt(end + 1)))) {
      if (gap < 0 && end > offset) gap = end - offset;
    } else if (code === SPACE) spaces += 1;
    else if (code === COLON && colon < 0 && end - offset <= LONGEST && endsLabel(text, end + 1)) colon = end - offset;
    else if (spaces === 0 && gap < 0 && colon < 0 && isBlank(text.charCodeAt(end + 1)) && (code === SEMICOLON || (code === STOP && isUpperCode(text.charCodeAt(end + 2))))) colon = end - offset;
  }
  // White space at the line's end is no gap.
  if (gap >= 0 && text.slice(offset + gap, end).trim() === '') gap = -1;
  return { end, colon, gap, spaces };
}

/** Whether nothing but the signs that close a wiki's heading is left of a line: `=== Päätös ===`. */
const closesHeading = (text: string, at: number): boolean => {
  let end = at;
  while (text.charCodeAt(end) === EQUALS) end += 1;
  return end >= text.length || text[end] === '\n';
};

const SEMICOLON = 59;
const EQUALS = 61;
const STOP = 46;
const DASH = 45;
const isBlank = (code: number): boolean => code === SPACE || code === TAB;

/** Whether a colon before a place ends a label: white space, emphasis, the line's end, a capital or a quotation mark follows. */
function endsLabel(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // `KJ:N EHDOTUS: …`: a case's ending in capitals.
  if ((code === 78 || code === 83) && isBlank(text.charCodeAt(at + 1))) return false;
  // `Tiivistelmä:-`: nothing to say.
  if (code === DASH && (at + 1 >= text.length || text[at + 1] === '\n')) return true;
  return at >= text.length || isBlank(code) || code === STAR || code === 10 || code === 12 || code === 34 || code === 0x201d || isUpperCode(code);
}

/** Words of the longest label. */
const MOST_WORDS = 10;

/** The words of a phrase; a slash parts them too. */
const wordsOf = (phrase: string): string[] => (/[\t/]| {2}/u.test(phrase) ? phrase.split(/[\s/]+/u).filter((word) => word !== '') : phrase.split(' '));

function phraseType(phrase: string, lexicon: Lexicon, separator: LabelSeparator): StatementType | undefined {
  if (!lexicon.mayLabel(phrase)) return undefined;
  // A bilingual house names it twice: `Täytäntöönpano – Verkställighet`.
  const twice = / [–—/-] /u.test(phrase) ? /^(.{3,50}?) [–—/-] (.{3,50})$/u.exec(phrase.trim()) : null;
  if (twice) {
    const first = phraseType(twice[1], lexicon, separator);
    if (first && phraseType(twice[2], lexicon, separator) === first) return first;
  }
  const bare = (phrase.includes('*') ? phrase.replace(/\*+/gu, '') : phrase).trim();
  if (!isUpper(bare) && !isDigit(bare)) return undefined;
  if (separator !== 'colon' && '.,;!?'.includes(bare[bare.length - 1])) return undefined;
  // `1 äänestys` over the first of several ballots; other labels have their numbers behind them.
  const [, counted] = /^\d{1,2} (\p{Ll}+)$/u.exec(bare) ?? [];
  if (counted !== undefined && lexicon.labelType(counted) === 'vote') return 'vote';
  const words = wordsOf(bare);
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  // `Kn päätös:` of a `Kirkkoneuvosto`
  const abbreviated = separator === 'colon' && words.length === 2 && /^\p{Lu}\p{L}{0,4}\.?$/u.test(words[0]) ? lexicon.labelType(words[1][0].toUpperCase() + words[1].slice(1)) : undefined;
  if (abbreviated === 'proposal' || abbreviated === 'decision') return abbreviated;
  const found = lexicon.label(words, (tail) => isTail(tail, lexicon, separator), separator !== 'colon');
  if (!found) return undefined;
  // A number before a label only orders it (`1. äänestys`); it is not a list's.
  if (isDigit(bare) && (found.before === 0 || !ORDERED.has(found.type))) return undefined;
  // `Kunnanjohtajan päätökset`, `Rakennustarkastajan päätös:`, `ELY-keskuksen päätös:` head what an officer or an authority decided, not the meeting.
  if (found.type === 'decision' && found.before > 0 && isOthers(nominative(words[found.before - 1]), lexicon)) return undefined;
  // `Liite 1` names an attachment, `Vastaehdotus 1` is a label.
  if (found.type === 'attachments' && /\d$/u.test(bare)) return undefined;
  return found.type;
}

/** Whether a decision is of an officer, but for the chair, or of an authority. */
const isOthers = (owner: string, lexicon: Lexicon): boolean =>
  lexicon.ends('title', owner) ? lexicon.meetingRole(owner) !== 'chair' : lexicon.ends('organisation', owner) && !lexicon.ends('body', owner);

/** What there are several of in one item; before another label's head a number is the item's: `9. TIEDOKSI`. */
const ORDERED: ReadonlySet<StatementType> = new Set<StatementType>(['vote', 'counterProposal', 'proposal', 'decision', 'dissent']);

/** What may follow a label's head: a number, a bracket, the officer or body that speaks. */
function isTail(words: readonly string[], lexicon: Lexicon, separator: LabelSeparator): boolean {
  const tail = words.join(' ');
  // `Mallin ehdotus, EI: 7 ääntä`, `Mallin ehdotus (ei) 7 ääntä: …` count votes.
  if (lexicon.votes.options.includes((/^\((\p{L}+)\)/u.exec(tail)?.[1] ?? tail).toLowerCase())) return false;
  // `Esitys MYR`
  if (lexicon.is('labelTail', tail) || (/^\p{Lu}{2,6}$/u.test(tail) && lexicon.is('bodyAbbreviation', tail))) return true;
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

/** Whether the line below says that the meeting ended, which makes `8. Päätös` and `Kokouksen päätös` the title of the last item. */
const endsMeeting = (text: string, end: number, lexicon: Lexicon): boolean => lexicon.has('meetingEnds', /^\s*[^\n]{0,120}/u.exec(text.slice(end, end + 200))?.[0] ?? '');

/** Whether the text below begins in small letters or with a list's number. */
const startsSmall = (text: string, end: number): boolean => /^\s*(?:[•–-]|\d+[.)]?|[a-z]\))?\s*\p{Ll}/u.test(text.slice(end, end + 120));

/** `PäätösAsia pantiin …`, `Eriävä mielipideElo jätti …`: a head in small letters with a capital right behind it. */
function glued(text: string, offset: number, end: number, lexicon: Lexicon): Match | null {
  for (let i = offset, words = 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE && words < GLUED_WORDS && isLowerCode(text.charCodeAt(i + 1))) words += 1;
    else if (!isLetterCode(code)) return null;
    if (i - offset < 4 || !isUpperCode(code) || !isLowerCode(text.charCodeAt(i - 1))) continue;
    const type = end > i + 3 ? lexicon.labelType(text.slice(offset, i)) : undefined;
    return type ? found(text, offset, i - offset, type, 'glued') : null;
  }
  return null;
}

const GLUED_WORDS = 2;

/** `Käsittely Elo ehdotti …`: a head, one space, a capital; in capitals, with what is in small letters behind it, it is a label by itself: `TIEDOKSI lautakunnat`. */
function spaced(text: string, offset: number, lexicon: Lexicon): Match | null {
  if (!isUpperCode(text.charCodeAt(offset))) return null;
  let end = offset;
  while (isLetterCode(text.charCodeAt(end)) || text[end] === '-') end += 1;
  if (text.charCodeAt(end) !== SPACE) return null;
  if (end - offset > 2 && isUpperCode(text.charCodeAt(offset + 1)) && isUpperCode(text.charCodeAt(end - 1)) && /^ \p{L}?\p{Ll}{2}/u.test(text.slice(end, end + 4))) {
    const type = lexicon.labelType(text.slice(offset, end));
    return type ? found(text, offset, end - offset, type, 'gap') : null;
  }
  if (end - offset < 5) return null;
  const next = text[end + 1];
  if (!isUpper(next) && next !== '"' && next !== '”') return null;
  const type = lexicon.labelType(text.slice(offset, end));
  // `Liite A` names an attachment.
  if (type === 'attachments' && isBlank(text.charCodeAt(end + 2))) return null;
  return type ? found(text, offset, end - offset, type, 'space') : null;
}

function found(text: string, offset: number, length: number, type: StatementType, separator: LabelSeparator): Match {
  return Object.assign([text.slice(offset, offset + length)] as [string], { index: offset, input: text, payload: { type, separator } });
}
