import type { Piece } from '../../grammar/structure/outline.js';
import { Pipe } from '../../grammar/structure/tokens.js';
import type { FlowLine } from './flow.js';

export interface TableLines {
  readonly rows: readonly (readonly Piece[])[];
}

/** The fewest rows and cells that make a table of lines set apart by spaces. */
const FEWEST_ROWS = 2;
const FEWEST_CELLS = 3;

/** Tables by the place in the flow of their first row: pipes, or cells in columns with figures in most of the rows. */
export function findTables(flow: readonly FlowLine[]): Map<number, TableLines> {
  const tables = new Map<number, TableLines>();
  for (let at = 0; at < flow.length; at++) {
    const rows = flow[at].line.marks[0]?.tokenType === Pipe ? pipeRows(flow, at) : spacedRows(flow, at);
    if (!rows) continue;
    tables.set(at, { rows });
    at += rows.length - 1;
  }
  return tables;
}

function pipeRows(flow: readonly FlowLine[], at: number): Piece[][] | undefined {
  const rows: Piece[][] = [];
  for (let i = at; i < flow.length && flow[i].line.marks[0]?.tokenType === Pipe && (i === at || flow[i].gap === 0); i++) {
    const { line } = flow[i];
    const cells: Piece[] = [];
    for (const cell of line.text.matchAll(/[^|]+/gu)) cells.push(trimmed(line.start + cell.index, cell[0]));
    rows.push(cells.length > 0 ? cells : [{ start: line.start, end: line.start }]);
  }
  return rows.length >= FEWEST_ROWS ? rows : undefined;
}

function spacedRows(flow: readonly FlowLine[], at: number): Piece[][] | undefined {
  const rows: Piece[][] = [];
  let figures = 0;
  for (let i = at; i < flow.length; i++) {
    const { line, gap, across } = flow[i];
    if (i > at && (gap > 1 || across)) break;
    if (line.marks.some((mark) => mark.tokenType.name === 'LabelMark')) break;
    const cells = cellsOf(line.text, line.start);
    if (cells.length < FEWEST_CELLS && !(figures === 0 && i - at < LONGEST_HEAD && isHead(flow, i, cells))) break;
    if (cells.slice(1).filter(({ start, end }) => FIGURE.test(line.text.slice(start - line.start, end - line.start))).length >= 2) figures += 1;
    rows.push(cells);
  }
  return rows.length >= FEWEST_ROWS && figures > 0 && figures >= (rows.length - LONGEST_HEAD) / 2 ? rows : undefined;
}

const FIGURE = /^[-–+]?[\d .,]+\s?(?:%|€|t€|euroa)?(?:\/\S+)?$/u;

/** Lines that the head of a table takes at the most. */
const LONGEST_HEAD = 3;

/** Whether a line is of the head over the columns below it: it begins to the right of the rows' first cells, and rows of figures follow. */
function isHead(flow: readonly FlowLine[], at: number, cells: readonly Piece[]): boolean {
  for (let i = at + 1; i <= at + LONGEST_HEAD; i++) {
    const next = flow[i];
    if (!next || next.gap > 1 || next.across) return false;
    const row = cellsOf(next.line.text, next.line.start);
    if (row.length < FEWEST_CELLS || row.length < cells.length) {
      if (row.length < 1) return false;
      continue;
    }
    return flow[at].line.indent >= next.line.indent + (row[0].end - row[0].start);
  }
  return false;
}

function cellsOf(text: string, start: number): Piece[] {
  const cells: Piece[] = [];
  for (const cell of text.matchAll(/\S+(?: \S+)*/gu)) cells.push({ start: start + cell.index, end: start + cell.index + cell[0].length });
  return cells;
}

function trimmed(start: number, text: string): Piece {
  const lead = text.length - text.trimStart().length;
  const length = text.trim().length;
  return { start: start + lead, end: start + lead + length };
}
