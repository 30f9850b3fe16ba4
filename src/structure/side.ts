import { isLower, isUpper } from '../../grammar/letters.js';
import type { Piece } from '../../grammar/structure/outline.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Candidate } from './candidates.js';
import { NARROWEST, textColumn } from './columns.js';
import type { FlowLine } from './flow.js';
import { areAnchored } from './plain.js';

/** One line of a title in the margin, with the text beside it. */
export interface SideLine {
  readonly at: number;
  readonly title: Piece;
  readonly text: Piece | undefined;
}

/** Lines of a title in the margin at the most. */
export const MOST_LINES = 4;

/**
 * Titles without numbers in the left margin, the text beside them in a column of its own, as ministries write their memos. Without the titles
 * that every meeting has, what stands in the margin is something else.
 */
export function sideHeadings(flow: readonly FlowLine[], lexicon: Lexicon): Candidate[] {
  const column = textColumn(flow);
  if (column < NARROWEST) return [];
  const found = flow.flatMap((line) => {
    const side = sideLines(flow, line.at, column);
    return side ? [{ line, side, text: side.map(({ at, title }) => pieceText(flow[at], title)).join(' ') }] : [];
  });
  const isAnchor = (text: string): boolean => lexicon.is('proceduralTitle', text);
  const anchors = found.filter(({ text }) => isAnchor(text)).map(({ text }) => text);
  if (!areAnchored(anchors, lexicon)) return [];
  const first = found.findIndex(({ text }) => isAnchor(text));
  return found.slice(first).map(({ line, side, text }) => ({
    flow: line,
    family: 'plain',
    style: 'side',
    owner: '',
    number: undefined,
    suffix: '',
    title: text,
    titleStart: line.line.start,
    quality: isAnchor(text) ? 0.8 : 0.5,
    misread: false,
    side,
  }));
}

/** The lines of a title that begins in the margin of a line; `undefined` where none does. */
function sideLines(flow: readonly FlowLine[], from: number, column: number): SideLine[] | undefined {
  const { line, gap, across } = flow[from];
  if ((gap === 0 && !across) || line.marks.length > 0 || !isUpper(line.text)) return undefined;
  // A title of several lines may have the text beside a later one.
  if (!line.has.columns && !isLower(flow[from + 1]?.line.text)) return undefined;
  const lines: SideLine[] = [];
  for (let at = from; at < flow.length && lines.length < MOST_LINES; at++) {
    const next = cellsBeside(flow[at], column, line.indent);
    if (!next || (at > from && (flow[at].gap > 0 || flow[at].across || !goesOn(lines[lines.length - 1], next, flow)))) break;
    lines.push(next);
  }
  const [first] = lines;
  return first && lines.some(({ text }) => text) && !/[.,;:]$/u.test(pieceText(flow[from], first.title)) ? lines : undefined;
}

/** What stands in the margin of a line, and what in the text's column. */
function cellsBeside({ line, at }: FlowLine, column: number, indent: number): SideLine | undefined {
  return line.indent !== indent || indent > column - NARROWEST ? undefined : cells({ line, at }, 0, column);
}

/** A line's part in the margin, from a place in it on, and what stands beside it in the text's column; `undefined` where the line runs over both. */
export function cells({ line, at }: Pick<FlowLine, 'line' | 'at'>, from: number, column: number): SideLine | undefined {
  const split = GAP.exec(line.text.slice(from));
  const end = split ? from + split.index : line.text.length;
  const title = { start: line.start + from, end: line.start + end };
  if (line.indent + end > column) return undefined;
  if (!split) return { at, title, text: undefined };
  const text = end + split[0].length;
  return Math.abs(line.indent + text - column) <= 1 ? { at, title, text: { start: line.start + text, end: line.end } } : undefined;
}

/** What parts the margin from the text. */
export const GAP = /[ \t]{2,}/u;

/** Whether a title goes on in the next line's margin: in small letters, or behind a hyphen or a word that joins. */
export function goesOn(last: SideLine, next: SideLine, flow: readonly FlowLine[]): boolean {
  return isLower(pieceText(flow[next.at], next.title)) || pieceText(flow[last.at], last.title).endsWith('-');
}

const pieceText = ({ line }: FlowLine, { start, end }: Piece): string => line.text.slice(start - line.start, end - line.start);
