import { resolve } from 'node:path';
import type { Format } from '../convert.js';
import { CliError } from '../errors.js';
import { openPending } from '../files.js';
import type { Piece } from '../files.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import { planTargets, writeUnder } from './out-dir.js';

/** Where the documents of a run go. */
export interface Sink {
  /** Whether each document has a place of its own, so that one that cannot be written leaves the others be. */
  readonly separate: boolean;
  document(name: string, pieces: Iterable<Piece>): Promise<void> | void;
  end(): void;
  /** Takes away what was begun, where the run ends in an error. */
  abandon(): void;
}

interface SinkFlags {
  readonly format: Format;
  readonly output?: string;
  readonly outDir?: string;
  readonly force: boolean;
}

/** @throws CliError where several documents would go into one that holds only one, or over what must not be written over. */
export function openSink(names: readonly string[], { format, output, outDir, force }: SinkFlags, io: Io): Sink {
  if (outDir !== undefined) return folderSink(outDir, planTargets(names, { cwd: io.cwd, folder: outDir, format, force }), io);
  if (names.length > 1 && format !== 'ndjson') throw new CliError(`${names.length} inputs and one place for ${format === 'json' ? 'a JSON' : 'a YAML'} document: --format ndjson writes a document a line, --out-dir DIR a file for each`);
  if (output === undefined || output === '-') return { separate: false, document: (_, pieces) => toStdout(pieces, io), end: () => undefined, abandon: () => undefined };
  const path = resolve(io.cwd, output);
  if (names.some((name) => resolve(io.cwd, name) === path)) throw new CliError(`${output} is an input: give another --output`);
  return fileSink(path, names.length === 0);
}

function folderSink(folder: string, targets: ReadonlyMap<string, string>, { cwd }: Io): Sink {
  return { separate: true, document: (name, pieces) => writeUnder(resolve(cwd, folder), targets.get(name)!, pieces), end: () => undefined, abandon: () => undefined };
}

async function toStdout(pieces: Iterable<Piece>, { stdout }: Io): Promise<void> {
  for (const piece of pieces) await write(stdout, piece);
}

/** One file, which is begun when there is something to write: an input that cannot be read leaves no empty one. An empty part of a list does. */
function fileSink(path: string, empty: boolean): Sink {
  let file = empty ? openPending(path) : undefined;
  return {
    separate: false,
    document: (_, pieces) => {
      file ??= openPending(path);
      for (const piece of pieces) file.write(piece);
    },
    end: () => file?.commit(),
    abandon: () => file?.abandon(),
  };
}
