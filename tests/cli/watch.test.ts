import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOf, odd, text } from '../helpers/archive.js';
import { minutes } from '../helpers/io.js';
import type { Ran } from '../helpers/io.js';

let cwd: string;
beforeEach(() => {
  cwd = folderOf({ 'archive/a.txt': text(1), 'archive/b.txt': text(2), 'archive/note.pdf': 'x' });
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

/** Runs a command that watches; does each step when the text that it waits for is on standard error, and ends after the last. */
async function watching(argv: readonly string[], steps: readonly (readonly [awaited: string, step: () => void])[], last: string): Promise<Ran> {
  const stop = new AbortController();
  const left = [...steps];
  let seen = 0;
  return minutes(argv, {
    cwd,
    until: stop.signal,
    onStderr: (all) => {
      const at = all.indexOf(left[0]?.[0] ?? last, seen);
      if (at < 0) return;
      seen = at + 1;
      const step = left.shift();
      // Not within the writing, which the command waits for.
      setTimeout(() => (step ? step[1]() : stop.abort()), 20);
    },
  });
}

test('what changes is read again, also what is new, and nothing else', async () => {
  const { code, stdout, stderr } = await watching(
    ['parse', 'archive', '--format', 'ndjson', '--watch'],
    [
      ['watching for changes', () => writeFileSync(join(cwd, 'archive/b.txt'), odd(20))],
      [
        'b.txt:10:26: warning',
        () => {
          mkdirSync(join(cwd, 'archive/2020'));
          writeFileSync(join(cwd, 'archive/x.pdf'), 'no input');
          writeFileSync(join(cwd, 'archive/2020/c.txt'), odd(30));
        },
      ],
    ],
    'c.txt:10:26: warning',
  );
  expect(code).toBe(0);
  expect(stdout.match(/avasi kokouksen \d+/gu)).toEqual(['avasi kokouksen 1', 'avasi kokouksen 2', 'avasi kokouksen 20', 'avasi kokouksen 30']);
  expect(stderr).toContain('changed: archive/b.txt\n');
  expect(stderr).toContain('changed: archive/2020/c.txt\n');
});

test('files that the run itself wrote are replaced, without --force', async () => {
  await watching(['parse', 'archive/*.txt', '--out-dir', 'out', '--watch'], [['watching for changes', () => writeFileSync(join(cwd, 'archive/a.txt'), odd(7))]], 'a.txt:10:26: warning');
  expect(readFileSync(join(cwd, 'out/archive/a.json'), 'utf8')).toContain('avasi kokouksen 7');
});

test('the files of a list', async () => {
  writeFileSync(join(cwd, 'list'), 'archive/a.txt\n');
  const { stdout } = await watching(['parse', '--files-from', 'list', '--watch'], [['watching for changes', () => writeFileSync(join(cwd, 'archive/a.txt'), odd(7))]], 'a.txt:10:26: warning');
  expect(stdout.match(/avasi kokouksen \d+/gu)).toEqual(['avasi kokouksen 1', 'avasi kokouksen 7']);
});

test('many inputs in one file cannot be kept up to date so', async () => {
  expect(await minutes(['parse', 'archive', '--format', 'ndjson', '-o', 'all.ndjson', '--watch'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('--watch') as string });
});

test('a new input that wants the file of another is told of, and not written', async () => {
  const { stderr } = await watching(
    ['parse', 'archive', '--out-dir', 'out', '--watch'],
    [
      ['watching for changes', () => writeFileSync(join(cwd, 'archive/a.md'), odd(9))],
      ['would both be written to out/archive/a.json', () => writeFileSync(join(cwd, 'archive/b.txt'), odd(8))],
    ],
    'error: ',
  );
  expect(stderr).toContain('error: archive/a.md and archive/a.txt would both be written to out/archive/a.json');
  expect(readFileSync(join(cwd, 'out/archive/a.json'), 'utf8')).toContain('avasi kokouksen 1');
});
