import type { Minutes } from '../../ast/types.js';

/** What stands in a cell: a list is a list in NDJSON, and its values parted by commas elsewhere. */
export type Cell = string | number | boolean | null | readonly string[];

export interface Column<Row> {
  readonly name: string;
  /** What stands in it, for the documentation. */
  readonly about: string;
  readonly of: (row: Row) => Cell;
}

/** A table that documents are flattened to: its columns, and the rows that a document gives. */
export interface Table<Row> {
  /** What a row is, for the documentation. */
  readonly about: string;
  readonly columns: readonly Column<Row>[];
  readonly rowsOf: (minutes: Minutes) => Iterable<Row>;
}

/** A table as it is written: names, and the cells of each row. */
export interface FlatTable {
  readonly about: string;
  readonly columns: readonly Pick<Column<never>, 'name' | 'about'>[];
  readonly cellsOf: (minutes: Minutes) => Iterable<readonly Cell[]>;
}

export function flat<Row>({ about, columns, rowsOf }: Table<Row>): FlatTable {
  return {
    about,
    columns: columns.map(({ name, about }) => ({ name, about })),
    *cellsOf(minutes) {
      for (const row of rowsOf(minutes)) yield columns.map(({ of }) => of(row));
    },
  };
}
