import { Writable } from 'node:stream';
import { run } from '../../src/cli/run.js';
import type { Io } from '../../src/cli/io.js';
import { FIXTURES } from './fixtures.js';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly stdin?: string | Uint8Array;
  readonly terminal?: boolean;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** The script of worker threads; without it all is done in this thread. */
  readonly worker?: string;
  /** Ends a command that goes on. */
  readonly until?: AbortSignal;
  /** Called with all that was written to standard error so far, whenever something is. */
  readonly onStderr?: (text: string) => void;
}

/** Runs the command line in this process, in a world of its own. Without `stdin` nothing is piped in. */
export async function minutes(argv: readonly string[], { stdin, terminal = false, env = {}, cwd = FIXTURES, worker, until, onStderr }: World = {}): Promise<Ran> {
  const stdout = sink();
  const stderr = sink(onStderr);
  const io: Io = {
    stdin: { isTTY: stdin === undefined, read: () => Promise.resolve(Buffer.from(stdin ?? '')) },
    stdout: { stream: stdout.stream, isTTY: terminal },
    stderr: { stream: stderr.stream, isTTY: terminal },
    env,
    cwd,
    ...(worker !== undefined && { worker }),
    ...(until && { until }),
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that keeps what is written to it. */
export function sink(heard?: (text: string) => void): { stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const text = (): string => Buffer.concat(chunks).toString('utf8');
  const stream = new Writable({
    write(chunk: Buffer, _encoding, next) {
      chunks.push(chunk);
      heard?.(text());
      next();
    },
  });
  return { stream, text };
}
