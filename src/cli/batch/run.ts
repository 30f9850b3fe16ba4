import type { Io } from '../io.js';
import { chunksOf } from './chunks.js';
import { makeTask } from './task.js';
import type { Outcome, TaskSettings } from './task.js';

/** From this many files on, starting workers pays. */
const MANY = 100;

/** What became of each input, in their order. `jobs` is the number of threads, or undefined for as many as pay. */
export async function* runTasks(names: readonly string[], settings: TaskSettings, jobs: number | undefined, io: Io): AsyncGenerator<Outcome> {
  const size = Math.min(jobs ?? (names.length < MANY ? 1 : (await import('node:os')).availableParallelism()), names.length);
  if (size > 1 && io.worker !== undefined) {
    const { runPool } = await import('./pool.js');
    yield* runPool(chunksOf(names, io), { script: io.worker, size, settings });
    return;
  }
  const task = await makeTask(settings);
  for (const [i, name] of names.entries()) {
    // Signals are heard between files.
    if (i > 0) await new Promise((resolve) => setImmediate(resolve));
    yield task(name, name === '-' ? await io.stdin.read() : undefined);
  }
}
