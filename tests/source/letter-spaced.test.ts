import { expect, test } from 'vitest';
import { clean } from '../../src/source/clean.js';

test.for([
  ['K O K O U K S E N   A V A U S', 'KOKOUKSEN AVAUS'],
  ['1 §   P Ä Ä T Ö S: Hyväksyttiin.', '1 §   PÄÄTÖS: Hyväksyttiin.'],
  ['**P Ö Y T Ä K I R J A** 3/2018', '**PÖYTÄKIRJA** 3/2018'],
  ['M\u00A0U\u00A0I\u00A0S\u00A0T\u00A0I\u00A0O', 'MUISTIO'],
])('what is set wide is put together: %s', ([wide, narrow]) => {
  expect(clean(wide).text).toBe(narrow);
});

test.for([['columns', 'A B C D E F'], ['ticks', 'X X X X X X'], ['initials', 'J R R T'], ['words', 'OY AB RY KY IL'], ['a sentence in capitals', 'A JA B SEKÄ C'], ['letters of a row', 'K E K']])('left as they are: %s', ([, text]) => {
  expect(clean(text).text).toBe(text);
});

test('offsets lead back to the letters', () => {
  const source = 'Ei.\nA V A U S   J A   L O P P U\nJoo.';
  const { text, toSource } = clean(source);
  expect(text).toBe('Ei.\nAVAUS JA LOPPU\nJoo.');
  for (const [i, char] of [...text].entries()) expect(source[toSource(i)]).toBe(char);
  expect(toSource(text.length)).toBe(source.length);
});
