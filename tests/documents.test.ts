import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { minutesSchema } from '../src/ast/schema/document.js';
import { toYaml } from '../src/output/yaml.js';
import { analyseMinutes } from '../src/analyse.js';
import { coverageOf } from '../src/coverage.js';
import { FIXTURES } from './helpers/fixtures.js';
import { lettersOf, lettersOfLeaves, misplaced } from './helpers/invariants.js';
import { minutes as run } from './helpers/io.js';

/* Whole documents of many houses: those that accuracy is measured by. What holds of every text holds of these. */

const folder = join(FIXTURES, 'accuracy');

describe.for(readdirSync(folder))('%s', (name) => {
  const text = new TextDecoder().decode(readFileSync(join(folder, name, 'minutes.txt')));
  const analysis = analyseMinutes(text);
  const { minutes } = analysis;

  test('keeps every letter and digit in exactly one leaf', () => {
    expect(lettersOfLeaves(minutes)).toBe(lettersOf(text));
  });

  test('has positions that nest and point at what they say', () => {
    expect(misplaced(minutes, text)).toEqual([]);
  });

  test('conforms to the schema', () => {
    minutesSchema.parse(minutes);
  });

  test('is explained by no more than all of its letters and digits', () => {
    const { characters, sections, statements, explained } = coverageOf(analysis);
    expect(explained).toBeLessThanOrEqual(characters);
    expect(statements).toBeLessThanOrEqual(sections);
    expect(characters).toBe(lettersOf(text).length);
  });

  test('is shown as an outline and as YAML', async () => {
    const { code, stdout } = await run(['tree', join('accuracy', name, 'minutes.txt')]);
    expect(code).toBe(0);
    for (const { title } of minutes.sections) expect(stdout).toContain(JSON.stringify(title).slice(1, 40).replace(/"$/u, ''));
    expect(toYaml(minutes, { positions: false })).toContain('type: minutes');
  });
});
