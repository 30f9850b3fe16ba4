import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APPLICATION_ID, SCHEMA_VERSION } from '../../output/database/schema.js';
import { CliError, codeOf } from '../errors.js';
import { loadSqlite, valueOf } from './sqlite.js';
import type { Database } from './sqlite.js';

/**
 * Opens a database for reading and gives it to `use`. No lock is needed, for `minutes index` replaces the file and never writes into it;
 * the library wants to make one beside the file nevertheless, which fails in a folder that cannot be written and stays behind where the
 * process is killed. So it is shown a link in a folder of its own.
 *
 * @param name The database as the user named it, for messages.
 * @throws CliError where there is no such file or it is not a database of `minutes index`.
 */
export async function readArchive<T>(path: string, name: string, use: (db: Database) => T): Promise<T> {
  if (!statSync(path).isFile()) throw new CliError(`${name}: is not a file`);
  if (isInWalMode(path)) throw new CliError(`${name}: is in WAL mode, which cannot be read here; end that with: sqlite3 ${name} 'PRAGMA journal_mode = DELETE'`);
  const Database = await loadSqlite();
  const folder = mkdtempSync(join(tmpdir(), 'minutes-'));
  try {
    const db = new Database(linkTo(path, folder), { readOnly: true, fileMustExist: true });
    try {
      checkArchive(db, name);
      return use(db);
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a file says that it is a database which wants memory shared between processes: there is none in WebAssembly. */
function isInWalMode(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(20);
    return readSync(file, head, 0, head.length, 0) === head.length && head.toString('latin1', 0, 15) === 'SQLite format 3' && head[18] === 2;
  } finally {
    closeSync(file);
  }
}

function linkTo(path: string, folder: string): string {
  const link = join(folder, 'archive.db');
  try {
    symlinkSync(path, link);
    return link;
  } catch (error) {
    // Windows lets not everyone make links.
    if (codeOf(error) === undefined) throw error;
    return path;
  }
}

/** @throws CliError where a database is none of ours, or of another version. */
export function checkArchive(db: Database, name: string): void {
  let application: unknown;
  try {
    application = valueOf(db, 'PRAGMA application_id');
  } catch (error) {
    throw new CliError(`${name}: not a database of \`minutes index\` (${(error as Error).message})`);
  }
  if (application !== APPLICATION_ID) throw new CliError(`${name}: not a database of \`minutes index\``);
  const version = valueOf(db, 'PRAGMA user_version');
  if (version !== SCHEMA_VERSION) throw new CliError(`${name}: made by another version of minutes (schema ${version}; this is ${SCHEMA_VERSION}): move it away and index again`);
}
