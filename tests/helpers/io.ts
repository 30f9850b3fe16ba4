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
}

/** Runs the command line in this process, in a world of its own. Without `stdin` nothing is piped in. */
export async function minutes(argv: readonly string[], { stdin, terminal = false, env = {}, cwd = FIXTURES }: World = {}): Promise<Ran> {
  const stdout = sink();
  const stderr = sink();
  const io: Io = {
    stdin: { isTTY: stdin === undefined, read: () => Promise.resolve(Buffer.from(stdin ?? '')) },
    stdout: { stream: stdout.stream, isTTY: terminal },
    stderr: { stream: stderr.stream, isTTY: terminal },
    env,
    cwd,
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function sink(): { stream: Writable; text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, next) {
      chunks.push(String(chunk));
      next();
    },
  });
  return { stream, text: () => chunks.join('') };
}
