import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Minutes } from '../../src/ast/types.js';
import { toYaml } from '../../src/output/yaml.js';
import { parseMinutes } from '../../src/parse.js';
import { fixtures } from '../helpers/fixtures.js';

const TEXTS = ['12:01', '2020-06-01', 'no', '1_000', '~', '0x1F', '1e3', '=', '<<', 'a  ', '\ta', 'a\u0001b', 'a\u2028b', '🙂', `${'pitkä  '.repeat(40)}loppu`, `${'sana '.repeat(40)}loppu`, 'a\n\nb\n', ''];
const BASE = parseMinutes('Pöytäkirja\n\n1 §\nAvaus\n\nPäätös:\nMerkittiin tiedoksi.\n');
const withTitle = (title: string): Minutes => ({ ...BASE, sections: [{ ...BASE.sections[0], title }] });

test.for(TEXTS.flatMap((text) => (['1.1', '1.2'] as const).map((version) => [text, version] as const)))('%j is the same text in YAML %s', ([text, version]) => {
  const minutes = withTitle(text);
  expect(parse(toYaml(minutes, { positions: true }), { version })).toEqual(JSON.parse(JSON.stringify(minutes)));
});

test('a long text is a folded block', () => {
  expect(toYaml(withTitle(`${'sana '.repeat(40)}loppu`), { positions: false })).toMatch(/title: >-?\n/u);
});

const PYTHON = '/usr/bin/python3';
const hasPyYaml = spawnSync(PYTHON, ['-c', 'import yaml']).status === 0;

/** What PyYAML, a reader of YAML 1.1, makes of a text. */
function readByPython(yaml: string): unknown {
  const { stdout, stderr } = spawnSync(PYTHON, ['-c', 'import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin.buffer), sys.stdout)'], { input: yaml, encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe.skipIf(!hasPyYaml)('PyYAML, where python3-yaml is installed, reads the same', () => {
  test('of texts that look like something else', () => {
    const minutes = { ...BASE, sections: TEXTS.map((title) => ({ ...BASE.sections[0], title })) };
    expect(readByPython(toYaml(minutes, { positions: false }))).toEqual(JSON.parse(JSON.stringify(minutes, (key, value: unknown) => (key === 'position' ? undefined : value))));
  });

  test.for(fixtures.filter(({ name }) => name.startsWith('documents/')))('of $name', ({ input }) => {
    const minutes = parseMinutes(input);
    expect(readByPython(toYaml(minutes, { positions: true }))).toEqual(JSON.parse(JSON.stringify(minutes)));
  });
});
