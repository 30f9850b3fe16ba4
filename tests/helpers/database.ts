import sqlite from 'node-sqlite3-wasm';

export type Row = Record<string, string | number | null>;

/** The rows of a query of a database file. */
export function select(path: string, sql: string): Row[] {
  const db = new sqlite.Database(path, { readOnly: true, fileMustExist: true });
  try {
    return db.all(sql) as Row[];
  } finally {
    db.close();
  }
}

/** Everything that is in a database: the rows of all tables, those of the full-text indices too, and its schema. */
export function contentsOf(path: string): Record<string, Row[]> {
  const tables = select(path, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_fts_%' ORDER BY name").map(({ name }) => String(name));
  return Object.fromEntries([...tables.map((table) => [table, select(path, `SELECT rowid, * FROM ${table} ORDER BY rowid`)] as const), ['schema', select(path, 'SELECT type, name, sql FROM sqlite_schema ORDER BY name')]]);
}
