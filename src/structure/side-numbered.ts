import type { Candidate } from './candidates.js';
import { NARROWEST } from './columns.js';
import { endsSentence } from './flow.js';
import type { FlowLine } from './flow.js';
import { GAP, MOST_LINES, cells, goesOn } from './side.js';
import type { SideLine } from './side.js';

/** Items at the least, and their share, that must have text beside their titles for the margin to be a column of titles. */
const FEWEST = 3;
const SHARE = 0.6;
/** Words of what is text and no second title, number or date. */
const FEWEST_WORDS = 3;

/**
 * Gives numbered titles in the left margin the text beside them, as Finnish standard documents set it: `2 Järjestäytyminen     Valittiin …`, or the
 * number on a line of its own above the two. Candidates of a document that has no such column stay as they are.
 */
export function withSideTitles(main: readonly Candidate[], flow: readonly FlowLine[]): readonly Candidate[] {
  if (main.length < FEWEST || main.some(({ side }) => side)) return main;
  const starts = new Set(main.map(({ flow: { at } }) => at));
  const columns = new Map<number, number>();
  for (const candidate of main) {
    const column = columnBeside(candidate, flow, starts);
    if (column !== undefined) columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  const [column, count] = [...columns].sort(([, a], [, b]) => b - a)[0] ?? [0, 0];
  if (count < FEWEST || count < main.length * SHARE) return main;
  return main.map((candidate) => {
    const side = sideLines(candidate, flow, starts, column);
    return side.length > 0 ? { ...candidate, side } : candidate;
  });
}

/** Where the title of an item begins: behind its number, or on the line below it. */
function titleOf({ flow: { line, at }, title, titleStart }: Candidate, flow: readonly FlowLine[], starts: ReadonlySet<number>): { at: number; from: number } | undefined {
  if (title !== '') return { at, from: titleStart - line.start };
  const next = flow[at + 1];
  return next === undefined || starts.has(at + 1) || next.gap > 0 || next.across ? undefined : { at: at + 1, from: 0 };
}

/** The column at which prose stands beside the title of an item. */
function columnBeside(candidate: Candidate, flow: readonly FlowLine[], starts: ReadonlySet<number>): number | undefined {
  const place = titleOf(candidate, flow, starts);
  if (!place) return undefined;
  const { line } = flow[place.at];
  const split = line.has.columns ? GAP.exec(line.text.slice(place.from)) : null;
  if (!split) return undefined;
  const from = place.from + split.index + split[0].length;
  const column = line.indent + from;
  const text = line.text.slice(from);
  const next = flow[place.at + 1];
  const runsOn = next !== undefined && next.gap === 0 && !starts.has(next.at) && Math.abs(next.line.indent - column) <= 1;
  return column >= NARROWEST && text.split(' ').length >= FEWEST_WORDS && (endsSentence(text) || runsOn) ? column : undefined;
}

function sideLines(candidate: Candidate, flow: readonly FlowLine[], starts: ReadonlySet<number>, column: number): SideLine[] {
  const place = titleOf(candidate, flow, starts);
  const first = place && cells(flow[place.at], place.from, column);
  if (!place || !first) return [];
  const indents = [flow[place.at].line.indent, flow[place.at].line.indent + place.from];
  const lines = [first];
  for (let at = place.at + 1; at < flow.length && lines.length < MOST_LINES && !starts.has(at); at++) {
    const { line, gap, across } = flow[at];
    const next = gap > 0 || across || line.marks.length > 0 || !indents.some((indent) => Math.abs(line.indent - indent) <= 1) ? undefined : cells(flow[at], 0, column);
    if (!next || !goesOn(lines[lines.length - 1], next, flow)) break;
    lines.push(next);
  }
  return lines;
}
