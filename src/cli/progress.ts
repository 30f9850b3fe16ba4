import type { MultiBar, SingleBar } from 'cli-progress';
import { onInterrupt } from './cleanup.js';
import { write } from './io.js';
import type { Io } from './io.js';

/** Milliseconds of work before a bar is drawn, and between the lines that stand for one: in CI, and where nobody watches a log grow. */
const BAR_AFTER = 500;
const LINE_EVERY = { ci: 10_000, log: 60_000 } as const;

export interface Progress {
  /** Writes a text to standard error, above the bar if there is one. */
  say(text: string): Promise<void>;
  /** One more file is done. */
  tick(): Promise<void>;
  stop(): Promise<void>;
}

/** `1200 of 10000 files, 85 a second, 1 min 44 s left`. */
export function progressText(done: number, total: number, milliseconds: number): string {
  const rate = milliseconds > 0 ? (done / milliseconds) * 1000 : 0;
  const left = rate > 0 ? `, ${duration((total - done) / rate)} left` : '';
  return `${done} of ${total} files, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second${left}`;
}

/** Seconds as `3 s`, `1 min 44 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/**
 * How far long work is, on standard error: a bar on a terminal, a line at intervals elsewhere, nothing where it is not wanted. Work that is done
 * before either is due shows neither.
 */
export function startProgress(total: number, wanted: boolean, { stderr, env }: Pick<Io, 'stderr' | 'env'>): Progress {
  const plain = (text: string): Promise<void> => write(stderr, text);
  if (!wanted || total < 2) return { say: plain, tick: () => Promise.resolve(), stop: () => Promise.resolve() };
  const started = performance.now();
  let done = 0;
  if (!stderr.isTTY) {
    const every = env['CI'] ? LINE_EVERY.ci : LINE_EVERY.log;
    let next = every;
    return {
      say: plain,
      tick: async () => {
        done++;
        const passed = performance.now() - started;
        if (passed < next) return;
        next = passed + every;
        await plain(`${progressText(done, total, passed)}\n`);
      },
      stop: () => Promise.resolve(),
    };
  }
  let bars: MultiBar | undefined;
  let bar: SingleBar | undefined;
  let passed = 0;
  let forget = (): unknown => undefined;
  return {
    say: async (text) => {
      // What the bar's timer writes, it writes at the bar's next turn; it wants whole lines.
      if (bars && text !== '') bars.log(text);
      else await plain(text);
    },
    tick: async () => {
      done++;
      passed = performance.now() - started;
      if (bar === undefined && passed > BAR_AFTER) {
        const { Format, MultiBar, Presets } = await import('cli-progress');
        bars = new MultiBar(
          {
            stream: stderr.stream,
            clearOnComplete: true,
            gracefulExit: false,
            // Lines may wrap, so that nothing of the terminal has to be set back where the process is stopped.
            linewrap: true,
            barsize: 24,
            format: (options, { progress, value }) => `${Format.BarFormat(progress, options)} ${progressText(value, total, passed)}`,
          },
          Presets.shades_classic,
        );
        bar = bars.create(total, done);
        forget = onInterrupt(() => stderr.stream.write('\n'));
      }
      bar?.update(done);
    },
    stop: () => {
      // The last turn, in which what was said since the one before is written.
      bars?.update();
      bars?.stop();
      forget();
      return Promise.resolve();
    },
  };
}
