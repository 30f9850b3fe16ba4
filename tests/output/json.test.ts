import { expect, test } from 'vitest';
import { toJson } from '../../src/output/json.js';
import { parseMinutes } from '../../src/parse.js';
import { fixtureTexts } from '../helpers/fixtures.js';

test.for([
  [false, false],
  [false, true],
  [true, false],
  [true, true],
])('JSON in pieces is JSON.stringify (pretty %s, positions %s)', ([pretty, positions]) => {
  for (const text of fixtureTexts.slice(0, 5)) {
    const minutes = parseMinutes(text);
    const replacer = positions ? undefined : (key: string, value: unknown) => (key === 'position' ? undefined : value);
    expect([...toJson(minutes, { pretty, positions })].join('')).toBe(JSON.stringify(minutes, replacer, pretty ? '  ' : undefined));
  }
});
