import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { expandInputs } from '../../src/cli/inputs.js';
import type { InputOptions } from '../../src/cli/inputs.js';
import { shardOf } from '../../src/cli/shard.js';

let cwd: string;
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'minutes-inputs-'));
  for (const name of ['a.txt', 'archive/2019/b.txt', 'archive/2019/c.md', 'archive/2020/d.TXT', 'archive/2020/deep/e.txt', 'archive/10.txt', 'archive/9.txt', 'archive/pic.png', 'archive/.git/f.txt', '[1].txt', 'näin/ö.txt']) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), name);
  }
  symlinkSync('nowhere', join(cwd, 'archive/2019/lost.txt'));
  symlinkSync('..', join(cwd, 'archive/2019/round'));
  mkdirSync(join(cwd, 'empty'));
  for (const name of ['data/b.ndjson', 'data/x/a.json', 'pdfs/a.PDF']) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), name);
  }
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const inputs = (args: string[], options: InputOptions = {}, stdin?: string): Promise<string[]> =>
  expandInputs(args, options, { cwd, stdin: { isTTY: stdin === undefined, read: () => Promise.resolve(Buffer.from(stdin ?? '')) } });

describe('what an argument means', () => {
  test.for([
    ['a file', ['a.txt'], ['a.txt']],
    ['a name that is no file stays, for its reader to tell', ['none.txt'], ['none.txt']],
    ['standard input', ['-'], ['-']],
    ['a folder, at any depth, in an order that is the same everywhere', ['archive'], ['archive/10.txt', 'archive/2019/b.txt', 'archive/2019/c.md', 'archive/2019/lost.txt', 'archive/2020/d.TXT', 'archive/2020/deep/e.txt', 'archive/9.txt']],
    ['a folder with a stroke', ['archive/2020/'], ['archive/2020/d.TXT', 'archive/2020/deep/e.txt']],
    ['a pattern', ['archive/*/*.txt'], ['archive/2019/b.txt', 'archive/2019/lost.txt']],
    ['a pattern at any depth', ['archive/2020/**/*.{txt,TXT}'], ['archive/2020/d.TXT', 'archive/2020/deep/e.txt']],
    ['a pattern from above', ['archive/../a*.txt'], ['archive/../a.txt']],
    ['a file whose name is like a pattern', ['[1].txt'], ['[1].txt']],
    ['letters with dots', ['n*n/*.txt'], ['näin/ö.txt']],
    ['each file once, in the place of the first', ['archive/9.txt', 'a.txt', './a.txt', 'archive/*.txt'], ['archive/9.txt', 'a.txt', 'archive/10.txt']],
  ] as const)('%s', async ([, args, names]) => {
    expect(await inputs([...args])).toEqual(names);
  });

  test('the current folder', async () => {
    expect(await inputs(['.'])).toContain('archive/2019/b.txt');
  });

  test('absolute names stay so', async () => {
    expect(await inputs([join(cwd, 'archive/2020')])).toEqual([join(cwd, 'archive/2020/d.TXT'), join(cwd, 'archive/2020/deep/e.txt')]);
  });

  test('of a folder without texts, what is data, for those that read it', async () => {
    expect(await inputs(['data'], { data: true })).toEqual(['data/b.ndjson', 'data/x/a.json']);
    expect(await inputs(['archive/2020'], { data: true })).toEqual(['archive/2020/d.TXT', 'archive/2020/deep/e.txt']);
    await expect(inputs(['data'])).rejects.toThrow('data: no *.txt or *.md files in this folder');
  });

  test('what is piped in, where nothing is named', async () => {
    expect(await inputs([], {}, 'text')).toEqual(['-']);
    await expect(inputs([])).rejects.toThrow('no input');
  });

  test.for([
    [['empty'], 'empty: no *.txt or *.md files in this folder'],
    [['pdfs'], 'pdfs: no *.txt or *.md files in this folder; extract the text of its PDFs first, with pdftotext -layout'],
    [['*.pdf'], '*.pdf: no file has this name, and none matches it as a pattern'],
    [['no/*.txt'], 'no/*.txt: no file has this name'],
  ] as const)('%j gives nothing: an error', async ([args, message]) => {
    await expect(inputs([...args])).rejects.toThrow(message);
  });

  test.runIf(process.getuid?.() !== 0)('a folder that cannot be read is met as an input that cannot', async () => {
    mkdirSync(join(cwd, 'shut/in'), { recursive: true });
    writeFileSync(join(cwd, 'shut/a.txt'), '');
    chmodSync(join(cwd, 'shut/in'), 0);
    expect(await inputs(['shut'])).toEqual(['shut/a.txt', 'shut/in']);
  });
});

