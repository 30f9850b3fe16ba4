import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Temporary files that are being written: what Ctrl-C takes away. */
const open = new Set<string>();

/** Writes a file whole or not at all: beside it first, then in its place. */
export function writeAtomically(path: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`;
  open.add(temporary);
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (const piece of pieces) writeSync(file, piece);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    open.delete(temporary);
  }
}

/** Takes away what was begun and not finished. */
export function removeTemporaries(): void {
  for (const path of open) rmSync(path, { force: true });
}
