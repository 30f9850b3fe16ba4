import { resolve } from 'node:path';
import { openDestination } from './destination.js';
import { CliError } from './errors.js';
import { write } from './io.js';
import type { Io } from './io.js';

/** Where rows go: a file that is there whole or not at all, or standard output. */
export interface Outlet {
  write(text: string): Promise<void>;
  commit(): void;
  abandon(): void;
}

/** @throws CliError where an input would be written over. */
export function spareInputs(output: string, inputs: readonly string[], cwd: string): void {
  const path = resolve(cwd, output);
  if (inputs.some((name) => name !== '-' && resolve(cwd, name) === path)) throw new CliError(`${output} is an input: give another --output`);
}

/** @throws CliError where an input would be written over. */
export function openOutlet(output: string | undefined, inputs: readonly string[], { cwd, stdout }: Pick<Io, 'cwd' | 'stdout'>): Outlet {
  if (output === undefined || output === '-') return { write: (text) => write(stdout, text), commit: () => undefined, abandon: () => undefined };
  spareInputs(output, inputs, cwd);
  const file = openDestination(output, cwd);
  return {
    write: (text) => {
      file.write(text);
      return Promise.resolve();
    },
    commit: file.commit,
    abandon: file.abandon,
  };
}
