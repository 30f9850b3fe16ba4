import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { minutes } from './helpers/io.js';

/*
 * What README.md shows is what happens: the commands of its `console` blocks are run, and give what stands below them. What a command pipes to
 * is run by a shell, where it is to be had.
 */

const ROOT = join(import.meta.dirname, '..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

const shown = Array.from(readme.matchAll(/^```console\n([\s\S]*?)^```$/gmu), ([, block]) => block.split(/^\$ /mu).slice(1)).flat();
const commands = shown.map((text) => {
  // A command goes on over lines whose ends are escaped.
  const [command] = /^(?:.*\\\n)*.*/u.exec(text) ?? [''];
  const [program, ...pipes] = command.replaceAll('\\\n', ' ').split(' | ');
  return { command, program, pipe: pipes.join(' | '), output: text.slice(command.length + 1).replace(/\n$/u, '') };
});

/** The words of a command; quotes hold them together. */
const wordsOf = (command: string): string[] => Array.from(command.matchAll(/'([^']*)'|\S+/gu), ([word, quoted]) => quoted ?? word);
const has = (pipe: string): boolean => pipe === '' || spawnSync('bash', ['-c', `command -v ${wordsOf(pipe)[0]}`]).status === 0;

describe('README.md', () => {
  test('has examples', () => expect(commands.length).toBeGreaterThan(4));

  for (const { command, program, pipe, output } of commands) {
    test.skipIf(!has(pipe))(`$ ${command}`, async () => {
      const [name, ...argv] = wordsOf(program);
      expect(name).toBe('minutes');
      const { stdout, stderr } = await minutes(argv, { cwd: ROOT });
      const piped = pipe === '' ? stdout : execFileSync('bash', ['-c', pipe], { input: stdout, encoding: 'utf8' });
      expect(`${piped}${stderr}`.trimEnd()).toBe(output.trimEnd());
    });
  }
});
