import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseMinutes } from '../../src/parse.js';
import { goldSchema } from './gold.js';
import { score } from './score.js';
import type { Score } from './score.js';

const FOLDER = join(import.meta.dirname, '../../fixtures/accuracy');

/** The documents that have gold, by name. */
export const documentNames = (): string[] => readdirSync(FOLDER).sort();

/** Reads one and compares it with its gold. */
export function scoreOf(name: string): Score {
  const gold = goldSchema.parse(JSON.parse(readFileSync(join(FOLDER, name, 'gold.json'), 'utf8')));
  return score(parseMinutes(readFileSync(join(FOLDER, name, gold.source))), gold);
}
