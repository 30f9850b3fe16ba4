import type { Statement } from 'node-sqlite3-wasm';
import type { Minutes } from '../../ast/types.js';
import { insertMinutes } from '../../output/database/rows.js';
import type { Insert } from '../../output/database/rows.js';
import { SCHEMA } from '../../output/database/schema.js';
import type { Database } from './sqlite.js';

/** Writes documents into an open database, one transaction each. */
export interface ArchiveWriter {
  /** Puts a document in, in place of the one of the same file. */
  put(minutes: Minutes, file: string, fingerprint: string): void;
  remove(file: string): void;
  close(): void;
}

export function archiveWriter(db: Database): ArchiveWriter {
  const inserts = new Map(
    SCHEMA.map(({ name, columns }) => {
      const names = columns.map(([column]) => column).filter((column) => column !== 'id');
      return [name, { names, statement: db.prepare(`INSERT INTO ${name} (${names.map((column) => `"${column}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`) }];
    }),
  );
  const removal = db.prepare('DELETE FROM meetings WHERE file = ?');
  const insert: Insert = (table, row) => {
    const { names, statement } = inserts.get(table)!;
    return Number(statement.run(names.map((column) => row[column])).lastInsertRowid);
  };
  const transaction = (work: () => void): void => {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
  return {
    put: (minutes, file, fingerprint) =>
      transaction(() => {
        removal.run([file]);
        insertMinutes(minutes, file, fingerprint, insert);
      }),
    remove: (file) => transaction(() => removal.run([file])),
    close: () => {
      const statements: Statement[] = [...Array.from(inserts.values(), ({ statement }) => statement), removal];
      for (const statement of statements) statement.finalize();
      db.close();
    },
  };
}
