import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Minutes } from '../../src/ast/types.js';
import { minutes } from '../helpers/io.js';

const TEXT = 'Kyläyhdistys\nAika: 12.3.2024 klo 18.00–19.00\n\n1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Talkoot\n\nPäätös: Talkoot pidetään 31.4.2024.\n';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'minutes-'));
  writeFileSync(join(cwd, 'a.txt'), TEXT);
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const parsed = (json: string): Minutes => JSON.parse(json) as Minutes;

describe('what is read', () => {
  test('a file', async () => {
    const { code, stdout } = await minutes(['parse', 'a.txt'], { cwd });
    expect(code).toBe(0);
    expect(parsed(stdout).source.name).toBe('a.txt');
    expect(parsed(stdout).sections.map(({ title }) => title)).toEqual(['Kokouksen avaus', 'Talkoot']);
  });

  test.for([[['parse']], [['parse', '-']]])('standard input: %j', async ([argv]) => {
    const { code, stdout } = await minutes(argv, { cwd, stdin: TEXT });
    expect(code).toBe(0);
    expect(parsed(stdout).source.name).toBeNull();
    expect(parsed(stdout).sections).toHaveLength(2);
  });

  test('an empty file is an empty document', async () => {
    const { code, stdout } = await minutes(['parse', '-'], { stdin: '' });
    expect(code).toBe(0);
    expect(parsed(stdout)).toMatchObject({ sections: [], preamble: [], source: { lines: 1 } });
  });

  test('bytes in the encoding that is named', async () => {
    const latin = Buffer.from(TEXT, 'latin1');
    expect(parsed((await minutes(['parse', '-', '--encoding', 'windows-1252'], { stdin: latin })).stdout).source.encoding).toBe('windows-1252');
    const wrong = parsed((await minutes(['parse', '-', '--encoding', 'utf-8'], { stdin: latin })).stdout);
    expect(wrong.diagnostics.map(({ code }) => code)).toContain('replacement-character');
  });

  test('labels of one’s own', async () => {
    writeFileSync(join(cwd, 'b.txt'), TEXT.replace('Päätös:', 'Kannanotto:'));
    writeFileSync(join(cwd, 'labels.yaml'), 'decision: [Kannanotto]\n');
    const own = parsed((await minutes(['parse', 'b.txt', '--labels', 'labels.yaml'], { cwd })).stdout);
    expect(own.sections[1].blocks[0]).toMatchObject({ type: 'decision', label: 'Kannanotto' });
    const without = parsed((await minutes(['parse', 'b.txt'], { cwd })).stdout);
    expect(without.sections[1].blocks[0].type).not.toBe('decision');
  });
});

describe('what is written', () => {
  test('JSON on one line where a program reads, indented on a terminal', async () => {
    expect((await minutes(['parse', 'a.txt'], { cwd })).stdout.trimEnd()).not.toContain('\n');
    expect((await minutes(['parse', 'a.txt'], { cwd, terminal: true })).stdout).toContain('\n  "type"'.replace('"type"', '"version"'));
    expect((await minutes(['parse', 'a.txt', '--compact'], { cwd, terminal: true })).stdout.trimEnd()).not.toContain('\n');
    expect((await minutes(['parse', 'a.txt', '--pretty'], { cwd })).stdout).toContain('\n  "version"');
  });

  test('the same value, indented or not', async () => {
    const [pretty, compact] = await Promise.all(['--pretty', '--compact'].map((how) => minutes(['parse', 'a.txt', how], { cwd })));
    expect(pretty.stdout).toBe(`${JSON.stringify(JSON.parse(compact.stdout), null, 2)}\n`);
    expect(compact.stdout).toBe(`${JSON.stringify(JSON.parse(compact.stdout))}\n`);
  });

  test('no positions', async () => {
    expect((await minutes(['parse', 'a.txt', '--no-positions'], { cwd })).stdout).not.toContain('"position"');
  });

  test('a file, whole', async () => {
    const { stdout } = await minutes(['parse', 'a.txt', '-o', 'out/a.json'], { cwd });
    expect(stdout).toBe('');
    expect(parsed(readFileSync(join(cwd, 'out/a.json'), 'utf8')).type).toBe('minutes');
    expect(readdirSync(join(cwd, 'out'))).toEqual(['a.json']);
  });
});

