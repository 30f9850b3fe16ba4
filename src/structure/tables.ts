import { currency } from '../../grammar/mentions/words.js';
import { isLower } from '../../grammar/letters.js';
import type { OutlineRow, Piece } from '../../grammar/structure/outline.js';
import { Pipe } from '../../grammar/structure/tokens.js';
import type { FlowLine } from './flow.js';
import type { Line } from './lines.js';
import { trimmed } from './trimmed.js';
import { wikiTable } from './wiki-tables.js';

export interface TableLines {
  readonly rows: readonly OutlineRow[];
  /** How many lines it takes. */
  readonly lines: number;
}

/**
 * Tables by the place in the flow of their first line: pipes, or cells in columns with figures in most of the rows.
 *
 * @param headings places in the flow of the lines of headings, which are never the head of the table below them
 */
export function findTables(flow: readonly FlowLine[], headings: ReadonlySet<number>): Map<number, TableLines> {
  const tables = new Map<number, TableLines>();
  for (let at = 0; at < flow.length; at++) {
    if (headings.has(at)) continue;
    const table = wikiTable(flow, at) ?? (isPipe(flow[at]) || isHeadOfBars(flow, at) ? pipeTable(flow, at) : (spacedTable(flow, at) ?? ledTable(flow, at, headings)));
    if (!table) continue;
    tables.set(at, table);
    at += table.lines - 1;
  }
  return tables;
}

const FEWEST_ROWS = 2;

const isPipe = ({ line }: FlowLine): boolean => line.marks[0]?.tokenType === Pipe;
const RULED = /^[\s|:+-]+$/u;

/** The head of a table of Markdown without bars at its sides: `Kenttä | Huomioita` over `--- | ---`. */
function isHeadOfBars(flow: readonly FlowLine[], at: number): boolean {
  const below = flow[at + 1];
  return flow[at].line.has.bar && below?.gap === 0 && below.line.has.bar && RULED.test(below.line.text) && below.line.text.includes('-');
}

/** A table of Markdown: the rows over the line of dashes are its head. */
function pipeTable(flow: readonly FlowLine[], at: number): TableLines | undefined {
  const rows: OutlineRow[] = [];
  let heads = 0;
  let i = at;
  const open = !isPipe(flow[at]);
  for (; i < flow.length && (open ? flow[i].line.has.bar : isPipe(flow[i])) && (i === at || flow[i].gap === 0); i++) {
    const { line } = flow[i];
    if (RULED.test(line.text)) {
      heads = rows.length;
      continue;
    }
    const cells = [...line.text.matchAll(/[^|]+/gu)].map((cell) => trimmed(line.start + cell.index, cell[0]));
    rows.push({ cells, head: false });
  }
  return rows.length >= FEWEST_ROWS ? { rows: rows.map((row, r) => ({ ...row, head: r < heads })), lines: i - at } : undefined;
}

/** Lines that the head of a table takes at the most, and lines without figures that may stand between its rows. */
const LONGEST_HEAD = 3;
const LONGEST_BREAK = 2;
/** Rows of one figure each that make a table where their figures end at one column. */
const FEWEST_PAIRS = 3;
/** Share of such rows whose cells begin or end at one column. */
const ALIGNED = 0.75;
const LONGEST_GROUP = 40;
/** The longest text of a cell. */
const WIDEST = 70;
const WIDEST_HEAD = 45;

/** A line of cells that white space sets apart. */
interface Row {
  readonly cells: readonly Piece[];
  /** Cells behind the first that are figures. */
  readonly figures: number;
}

/** A table whose columns stand under one another. */
function spacedTable(flow: readonly FlowLine[], at: number): TableLines | undefined {
  const heads = headLines(flow, at);
  if (heads === undefined) return undefined;
  const first = at + heads;
  const rows: Row[] = [];
  let end = first;
  for (let i = first, without = 0; i < flow.length; i++) {
    const { gap, across } = flow[i];
    const row = rowOf(flow[i]);
    if (!row) break;
    // A table goes on over the page with rows like those above.
    const overPage = across && row.figures > 0 && row.cells.length === rows.at(-1)?.cells.length;
    if (i > first && (across ? !overPage : gap > 1)) break;
    without = row.figures > 0 ? 0 : without + 1;
    const goesOn = row.figures === 0 && i > first && isWrapped(flow[i], flow[i - 1], rows[rows.length - 1]);
    if (without > LONGEST_BREAK || (row.figures === 0 && !goesOn && !isWithin(flow, i, row))) break;
    rows.push(row);
    if (row.figures > 0 || row.cells.length > 2 || goesOn) end = i + 1;
  }
  rows.length = end - first;
  if (!rows.some(({ figures }) => figures > 1) && !arePairs(rows, flow, first) && !areUnderHead(rows, flow, at, first)) return undefined;
  if (heads + rows.length < FEWEST_ROWS) return undefined;
  const head = flow.slice(at, first).map(({ line }) => ({ cells: cellsOf(line), head: true }));
  return { rows: [...head, ...rows.map(({ cells }) => ({ cells, head: false }))], lines: end - at };
}

