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

test('no input is written over, by a report or under another name', async () => {
  const cwd = folderWithArchive();
  const before = readFileSync(join(cwd, INPUT), 'utf8');
  symlinkSync(INPUT, join(cwd, 'link.ndjson'));
  for (const argv of [['-o', 'link.ndjson'], ['--check', '--reporter', `json=${INPUT}`], ['--check', '--reporter', 'junit=link.ndjson'], ['--check', '--reporter', `text=./${INPUT}`]]) {
    const { code, stderr } = await minutes(['parse', 'archive', '--format', 'ndjson', ...argv], { cwd });
    expect([argv, code]).toEqual([argv, 2]);
    expect(stderr).toMatch(/^error: [^\n]* is an input[^\n]*: give another --(?:output|reporter \w+)\n$/u);
  }
  expect(readFileSync(join(cwd, INPUT), 'utf8')).toBe(before);
});

test.for([
  [['--check', '--reporter', 'junit=r', '--reporter', 'sarif=./r'], './r would be written by --reporter junit and by --reporter sarif'],
  [['--format', 'ndjson', '-o', 'r', '--reporter', 'sarif=r'], 'r would be written by --output and by --reporter sarif'],
  [['--out-dir', 'out', '--reporter', 'json=out/archive/board/2024-02-05.json'], 'out/archive/board/2024-02-05.json would be written by --out-dir and by --reporter json'],
  [['--check', '--reporter', 'json=-', '--reporter', 'sarif=-'], 'standard output would be written by --reporter json and by --reporter sarif'],
] as const)('%j: one place is not for two', async ([argv, message]) => {
  expect(await minutes(['parse', 'archive', ...argv], { cwd: folderWithArchive() })).toEqual({ code: 2, stdout: '', stderr: `error: ${message}: give each a file of its own\n` });
});

test('a device is for as many as want it', async () => {
  expect((await minutes(['parse', 'archive', '--check', '--reporter', 'json=/dev/null', '--reporter', 'sarif=/dev/null'], { cwd: folderWithArchive() })).code).toBe(0);
});
