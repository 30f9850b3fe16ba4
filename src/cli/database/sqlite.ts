import type { Database as SqliteDatabase } from 'node-sqlite3-wasm';

export type Database = SqliteDatabase;
export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** SQLite, compiled to WebAssembly: loaded by the commands that need it, for it is large. */
export async function loadSqlite(): Promise<typeof SqliteDatabase> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  return sqlite.Database;
}

export const rowsOf = (db: Database, sql: string, values: readonly Value[] = []): Row[] => db.all(sql, [...values]) as Row[];

/** The one value of a query of one row and one column. */
export const valueOf = (db: Database, sql: string): Value => Object.values((db.get(sql) ?? {}) as Row)[0] ?? null;
