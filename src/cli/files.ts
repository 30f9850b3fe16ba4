import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { onInterrupt } from './cleanup.js';

/** A piece of what is written: text, or its UTF-8. */
export type Piece = string | Uint8Array;

/** A file that is being written beside its place; it is there whole or not at all. */
export interface PendingFile {
  write(piece: Piece): void;
  /** Puts it in its place, over what was there. */
  commit(): void;
  /** Takes it away. */
  abandon(): void;
}

interface FileOptions {
  /** Whether the file is to be on the disk, and not only with the operating system, before its name is: for what is written once, not by the thousand. */
  readonly durable: boolean;
}

export function openPending(path: string, { durable }: FileOptions = { durable: true }): PendingFile {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`;
  const file = openSync(temporary, 'wx');
  const forget = onInterrupt(() => rmSync(temporary, { force: true }));
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write: (piece) => writeFileSync(file, piece),
    commit: () => {
      if (durable) fsyncSync(file);
      close();
      renameSync(temporary, path);
      forget();
    },
    abandon: () => {
      close();
      rmSync(temporary, { force: true });
      forget();
    },
  };
}

/** Writes a file whole or not at all: beside it first, then in its place. */
export function writeAtomically(path: string, pieces: Iterable<Piece>, options?: FileOptions): void {
  const file = openPending(path, options);
  try {
    for (const piece of pieces) file.write(piece);
    file.commit();
  } catch (error) {
    file.abandon();
    throw error;
  }
}
