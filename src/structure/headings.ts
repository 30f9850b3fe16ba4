import { isLower } from '../../grammar/letters.js';
import { CaseLine, StageHead } from '../../grammar/structure/tokens.js';
import type { LabelPayload } from '../../grammar/structure/label.js';
import type { Piece } from '../../grammar/structure/outline.js';
import { readStageHeading } from '../../grammar/structure/stage.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { subCandidate } from './candidates.js';
import type { Candidate } from './candidates.js';
import { endColumn, endsSentence } from './flow.js';
import type { FlowLine, Layout } from './flow.js';
import { isCapitals } from './plain.js';
import type { Scheme } from './scheme.js';

/** A heading with all its lines. */
export interface Heading {
  readonly candidate: Candidate | undefined;
  readonly number: string | null;
  readonly part: boolean;
  /** Lines above that belong to the item, by place in the flow. */
  readonly lead: readonly number[];
  /** The heading's lines, by place in the flow, each with the part of it that is title. */
  readonly lines: readonly HeadingLine[];
  /** Where the item's text begins on the heading's last line (`6. Uudet jäsenet: Hyväksyttiin …`). */
  readonly rest: Piece | undefined;
  /** A case number printed at the right of the heading. */
  readonly caseNumber: Piece | undefined;
}

export interface HeadingLine {
  readonly at: number;
  readonly piece: Piece;
  readonly title: Piece | undefined;
}

const LONGEST_TITLE = 4;

/** Gives the chosen candidates their titles, on the same line, above or below, and the numbered parts between them. */
export function readHeadings(flow: readonly FlowLine[], scheme: Scheme, layout: Layout, lexicon: Lexicon): Heading[] {
  const main = scheme.headings;
  const starts = new Set(main.map((c) => c.flow.at));
  const above = titlesStandAbove(main, flow, starts, lexicon);
  const headings: Heading[] = [];
  main.forEach((candidate, i) => {
    const heading = readHeading(candidate, flow, layout, lexicon, above, starts);
    headings.push(heading);
    const end = main[i + 1]?.flow.at ?? flow.length;
    if (candidate.number !== undefined) headings.push(...readParts(candidate.number, (heading.lines.at(-1)?.at ?? candidate.flow.at) + 1, end, flow, layout, starts, lexicon));
  });
  return headings;
}

/** Whether titles stand over their numbers (`KOKOUKSEN AVAUS` / `§ 41`) or under them, by the most of the headings. */
function titlesStandAbove(main: readonly Candidate[], flow: readonly FlowLine[], starts: ReadonlySet<number>, lexicon: Lexicon): boolean {
  let balance = 0;
  for (const { title, flow: line } of main) {
    if (title !== '') continue;
    const before = flow[line.at - 1];
    const after = flow[line.at + 1];
    balance += titleScore(before, starts, lexicon) * (line.gap <= 1 && !line.across ? 1 : 0.3) - titleScore(after, starts, lexicon) * ((after?.gap ?? 9) <= 1 ? 1 : 0.5);
  }
  return balance > 0;
}

function titleScore(line: FlowLine | undefined, starts: ReadonlySet<number>, lexicon: Lexicon): number {
  if (!line || starts.has(line.at)) return 0;
  const { text, marks } = line.line;
  if (text.length > 130 || isLower(text[0]) || marks.some((m) => m.tokenType.name === 'LabelMark' || m.tokenType === CaseLine || m.tokenType === StageHead)) return 0;
  if (endsSentence(text) && !lexicon.is('proceduralTitle', text.slice(0, -1))) return 0.1;
  return isCapitals(text) || lexicon.is('proceduralTitle', text) ? 1.5 : 0.8;
}

/** Whether the line under a number is its title. A title may be a word that is a label elsewhere (`Tiedoksi`), but has no colon or text beside it. */
function isTitleUnder(line: FlowLine, starts: ReadonlySet<number>, lexicon: Lexicon): boolean {
  const label = line.line.marks.find((mark) => mark.tokenType.name === 'LabelMark');
  if (label) return !starts.has(line.at) && (label.payload as LabelPayload).separator === 'line' && line.gap <= 1 && !lexicon.is('plainLabel', line.line.text);
  return titleScore(line, starts, lexicon) > 0.1;
}

