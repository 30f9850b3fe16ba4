import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyseMinutes } from '../../analyse.js';
import type { Analysis } from '../../analyse.js';
import { errorAt } from '../errors.js';
import type { Io } from '../io.js';

/** Reads the one document of a command that shows the layers of it. */
export async function readOne(name: string, io: Io): Promise<Analysis> {
  try {
    return analyseMinutes(name === '-' ? await io.stdin.read() : readFileSync(resolve(io.cwd, name)));
  } catch (error) {
    throw errorAt(name, error);
  }
}
