import { Worker } from 'node:worker_threads';
import type { Item } from './chunks.js';
import type { Outcome, TaskSettings } from './task.js';

/** Chunks that a worker has at once: one that it works on and one that waits, so that it never does. */
const DEPTH = 2;

interface Waiting {
  readonly chunk: readonly Item[];
  resolve(outcomes: readonly Outcome[]): void;
  reject(error: unknown): void;
}

interface PoolOptions {
  readonly script: string;
  readonly size: number;
  readonly settings: TaskSettings;
}

/**
 * Outcomes in the order of the inputs, made by worker threads. However many inputs there are, only a few chunks are read ahead of what the
 * consumer has taken. The workers are gone when the generator ends, early or not.
 */
export async function* runPool(chunks: AsyncIterator<readonly Item[]>, { script, size, settings }: PoolOptions): AsyncGenerator<Outcome> {
  const backlog: Waiting[] = [];
  const lanes = Array.from({ length: size }, () => new Lane(script, settings, backlog));
  const queue: Promise<readonly Outcome[]>[] = [];
  const fill = async (): Promise<void> => {
    while (queue.length < size * (DEPTH + 1)) {
      const next = await chunks.next();
      if (next.done) return;
      const outcomes = new Promise<readonly Outcome[]>((resolve, reject) => backlog.push({ chunk: next.value, resolve, reject }));
      // It is awaited in its turn; until then nobody listens, which is no unhandled rejection.
      outcomes.catch(() => undefined);
      queue.push(outcomes);
      for (const lane of lanes) lane.take();
    }
  };
  try {
    await fill();
    for (let next = queue.shift(); next; next = queue.shift()) {
      const outcomes = await next;
      await fill();
      yield* outcomes;
    }
  } finally {
    await Promise.all(lanes.map((lane) => lane.end()));
  }
}

class Lane {
  private readonly worker: Worker;
  private readonly busy: Waiting[] = [];
  private broken: unknown;

  constructor(
    script: string,
    settings: TaskSettings,
    private readonly backlog: Waiting[],
  ) {
    this.worker = new Worker(script, { workerData: settings });
    this.worker.on('message', (outcomes: readonly Outcome[]) => {
      this.busy.shift()?.resolve(outcomes);
      this.take();
    });
    this.worker.on('error', (error) => {
      this.broken = error;
      for (const each of [...this.busy.splice(0), ...this.backlog.splice(0)]) each.reject(error);
    });
  }

  take(): void {
    while (this.busy.length < DEPTH && this.backlog.length > 0) {
      const next = this.backlog.shift()!;
      if (this.broken !== undefined) {
        next.reject(this.broken);
        continue;
      }
      this.busy.push(next);
      this.worker.postMessage(next.chunk);
    }
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
