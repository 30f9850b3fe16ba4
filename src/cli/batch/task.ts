import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { convert, writerOf } from '../convert.js';
import type { ConvertSettings, WriteOptions, Writer } from '../convert.js';
import { reasonOf } from '../errors.js';
import type { Piece } from '../files.js';
import type { FileReport } from '../report/report.js';
import { structureText } from '../report/structure.js';
import type { Cache, CacheSettings, Stored } from './cache.js';
import { encoded } from './encode.js';

/** What is to be done with each input: plain data, so that workers can be told it. */
export interface TaskSettings {
  readonly cwd: string;
  readonly read: ConvertSettings;
  /** Left out where no documents are written. */
  readonly write?: WriteOptions;
  readonly coverage: boolean;
  readonly structure: boolean;
  readonly cache?: CacheSettings;
  /** Whether a defect of ours is told as the failure of one file, so that the rest goes on. */
  readonly goOn: boolean;
}

/** What became of one input. */
export interface Outcome {
  readonly report: FileReport;
  /** What `--explain-structure` tells. */
  readonly structure?: string;
  /** The document as it is written; absent where there is none. */
  readonly output?: Iterable<Piece>;
  /** Whether it was taken from the cache, or where in the cache it belongs. */
  readonly cached?: boolean;
  readonly entry?: string;
}

/** Reads one input, by its name or from the bytes that are given, and makes of it what is written. It writes nothing. */
export type Task = (name: string, given?: Uint8Array) => Outcome;

export async function makeTask(settings: TaskSettings): Promise<Task> {
  const writer = settings.write && (await writerOf(settings.write));
  const cache = settings.cache && (await import('./cache.js')).makeCache(settings.cache, settings);
  return (name, given) => {
    try {
      const bytes = given ?? readFileSync(resolve(settings.cwd, name));
      return cache ? throughCache(name, bytes, cache, () => outcomeOf(name, bytes, settings, writer)) : outcomeOf(name, bytes, settings, writer);
    } catch (error) {
      const failure = reasonOf(error) ?? (settings.goOn ? `a defect of this program, please report it with the file: ${String(error)}` : undefined);
      if (failure === undefined) throw error;
      return { report: { name, failure, findings: [] } };
    }
  };
}

function outcomeOf(name: string, bytes: Uint8Array, { read, coverage, structure }: TaskSettings, writer: Writer | undefined): Outcome {
  const converted = convert(bytes, name === '-' ? null : name, read);
  return {
    report: { name, findings: converted.findings, ...(coverage && { coverage: converted.coverage }) },
    ...(structure && { structure: structureText(name, converted.analysis) }),
    ...(writer && { output: writer(converted.analysis.minutes) }),
  };
}

function throughCache(name: string, bytes: Uint8Array, cache: Cache, make: () => Outcome): Outcome {
  const entry = cache.entryOf(name, bytes);
  const stored = cache.read(entry);
  if (stored) return { ...stored, cached: true };
  const outcome = make();
  const whole: Stored = { ...outcome, output: outcome.output && encoded(outcome.output) };
  return { ...whole, entry };
}