describe('what is said', () => {
  test('findings with their place, on standard error', async () => {
    const { stderr, stdout } = await minutes(['parse', 'a.txt'], { cwd });
    expect(stderr).toBe(
      ['a.txt:10:26: warning “31.4.2024” is no date [impossible-date]', '10 | Päätös: Talkoot pidetään 31.4.2024.', `   | ${' '.repeat(25)}^^^^^^^^^`, '', ''].join('\n'),
    );
    expect(stdout).not.toContain('\u001b');
  });

  test.for([
    ['on a terminal', ['parse', 'a.txt'], { terminal: true }, true],
    ['piped', ['parse', 'a.txt'], {}, false],
    ['NO_COLOR', ['parse', 'a.txt'], { terminal: true, env: { NO_COLOR: '1' } }, false],
    ['FORCE_COLOR', ['parse', 'a.txt'], { env: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', ['parse', 'a.txt'], { terminal: true, env: { FORCE_COLOR: '0' } }, false],
    ['TERM=dumb', ['parse', 'a.txt'], { terminal: true, env: { TERM: 'dumb' } }, false],
    ['--color always', ['parse', 'a.txt', '--color', 'always'], { env: { NO_COLOR: '1' } }, true],
    ['--color never', ['--color', 'never', 'parse', 'a.txt'], { terminal: true }, false],
  ] as const)('colour: %s', async ([, argv, world, coloured]) => {
    expect((await minutes(argv, { cwd, ...world })).stderr.includes('\u001b[')).toBe(coloured);
  });

  test('nothing with --quiet', async () => {
    expect(await minutes(['parse', 'a.txt', '--quiet'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  test('control characters of the input never as they are', async () => {
    const { stderr } = await minutes(['parse', '-'], { stdin: '1 § Avaus\u001b]0;x\u0007\n\nPäätös: 31.4.2024 \u001b[31mpunainen\u0000\n', terminal: true, env: { NO_COLOR: '1' } });
    expect(stderr).toContain('␛');
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  });

  test('how much is explained', async () => {
    const { stderr } = await minutes(['parse', 'a.txt', '--coverage', '--quiet'], { cwd });
    expect(stderr).toMatch(/^a\.txt: \d+\.\d % of \d+ letters and digits explained: in sections \d+\.\d %, in statements/u);
    expect((await minutes(['parse', '-', '--coverage', '--quiet'], { stdin: 'jotakin\nmuuta\n' })).stderr).toContain('not explained: lines 1–2');
    expect((await minutes(['parse', '-', '--coverage', '--quiet'], { stdin: 'jotakin\n' })).stderr).toContain('not explained: line 1\n');
  });

  test('which headings were chosen, and why', async () => {
    const { stderr } = await minutes(['parse', 'a.txt', '--explain-structure', '--quiet'], { cwd });
    expect(stderr).toMatch(/\* {2}numbers with a section sign \(§ 5\)/u);
    expect((await minutes(['parse', '-', '--explain-structure', '--quiet'], { stdin: 'hei' })).stderr).toContain('no line looks like a heading');
  });
});

describe('how it ends', () => {
  test.for([
    ['findings', ['parse', 'a.txt'], 0],
    ['findings, strict', ['parse', 'a.txt', '--strict'], 1],
    ['enough explained', ['parse', 'a.txt', '--min-coverage', '50'], 0],
    ['no such file', ['parse', 'no.txt'], 2],
    ['a directory', ['parse', '-o', '.', 'a.txt'], 2],
    ['an unknown option', ['parse', 'a.txt', '--nope'], 2],
    ['a wrong choice', ['parse', 'a.txt', '--format', 'xml'], 2],
    ['a wrong number', ['parse', 'a.txt', '--min-coverage', 'all'], 2],
    ['an unknown command', ['prase', 'a.txt'], 2],
    ['nothing to read', ['parse'], 2],
    ['no command', [], 2],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
  ] as const)('%s', async ([, argv, code]) => {
    expect((await minutes(argv, { cwd })).code).toBe(code);
  });

  test.for([
    ['a file in the place of a command', ['a.txt', '--strict'], "error: unknown command 'a.txt'\n(to read it: minutes parse a.txt --strict)\n"],
    ['a code that is none', ['explain', 'no-section'], "error: command-argument value 'no-section' is invalid for argument 'code'. Is no-sections meant?\n"],
    ['a table that is none', ['table', 'decision', 'a.txt'], "error: command-argument value 'decision' is invalid for argument 'table'. Is decisions meant?\n"],
    ['a document that is waited for on a terminal', ['tree'], 'error: no input: name a file, or pipe a text in; `minutes COMMAND --help` has examples\n'],
  ] as const)('tells what to do: %s', async ([, argv, message]) => {
    expect(await minutes(argv, { cwd })).toEqual({ code: 2, stdout: '', stderr: message });
  });

  test.for(['latin1', 'ISO-8859-1', 'cp1252'])('an encoding by its other names: %s', async (name) => {
    expect(JSON.parse((await minutes(['parse', '-', '--encoding', name], { stdin: Buffer.from('1 § P\xe4\xe4t\xf6s\n', 'latin1') })).stdout)).toMatchObject({ sections: [{ title: 'Päätös' }] });
  });

  test('too little explained', async () => {
    expect((await minutes(['parse', '-', '--min-coverage', '90'], { stdin: 'jotakin aivan muuta' })).code).toBe(1);
  });

  test.for([
    ['%PDF-1.7\n', 'error: -: not text: PDF; extract its text first, for a PDF with pdftotext -layout\n'],
    ['{\\rtf1\\ansi P\\u246 yt\\u228 kirja}', /not text: RTF document/u],
    ['\u0000\u0001\u0002\u0000\u0000', /not text: binary data/u],
  ] as const)('bytes that are no text: %j', async ([stdin, message]) => {
    const { code, stdout, stderr } = await minutes(['parse', '-'], { stdin });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    if (typeof message === 'string') expect(stderr).toBe(message);
    else expect(stderr).toMatch(message);
  });

  test.for([
    ['päätös: 5', /“päätös” is no type of statement/u],
    ['- a', /a table of labels was expected/u],
    ['decision: [5]', /“decision” wants the words of its labels/u],
    ['decision: [', /not YAML/u],
    [undefined, /labels\.yaml: no such file or directory/u],
  ] as const)('labels that cannot be read: %j', async ([content, message]) => {
    if (content !== undefined) writeFileSync(join(cwd, 'labels.yaml'), content);
    const { code, stderr } = await minutes(['parse', 'a.txt', '--labels', 'labels.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
