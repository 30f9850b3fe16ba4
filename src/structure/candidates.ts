import type { IToken, TokenType } from 'chevrotain';
import { isUpper } from '../../grammar/letters.js';
import type { Piece } from '../../grammar/structure/outline.js';
import { readStageHeading } from '../../grammar/structure/stage.js';
import { BodyNumber, BodySignNumber, Bullet, CaseLine, caseBehind, Decimal, Emphasis, Hash, ItemWord, MisreadSign, NumberBare, NumberDot, NumberLetter, NumberParen, NumberSign, SignNumber, StageHead } from '../../grammar/structure/tokens.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { ATTENDANCE, fieldOf, isFieldName } from './fields.js';
import { endsSentence } from './flow.js';
import type { FlowLine } from './flow.js';
import { colonLabelAt, hasLabel } from './line-labels.js';
import type { Line } from './lines.js';
import type { SideLine } from './side.js';
import { datedStage } from './stage-lines.js';

/** The ways of numbering items; one of them explains a document. */
export type Family = 'sign' | 'number' | 'word' | 'body' | 'stage' | 'markdown' | 'plain';

/** A line that may open an item. */
export interface Candidate {
  readonly flow: FlowLine;
  readonly family: Family;
  /** The form of writing within the family; a document keeps to one. */
  readonly style: string;
  /** What names the body before the number (`KH` of `KH § 171`; body and date of a stage): other bodies' numbers are no part of the sequence. */
  readonly owner: string;
  readonly number: number | undefined;
  /** The letter or decimal behind the number: `a` of `12 a`, `1` of `5.1`. */
  readonly suffix: string;
  /** The title on the same line, without the number; empty where the number stands alone. */
  readonly title: string;
  /** Where the title begins in the clean text. */
  readonly titleStart: number;
  /** How much it looks like a heading by itself, 0 to 1. */
  readonly quality: number;
  /** Whether its sign is only what character recognition may have made of one. */
  readonly misread: boolean;
  /** The lines of a title in the margin, with the text beside them. */
  readonly side?: readonly SideLine[];
}

/** A candidate that has a number. */
export type Numbered = Candidate & { readonly number: number };
export const isNumbered = (candidate: Candidate): candidate is Numbered => candidate.number !== undefined;

/** How many columns two numbers stand apart, by their begin or by their end: those of two figures begin further left in some houses. */
export function shiftOf(a: Candidate, b: Candidate): number {
  const starts = b.flow.line.indent - a.flow.line.indent;
  return Math.min(Math.abs(starts), Math.abs(starts + String(b.number).length - String(a.number).length));
}

const FAMILIES = new Map<TokenType, Family>([
  [SignNumber, 'sign'],
  [NumberSign, 'sign'],
  [MisreadSign, 'sign'],
  [BodySignNumber, 'sign'],
  [NumberDot, 'number'],
  [NumberBare, 'number'],
  [NumberParen, 'number'],
  [ItemWord, 'word'],
  [BodyNumber, 'body'],
  [StageHead, 'stage'],
]);

/** The number that a line begins with, with the family of its form. */
export function numberMark(line: Line): { mark: IToken; family: Family; number: number } | undefined {
  const [mark] = line.marks;
  const family = mark && FAMILIES.get(mark.tokenType);
  return family === undefined ? undefined : { mark, family, number: numberOf(mark) };
}

/** The number in a mark, whatever stands before it (`KH § 171`). */
function numberOf({ image, tokenType }: IToken): number {
  if (tokenType === MisreadSign) return Number(image.split(' ')[0].replace(/[lI|]/gu, '1').replace(/O/gu, '0'));
  if (tokenType === StageHead) return Number(readStageHeading(image).number);
  const signed = /§\s*(\d+)|(\d+)[^\d]*§/u.exec(image);
  return Number(signed?.[1] ?? signed?.[2] ?? /\d+/u.exec(image)?.[0]);
}

/** The number of a line that is a body's name with it and nothing else: `Kunnanhallitus        § 342`. */
export function signedBodyOf(line: Line): number | undefined {
  const found = line.marks[0]?.tokenType === BodySignNumber && line.marks[0].image.trimEnd() === line.text ? numberMark(line) : undefined;
  return found?.number;
}

/** All lines that may open an item, in order. */
export function findCandidates(flow: readonly FlowLine[], lexicon: Lexicon): Candidate[] {
  const listed = new Set([...attachmentNumbers(flow), ...peopleNumbers(flow, lexicon)]);
  const found: Candidate[] = [];
  for (const line of flow) {
    const candidate = listed.has(line.at) ? undefined : candidateOf(line, lexicon);
    if (candidate) found.push(candidate);
  }
  // The number in the margin below `KH 5.4.2004` is a stage's, in a house that heads its items otherwise.
  const ofStage = new Set(found.filter(({ family, title, flow: { at, gap } }) => family === 'sign' && title !== '' && at > 0 && gap === 0 && datedStage(flow, at - 1, lexicon)));
  return ofStage.size > 0 && found.filter((candidate) => candidate.family === 'sign' && candidate.title !== '' && !ofStage.has(candidate)).length >= FEWEST_OTHERS ? found.filter((candidate) => !ofStage.has(candidate)) : found;
}

