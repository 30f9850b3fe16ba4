import { expect, test } from 'vitest';
import { LineIndex } from '../../src/source/line-index.js';

const TEXT = 'a\nbb\r\nc\rd\n';

test.for([
  [0, 1, 1],
  [1, 1, 2],
  [2, 2, 1],
  [5, 2, 4],
  [6, 3, 1],
  [8, 4, 1],
  [10, 5, 1],
])('offset %i is on line %i, column %i', ([offset, line, column]) => {
  expect(new LineIndex(TEXT).point(offset)).toEqual({ line, column, offset });
});

test('answers the same in any order', () => {
  const index = new LineIndex(TEXT);
  const lines = [10, 0, 6, 2, 8, 9, 10, 1].map((offset) => index.point(offset).line);
  expect(lines).toEqual([5, 1, 3, 2, 4, 4, 5, 1]);
  expect(index.lines).toBe(5);
});
