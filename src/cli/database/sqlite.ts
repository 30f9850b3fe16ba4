import type { Database as SqliteDatabase } from 'node-sqlite3-wasm';
import { CliError } from '../errors.js';

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

/** Does work on a database, and tells of what SQLite cannot do (a full disk, a folder) as of any file that cannot be read or written. */
export async function telling<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isSqliteError(error) ? new CliError(`${name}: ${error.message}`) : error;
  }
}

export const isSqliteError = (error: unknown): error is Error => error instanceof Error && error.name === 'SQLite3Error';