/** Rows of two cells of words that a line with a colon leads in: `Valittiin kokoukselle:` over `puheenjohtaja     Maija Malli`. */
function ledTable(flow: readonly FlowLine[], at: number, headings: ReadonlySet<number>): TableLines | undefined {
  if (!flow[at - 1]?.line.text.endsWith(':') || headings.has(at - 1)) return undefined;
  const rows: OutlineRow[] = [];
  const columns: number[] = [];
  let end = at;
  for (; end < flow.length && flow[end].gap === 0 && !flow[end].across && !headings.has(end); end++) {
    const { line } = flow[end];
    const row = line.has.columns && line.marks.length === 0 ? rowOf(flow[end]) : undefined;
    if (row?.cells.length !== 2 || !isWords(line, row.cells[0])) break;
    rows.push({ cells: row.cells, head: false });
    columns.push(line.text.includes('\t') ? 0 : line.indent + row.cells[1].start - line.start);
  }
  return rows.length >= FEWEST_ROWS && areAligned(columns) ? { rows, lines: end - at } : undefined;
}

const isWords = ({ text, start }: Line, cell: Piece): boolean => /^\p{L}[^.:,;]*$/u.test(text.slice(cell.start - start, cell.end - start));

/** How many lines from `at` on are the head over the first row of figures; `undefined` where there is no such row below. */
function headLines(flow: readonly FlowLine[], at: number): number | undefined {
  if (!mayHaveFigures(flow, at)) return undefined;
  for (let i = at, parts = 0; i <= at + LONGEST_HEAD && i < flow.length; i++) {
    // One blank line may part the head from the rows.
    if (i > at && flow[i].gap > 0) parts += 1;
    if (i > at && (flow[i].gap > 1 || flow[i].across || parts > 1)) return undefined;
    const row = rowOf(flow[i]);
    if (!row) {
      // A label over a column is its name: `Toimenpide   Vastuuhenkilö   Määräaika`.
      if (cellsOf(flow[i].line).length > 2) continue;
      return undefined;
    }
    if (row.figures === 0) continue;
    const heads = flow.slice(at, i);
    return heads.every((line) => isHead(line, flow[i], row)) ? i - at : undefined;
  }
  return undefined;
}

/** Whether there is a line near with columns and digits in it, as the first row of figures must have. */
function mayHaveFigures(flow: readonly FlowLine[], at: number): boolean {
  for (let i = at; i <= at + LONGEST_HEAD && i < flow.length; i++) if (flow[i].line.has.columns && flow[i].line.has.digit) return true;
  return false;
}

/** Whether a line stands over columns: it has several cells, or begins to the right of the rows' first; or it groups the rows below it. */
function isHead(line: FlowLine, below: FlowLine, { cells }: Row): boolean {
  const own = cellsOf(line.line);
  if (/[.!?]$/u.test(line.line.text) || own.some((cell) => cell.end - cell.start > WIDEST_HEAD)) return false;
  const [{ start, end }] = cells;
  // Behind a tab, the names of the columns lack that of the first.
  const tabbed = line.line.indent > 0 && own.length === cells.length - 1 && below.line.text.includes('\t');
  // A figure's name stands over it, even where the first column has one too.
  const paired = own.length === cells.length && cells.length > 1 && isOver(own[own.length - 1], line, cells[cells.length - 1], below);
  return tabbed || paired || own.length > 2 || line.line.indent >= below.line.indent + (end - start) || (own.length === 1 && isGroup(line));
}

const isOver = (head: Piece, { line }: FlowLine, cell: Piece, below: FlowLine): boolean => {
  const shift = line.indent - line.start - (below.line.indent - below.line.start);
  return head.start + shift < cell.end && cell.start < head.end + shift;
};

