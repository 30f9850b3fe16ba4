import { execFileSync, spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWithArchive } from '../helpers/folder.js';
import { minutes } from '../helpers/io.js';

const INPUT = 'archive/board/2024-02-05.txt';

test('a link that is named as an output stays, and what it leads to is written', async () => {
  const cwd = folderWithArchive();
  mkdirSync(join(cwd, 'kept'));
  writeFileSync(join(cwd, 'kept/a.json'), 'before');
  symlinkSync('kept/a.json', join(cwd, 'a.json'));
  symlinkSync('kept/b.json', join(cwd, 'b.json'));
  expect((await minutes(['parse', '-q', INPUT, '-o', 'a.json'], { cwd })).code).toBe(0);
  expect((await minutes(['parse', '-q', INPUT, '-o', 'b.json'], { cwd })).code).toBe(0);
  for (const name of ['a.json', 'b.json']) {
    expect(lstatSync(join(cwd, name)).isSymbolicLink()).toBe(true);
    expect(JSON.parse(readFileSync(join(cwd, 'kept', name), 'utf8'))).toHaveProperty('sections');
  }
  expect(readdirSync(join(cwd, 'kept'))).toEqual(['a.json', 'b.json']);
});

test.skipIf(process.platform === 'win32')('a named pipe is written, and not replaced', async () => {
  const cwd = folderWithArchive();
  const pipe = join(cwd, 'pipe');
  execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
  const reader = spawn('cat', [pipe]);
  let read = '';
  reader.stdout.on('data', (chunk) => (read += String(chunk)));
  const ended = once(reader, 'close');
  expect((await minutes(['table', 'decisions', INPUT, '-o', 'pipe'], { cwd })).code).toBe(0);
  await ended;
  expect(lstatSync(pipe).isFIFO()).toBe(true);
  expect(read).toMatch(/^file,/u);
});

test.skipIf(process.platform !== 'linux')('what is written to /dev/full is told in a line that names it', async () => {
  const cwd = folderWithArchive();
  for (const command of [['parse', '-q', INPUT, '-o', '/dev/full'], ['table', 'decisions', INPUT, '-o', '/dev/full'], ['parse', '--check', INPUT, '--reporter', 'junit=/dev/full']]) {
    expect(await minutes(command, { cwd })).toEqual({ code: 2, stdout: '', stderr: 'error: /dev/full: no space left on the device\n' });
  }
  expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
});

test.each([
  ['a folder as a file', ['parse', INPUT, '-o', 'archive'], 'archive: is a directory'],
  ['a folder as a report', ['parse', '--check', INPUT, '--reporter', 'junit=archive'], 'archive: is a directory'],
  ['a folder as a table', ['table', 'decisions', INPUT, '-o', 'archive'], 'archive: is a directory'],
  ['a folder as a database', ['index', INPUT, '-o', 'archive'], 'archive: is a directory'],
  ['a file as a folder of documents', ['parse', INPUT, '--out-dir', 'file'], 'file: not a directory'],
  ['a file as a folder of the cache', ['parse', INPUT, '--cache-dir', 'file/cache'], 'file/cache: not a directory'],
  ['a file as the folder of a document', ['parse', INPUT, '-o', 'file/a.json'], 'file/a.json: not a directory'],
  ['a file as the folder of a database', ['index', INPUT, '-o', 'file/a.db'], 'file/a.db: not a directory'],
])('%s is refused by its name', async (_, command, message) => {
  const cwd = folderWithArchive();
  writeFileSync(join(cwd, 'file'), '');
  expect(await minutes(command, { cwd })).toEqual({ code: 2, stdout: '', stderr: `error: ${message}\n` });
});

test('a document that cannot be written tells where, and the others are written', async () => {
  const cwd = folderWithArchive();
  mkdirSync(join(cwd, 'out/archive/board/2024-02-05.json'), { recursive: true });
  const { code, stderr } = await minutes(['parse', '-q', 'archive', '--out-dir', 'out', '--force'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toBe(`error: ${INPUT}: ${join('out', 'archive/board/2024-02-05.json')}: is a directory\n`);
  expect(existsSync(join(cwd, 'out/archive/board/2024-03-11.json'))).toBe(true);
});