function readHeading(candidate: Candidate, flow: readonly FlowLine[], layout: Layout, lexicon: Lexicon, above: boolean, starts: ReadonlySet<number>): Heading {
  const { flow: own } = candidate;
  const { line } = own;
  const number = candidate.number === undefined ? null : `${candidate.number}${candidate.suffix}`;
  const caseMark = line.marks.find((mark) => mark.tokenType === CaseLine && mark.startOffset > line.start);
  const caseNumber = caseMark ? { start: caseMark.startOffset, end: caseMark.startOffset + caseMark.image.trimEnd().length } : undefined;
  const numberPiece = { start: line.start, end: caseNumber ? trimmedEnd(line.start, caseNumber.start, line.text) : line.end };
  if (candidate.title !== '') {
    const split = runIn(candidate, lexicon);
    if (split) {
      const lines = [{ at: own.at, piece: { start: line.start, end: split.headingEnd }, title: split.titleEnd > candidate.titleStart ? { start: candidate.titleStart, end: split.titleEnd } : undefined }];
      return { candidate, number, part: false, lead: leadLines(own.at, number, flow), lines, rest: { start: split.rest, end: line.end }, caseNumber };
    }
    const titleEnd = candidate.titleStart + candidate.title.length;
    const lines = [{ at: own.at, piece: numberPiece, title: { start: candidate.titleStart, end: titleEnd } }, ...titleBelow(own.at, flow, layout, starts, candidate.titleStart - line.start + line.indent)];
    return { candidate, number, part: false, lead: leadLines(own.at, number, flow), lines, rest: undefined, caseNumber };
  }
  const numberLine = { at: own.at, piece: numberPiece, title: undefined };
  const over = above ? titleAbove(own.at, flow, starts) : [];
  if (over.length > 0) return { candidate, number, part: false, lead: leadLines(over[0].at, number, flow), lines: [...over, numberLine], rest: undefined, caseNumber };
  const first = flow[own.at + 1];
  const under = first && isTitleUnder(first, starts, lexicon) ? [wholeLine(first), ...titleBelow(first.at, flow, layout, starts, first.line.indent)] : [];
  return { candidate, number, part: false, lead: leadLines(own.at, number, flow), lines: [numberLine, ...under], rest: undefined, caseNumber };
}

function trimmedEnd(start: number, before: number, text: string): number {
  return start + text.slice(0, before - start).trimEnd().length;
}

const wholeLine = ({ at, line }: FlowLine): HeadingLine => ({ at, piece: { start: line.start, end: line.end }, title: { start: line.start, end: line.end } });

/** The lines over a number that are its title: those right above it without a blank line between them. */
function titleAbove(at: number, flow: readonly FlowLine[], starts: ReadonlySet<number>): HeadingLine[] {
  const lines: HeadingLine[] = [];
  let capitals: boolean | undefined;
  for (let i = at - 1; i >= 0 && lines.length < LONGEST_TITLE; i--) {
    const { line } = flow[i];
    const gap = flow[i + 1].gap;
    if (starts.has(i) || gap > (lines.length === 0 ? 2 : 0) || (lines.length > 0 && flow[i + 1].across)) break;
    if (line.marks.some((m) => m.tokenType === CaseLine || m.tokenType === StageHead || m.tokenType.name === 'LabelMark') && lines.length > 0) break;
    if (lines.length > 0 && (endsSentence(line.text) || capitals !== isCapitals(line.text))) break;
    capitals ??= isCapitals(line.text);
    lines.unshift(wholeLine(flow[i]));
  }
  return lines;
}

