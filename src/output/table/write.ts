import { stringify } from 'csv-stringify/sync';
import type { Options } from 'csv-stringify/sync';
import type { Minutes } from '../../ast/types.js';
import type { TableFormat } from './names.js';
import type { Cell, FlatTable } from './table.js';

export interface TableOptions {
  readonly format: TableFormat;
  /** CSV for a Finnish Excel: a byte order mark, semicolons, decimal commas, and nothing that Excel would run or turn into something else. */
  readonly excel: boolean;
}

export interface TableWriter {
  /** What stands before the first row. */
  readonly head: string;
  /** The rows of a document. */
  rows(minutes: Minutes): string;
}

/** Writes a table document by document. CSV is that of RFC 4180: commas, CRLF, quotes where they are needed and doubled inside. */
export function tableWriter(table: FlatTable, { format, excel }: TableOptions): TableWriter {
  const names = table.columns.map(({ name }) => name);
  if (format === 'ndjson') {
    const line = (cells: readonly Cell[]): string => `${JSON.stringify(Object.fromEntries(cells.map((cell, i) => [names[i], cell])))}\n`;
    return { head: '', rows: (minutes) => Array.from(table.cellsOf(minutes), line).join('') };
  }
  const { text, options } = format === 'tsv' ? TSV : excel ? EXCEL : CSV;
  const write = (rows: readonly (readonly Cell[])[]): string => stringify(rows.map((row) => row.map(text)), options);
  return { head: `${excel ? '\uFEFF' : ''}${write([names])}`, rows: (minutes) => write([...table.cellsOf(minutes)]) };
}

interface Dialect {
  readonly options: Options;
  readonly text: (cell: Cell) => string;
}

const plain = (cell: Cell): string => (cell === null ? '' : Array.isArray(cell) ? cell.join(', ') : String(cell));

/** The library itself quotes only what has a whole CRLF in it. */
const LINE_END = /[\r\n]/u;

const CSV: Dialect = { options: { record_delimiter: 'windows', quoted_match: LINE_END }, text: plain };

/** Tabs and line ends have no place in a cell of TSV: they become spaces, so that every row is a line and `cut` can read it. */
const TSV: Dialect = { options: { delimiter: '\t', record_delimiter: 'unix', quote: false }, text: (cell) => plain(cell).replace(/[\t\r\n]+/gu, ' ') };

/** What Excel reads as a number, a day or an hour, though it is the number of a section, of a meeting or of a case. */
const MISREAD = /^\d[\d.,:/ -]*$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const EXCEL: Dialect = {
  options: { delimiter: ';', record_delimiter: 'windows', quoted_match: LINE_END },
  text: (cell) => {
    if (typeof cell === 'number') return String(cell).replace('.', ',');
    const text = plain(cell);
    if (DAY.test(text)) return text;
    // The one form that Excel leaves as it is; nothing but digits and marks gets into it.
    if (MISREAD.test(text) && !/^(?:0|[1-9]\d{0,14})$/u.test(text)) return `="${text}"`;
    return /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text) ? `'${text}` : text;
  },
};
