import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { escape, literal, manual, paragraph, section, tagged } from '../scripts/generated/roff.js';
import { minutes } from './helpers/io.js';

describe('the manual page', () => {
  const page = readFileSync(join(import.meta.dirname, '../man/minutes.1'), 'utf8');

  test('has every command with every option', async () => {
    const { stdout: help } = await minutes(['--help']);
    const commands = Array.from(help.split('\nCommands:\n')[1].split('\n\n')[0].matchAll(/^ {2}(\w+)/gmu), ([, name]) => name).filter((name) => name !== 'help');
    expect(commands).toContain('parse');
    for (const command of commands) {
      expect(page).toContain(`.SS minutes ${command}\n`);
      const { stdout } = await minutes([command, '--help']);
      for (const [option] of stdout.matchAll(/(?<=^ {2}(?:-\w, | {4})?)--[a-z-]+/gmu)) expect(page, command).toContain(escape(option));
    }
  });

  test('is of macros that man(7) has, and no others', () => {
    expect(new Set(page.match(/^\.\w+/gmu))).toEqual(new Set(['.TH', '.nh', '.ad', '.SH', '.SS', '.PP', '.TP', '.in', '.nf', '.fi']));
  });
});

describe('roff', () => {
  test.for([
    ['--strict', '\\-\\-strict'],
    ['a\\b', 'a\\eb'],
    ['.minutes-cache', '\\&.minutes\\-cache'],
    ["x\n'y", "x\n\\&'y"],
  ])('%s is escaped as %s', ([text, roff]) => expect(escape(text)).toBe(roff));

  test('a section begins with no paragraph of its own', () => {
    expect(manual('x', 1, '2.0', [section('Name'), paragraph('a'), paragraph('b'), tagged('c', 'd'), literal('e')])).toBe('.TH X 1 "" "x 2.0" "User Commands"\n.nh\n.ad l\n.SH NAME\na\n.PP\nb\n.TP\nc\nd\n.PP\n.in +4n\n.nf\ne\n.fi\n.in\n');
  });
});
