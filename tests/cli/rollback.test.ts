import { appendFileSync, cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rollBack } from '../../src/cli/database/rollback.js';
import { emptyFolder } from '../helpers/folder.js';

const ROWS = 300;

interface Left {
  readonly path: string;
  readonly journal: string;
  /** The bytes of the database before the transaction. */
  readonly before: Buffer;
}

/** A database that was left in the middle of a transaction, most of its pages written. */
async function left(): Promise<Left> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const [whole, path] = ['whole.db', 'left.db'].map((name) => join(emptyFolder(), name));
  const db = new sqlite.Database(whole);
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = OFF; PRAGMA cache_size = 5; CREATE TABLE t (x)');
  db.exec('BEGIN');
  for (let i = 0; i < ROWS; i++) db.run('INSERT INTO t VALUES (?)', ['a'.repeat(900)]);
  db.exec('COMMIT');
  const before = readFileSync(whole);
  db.exec('BEGIN');
  for (let i = 0; i < ROWS; i++) db.run('UPDATE t SET x = ? WHERE rowid = ?', ['b'.repeat(900), i + 1]);
  for (let i = 0; i < ROWS; i++) db.run('INSERT INTO t VALUES (?)', ['c'.repeat(900)]);
  for (const end of ['', '-journal']) cpSync(whole + end, path + end);
  db.exec('ROLLBACK');
  db.close();
  return { path, journal: `${path}-journal`, before };
}

test('a transaction that was not ended is undone, to the byte', async () => {
  const { path, journal, before } = await left();
  expect(readFileSync(path).equals(before)).toBe(false);
  rollBack(path, journal);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(statSync(journal).size).toBe(0);
});

test('a record that was not written whole is no page', async () => {
  const { path, journal, before } = await left();
  appendFileSync(journal, Buffer.concat([Buffer.from([0, 0, 0, 1]), Buffer.alloc(2000, 7)]));
  rollBack(path, journal);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('undoing that was itself stopped is done again', async () => {
  const { path, journal, before } = await left();
  const records = readFileSync(journal);
  rollBack(path, journal);
  writeFileSync(journal, records);
  rollBack(path, journal);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test.for([
  ['an empty journal', Buffer.alloc(0)],
  ['one whose header was struck out', Buffer.alloc(5000)],
] as const)('nothing is undone by %s', async ([, content]) => {
  const { path, journal } = await left();
  const was = readFileSync(path);
  writeFileSync(journal, content);
  rollBack(path, journal);
  expect(readFileSync(path).equals(was)).toBe(true);
});

test('nor where there is no journal', async () => {
  const { path, journal } = await left();
  const was = readFileSync(path);
  rollBack(path, `${journal}-of-none`);
  expect(readFileSync(path).equals(was)).toBe(true);
});
