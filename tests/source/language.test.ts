import { expect, test } from 'vitest';
import { parseMinutes } from '../../src/parse.js';

test.for([
  ['Hallitus päätti, että asia on valmis ja se hyväksytään.', 'fi'],
  ['Styrelsen beslutade att ärendet är klart och det godkänns.', 'sv'],
  ['', 'fi'],
] as const)('%j is in %s', ([text, language]) => {
  expect(parseMinutes(text).language).toBe(language);
});
