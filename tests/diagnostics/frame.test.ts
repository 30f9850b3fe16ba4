import { expect, test } from 'vitest';
import { frameOf, visible } from '../../src/diagnostics/frame.js';
import { LineIndex } from '../../src/source/line-index.js';

/** The frame of a stretch of the source, as it is printed. */
function framed(source: string, wanted: string): { line: string; text: string; marked: string } {
  const start = source.indexOf(wanted);
  const { line, text, indent, carets } = frameOf(source, new LineIndex(source).position(start, start + wanted.length));
  return { line, text, marked: text.slice(indent, indent + carets) };
}

test.for([
  ['the place on its line', 'a\nbb cc dd\ne', 'cc', '2', 'bb cc dd', 'cc'],
  ['line ends of CR alone', 'a\rbb cc\rd', 'cc', '2', 'bb cc', 'cc'],
  ['a tab as one space', 'a\tcc', 'cc', '1', 'a cc', 'cc'],
  ['a control character as its picture', 'a\u001bcc', 'cc', '1', 'a\u241bcc', 'cc'],
  ['the first line alone of more', 'aa bb\ncc', 'bb\ncc', '1', 'aa bb', 'bb'],
] as const)('shows %s', ([, source, wanted, line, text, marked]) => {
  expect(framed(source, wanted)).toEqual({ line, text, marked });
});

test('cuts a long line around the place', () => {
  const { text, marked } = framed(`${'a'.repeat(200)}cc${'b'.repeat(200)}`, 'cc');
  expect(text).toBe(`…${'a'.repeat(50)}cc${'b'.repeat(48)}…`);
  expect(marked).toBe('cc');
});

test('shows what is not printed', () => {
  expect(visible('a\u007f\u009b\u202e')).toBe('a\u2421\u00b7\u00b7');
});
