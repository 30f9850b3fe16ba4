import { basename, resolve } from 'node:path';
import { expandInputs } from './inputs.js';
import type { InputOptions } from './inputs.js';
import { write } from './io.js';
import type { Io } from './io.js';
import { visible } from '../diagnostics/frame.js';
import { statsOf } from './walk.js';

/** Milliseconds in which changes are gathered, so that a folder that is copied in is one round. */
const GATHER = 150;

interface WatchOptions extends InputOptions {
  readonly quiet: boolean;
}

/** Calls `again` with the inputs that are new or have changed, and with all there are now, until the process is stopped. What it has to say goes to standard error. */
export async function watchInputs(args: readonly string[], options: WatchOptions, again: (names: readonly string[], all: readonly string[]) => Promise<unknown>, io: Io): Promise<void> {
  const { watch } = await import('chokidar');
  const say = (text: string): Promise<void> => (options.quiet ? Promise.resolve() : write(io.stderr, `${text}\n`));
  const roots = new Set((await rootsOf(args, options, io)).map((root) => resolve(io.cwd, root)));
  const watcher = watch([...roots], { ignoreInitial: true, awaitWriteFinish: { stabilityThreshold: 100, pollInterval: 20 }, ignored: (path) => !roots.has(resolve(path)) && basename(path).startsWith('.') });
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let rounds: Promise<unknown> = new Promise<void>((ready) => watcher.once('ready', ready)).then(() => say('watching for changes; Ctrl-C ends'));
  const round = async (): Promise<void> => {
    const paths = new Set(changed);
    changed.clear();
    // What was named is looked up again: a new file may match a pattern, and a pattern may match nothing any more.
    const all = await expandInputs(args, options, io).catch(() => []);
    const names = all.filter((name) => paths.has(resolve(io.cwd, name)));
    if (names.length === 0) return;
    await say(`changed: ${names.map(visible).join(', ')}`);
    await again(names, all);
  };
  await new Promise<void>((stop, fail) => {
    const gather = (path: string): void => {
      changed.add(resolve(io.cwd, path));
      clearTimeout(timer);
      timer = setTimeout(() => {
        rounds = rounds.then(round);
        rounds.catch(fail);
      }, GATHER);
    };
    watcher.on('add', gather).on('change', gather).on('error', fail);
    io.until?.addEventListener('abort', () => stop(), { once: true });
  });
  clearTimeout(timer);
  await watcher.close();
  await rounds;
}

/** What is to be watched so that all inputs are: files and folders as they are, the folder that a pattern starts from, the files of a list. */
async function rootsOf(args: readonly string[], options: WatchOptions, io: Io): Promise<string[]> {
  const { default: picomatch } = await import('picomatch');
  const named = args.filter((arg) => arg !== '-').map((arg) => (statsOf(resolve(io.cwd, arg)) ? arg : picomatch.scan(arg, { nonegate: true }).base || '.'));
  return options.filesFrom === undefined ? named : [...named, ...(await expandInputs(args, options, io))];
}
