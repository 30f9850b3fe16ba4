import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minutes } from './helpers/io.js';

/*
 * What the README and the documentation show is what happens: the commands of `console` blocks are run, and give what stands below them. What a command
 * pipes to is run by a shell, where it is to be had.
 */

const ROOT = join(import.meta.dirname, '..');
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const blocksOf = (page: string, language: string): string[] => Array.from(read(page).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gmu')), ([, block]) => block);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutes-examples-'));
  const page = 'docs/adding-a-convention.md';
  writeFileSync(join(folder, 'kokous.txt'), blocksOf(page, 'text')[0]);
  writeFileSync(join(folder, 'labels.yaml'), blocksOf(page, 'yaml')[0]);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Shown {
  readonly command: string;
  /** `minutes` with its arguments, and what its output goes through. */
  readonly words: readonly string[];
  readonly pipe: string;
  readonly output: string;
}

const shownIn = (page: string): Shown[] =>
  blocksOf(page, 'console').flatMap((block) =>
    block
      .split(/^\$ /mu)
      .slice(1)
      .map((text) => {
        const [command] = text.split('\n', 1);
        const [program, ...pipes] = command.split(' | ');
        return { command, words: wordsOf(program), pipe: pipes.join(' | '), output: text.slice(command.length + 1) };
      }),
  );

/** The words of a command; quotes hold them together. */
const wordsOf = (command: string): string[] => Array.from(command.matchAll(/'([^']*)'|\S+/gu), ([word, quoted]) => quoted ?? word);
const has = (pipe: string): boolean => pipe === '' || spawnSync('bash', ['-c', `command -v ${wordsOf(pipe)[0]}`]).status === 0;

describe.for(['README.md', 'docs/grammar.md', 'docs/adding-a-convention.md'])('the examples of %s', (page) => {
  const shown = shownIn(page);
  test('are there', () => expect(shown).not.toEqual([]));

  for (const { command, words: [name, ...argv], pipe, output } of shown) {
    test.skipIf(!has(pipe))(`$ ${command}`, async () => {
      expect(name).toBe('minutes');
      const { stdout, stderr } = await minutes(argv, { cwd: page === 'docs/adding-a-convention.md' ? folder : ROOT });
      const piped = pipe === '' ? stdout : execFileSync('bash', ['-c', pipe], { input: stdout, encoding: 'utf8' });
      expect(`${piped}${stderr}`.trimEnd()).toBe(output.trimEnd());
    });
  }
});

test('the first program of docs/library.md prints what stands below it', async () => {
  const page = 'docs/library.md';
  const { outputFiles } = await build({ stdin: { contents: blocksOf(page, 'ts')[0], loader: 'ts', resolveDir: ROOT }, alias: { 'minutes-parser': join(ROOT, 'src/index.ts') }, bundle: true, format: 'iife', write: false, logLevel: 'silent' });
  const printed: string[] = [];
  const show = (value: unknown): string => (Array.isArray(value) ? `[ ${value.map((each) => `'${String(each)}'`).join(', ')} ]` : String(value));
  runInContext(outputFiles[0].text, createContext({ TextEncoder, TextDecoder, console: { log: (...values: unknown[]) => printed.push(values.map(show).join(' ')) } }));
  expect(printed).toEqual([blocksOf(page, 'text')[0].trimEnd()]);
});
