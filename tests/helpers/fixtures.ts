import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const FIXTURES = join(import.meta.dirname, '../../fixtures');

export interface Fixture {
  /** `joining/broken-word`. */
  readonly name: string;
  readonly folder: string;
  readonly input: Uint8Array;
  /** Labels of one's own that it is read with, where it has some. */
  readonly labels?: string;
}

/** All fixtures: the folders that hold an `input.txt`. */
export const fixtures: readonly Fixture[] = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === 'input.txt')
  .map(({ parentPath: folder }) => {
    const labels = join(folder, 'labels.yaml');
    return { name: relative(FIXTURES, folder), folder, input: readFileSync(join(folder, 'input.txt')), ...(existsSync(labels) && { labels }) };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** The texts of all fixtures, for properties that hold of any. */
export const fixtureTexts: readonly string[] = fixtures.map(({ input }) => new TextDecoder().decode(input));
