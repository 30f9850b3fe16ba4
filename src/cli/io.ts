import { readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { isatty } from 'node:tty';
import { codeOf } from './errors.js';

/** The world outside, as a command sees it: tests give one of their own. */
export interface Io {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The script that worker threads run; without one all work is done in this thread. */
  readonly worker?: string;
  /** Ends what otherwise goes on until the process is stopped. */
  readonly until?: AbortSignal;
}

export interface Input {
  readonly isTTY: boolean;
  read(): Promise<Uint8Array>;
}

export interface Output {
  readonly stream: Writable;
  readonly isTTY: boolean;
}

/** The streams of this process. */
export function processIo(worker: string): Io {
  return {
    worker,
    // Asking `process.stdin` itself would open it, and make a pipe that it is one that cannot be read at once.
    stdin: { isTTY: isatty(0), read: readStdin },
    stdout: { stream: process.stdout, isTTY: isatty(1) },
    stderr: { stream: process.stderr, isTTY: isatty(2) },
    env: process.env,
    cwd: process.cwd(),
  };
}

async function readStdin(): Promise<Uint8Array> {
  try {
    return readFileSync(0);
  } catch (error) {
    if (codeOf(error) === 'EOF') return new Uint8Array();
    if (codeOf(error) !== 'EAGAIN') throw error;
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }
}

/** Writes, and waits where the reader is slower than we are. To who reads no more nothing is written. */
export async function write({ stream }: Output, text: string | Uint8Array): Promise<void> {
  if (text.length === 0 || stream.destroyed || stream.write(text) || stream.destroyed) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
}