describe('lists of files', () => {
  test('from a file, a name a line', async () => {
    writeFileSync(join(cwd, 'list'), 'archive/9.txt\r\n\r\nnäin/ö.txt\n');
    expect(await inputs(['a.txt'], { filesFrom: 'list' })).toEqual(['a.txt', 'archive/9.txt', 'näin/ö.txt']);
  });

  test('from standard input, divided by NUL', async () => {
    expect(await inputs([], { filesFrom: '-' }, 'archive/9.txt\0a.txt\0')).toEqual(['archive/9.txt', 'a.txt']);
  });

  test.for([
    ['no list', [], { filesFrom: 'none' }, 'none: no such file or directory'],
    ['an empty list', [], { filesFrom: '-' }, '-: no files are named in it'],
    ['a list and a text from one stream', ['-'], { filesFrom: '-' }, 'cannot be an input as well'],
    ['a part of standard input', ['-'], { shard: { index: 1, count: 2 } }, '--shard wants files'],
  ] as const)('%s', async ([, args, options, message]) => {
    await expect(inputs([...args], options, '')).rejects.toThrow(message);
  });
});

describe('parts of a list', () => {
  const names = Array.from({ length: 400 }, (_, i) => `archive/${i % 7}/pöytäkirja-${i}.txt`);
  const sizeOf = (name: string): number => 1000 + ((name.length * 7919 + Number(/(\d+)\.txt/u.exec(name)![1]) * 104729) % 60_000);
  const parts = (list: readonly string[], count: number): string[][] => Array.from({ length: count }, (_, i) => shardOf(list, { index: i + 1, count }, sizeOf));

  test('every name falls to one part, whatever the names and sizes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), fc.array(fc.nat(), { minLength: 1 }), (list, count, sizes) => {
        const all = Array.from({ length: count }, (_, i) => shardOf(list, { index: i + 1, count }, (name) => sizes[name.length % sizes.length])).flat();
        expect(all.sort()).toEqual([...list].sort());
      }),
    );
  });

  test('names keep their order, and the order of the list changes nothing else', () => {
    for (const part of parts(names, 8)) expect(part).toEqual(names.filter((name) => part.includes(name)));
    expect(parts([...names].reverse(), 8).map((part) => part.reverse())).toEqual(parts(names, 8));
  });

  test('parts are of like size', () => {
    const sizes = parts(names, 8).map((part) => part.reduce((sum, name) => sum + sizeOf(name), 0));
    expect(Math.max(...sizes) / (sizes.reduce((sum, size) => sum + size, 0) / 8)).toBeLessThan(1.06);
  });

  test('most files stay in their part where one is added', () => {
    const before = parts(names, 8);
    const after = parts([...names, 'archive/new-17.txt'], 8);
    const moved = names.filter((name) => before.findIndex((part) => part.includes(name)) !== after.findIndex((part) => part.includes(name)));
    expect(moved.length).toBeLessThan(names.length / 8);
  });

  test('the split is pinned: machines with other versions must agree', () => {
    expect(shardOf(['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt', 'f.txt'], { index: 1, count: 2 }, () => 10)).toMatchInlineSnapshot(`
      [
        "a.txt",
        "b.txt",
        "d.txt",
      ]
    `);
  });
});
