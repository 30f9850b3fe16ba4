import type { OutlineTable, Piece } from '../../../grammar/structure/outline.js';
import type { Table } from '../types.js';
import type { BuildContext, TextEntry } from './context.js';
import { span } from './context.js';

/** A table; the units of money that its head names go to the figures below them (`TA 2015 t€`). */
export function buildTable(table: OutlineTable, context: BuildContext): Table {
  const { text } = context.source.clean;
  const heads = headRows(table, text);
  const units = columnUnits(table.rows.slice(0, heads), text);
  const rows = table.rows.map((pieces, r) => {
    const cells = pieces.map((piece, c) => {
      const unit = r < heads ? undefined : unitOver(placed(piece, c, text), units);
      const extra: Partial<TextEntry> = r < heads ? { head: true } : unit === undefined ? {} : { unit };
      const { text: content, mentions } = context.text({ pieces: [piece] }, extra);
      return { type: 'cell' as const, text: content, mentions, position: context.position([piece]) };
    });
    return { type: 'row' as const, cells, position: span(cells.map((cell) => cell.position)) };
  });
  return { type: 'table', rows, position: span(rows.map((row) => row.position)) };
}

const UNIT = /(?<![\p{L}\d])(?:(?:1 ?000 ?|[mMtk])?€|euroa?|eur)(?!\p{L})/iu;
const FIGURE = /^[-–+]?\d[\d .,]*(?:\s?%)?$/u;

/** Rows at the top in which no cell is a figure: the head, over one line or more. */
function headRows({ rows }: OutlineTable, text: string): number {
  let heads = 0;
  while (heads < rows.length - 1 && !rows[heads].some(({ start, end }) => FIGURE.test(text.slice(start, end).trim()))) heads += 1;
  return heads;
}

/** A cell by its place: the columns of characters that it takes, and its order in the row where tabs or bars part them. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly order: number;
  readonly parted: boolean;
}

interface UnitColumn extends Placed {
  readonly unit: string;
}

function placed({ start, end }: Piece, order: number, text: string): Placed {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return { from: start - line, to: end - line, order, parted: /[\t|]/u.test(text.slice(line, start)) || text[end] === '\t' || text[end] === '|' };
}

function columnUnits(heads: OutlineTable['rows'], text: string): UnitColumn[] {
  return heads.flatMap((pieces) =>
    pieces.flatMap((piece, order) => {
      const unit = UNIT.exec(text.slice(piece.start, piece.end))?.[0];
      return unit === undefined ? [] : [{ ...placed(piece, order, text), unit }];
    }),
  );
}

/** How far the right edges of a figure and its head may lie apart, in characters. */
const RAGGED = 4;

function unitOver(cell: Placed, units: readonly UnitColumn[]): string | undefined {
  if (cell.parted) return units.find(({ order }) => order === cell.order)?.unit;
  return units.find(({ from, to }) => (from < cell.to && cell.from < to) || Math.abs(to - cell.to) <= RAGGED)?.unit;
}
