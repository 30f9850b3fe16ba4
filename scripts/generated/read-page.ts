import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the repository, by its path from the root. */
export const readPage = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