/** Headings of another kind at the least, beside which numbers below a body and its day are those of stages. */
const FEWEST_OTHERS = 2;

/** Lines that an attachment takes under its number at the most. */
const ATTACHMENT_LINES = 2;

/** Numbers alone on their lines that count attachments: from 1 right below their label, each a line or two after the one before. */
function attachmentNumbers(flow: readonly FlowLine[]): ReadonlySet<number> {
  const listed = new Set<number>();
  flow.forEach(({ line, at }) => {
    if (!hasLabel(line, 'attachments') || !/^\D+$/u.test(line.text)) return;
    let next = at + 1;
    for (let number = 1; flow[next]?.line.text === String(number); number++) {
      listed.add(next);
      const from = next + 1;
      while (next - from < ATTACHMENT_LINES && flow[next + 1] && flow[next + 1].line.text !== String(number + 1)) next += 1;
      next += 1;
    }
  });
  return listed;
}

/** Numbers that count people below the name of an attendance field: `Läsnä:` / `1. Malli Maija, jäsen` / `2. …`. */
function peopleNumbers(flow: readonly FlowLine[], lexicon: Lexicon): ReadonlySet<number> {
  const counted = new Set<number>();
  flow.forEach(({ line: first, at }) => {
    const above = flow[at - 1]?.line;
    if (!isCounted(first) || !above || !ATTENDANCE.has(fieldOf(above, lexicon)?.kind) || !isFieldName(above, lexicon)) return;
    for (let next = at; next < flow.length && flow[next].gap <= 1; next++) {
      const { line, gap } = flow[next];
      if (isCounted(line)) counted.add(next);
      else if (numberMark(line) || gap > 0 || isFieldName(line, lexicon)) break;
    }
  });
  return counted;
}

/** Whether a line has a number before two names, and no more or what is said of their bearer. */
function isCounted(line: Line): boolean {
  const mark = numberMark(line)?.mark;
  return mark !== undefined && COUNTED.test(line.text.slice(mark.image.length).trimStart());
}

