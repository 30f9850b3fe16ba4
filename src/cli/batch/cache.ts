import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeOf, errorAt } from '../errors.js';
import { writeAtomically } from '../files.js';
import type { Io } from '../io.js';
import { programVersion } from '../program-version.js';
import type { FileReport } from '../report/report.js';
import type { Outcome, TaskSettings } from './task.js';

export interface CacheSettings {
  readonly folder: string;
  /** Which program made the entries: another one has others. */
  readonly program: string;
}

/** What is kept of an input: an outcome whose document is UTF-8. */
export type Stored = Omit<Outcome, 'output'> & { readonly output?: readonly Uint8Array[] };

export interface Cache {
  /** The file of an input's entry. It depends on the bytes, the name, the program and all settings, so an entry is never stale. */
  entryOf(name: string, bytes: Uint8Array): string;
  /** The entry, or undefined where there is none that is whole. */
  read(entry: string): Stored | undefined;
}

/** The first line of an entry; the document follows it. */
interface Head {
  readonly report: FileReport;
  readonly structure?: string;
  /** Bytes of the document, or null where none was asked for: an entry that is cut off shows by it. */
  readonly length: number | null;
}

export function makeCache({ folder, program }: CacheSettings, { read, write, coverage, structure }: TaskSettings): Cache {
  const settings = JSON.stringify([program, read, write, coverage, structure]);
  return {
    entryOf: (name, bytes) => {
      const digest = createHash('sha256').update(`${settings}\0${name}\0`).update(bytes).digest('hex');
      return join(folder, digest.slice(0, 2), digest.slice(2));
    },
    read: (entry) => {
      const bytes = bytesOf(entry);
      if (bytes === undefined) return undefined;
      const end = bytes.indexOf('\n');
      const head = headOf(bytes.subarray(0, end).toString('utf8'));
      if (head === undefined || (head.length ?? 0) !== bytes.length - end - 1) return undefined;
      const { report, structure: text, length } = head;
      return { report, ...(text !== undefined && { structure: text }), ...(length !== null && { output: [bytes.subarray(end + 1)] }) };
    },
  };
}

/** Keeps an outcome in the place that the cache gave it. */
export function saveEntry(entry: string, { report, structure }: Outcome, output: readonly Uint8Array[] | undefined): void {
  const head: Head = { report, structure, length: output ? output.reduce((sum, { length }) => sum + length, 0) : null };
  writeAtomically(entry, [`${JSON.stringify(head)}\n`, ...(output ?? [])], { durable: false });
}

/** Makes the folder, with a note to Git that it is not to be kept. */
export function prepareCache(name: string, io: Pick<Io, 'cwd' | 'worker'>): CacheSettings {
  const folder = resolve(io.cwd, name);
  try {
    mkdirSync(folder, { recursive: true });
    const note = join(folder, '.gitignore');
    if (!existsSync(note)) writeFileSync(note, '*\n');
  } catch (error) {
    throw errorAt(name, error);
  }
  return { folder, program: programVersion(io) };
}

function bytesOf(entry: string): Buffer | undefined {
  try {
    return readFileSync(entry);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return undefined;
  }
}

/** The head of an entry; what is broken is as good as absent, for it can be made again. */
function headOf(line: string): Head | undefined {
  try {
    return JSON.parse(line) as Head;
  } catch {
    return undefined;
  }
}
