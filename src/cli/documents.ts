import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { analyseMinutes } from '../analyse.js';
import type { Minutes } from '../ast/types.js';
import { sha256 } from '../source/sha256.js';
import type { ConvertSettings } from './convert.js';
import { CliError, reasonOf } from './errors.js';
import type { Io } from './io.js';
import { programVersion } from './program-version.js';

/** A document of an archive: a text that is parsed when it is asked for, or one that `minutes parse` has written. */
export interface ArchivedDocument {
  /** Its name, as it stands in its source; null where it came through a pipe. */
  readonly name: string | null;
  /** The same where the document is the same: from its content, and of a text from what reads it. */
  readonly fingerprint: string;
  /** SHA-256 of the source. */
  readonly sha256: string;
  /** @throws NotTextError, CliError where it cannot be read. */
  readonly minutes: () => Minutes;
}

/** An input that cannot be read, and why. */
export interface Unreadable {
  readonly name: string;
  readonly failure: string;
}

type Read = ArchivedDocument | Unreadable;

/**
 * The documents of some inputs, one after the other: nothing is kept of one that is done. An input that begins as `minutes parse` begins its
 * output is taken as that, be it one document or one a line.
 *
 * @param done Called when an input has been read, with all the documents in it.
 */
export async function* documentsOf(names: readonly string[], settings: ConvertSettings, io: Io, done: () => Promise<void>): AsyncGenerator<Read> {
  const reader = readerOf(settings, programVersion(io));
  for (const name of names) {
    try {
      for await (const read of name === '-' ? reader.fromBytes(null, await io.stdin.read()) : reader.fromFile(name, resolve(io.cwd, name))) {
        // Lets signals and the progress have their turn.
        await setImmediate();
        yield read;
      }
    } catch (error) {
      const failure = reasonOf(error);
      if (failure === undefined) throw error;
      yield { name, failure };
    }
    await done();
  }
}

/** How `minutes parse` begins a document, indented or not. */
const PARSED = /^\uFEFF?\s*\{\s*"type"\s*:\s*"minutes"/u;
/** Bytes that are read to see it, and at once of a file of many documents. */
const START = 256;
const CHUNK = 1 << 20;

interface DocumentReader {
  fromBytes(name: string | null, bytes: Uint8Array): AsyncGenerator<Read>;
  fromFile(name: string, path: string): AsyncGenerator<Read>;
}

function readerOf(settings: ConvertSettings, program: string): DocumentReader {
  const readAs = [program, settings.encoding ?? '', settings.labels === undefined ? '' : sha256(JSON.stringify(settings.labels)).slice(0, 16)].join(' ').trim();
  const text = (name: string | null, bytes: Uint8Array): ArchivedDocument => {
    const hash = sha256(bytes);
    return { name, sha256: hash, fingerprint: `${hash} ${readAs}`, minutes: () => analyseMinutes(bytes, { name: name ?? undefined, ...settings }).minutes };
  };
  return {
    async *fromBytes(name, bytes) {
      if (PARSED.test(decode(bytes.subarray(0, START)))) yield* parsed(name ?? '-', [bytes], () => bytes);
      else yield text(name, bytes);
    },
    async *fromFile(name, path) {
      const file = openSync(path, 'r');
      try {
        const start = Buffer.alloc(START);
        const length = readSync(file, start, 0, START, 0);
        if (PARSED.test(decode(start.subarray(0, length)))) yield* parsed(name, chunksOf(file), () => readFileSync(path));
        else yield text(name, readFileSync(path));
      } finally {
        closeSync(file);
      }
    },
  };
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Documents as `minutes parse` writes them: one a line, or one over many lines. */
async function* parsed(name: string, chunks: Iterable<Uint8Array>, whole: () => Uint8Array): AsyncGenerator<Read> {
  const { checkMinutes } = await import('../output/check.js');
  const document = (json: string, value: unknown, line: number): ArchivedDocument => {
    const source = sourceOf(value);
    return {
      ...source,
      fingerprint: `json ${sha256(json)}`,
      minutes: () => {
        const checked = checkMinutes(value);
        if (typeof checked === 'string') throw new CliError(`line ${line} is not a document of \`minutes parse\`: ${checked}`);
        return checked;
      },
    };
  };
  let line = 0;
  for (const json of linesOf(chunks)) {
    line++;
    if (json.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch (error) {
      if (line === 1) {
        const text = decode(whole());
        yield document(text, parseJson(text), 1);
        return;
      }
      yield { name, failure: `line ${line} is not JSON: ${(error as Error).message}` };
      continue;
    }
    yield document(json, value, line);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliError(`not JSON: ${(error as Error).message}`);
  }
}

/** The name and the hash that a document gives; whether it is one is seen when it is asked for. */
function sourceOf(value: unknown): { name: string | null; sha256: string } {
  const source = typeof value === 'object' && value !== null && 'source' in value ? (value.source as { name?: unknown; sha256?: unknown } | null) : null;
  return { name: typeof source?.name === 'string' ? source.name : null, sha256: typeof source?.sha256 === 'string' ? source.sha256 : '' };
}

function* chunksOf(file: number): Generator<Uint8Array> {
  for (let at = 0; ; ) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readSync(file, chunk, 0, CHUNK, at);
    if (length === 0) return;
    at += length;
    yield chunk.subarray(0, length);
  }
}

/** Lines by their feeds alone: JSON may have other line ends within its texts. */
export function* linesOf(chunks: Iterable<Uint8Array>): Generator<string> {
  let begun: Uint8Array[] = [];
  for (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      yield decode(Buffer.concat([...begun, chunk.subarray(from, end)]));
      begun = [];
      from = end + 1;
    }
    if (from < chunk.length) begun.push(chunk.subarray(from));
  }
  if (begun.length > 0) yield decode(Buffer.concat(begun));
}

/** What work on a document gives, or why it cannot be read. */
export function attempt<T>(name: string, work: () => T): T | Unreadable {
  try {
    return work();
  } catch (error) {
    const failure = reasonOf(error);
    if (failure === undefined) throw error;
    return { name, failure };
  }
}
