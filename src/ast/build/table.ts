import { clock, currency, scales } from '../../../grammar/mentions/words.js';
import type { OutlineTable, Piece } from '../../../grammar/structure/outline.js';
import type { Table } from '../types.js';
import type { BuildContext, TextEntry } from './context.js';
import { span } from './context.js';

/** A table; what its head says of the figures below, money (`TA 2015 t€`) or hours (`klo`), goes to their cells. What stands over the first column is of no figure. */
export function buildTable(table: OutlineTable, context: BuildContext): Table {
  const { text } = context.source.clean;
  const counted = isCounted(table, text);
  const units = columnUnits(table, text, counted);
  const tabbed = isTabbed(table, text);
  const ofAll = unitOfAll(table, units.columns, text);
  /** Columns of shares: `muutos %`. */
  const shares = ofAll === undefined ? [] : table.rows.flatMap(({ head, cells }) => (head ? placesOf(cells, text, false).filter((_, i) => text.slice(cells[i].start, cells[i].end).includes('%')) : [])).slice(0, MOST_UNITS);
  const rows = table.rows.map(({ cells, head }) => {
    const places = head ? [] : placesOf(cells, text, counted);
    const built = cells.map((piece, i) => {
      const unit = head ? undefined : ((i > 0 && !shares.some(({ from, to }) => isOver(places[i], from, to)) ? ofAll : undefined) ?? unitOver(places[i], units, tabbed));
      const extra: Partial<TextEntry> = head ? { head: true } : unit === undefined ? {} : clockWord.test(unit) ? { clock: true } : { unit };
      const { text: content, mentions } = context.text({ pieces: [piece] }, i > 0 ? { ...extra, beside: true } : extra);
      return { type: 'cell' as const, text: content, mentions, position: context.position([piece]) };
    });
    return { type: 'row' as const, head, cells: built, position: span(built.map((cell) => cell.position)) };
  });
  return { type: 'table', rows, position: span(rows.map((row) => row.position)) };
}

const UNIT = new RegExp(String.raw`(?<![\p{L}\d])(?:(?:1 ?000 ?|[mtk]|(?:${scales.join('|')})\.? ?)?(?:${currency.join('|')}))(?!\p{L})|^(?:${clock.join('|')})\.?$`, 'iu');
const clockWord = new RegExp(`^(?:${clock.join('|')})\\.?$`, 'iu');

/** A cell by its place: the columns of characters that it takes, and the separators before it where single tabs or bars part them. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly order: number;
  readonly parted: boolean;
}

interface UnitColumn extends Placed {
  readonly unit: string;
}

/** The places of a row's cells from the left, its lines read once; `counted` where a cell is of the column that its count says. */
function placesOf(cells: readonly Piece[], text: string, counted: boolean): Placed[] {
  let at = cells.length > 0 ? text.lastIndexOf('\n', cells[0].start - 1) + 1 : 0;
  let [column, separators] = [0, 0];
  return cells.map(({ start, end }, i) => {
    const between = text.slice(at, start);
    const newline = between.lastIndexOf('\n');
    if (newline >= 0) [column, separators] = [0, 0];
    for (const character of between.slice(newline + 1)) {
      // A tab goes to the next multiple of eight.
      column = character === '\t' ? (column | 7) + 1 : column + 1;
      if (character === '\t' || character === '|') separators += 1;
    }
    at = start;
    const order = counted ? i : separators;
    return { from: column, to: column + (end - start), order, parted: counted || order > 0 || text[end] === '\t' || text[end] === '|' };
  });
}

/** Columns with a unit that a table has, at the most: what has more is none. */
const MOST_UNITS = 200;

/** Whether a cell is of the column that its count says, as in a wiki's table, where each may have a line of its own. */
const isCounted = ({ rows }: OutlineTable, text: string): boolean => {
  const first = rows.find(({ head }) => head)?.cells.at(0);
  return first !== undefined && text[text.lastIndexOf('\n', first.start - 1) + 1] === '!';
};

/** The units of a table's head, by their columns and by their count from the left. */
interface Units {
  readonly columns: readonly UnitColumn[];
  readonly byOrder: ReadonlyMap<number, string>;
}

function columnUnits({ rows }: OutlineTable, text: string, counted: boolean): Units {
  const columns = rows
    .flatMap(({ head, cells }) => {
      const places = head ? placesOf(cells, text, counted) : [];
      return places.flatMap((place, i) => {
        const unit = UNIT.exec(text.slice(cells[i].start, cells[i].end))?.[0];
        return unit === undefined ? [] : [{ ...place, unit }];
      });
    })
    .slice(0, MOST_UNITS);
  // Of two on one place the first counts.
  return { columns, byOrder: new Map([...columns].reverse().map(({ order, unit }) => [order, unit])) };
}

/** The unit of all figures, which stands alone on a line of the head over the first column, `(1 000 €)`; beside the names of columns it is none of theirs. */
function unitOfAll({ rows }: OutlineTable, [only, ...more]: readonly UnitColumn[], text: string): string | undefined {
  if (!only || more.length > 0) return undefined;
  const head = rows.find(({ head, cells }) => head && cells.length === 1 && placesOf(cells, text, false)[0].from === only.from);
  const cell = head?.cells[0];
  const firsts = rows.flatMap(({ head: isHead, cells: [first] }) => (isHead || !first ? [] : placesOf([first], text, false).map(({ from }) => from)));
  return cell && text.slice(cell.start, cell.end).replace(/^\(|\)$/gu, '') === only.unit && firsts.every((from) => only.from <= from) ? only.unit : undefined;
}

/** Whether tabs one behind the other set the columns: they go to a column then, and do not count the cells. */
const isTabbed = ({ rows }: OutlineTable, text: string): boolean => rows.some(({ cells }) => cells.length > 0 && /[^\t]\t\t/u.test(text.slice(cells[0].start, cells[cells.length - 1].end)));

/** How far the right edges of a figure and its head may lie apart, in characters. */
const RAGGED = 4;

/** Whether what takes some columns of characters stands over a cell. */
const isOver = (cell: Placed, from: number, to: number): boolean => (from < cell.to && cell.from < to) || Math.abs(to - cell.to) <= RAGGED;

function unitOver(cell: Placed, units: Units, byColumn: boolean): string | undefined {
  if (cell.parted && !byColumn) return units.byOrder.get(cell.order);
  return units.columns.find(({ from, to }) => isOver(cell, from, to))?.unit;
}
