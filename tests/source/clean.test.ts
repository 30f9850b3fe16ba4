import { expect, test } from 'vitest';
import { clean } from '../../src/source/clean.js';

test.for([
  ['a letter with a combining mark is composed', 'pa\u0308a\u0308to\u0308s', 'päätös'],
  ['zero-width characters go', 'a\u200bb\ufeff', 'ab'],
  ['a soft hyphen goes', 'pää\u00adtös', 'päätös'],
  ['a soft hyphen at the end of a line stays', 'pää\u00ad\ntös', 'pää\u00ad\ntös'],
  ['spaces are one kind', 'a\u00a0b\u2009c', 'a b c'],
  ['a lone CR and U+2028 are line breaks', 'a\rb\u2028c', 'a\nb\nc'],
  ['CR LF is one line break', 'a\r\nb', 'a\nb'],
  ['control characters are spaces', 'a\u0001b', 'a b'],
  ['hyphens are one kind', 'a\u2010b\u2011c', 'a-b-c'],
  ['a private-use character before a word is a bullet', '\uf0b7 a', '• a'],
  ['a private-use character within a word stays', 'a\uf0b7b', 'a\uf0b7b'],
] as const)('%s', ([, source, text]) => {
  expect(clean(source).text).toBe(text);
});

test('offsets lead back to the source', () => {
  const { text, toSource } = clean('a\u0308b\u200bc');
  expect([...text].map((_, i) => toSource(i))).toEqual([0, 2, 4]);
  expect(toSource(text.length)).toBe(5);
});

test('a hyphen before U+200B is hard', () => {
  const found = clean('a-\u200b\nb-c');
  expect([1, 4].map((offset) => found.isHardHyphen(offset))).toEqual([true, false]);
});
