import type { Format } from '../convert.js';
import { openDestination } from '../destination.js';
import { CliError } from '../errors.js';
import type { PendingFile, Piece } from '../files.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import { spareInputs } from '../output.js';
import { openFolder, planTargets, writeUnder } from './out-dir.js';

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
  spareInputs(output, names, io.cwd);
  return fileSink(() => openDestination(output, io.cwd), names.length === 0);
}

function folderSink(folder: string, targets: ReadonlyMap<string, string>, { cwd }: Io): Sink {
  openFolder(folder, cwd);
  return { separate: true, document: (name, pieces) => writeUnder({ folder, cwd }, targets.get(name)!, pieces), end: () => undefined, abandon: () => undefined };
}

async function toStdout(pieces: Iterable<Piece>, { stdout }: Io): Promise<void> {
  for (const piece of pieces) await write(stdout, piece);
}

/** One file, which is begun when there is something to write: an input that cannot be read leaves no empty one. An empty part of a list does. */
function fileSink(open: () => PendingFile, empty: boolean): Sink {
  let file = empty ? open() : undefined;
  return {
    separate: false,
    document: (_, pieces) => {
      file ??= open();
      for (const piece of pieces) file.write(piece);
    },
    end: () => file?.commit(),
    abandon: () => file?.abandon(),
  };
}