/** Whether a line without figures may stand between rows: one of words in the columns, or the name of a group over its rows. */
function isWithin(flow: readonly FlowLine[], at: number, { cells }: Row): boolean {
  if (cells.length > 2) return true;
  const next = flow[at + 1];
  return isGroup(flow[at]) && next !== undefined && next.gap === 0 && (rowOf(next)?.figures ?? 0) > 0;
}

/** Whether a line is what a cell of the row above had no room for: in small letters, at the column where that cell begins. */
function isWrapped({ line, gap, across }: FlowLine, above: FlowLine, { cells }: Row): boolean {
  if (gap > 0 || across || !isLower(line.text[0]) || cells.length < 2) return false;
  return cells.some(({ start }) => Math.abs(above.line.indent + start - above.line.start - line.indent) <= 1);
}

const isGroup = ({ line }: FlowLine): boolean => line.text.length <= LONGEST_GROUP && !isLower(line.text) && !/[.,;]$|\p{Ll} .*:$/u.test(line.text) && !/\d$/u.test(line.text);

/** Rows of one figure each are a table only where their last cells begin or end at one column. */
function arePairs(rows: readonly Row[], flow: readonly FlowLine[], first: number): boolean {
  const pairs = rows.flatMap(({ figures, cells }, i) => (figures === 1 ? [{ cell: cells[cells.length - 1], line: flow[first + i].line }] : []));
  if (pairs.length < FEWEST_PAIRS) return false;
  return areAligned(pairs.map(({ cell, line }) => line.indent + cell.end - line.start)) || areAligned(pairs.map(({ cell, line }) => line.indent + cell.start - line.start));
}

/** Rows of one figure each are a table under a head, where each figure stands below a name of it: `Menot, €     Tulot, €`. */
function areUnderHead(rows: readonly Row[], flow: readonly FlowLine[], at: number, first: number): boolean {
  if (first === at || rows.length < FEWEST_ROWS) return false;
  const head = flow[first - 1];
  const names = cellsOf(head.line).slice(1);
  return names.length > 1 && rows.every(({ figures, cells }, i) => figures === 1 && cells.length <= names.length + 1 && names.some((name) => isOver(name, head, cells[cells.length - 1], flow[first + i])));
}

/** Whether most of some columns are the same, give or take one. */
function areAligned(edges: readonly number[]): boolean {
  const counts = new Map<number, number>();
  for (const edge of edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  for (const edge of counts.keys()) if ([-1, 0, 1].reduce((sum, shift) => sum + (counts.get(edge + shift) ?? 0), 0) >= edges.length * ALIGNED) return true;
  return false;
}

/** The cells of a line; `undefined` for one that opens something else. */
function rowOf({ line }: FlowLine): Row | undefined {
  if (line.marks.some(({ tokenType }) => tokenType.name === 'LabelMark' || tokenType.name === 'Bullet')) return undefined;
  const cells = cellsOf(line);
  // Two spaces within prose are a slip.
  if (cells.some(({ start, end }) => end - start > WIDEST)) return undefined;
  const figures = cells.slice(1).filter(({ start, end }) => isFigure(line.text.slice(start - line.start, end - line.start))).length;
  return { cells, figures };
}

const CURRENCY = `(?:[mt]?(?:${currency.join('|')}))`;
const NUMBER = String.raw`(?:\d{1,3}(?:[ .]\d{3})+|\d+)(?:[,.]\d+)?`;
const FIGURE = new RegExp(String.raw`^\d{1,2}\.\d{1,2}\.(?:\d{4})?$|^[-–+−]?\s?${NUMBER}(?:\s?[-–]\s?${NUMBER})?(?:,-)?(?:\s?(?:%|${CURRENCY}))?(?:\s?\/\s?\S+)?(?:\s?\*+\)?|\s?[a-z\d]\))?$`, 'iu');
const HEADING = new RegExp(String.raw`^(?:19|20)\d{2}(?:\s?${CURRENCY}|\s?[-–]\s?(?:(?:19|20)?\d{2})?)?$|^\d{1,2}\s?[-–]\s?\d{1,2}\/|^1 ?000 ?${CURRENCY}`, 'iu');

/** Whether a cell is a figure or a range of them; a year alone, or years, and `1 000 €` head a column. */
const isFigure = (cell: string): boolean => FIGURE.test(cell) && !HEADING.test(cell);

function cellsOf({ text, start, end, has }: Line): Piece[] {
  if (!has.columns) return [{ start, end }];
  return [...text.matchAll(/\S+(?: \S+)*/gu)].map((cell) => ({ start: start + cell.index, end: start + cell.index + cell[0].length }));
}
