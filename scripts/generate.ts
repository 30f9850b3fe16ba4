import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generated } from './generated/index.js';

/*
 * Writes the files that are made from the code: `npm run generate`. With `--check` it writes nothing and fails where one of them is not what
 * the code gives.
 */

const check = process.argv.includes('--check');
const root = join(import.meta.dirname, '..');
const drifted: string[] = [];

for (const [path, make] of Object.entries(generated)) {
  const file = join(root, path);
  const text = await make();
  if (read(file) === text) continue;
  drifted.push(path);
  if (check) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}
if (check && drifted.length > 0) {
  console.error(`out of date: ${drifted.join(', ')}; run “npm run generate”`);
  process.exitCode = 1;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
