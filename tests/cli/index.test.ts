import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rollBack } from '../../src/cli/database/rollback.js';
import { SCHEMA, SCHEMA_VERSION, VIEWS } from '../../src/output/database/schema.js';
import { contentsOf, select } from '../helpers/database.js';
import { emptyFolder, folderWithArchive } from '../helpers/folder.js';
import { minutes } from '../helpers/io.js';
import type { Ran } from '../helpers/io.js';

const index = (cwd: string, ...args: string[]): Promise<Ran> => minutes(['index', ...args, '-o', 'archive.db'], { cwd });
const count = (path: string, table: string): unknown => select(path, `SELECT count(*) AS n FROM ${table}`)[0]['n'];
const filesIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('archive.db'));

test('makes a database of an archive, and leaves nothing beside it', async () => {
  const folder = folderWithArchive();
  expect(await index(folder, 'archive')).toEqual({ code: 0, stdout: '', stderr: 'archive.db: 5 added\n' });
  const path = join(folder, 'archive.db');
  expect(filesIn(folder)).toEqual(['archive.db']);
  expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
  expect(select(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(select(path, 'PRAGMA foreign_key_check')).toEqual([]);
  expect(['meetings', 'sections', 'votes', 'decisions'].map((table) => count(path, table))).toEqual([5, 19, 4, 18]);
});

test('has the schema that is documented', async () => {
  const folder = folderWithArchive();
  await index(folder, 'archive');
  const path = join(folder, 'archive.db');
  for (const { name, columns } of SCHEMA) expect(select(path, `PRAGMA table_info(${name})`).map((column) => column['name'])).toEqual(columns.map(([column]) => column));
  for (const { name } of VIEWS) expect(count(path, name)).toBeGreaterThan(0);
  const page = readFileSync(join(import.meta.dirname, '../../docs/database.md'), 'utf8');
  for (const name of select(path, "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE '%_fts%'").map((row) => row['name'])) expect(page).toMatch(new RegExp(`^### ${name}(?: \\(view\\))?$`, 'mu'));
});

describe('again', () => {
  test('skips what has not changed, and does not touch the file', async () => {
    const folder = folderWithArchive();
    await index(folder, 'archive');
    const path = join(folder, 'archive.db');
    utimesSync(path, 1, 1);
    expect((await index(folder, 'archive')).stderr).toBe('archive.db: 0 added, 5 unchanged\n');
    expect(statSync(path).mtimeMs).toBe(1000);
  });

  test('replaces what has changed, also in the full-text index', async () => {
    const folder = folderWithArchive();
    await index(folder, 'archive');
    const file = join(folder, 'archive/welfare/2024-02-14.txt');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Uimaopetuksen', 'Luisteluopetuksen'));
    expect((await index(folder, 'archive')).stderr).toBe('archive.db: 0 added, 1 changed, 4 unchanged\n');
    const path = join(folder, 'archive.db');
    const hits = (word: string): unknown => select(path, `SELECT count(*) AS n FROM sections_fts WHERE sections_fts MATCH '${word}'`)[0]['n'];
    expect([hits('"Uimaopetuksen järjestäminen"'), hits('luisteluopetuksen'), count(path, 'meetings')]).toEqual([0, 1, 5]);
    expect(select(path, "SELECT count(*) AS n FROM sections WHERE meeting_id NOT IN (SELECT id FROM meetings)")).toEqual([{ n: 0 }]);
  });

  test('reads again what is read with other labels', async () => {
    const folder = folderWithArchive();
    writeFileSync(join(folder, 'labels.yaml'), 'decision: Ratkaisu\n');
    await index(folder, 'archive');
    expect((await index(folder, 'archive', '--labels', 'labels.yaml')).stderr).toBe('archive.db: 0 added, 5 changed\n');
    expect((await index(folder, 'archive', '--labels', 'labels.yaml')).stderr).toBe('archive.db: 0 added, 5 unchanged\n');
  });

  test('keeps what is no longer there, and takes it out with --prune', async () => {
    const folder = folderWithArchive();
    await index(folder, 'archive');
    rmSync(join(folder, 'archive/welfare'), { recursive: true });
    expect((await index(folder, 'archive')).stderr).toBe('archive.db: 0 added, 4 unchanged\n');
    expect((await index(folder, 'archive', '--prune')).stderr).toBe('archive.db: 0 added, 4 unchanged, 1 removed\n');
    const clean = folderWithArchive();
    rmSync(join(clean, 'archive/welfare'), { recursive: true });
    await index(clean, 'archive');
    for (const table of ['meetings', 'sections', 'statements', 'mentions', 'people', 'sections_fts']) expect(count(join(folder, 'archive.db'), table)).toBe(count(join(clean, 'archive.db'), table));
  });

  test('keeps what the user has put into the file', async () => {
    const folder = folderWithArchive();
    await index(folder, 'archive/board');
    const { default: sqlite } = await import('node-sqlite3-wasm');
    const db = new sqlite.Database(join(folder, 'archive.db'));
    db.exec('CREATE VIEW mine AS SELECT * FROM meetings');
    db.close();
    await index(folder, 'archive');
    expect(count(join(folder, 'archive.db'), 'mine')).toBe(5);
  });
});

test('takes what `minutes parse` has written, so that shards merge', async () => {
  const folder = folderWithArchive();
  for (const part of ['1', '2']) {
    const { stdout } = await minutes(['parse', 'archive', '--shard', `${part}/2`, '--format', 'ndjson', '--quiet'], { cwd: folder });
    writeFileSync(join(folder, `${part}.ndjson`), stdout);
  }
  expect((await index(folder, '1.ndjson', '2.ndjson')).stderr).toBe('archive.db: 5 added\n');
  expect((await index(folder, '2.ndjson', '1.ndjson')).stderr).toBe('archive.db: 0 added, 5 unchanged\n');
  const direct = folderWithArchive();
  await index(direct, 'archive');
  const decisions = 'SELECT date, body, section, title, outcomes, decision, proposal, file, line FROM decisions ORDER BY file, line';
  expect(select(join(folder, 'archive.db'), decisions)).toEqual(select(join(direct, 'archive.db'), decisions));
});

test('what comes through a pipe is known by its hash', async () => {
  const folder = emptyFolder();
  const world = { cwd: folder, stdin: '1 § Avaus\n\nPäätös: Avattiin.\n' };
  await minutes(['index', '-', '-o', 'archive.db'], world);
  expect((await minutes(['index', '-', '-o', 'archive.db'], world)).stderr).toBe('archive.db: 0 added, 1 unchanged\n');
  expect(select(join(folder, 'archive.db'), 'SELECT file FROM meetings')[0]['file']).toMatch(/^sha256:[\da-f]{16}$/u);
});

test('a file has one name, however it is written', async () => {
  const folder = folderWithArchive();
  await index(folder, 'archive');
  for (const inputs of [['./archive'], [join(folder, 'archive')], ['archive/../archive/']]) expect((await index(folder, ...inputs, '--prune')).stderr).toBe('archive.db: 0 added, 5 unchanged\n');
});

describe('goes on', () => {
  test('where a file cannot be read, and keeps what it had of it', async () => {
    const folder = folderWithArchive();
    await index(folder, 'archive');
    writeFileSync(join(folder, 'archive/welfare/2024-02-14.txt'), Buffer.from([0, 1, 2, 3, 0, 0]));
    const { code, stderr } = await index(folder, 'archive', 'none.txt');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: archive\/welfare\/2024-02-14\.txt: [^\n]*\nerror: none\.txt: no such file or directory\narchive\.db: 0 added, 4 unchanged, 2 failed\n$/u);
    expect((await index(folder, 'archive', '--prune')).stderr).toContain('archive.db: 0 added, 4 unchanged, 1 failed\n');
    expect(count(join(folder, 'archive.db'), 'meetings')).toBe(5);
  });
});

describe('refuses', () => {
  test('to take out what a mistyped name does not have', async () => {
    const folder = folderWithArchive();
    await index(folder, 'archive');
    expect(await index(folder, 'archiv', '--prune')).toMatchObject({ code: 2, stderr: 'error: archiv: no such file or directory; nothing was read, since --prune would take out what is not among the inputs\n' });
    expect(count(join(folder, 'archive.db'), 'meetings')).toBe(5);
  });

  test.for([
    ['a file of another kind', 'not a database at all, but a text that is long enough to have been one of those.'.repeat(20), /^error: archive\.db: not a database of `minutes index`/u],
    ['a database that another process is writing', undefined, /^error: archive\.db: is being written by another `minutes index` \(process \d+\)/u],
    ['a database that a process of another machine is writing', 'elsewhere', /^error: archive\.db: is being written by another `minutes index` \(process 1 on elsewhere\)/u],
  ] as const)('%s', async ([, content, message]) => {
    const folder = folderWithArchive();
    if (content !== undefined && content !== 'elsewhere') writeFileSync(join(folder, 'archive.db'), content);
    else writeFileSync(join(folder, 'archive.db.lock-owner'), content === undefined ? `${process.pid} ${hostname()}\n` : '1 elsewhere\n');
    const { code, stderr } = await index(folder, 'archive');
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
    if (content !== undefined && content !== 'elsewhere') expect(readFileSync(join(folder, 'archive.db'), 'utf8')).toBe(content);
  });

  test('another program’s database, and one of another version', async () => {
    const folder = folderWithArchive();
    const { default: sqlite } = await import('node-sqlite3-wasm');
    const change = (sql: string): void => {
      const db = new sqlite.Database(join(folder, 'archive.db'));
      db.exec(sql);
      db.close();
    };
    change('CREATE TABLE theirs (a)');
    expect((await index(folder, 'archive')).stderr).toBe('error: archive.db: not a database of `minutes index`\n');
    rmSync(join(folder, 'archive.db'));
    await index(folder, 'archive');
    change('PRAGMA user_version = 99');
    expect((await index(folder, 'archive')).stderr).toBe(`error: archive.db: made by another version of minutes (schema 99; this is ${SCHEMA_VERSION}): move it away and index again\n`);
  });

  test('what SQLite cannot open, in a line and without keeping the lock', async () => {
    const folder = folderWithArchive();
    mkdirSync(join(folder, 'archive.db.partial'));
    expect((await index(folder, 'archive')).stderr).toMatch(/^error: archive\.db: [^\n]+\n$/u);
    expect(existsSync(join(folder, 'archive.db.lock-owner'))).toBe(false);
  });

  test('to write over an input, into a folder, and without -o', async () => {
    const folder = folderWithArchive();
    writeFileSync(join(folder, 'archive.db'), '');
    expect((await index(folder, 'archive.db')).stderr).toBe('error: archive.db is an input: give another --output\n');
    expect((await minutes(['index', 'archive', '-o', 'archive'], { cwd: folder })).code).toBe(2);
    expect((await minutes(['index', 'archive'], { cwd: folder })).stderr).toContain("required option '-o, --output <file>' not specified");
  });
});

describe('a run that is killed', () => {
  const program = join(import.meta.dirname, '../../bin/minutes.js');
  /** An archive that takes a second or two. */
  const bigArchive = (): string => {
    const folder = folderWithArchive();
    for (let i = 0; i < 60; i++) cpSync(join(folder, 'archive/board'), join(folder, `archive/copy-${String(i).padStart(2, '0')}`), { recursive: true });
    return folder;
  };

  /** Runs it to its end. */
  const whole = (folder: string): { stderr: string } => spawnSync(process.execPath, [program, 'index', 'archive', '-o', 'archive.db'], { cwd: folder, encoding: 'utf8' });

  /** Runs `minutes index` and kills it when so much is written. */
  const kill = (folder: string, bytes: number): Promise<NodeJS.Signals | null> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [program, 'index', 'archive', '-o', 'archive.db', '--quiet'], { cwd: folder, stdio: 'ignore' });
      const timer = setInterval(() => {
        if ((statSync(join(folder, 'archive.db.partial'), { throwIfNoEntry: false })?.size ?? 0) > bytes) child.kill('SIGKILL');
      }, 1);
      child.on('exit', (_, signal) => {
        clearInterval(timer);
        resolve(signal);
      });
    });

  test('leaves sound files, and is gone on with: the end is that of a run that was not', async () => {
    const [killed, clean] = [bigArchive(), bigArchive()];
    const partial = join(killed, 'archive.db.partial');
    let before = 0;
    for (const bytes of [300_000, 700_000]) {
      expect(await kill(killed, bytes)).toBe('SIGKILL');
      expect(existsSync(join(killed, 'archive.db'))).toBe(false);
      const copy = emptyFolder();
      for (const file of readdirSync(killed).filter((name) => /\.partial(?:-journal)?$/u.test(name))) cpSync(join(killed, file), join(copy, file));
      const path = join(copy, 'archive.db.partial');
      // As the next run does: a transaction that was not ended is rolled back.
      rollBack(path, `${path}-journal`);
      const { default: sqlite } = await import('node-sqlite3-wasm');
      const db = new sqlite.Database(path);
      expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      db.exec("INSERT INTO sections_fts (sections_fts, rank) VALUES ('integrity-check', 1)");
      db.close();
      const done = Number(count(path, 'meetings'));
      expect(done).toBeGreaterThan(before);
      expect(done).toBeLessThan(125);
      before = done;
    }
    expect(existsSync(partial)).toBe(true);
    const { stderr } = whole(killed);
    const [, added, unchanged] = /^archive\.db: (\d+) added, (\d+) unchanged\n$/u.exec(stderr)!.map(Number);
    expect([added + unchanged, unchanged >= before]).toEqual([125, true]);
    expect(filesIn(killed)).toEqual(['archive.db']);
    whole(clean);
    expect(contentsOf(join(killed, 'archive.db'))).toEqual(contentsOf(join(clean, 'archive.db')));
  });

  test('leaves the database before it as it was', async () => {
    const folder = bigArchive();
    await index(folder, 'archive/council');
    const before = readFileSync(join(folder, 'archive.db'));
    expect(await kill(folder, before.length + 100_000)).toBe('SIGKILL');
    expect(readFileSync(join(folder, 'archive.db')).equals(before)).toBe(true);
    expect((await index(folder, 'archive')).code).toBe(0);
    expect(count(join(folder, 'archive.db'), 'meetings')).toBe(125);
  });

  test('is begun anew where its part is broken or older than the database', async () => {
    const folder = folderWithArchive();
    writeFileSync(join(folder, 'archive.db.partial'), 'not a database, but something that a power cut left behind. '.repeat(100));
    expect((await index(folder, 'archive/board')).stderr).toBe('archive.db: 2 added\n');
    cpSync(join(folder, 'archive.db'), join(folder, 'archive.db.partial'));
    utimesSync(join(folder, 'archive.db.partial'), 1, 1);
    mkdirSync(join(folder, 'archive.db.partial.lock'));
    writeFileSync(join(folder, 'archive.db.lock-owner'), `999999999 ${hostname()}\n`);
    expect((await index(folder, 'archive')).stderr).toBe('archive.db: 3 added, 2 unchanged\n');
    expect(filesIn(folder)).toEqual(['archive.db']);
  });

  test('by Ctrl-C gives its lock back', async () => {
    const folder = bigArchive();
    const child = spawn(process.execPath, [program, 'index', 'archive', '-o', 'archive.db', '--quiet'], { cwd: folder, stdio: 'ignore' });
    const timer = setInterval(() => {
      if (!existsSync(join(folder, 'archive.db.partial'))) return;
      clearInterval(timer);
      child.kill('SIGINT');
    }, 1);
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect(code).toBe(130);
    expect(filesIn(folder)).not.toContain('archive.db.lock-owner');
  });
});

const shell = spawnSync('sqlite3', ['--version']);
test.skipIf(shell.error !== undefined)(`the sqlite3 shell reads the file${shell.error ? ' (skipped: no sqlite3 here)' : ''}`, async () => {
  const folder = folderWithArchive();
  await index(folder, 'archive');
  const { stdout, status } = spawnSync('sqlite3', ['archive.db', "PRAGMA integrity_check; SELECT count(*) FROM sections_fts WHERE sections_fts MATCH 'pöydälle OR ÄÄNESTYS'; SELECT title FROM decisions WHERE as_proposed = 0 ORDER BY title;"], { cwd: folder, encoding: 'utf8' });
  expect(stdout).toBe('ok\n3\nAvustus kylätalon kattoremonttiin\nKatujen talvikunnossapidon hankinta\n');
  expect(status).toBe(0);
});
