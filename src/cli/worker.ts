import { parentPort, workerData } from 'node:worker_threads';
import type { Item } from './batch/chunks.js';
import { encoded } from './batch/encode.js';
import { makeTask } from './batch/task.js';
import type { Outcome, TaskSettings } from './batch/task.js';

/* A worker thread: chunks of inputs come in, their outcomes go out in the same order. Its bundle stands beside that of the command line. */

const task = makeTask(workerData as TaskSettings);
parentPort?.on('message', (chunk: readonly Item[]) => void answer(chunk));

async function answer(chunk: readonly Item[]): Promise<void> {
  const work = await task;
  const moved: ArrayBuffer[] = [];
  const outcomes = chunk.map(({ name, bytes }): Outcome => {
    const outcome = work(name, bytes);
    if (outcome.output === undefined) return outcome;
    const output = encoded(outcome.output);
    moved.push(...output.map(({ buffer }) => buffer));
    return { ...outcome, output };
  });
  parentPort?.postMessage(outcomes, moved);
}
