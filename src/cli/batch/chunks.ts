import { resolve } from 'node:path';
import type { Io } from '../io.js';
import { statsOf } from '../walk.js';

/** An input as a worker is told it: what is piped in is read here, for a worker has no standard input. */
export interface Item {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

/** A task for a worker is this many files or bytes: enough that talking costs nothing, few enough that all workers end together. */
const FILES = 16;
const BYTES = 1 << 19;

export async function* chunksOf(names: readonly string[], { cwd, stdin }: Pick<Io, 'cwd' | 'stdin'>): AsyncGenerator<readonly Item[]> {
  let chunk: Item[] = [];
  let bytes = 0;
  for (const name of names) {
    chunk.push(name === '-' ? { name, bytes: await stdin.read() } : { name });
    bytes += name === '-' ? 0 : (statsOf(resolve(cwd, name))?.size ?? 0);
    if (chunk.length < FILES && bytes < BYTES) continue;
    yield chunk;
    chunk = [];
    bytes = 0;
  }
  if (chunk.length > 0) yield chunk;
}
