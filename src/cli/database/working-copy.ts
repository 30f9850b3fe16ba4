import { closeSync, constants, copyFileSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { APPLICATION_ID, SCHEMA_VERSION, ddl } from '../../output/database/schema.js';
import { CliError, codeOf, errorAt } from '../errors.js';
import { statsOf } from '../walk.js';
import { checkArchive, readArchive } from './archive.js';
import { lock } from './lock.js';
import { rollBack } from './rollback.js';
import { isSqliteError, loadSqlite, rowsOf, valueOf } from './sqlite.js';
import type { Database } from './sqlite.js';
import { archiveWriter } from './writer.js';
import type { ArchiveWriter } from './writer.js';

/**
 * A database that is being made or brought up to date. It is written beside its place and put there when all is done, so that whoever reads it
 * meanwhile has the one before, whole; each document is one transaction, so that a run that was killed is gone on with by the next.
 */
export interface WorkingCopy {
  /** The fingerprint of each file that is in it. */
  readonly known: ReadonlyMap<string, string>;
  /** The writer; the copy is made when it is first asked for. */
  writer(): ArchiveWriter;
  /** Puts it in its place, if anything was written. */
  publish(): void;
  /** Leaves what was written for the next run. */
  close(): void;
}

/**
 * @param name The database as the user named it, for messages.
 * @throws CliError where the file is something else, or another process is at work on it.
 */
export async function openWorkingCopy(path: string, name: string): Promise<WorkingCopy> {
  const release = begun(path, name);
  try {
    const Sqlite = await loadSqlite();
    const working = `${path}.partial`;
    const left = leftBehind(Sqlite, working, path);
    const known = left ? fingerprintsOf(left) : hasContent(path) ? await readArchive(path, name, fingerprintsOf) : new Map<string, string>();
    let writer: ArchiveWriter | undefined = left && archiveWriter(left);
    return {
      known,
      writer: () => (writer ??= archiveWriter(begin(Sqlite, working, path))),
      publish: () => {
        if (writer !== undefined) {
          writer.close();
          rmSync(journalOf(working), { force: true });
          toDisk(working);
          renameSync(working, path);
          toDisk(dirname(path));
        }
        release();
      },
      close: () => {
        try {
          writer?.close();
        } finally {
          release();
        }
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Makes its folder and takes its lock; gives what lets go of it. */
function begun(path: string, name: string): () => void {
  try {
    if (statsOf(path)?.isDirectory()) throw new CliError(`${name}: is a directory`);
    mkdirSync(dirname(path), { recursive: true });
    return lock(`${path}.lock-owner`, name);
  } catch (error) {
    throw errorAt(name, error);
  }
}

type Sqlite = Awaited<ReturnType<typeof loadSqlite>>;

const journalOf = (path: string): string => `${path}-journal`;
const hasContent = (path: string): boolean => (statsOf(path)?.size ?? 0) > 0;
const fingerprintsOf = (db: Database): Map<string, string> => new Map(rowsOf(db, 'SELECT file, fingerprint FROM meetings').map(({ file, fingerprint }) => [String(file), String(fingerprint)]));

/** What a run that was stopped has left, if it can be gone on with: it is whole, and the database has not been written since. */
function leftBehind(Sqlite: Sqlite, working: string, path: string): Database | undefined {
  // The library's lock; whoever had it is gone, for ours says so.
  rmSync(`${working}.lock`, { recursive: true, force: true });
  const stats = statsOf(working);
  if (stats === undefined) return undefined;
  if (!hasContent(path) || statsOf(path)!.mtimeMs <= stats.mtimeMs) {
    rollBack(working, journalOf(working));
    const db = new Sqlite(working);
    try {
      checkArchive(db, working);
      if (valueOf(db, 'PRAGMA quick_check') === 'ok') return configured(db);
    } catch (error) {
      if (!(error instanceof CliError) && !isSqliteError(error)) throw error;
    }
    db.close();
  }
  discard(working);
  return undefined;
}

function begin(Sqlite: Sqlite, working: string, path: string): Database {
  discard(working);
  if (hasContent(path)) {
    copyFileSync(path, working, constants.COPYFILE_FICLONE);
    return configured(new Sqlite(working));
  }
  // The library would make a file that only its owner can read.
  closeSync(openSync(working, 'wx'));
  const db = configured(new Sqlite(working));
  db.exec(`BEGIN; PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}; ${[...ddl()].join(';\n')}; COMMIT`);
  return db;
}

/** Not waiting for the disk is safe here: a killed process leaves its writes with the system, and after a power cut a broken copy is seen and made anew. */
function configured(db: Database): Database {
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000');
  return db;
}

function discard(working: string): void {
  for (const file of [working, journalOf(working)]) rmSync(file, { force: true });
}

function toDisk(path: string): void {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    fsyncSync(file);
  } catch (error) {
    // Windows opens no folders, and needs it not.
    if (codeOf(error) === undefined) throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