/** The lines that go on with a title: in small letters, or in capitals like it, or filling a block with it that a blank line ends. */
function titleBelow(at: number, flow: readonly FlowLine[], layout: Layout, starts: ReadonlySet<number>, indent: number): HeadingLine[] {
  const lines: HeadingLine[] = [];
  for (let i = at + 1; i < flow.length && lines.length < LONGEST_TITLE - 1; i++) {
    const next = flow[i];
    const { line } = next;
    const before = flow[i - 1].line;
    if (starts.has(i) || next.across || line.marks.some((m) => ['LabelMark', 'CaseLine', 'StageHead', 'Bullet', 'NumberDot', 'NumberParen', 'Decimal', 'Hash', 'UrlLine'].includes(m.tokenType.name))) break;
    const goesOn = isLower(line.text[0]) || /^[(–-]/u.test(line.text) || (next.gap === 0 && before.text.endsWith(','));
    if (next.gap > 1 || endsSentence(before.text)) break;
    if (next.gap === 1) {
      if (!goesOn || Math.abs(line.indent - indent) > 3 || endsSentence(line.text) || line.text.length > 100) break;
    } else {
      const capitals = isCapitals(before.text) && isCapitals(line.text);
      const filled = layout.wrapped && endColumn(before) + (/^\S+/u.exec(line.text)?.[0].length ?? 0) > layout.width * 0.85 && (flow[i + 1]?.gap ?? 1) > 0 && !endsSentence(line.text);
      if (!goesOn && !capitals && !filled && !before.text.endsWith('-')) break;
      if (goesOn && endsSentence(line.text) && line.text.length > 60) break;
    }
    lines.push(wholeLine(next));
  }
  return lines;
}

/** Lines right above a heading that are its item's: case numbers, and the stage that the heading is. */
function leadLines(at: number, number: string | null, flow: readonly FlowLine[]): number[] {
  const lead: number[] = [];
  for (let i = at - 1; i >= 0 && lead.length < 4; i--) {
    const mark = flow[i].line.marks[0];
    const isCase = mark?.tokenType === CaseLine;
    // Stages in a block right above the heading are the item's, this meeting's own the last of them.
    const isStage = mark?.tokenType === StageHead && (readStageHeading(flow[i].line.text).number === number || lead.length === 0 || flow[i + 1].gap === 0);
    if (!isCase && !isStage) break;
    lead.unshift(i);
  }
  return lead;
}

/**
 * A heading whose line goes on with the item's text: `2. Esitetty asialista hyväksyttiin.` has no title, `6. Uudet jäsenet: Hyväksyttiin …`
 * has one up to its colon. What follows must be a sentence.
 */
function runIn(candidate: Candidate, lexicon: Lexicon): { titleEnd: number; headingEnd: number; rest: number } | undefined {
  const { title, titleStart, family } = candidate;
  if (family === 'markdown' || family === 'plain') return undefined;
  const colon = /^[^.:]{2,70}:(?=\s+\S)/u.exec(title)?.[0].length ?? 0;
  if (colon > 0) {
    const text = title.slice(colon).trimStart();
    const sentence = /[.!?]["”]?$/u.test(text) && (/^\p{Lu}/u.test(text) || lexicon.has('finiteVerb', text));
    if (sentence || /^ei (?:ole|ollut)/iu.test(text)) return { titleEnd: titleStart + colon - 1, headingEnd: titleStart + colon, rest: titleStart + title.length - text.length };
    return undefined;
  }
  const sentence = /[.!?]["”)]?$/u.test(title) && lexicon.has('finiteVerb', lexicon.respell(title));
  return sentence ? { titleEnd: titleStart, headingEnd: titleStart, rest: titleStart } : undefined;
}

/** The numbered parts of an item: `6.1`, `6.2` between items 6 and 7. */
function readParts(parent: number, from: number, to: number, flow: readonly FlowLine[], layout: Layout, starts: ReadonlySet<number>, lexicon: Lexicon): Heading[] {
  const parts: Heading[] = [];
  let expected = 1;
  for (let at = from; at < to; at++) {
    const found = subCandidate(flow[at]);
    if (!found || found.parent !== parent) continue;
    const order = /^\d+$/u.test(found.part) ? Number(found.part) : found.part.charCodeAt(0) - 96;
    if (order !== expected && order !== expected + 1) continue;
    if (endsSentence(found.title) && lexicon.has('finiteVerb', found.title)) continue;
    expected = order + 1;
    const { line } = flow[at];
    const lines = [{ at, piece: { start: line.start, end: line.end }, title: { start: found.titleStart, end: found.titleStart + found.title.length } }, ...titleBelow(at, flow, layout, starts, found.titleStart - line.start + line.indent)];
    parts.push({ candidate: undefined, number: /\d$/u.test(found.part) ? `${parent}.${found.part}` : `${parent}${found.part}`, part: true, lead: [], lines, rest: undefined, caseNumber: undefined });
  }
  return parts;
}
