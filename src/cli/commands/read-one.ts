import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyseMinutes } from '../../analyse.js';
import type { Analysis } from '../../analyse.js';
import type { Encoding } from '../../source/decode.js';
import { errorAt } from '../errors.js';
import { expandInput } from '../inputs.js';
import type { Io } from '../io.js';
import { readLabels } from '../labels.js';

/** How a document is read whose layers are shown: as `parse` reads it. */
export interface ReadFlags {
  readonly encoding?: Encoding;
  readonly labels?: string;
}

/** Reads the one document of a command that shows the layers of it. */
export async function readOne(given: string | undefined, { encoding, labels }: ReadFlags, io: Io): Promise<Analysis> {
  const name = expandInput(given, io);
  const options = { encoding, labels: await readLabels(labels, io) };
  try {
    return analyseMinutes(name === '-' ? await io.stdin.read() : readFileSync(resolve(io.cwd, name)), options);
  } catch (error) {
    throw errorAt(name, error);
  }
}