const COUNTED = /^\p{Lu}[\p{L}’'-]+,? \p{Lu}\p{Ll}[\p{L}’'-]*(?:$|[,(]|\s{2,}|\t)/u;

/** What a line would be as a heading; `undefined` where it has the form of none. */
export function candidateOf(flow: FlowLine, lexicon: Lexicon): Candidate | undefined {
  const { line } = flow;
  let marks = line.marks;
  let level = '';
  let emphasis = false;
  if (marks[0]?.tokenType === Hash) {
    level = marks[0].image;
    marks = marks.slice(1);
  }
  if (marks[0]?.tokenType === Emphasis) {
    emphasis = true;
    marks = marks.slice(1);
  }
  const first = marks.length > 0 && marks[0].startOffset - line.start <= level.length + 4 ? marks[0] : undefined;
  // `## Viikko 45` is the title of a week's memo, and no body's number.
  const mark = level !== '' && first?.tokenType === BodyNumber ? undefined : first;
  const family = mark && FAMILIES.get(mark.tokenType);
  if (level === '' && family === undefined) return undefined;
  const head = level + (emphasis ? '**' : '');
  const numberEnd = mark && family ? end(mark) : line.start + line.text.length - line.text.replace(/^(?:#+|=+)\s*(?:\*\*)?/u, '').length;
  let titleStart = numberEnd;
  while (titleStart < line.end && /[\s:§–-]/u.test(line.text[titleStart - line.start])) titleStart += 1;
  const casePart = caseNumberIn(line);
  const title = line.text
    .slice(titleStart - line.start, casePart && casePart.start >= titleStart ? casePart.start - line.start : undefined)
    .replace(/\s*(?:#+|=+)$|\*\*$/gu, '')
    .replace(AGENDA, '')
    .replace(OF_MEETING, '')
    .trimEnd();
  const gap = titleStart - numberEnd > 1 ? '2' : '1';
  const owner = mark && family ? ownerOf(mark) : '';
  const style = [head, mark && family ? styleOf(mark) : '', owner, title === '' ? 'alone' : 'titled', mark?.tokenType === NumberBare ? gap : ''].join(' ').trim();
  const number = mark && family ? numberOf(mark) : undefined;
  const suffix = mark && family && mark.tokenType !== MisreadSign ? (/\d[ ]?([a-zA-Z])\b/u.exec(mark.image)?.[1] ?? '').toLowerCase() : '';
  // `Kst § 55     Kommundirektörens förslag: …` goes on with an item.
  const labelled = title !== '' && colonLabelAt(line, titleStart);
  const own = quality(flow, family ?? 'plain', title, lexicon) - (labelled ? LABELLED : 0);
  return { flow, family: level === '' ? (family ?? 'plain') : 'markdown', style, owner, number, suffix, title, titleStart, quality: own, misread: mark?.tokenType === MisreadSign };
}

/** The case number behind a line's number, or far behind its title. */
export function caseNumberIn(line: Line): Piece | undefined {
  const mark = line.marks.find(({ tokenType, startOffset }) => tokenType === CaseLine && startOffset > line.start);
  if (mark) return { start: mark.startOffset, end: mark.startOffset + mark.image.trimEnd().length };
  const at = line.has.columns && line.has.digit ? caseBehind.exec(line.text)?.index : undefined;
  return at === undefined ? undefined : { start: line.start + at, end: line.end };
}

/** The place of an item on the agenda of its presenter, over the title: `§ 28 Kj/1`. */
const AGENDA = /^\p{Lu}\p{L}{1,4}\/\d{1,3}$/u;

/** Whose meeting it was and when, in the title's place: `§ 30, KST 2012-02-06 18:00`. */
const OF_MEETING = /^, ?\p{Lu}{2,8} (?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})(?: \d{1,2}[.:]\d{2})?$/u;

/** How much less a line looks like a heading where a label stands in its title's place, since it goes on with an item: `2. Päätös: …`. */
const LABELLED = 0.8;

/** A misread sign is of the form that it was printed in. */
const styleOf = ({ tokenType }: IToken): string => (tokenType === MisreadSign ? NumberSign : tokenType).name;

/** Whose number it is, as far as the mark says. */
function ownerOf(mark: IToken): string {
  if (mark.tokenType === StageHead) {
    const { body, date } = readStageHeading(mark.image);
    return `${body?.toLowerCase()} ${date}`;
  }
  if (mark.tokenType === BodySignNumber || mark.tokenType === BodyNumber) return /^[^\d§]+/u.exec(mark.image)?.[0].trim() ?? '';
  return mark.tokenType === ItemWord ? (/^\p{L}+/u.exec(mark.image)?.[0].toLowerCase() ?? '') : '';
}

const end = (mark: IToken): number => mark.startOffset + mark.image.length;

/** How much a title, in its place, looks like one. */
function quality(flow: FlowLine, family: Family, title: string, lexicon: Lexicon): number {
  const signed = family === 'sign' || family === 'word' || family === 'stage';
  if (title === '') return signed ? 0.8 : flow.gap > 0 || flow.across || !flow.above ? 0.5 : 0.15;
  let score = signed ? 0.6 : 0.35;
  const first = title.replace(/^[\s"”'(*_]+/u, '')[0] ?? '';
  if (isUpper(first)) score += 0.25;
  else if (/\d/u.test(first)) score -= 0.1;
  else score -= signed ? 0.45 : 0.35;
  if (flow.gap > 0 || flow.across || !flow.above) score += 0.15;
  if (title.length > 120) score -= 0.15;
  if (!endsSentence(title)) score += 0.1;
  else if (/[,;]$/u.test(title)) score -= 0.4;
  if (lexicon.is('proceduralTitle', title.replace(/[.:]$/u, ''))) score += 0.4;
  // A leader and a page number: an entry of a contents list.
  if (/(?:\.{3,}|\s{3,}|\t)\s*\d{1,3}$/u.test(title)) score *= 0.1;
  return Math.max(0, Math.min(1.2, score));
}

/** How deep a Markdown heading is; 0 where a line is none. */
export const levelOf = ({ marks: [mark] }: Line): number => (mark?.tokenType === Hash ? mark.image.length : 0);

/** `6.1` and `2 A.` number the parts of an item; `parent` is the item's number. */
export function subCandidate({ line, gap, across, above }: FlowLine): { parent: number; part: string; titleStart: number; title: string } | undefined {
  const mark = line.marks[0]?.tokenType === Hash ? line.marks[1] : line.marks[0];
  if (!mark || (mark.tokenType !== Decimal && mark.tokenType !== NumberLetter)) return undefined;
  if (gap === 0 && !across && above && !endsSentence(above.line.text) && above.line.text.length > 60 && above.line.marks[0]?.tokenType !== Bullet) return undefined;
  const [, parent, part] = /^(?:§ ?)?(\d+)[. ]*(\d+(?:\.\d+)?|[A-Za-z])/u.exec(mark.image) ?? [];
  if (parent === undefined) return undefined;
  let titleStart = end(mark);
  // `11.1 § Title`
  while (titleStart < line.end && /[\s§]/u.test(line.text[titleStart - line.start])) titleStart += 1;
  const title = line.text.slice(titleStart - line.start).replace(/\s*(?:#+|=+)$/u, '');
  if (!isUpper(title[0] ?? '') || /[,;]$/u.test(title)) return undefined;
  return { parent: Number(parent), part: part.toLowerCase(), titleStart, title };
}
