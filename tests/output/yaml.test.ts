import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Minutes } from '../../src/ast/types.js';
import { toYaml } from '../../src/output/yaml.js';
import { parseMinutes } from '../../src/parse.js';

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
