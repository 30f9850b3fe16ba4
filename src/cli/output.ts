import { resolve } from 'node:path';
import { openDestination } from './destination.js';
import { CliError } from './errors.js';
import { write } from './io.js';
import type { Io } from './io.js';
import { statsOf } from './walk.js';

/** Where rows go: a file that is there whole or not at all, or standard output. */
export interface Outlet {
  write(text: string): Promise<void>;
  commit(): void;
  abandon(): void;
}

/**
 * @param option what names the output, for the error
 * @throws CliError where an input would be written over, under whatever name: a link, another path.
 */
export function spareInputs(output: string, inputs: readonly string[], cwd: string, option = '--output'): void {
  const there = statsOf(resolve(cwd, output));
  if (!there?.isFile()) return;
  const taken = inputs.find((name) => {
    const input = name === '-' ? undefined : statsOf(resolve(cwd, name));
    return input?.dev === there.dev && input.ino === there.ino;
  });
  if (taken !== undefined) throw new CliError(`${output} is an input${taken === output || resolve(cwd, taken) === resolve(cwd, output) ? '' : `, ${taken}`}: give another ${option}`);
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
