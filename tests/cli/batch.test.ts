import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Minutes } from '../../src/ast/types.js';
import { targetOf } from '../../src/cli/batch/out-dir.js';
import { folderOf, odd, text } from '../helpers/archive.js';
import { minutes } from '../helpers/io.js';
import { buildWorker } from '../helpers/worker.js';

let cwd: string;
beforeEach(() => {
  cwd = folderOf({ 'archive/2019/a.txt': text(1), 'archive/2019/b.txt': odd(2), 'archive/2020/c.md': text(3), 'archive/2020/ä.txt': odd(4), 'archive/pdf.txt': '%PDF-1.7\n' });
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const NAMES = ['archive/2019/a.txt', 'archive/2019/b.txt', 'archive/2020/c.md', 'archive/2020/ä.txt'];
const lines = (ndjson: string): Minutes[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Minutes);
const namesOf = (ndjson: string): (string | null)[] => lines(ndjson).map(({ source }) => source.name);
const files = (folder: string): string[] => readdirSync(join(cwd, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(join(cwd, folder).length + 1)).sort();

describe('a document a line', () => {
  test('in the order of the inputs; what cannot be read is told, and the rest goes on', async () => {
    const { code, stdout, stderr } = await minutes(['parse', 'archive', 'none.txt', '-', '--format', 'ndjson'], { cwd, stdin: text(5) });
    expect(code).toBe(2);
    expect(namesOf(stdout)).toEqual([...NAMES, null]);
    expect(stderr).toContain('error: archive/pdf.txt: not text: PDF');
    expect(stderr).toContain('error: none.txt: no such file or directory\n');
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('7 files: 5 parsed, 2 with findings, 2 failed');
  });

  test('each as it is alone', async () => {
    const together = await minutes(['parse', ...NAMES, '--format', 'ndjson'], { cwd });
    const alone = await Promise.all(NAMES.map((name) => minutes(['parse', name], { cwd })));
    expect(together.stdout).toBe(alone.map(({ stdout }) => stdout).join(''));
  });

  test('to a file', async () => {
    const { stdout } = await minutes(['parse', 'archive', '--format', 'ndjson', '-o', 'all.ndjson'], { cwd });
    expect(stdout).toBe('');
    expect(namesOf(readFileSync(join(cwd, 'all.ndjson'), 'utf8'))).toEqual(NAMES);
  });

  test('of a part of the inputs: the parts are the whole', async () => {
    const whole = await minutes(['parse', ...NAMES, '--format', 'ndjson'], { cwd });
    const parts = await Promise.all([1, 2, 3].map((part) => minutes(['parse', ...NAMES, '--format', 'ndjson', '--shard', `${part}/3`], { cwd })));
    const split = (text: string): string[] => text.split('\n').filter(Boolean).sort();
    expect(split(parts.map(({ stdout }) => stdout).join(''))).toEqual(split(whole.stdout));
  });

  test.for([['json'], ['yaml']])('%s holds one: several are an error that says what to do', async ([format]) => {
    const { code, stdout, stderr } = await minutes(['parse', 'archive', '--format', format], { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/5 inputs and one place .* --format ndjson writes a document a line, --out-dir DIR a file for each/u);
  });
});

describe('a folder of documents', () => {
  test('the tree is kept', async () => {
    const { code, stdout, stderr } = await minutes(['parse', 'archive', '--out-dir', 'out'], { cwd });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('5 files: 4 parsed, 2 with findings, 1 failed');
    expect(files('out')).toEqual(['archive/2019/a.json', 'archive/2019/b.json', 'archive/2020/c.json', 'archive/2020/ä.json']);
    expect((JSON.parse(readFileSync(join(cwd, 'out/archive/2019/a.json'), 'utf8')) as Minutes).source.name).toBe('archive/2019/a.txt');
  });

  test.for([
    ['a.txt', 'a.json'],
    ['./a/b.md', 'a/b.json'],
    ['../x/a.txt', 'x/a.json'],
    ['../../../../etc/passwd', 'etc/passwd.json'],
    ['a/../../../b.txt', 'b.json'],
    ['/var/lib/a.txt', 'var/lib/a.json'],
    ['-', 'stdin.json'],
    ['a.text', 'a.text.json'],
  ] as const)('%s goes to %s', ([name, target]) => {
    expect(targetOf(name, 'json')).toBe(target);
  });

  test('what comes from above stays inside', async () => {
    mkdirSync(join(cwd, 'work'));
    const { code } = await minutes(['parse', '../archive/2019/a.txt', join(cwd, 'archive/2019/b.txt'), '--out-dir', 'out'], { cwd: join(cwd, 'work') });
    expect(code).toBe(0);
    expect(files('work')).toEqual([`out/archive/2019/a.json`, `out${cwd}/archive/2019/b.json`].sort());
  });

  test('files that are there are not replaced, and nothing is done, unless --force says so', async () => {
    await minutes(['parse', ...NAMES, '--out-dir', 'out'], { cwd });
    writeFileSync(join(cwd, 'out/archive/2019/a.json'), 'mine');
    rmSync(join(cwd, 'out/archive/2019/b.json'));
    const refused = await minutes(['parse', ...NAMES, '--out-dir', 'out'], { cwd });
    expect(refused).toMatchObject({ code: 2, stderr: 'error: out/archive/2019/a.json is there already, and 2 more: --force replaces them\n' });
    expect(files('out')).not.toContain('archive/2019/b.json');
    expect((await minutes(['parse', ...NAMES, '--out-dir', 'out', '--force'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'out/archive/2019/a.json'), 'utf8')).not.toBe('mine');
  });

  test('an input is never written over, also with --force', async () => {
    writeFileSync(join(cwd, 'a.json'), text(1));
    writeFileSync(join(cwd, 'a.txt'), text(2));
    const { code, stderr } = await minutes(['parse', 'a.txt', 'a.json', '--out-dir', '.', '--force'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe('error: a.txt would be written over the input a.json: give another --out-dir\n');
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe(text(1));
    expect(await minutes(['parse', 'a.txt', '-o', './a.txt'], { cwd })).toMatchObject({ code: 2, stderr: 'error: ./a.txt is an input: give another --output\n' });
  });

  test('two inputs never go to one file', async () => {
    writeFileSync(join(cwd, 'archive/2019/a.md'), text(1));
    const { code, stderr } = await minutes(['parse', 'archive', '--out-dir', 'out'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('archive/2019/a.md and archive/2019/a.txt would both be written to out/archive/2019/a.json');
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  test('a link does not lead outside', async () => {
    mkdirSync(join(cwd, 'elsewhere'));
    mkdirSync(join(cwd, 'out/archive'), { recursive: true });
    symlinkSync(join(cwd, 'elsewhere'), join(cwd, 'out/archive/2019'));
    const { code, stderr } = await minutes(['parse', ...NAMES, '--out-dir', 'out'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/archive\/2019\/a\.txt: a link leads from .*out to .*elsewhere: nothing is written there/u);
    expect(files('elsewhere')).toEqual([]);
    expect(files('out')).toEqual(['archive/2020/c.json', 'archive/2020/ä.json']);
  });
});

describe('how it ends', () => {
  test('--fail-fast stops at the first file that fails', async () => {
    const { code, stdout, stderr } = await minutes(['parse', 'archive/2019/a.txt', 'none.txt', 'archive/2019/b.txt', '--format', 'ndjson', '--fail-fast'], { cwd });
    expect(code).toBe(2);
    expect(namesOf(stdout)).toEqual(['archive/2019/a.txt']);
    expect(stderr).toContain('3 files: 1 parsed, 0 with findings, 1 failed, 1 not read');
  });

  test('--fail-fast --strict stops at the first file with a warning', async () => {
    const { code, stdout } = await minutes(['parse', ...NAMES, '--format', 'ndjson', '--fail-fast', '--strict'], { cwd });
    expect(code).toBe(1);
    expect(lines(stdout)).toHaveLength(2);
  });

  test.for([
    ['2', 0],
    ['1', 1],
  ] as const)('--max-warnings %s, of two', async ([most, code]) => {
    const ran = await minutes(['parse', ...NAMES, '--check', '--max-warnings', most], { cwd });
    expect(ran.code).toBe(code);
    expect(ran.stderr.includes('error: 2 errors and warnings, more than --max-warnings 1\n')).toBe(code === 1);
  });

  test.for([
    [['--strict'], /^error: \d files? with errors or warnings, which --strict does not allow$/mu],
    [['--max-warnings', '0'], /^error: 2 errors and warnings, more than --max-warnings 0$/mu],
  ] as const)('%j: why it ends with 1 is said also where nothing else is', async ([argv, reason]) => {
    const { code, stderr } = await minutes(['parse', ...NAMES, '--check', '--quiet', ...argv], { cwd });
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
  });

  test('--check writes no documents', async () => {
    const { code, stdout, stderr } = await minutes(['parse', ...NAMES, '--check'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('[impossible-date]');
  });

  test('--quiet tells failures alone', async () => {
    const { stderr } = await minutes(['parse', 'archive', '--format', 'ndjson', '--quiet'], { cwd });
    expect(stderr).toBe('error: archive/pdf.txt: not text: PDF; extract its text first, for a PDF with pdftotext -layout\n');
  });

  test.for([
    ['--shard', '0/2'],
    ['--shard', '3/2'],
    ['--shard', 'half'],
    ['--jobs', '0'],
    ['--jobs', 'all'],
    ['--max-warnings', '-1'],
    ['--reporter', 'xml'],
    ['--reporter', 'sarif='],
  ] as const)('%s %s is an error', async ([option, value]) => {
    expect((await minutes(['parse', 'archive', `${option}=${value}`], { cwd })).code).toBe(2);
  });
});

describe('workers', () => {
  let worker: string;
  beforeAll(async () => {
    worker = await buildWorker();
  });

  test.for([[1], [2], [5]])('%i of them give the same bytes', async ([jobs]) => {
    const many = folderOf(Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`k${i}.txt`, i % 9 === 4 ? '%PDF-1.7' : i % 5 === 0 ? odd(i).repeat(1 + (i % 3)) : text(i)])));
    const argv = ['parse', '.', '-', '--format', 'ndjson', '--coverage'];
    const plain = await minutes(argv, { cwd: many, stdin: text(0) });
    expect(plain.code).toBe(2);
    expect(await minutes([...argv, '--jobs', String(jobs)], { cwd: many, stdin: text(0), worker })).toEqual(plain);
    rmSync(many, { recursive: true });
  });

  test('labels and other settings reach them', async () => {
    writeFileSync(join(cwd, 'labels.yaml'), 'decision: [Kannanotto]\n');
    for (const name of ['x.txt', 'y.txt']) writeFileSync(join(cwd, name), text(1).replace('Päätös:', 'Kannanotto:'));
    const { stdout } = await minutes(['parse', 'x.txt', 'y.txt', '--jobs', '2', '--labels', 'labels.yaml', '--no-positions', '--format', 'ndjson'], { cwd, worker });
    expect(lines(stdout).map(({ sections }) => sections[1].blocks[0].type)).toEqual(['decision', 'decision']);
    expect(stdout).not.toContain('"position"');
  });

  test('--fail-fast ends them', async () => {
    const { code, stdout } = await minutes(['parse', 'none.txt', ...NAMES, '--jobs', '2', '--fail-fast', '--format', 'ndjson'], { cwd, worker });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('one that breaks ends the run with its error', async () => {
    writeFileSync(join(cwd, 'broken.cjs'), "throw new Error('broken')");
    await expect(minutes(['parse', ...NAMES, '--jobs', '2', '--format', 'ndjson'], { cwd, worker: join(cwd, 'broken.cjs') })).rejects.toThrow('broken');
  });

  test('the cache is theirs too', async () => {
    const argv = ['parse', ...NAMES, '--jobs', '2', '--cache', '--format', 'ndjson'];
    const first = await minutes(argv, { cwd, worker });
    const second = await minutes(argv, { cwd, worker });
    expect(second.stdout).toBe(first.stdout);
    expect(second.stderr).toContain('4 from the cache');
  });
});

describe('the cache', () => {
  const argv = ['parse', 'archive/2019', 'archive/2020', '--format', 'ndjson', '--cache', '--coverage'];

  test('gives what was not in it: documents, findings, coverage', async () => {
    const first = await minutes(argv, { cwd });
    const second = await minutes(argv, { cwd });
    expect(second.stdout).toBe(first.stdout);
    expect(second.stderr).toBe(first.stderr.replace('0 failed', '0 failed, 4 from the cache'));
  });

  test('a file that has changed is read again', async () => {
    await minutes(argv, { cwd });
    writeFileSync(join(cwd, 'archive/2019/a.txt'), odd(9));
    const { stdout, stderr } = await minutes(argv, { cwd });
    expect(stdout).toContain('avasi kokouksen 9');
    expect(stderr).toContain('3 from the cache');
  });

  test.for([[['--no-positions']], [['--encoding', 'utf-8']], [['--min-coverage', '1']], [['--explain-structure']]])('other settings have other entries: %j', async ([more]) => {
    await minutes(['parse', ...NAMES, '--format', 'ndjson', '--cache'], { cwd });
    expect((await minutes(['parse', ...NAMES, '--format', 'ndjson', '--cache', ...more], { cwd })).stderr).not.toContain('from the cache');
  });

  test('an entry that is cut off or broken is made again', async () => {
    const { stdout } = await minutes(argv, { cwd });
    const entries = files('.minutes-cache').filter((name) => name !== '.gitignore');
    expect(entries).toHaveLength(4);
    const [cut, broken, empty] = entries.map((name) => join(cwd, '.minutes-cache', name));
    writeFileSync(cut, readFileSync(cut).subarray(0, statSync(cut).size - 5));
    writeFileSync(broken, '{"report":');
    writeFileSync(empty, '');
    const again = await minutes(argv, { cwd });
    expect(again.stdout).toBe(stdout);
    expect(again.stderr).toContain('1 from the cache');
  });

  test('stands where it is told to, and is kept out of Git', async () => {
    await minutes(['parse', ...NAMES, '--out-dir', 'out', '--cache-dir', 'kept'], { cwd });
    expect(existsSync(join(cwd, '.minutes-cache'))).toBe(false);
    expect(readFileSync(join(cwd, 'kept/.gitignore'), 'utf8')).toBe('*\n');
    const { stderr } = await minutes(['parse', ...NAMES, '--out-dir', 'out', '--cache-dir', 'kept', '--force'], { cwd });
    expect(stderr).toContain('4 from the cache');
    expect(files('out')).toHaveLength(4);
  });
});
