import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { CliError, errorAt } from './errors.js';
import type { Io } from './io.js';
import { shardOf } from './shard.js';
import type { Shard } from './shard.js';
import { statsOf, walk } from './walk.js';

export interface InputOptions {
  /** A file with a name a line, or `-`: more inputs, after those of the arguments. Names may also be divided by NUL, as `find -print0` does. */
  readonly filesFrom?: string;
  /** Which part of the list to take. */
  readonly shard?: Shard;
  /** Whether what `minutes parse` has written is an input as well: of a folder without texts. */
  readonly data?: boolean;
}

/** What is taken of a folder. */
const TEXTS = /\.(?:txt|md)$/iu;
const DATA = /\.(?:json|ndjson)$/iu;

const NO_TEXTS = 'no *.txt or *.md files in this folder';
/** What a shell's user gets where there is nothing to read. */
const NO_INPUT = 'no input: name a file, or pipe a text in; `minutes COMMAND --help` has examples';

/** The one input of a command that reads one. @throws CliError where there is nothing to read. */
export function expandInput(name: string | undefined, { stdin }: Pick<Io, 'stdin'>): string {
  if (name === undefined && stdin.isTTY) throw new CliError(NO_INPUT);
  return name ?? '-';
}

/**
 * The names of the inputs that arguments mean, in their order, each once: a file is itself, a folder all its `*.txt` and `*.md` at any depth, a
 * pattern (where no file has that name) what it matches; `-` is standard input, which is also read where nothing is named and something is
 * piped in. Names are as given, with `/`. A name that is no file stays in the list: reading it tells why.
 *
 * @throws CliError where there is nothing to read, a folder or a pattern gives nothing, or the list cannot be read.
 */
export async function expandInputs(args: readonly string[], { filesFrom, shard, data }: InputOptions, io: Pick<Io, 'cwd' | 'stdin'>): Promise<string[]> {
  const listed = filesFrom === undefined ? [] : await readList(filesFrom, io);
  if (filesFrom === '-' && [...args, ...listed].includes('-')) throw new CliError('standard input is the list of files (--files-from -) and cannot be an input as well');
  const named = [...args, ...listed];
  if (named.length === 0 && filesFrom !== undefined) throw new CliError(`${filesFrom}: no files are named in it`);
  if (named.length === 0) {
    return [expandInput(undefined, io)];
  }
  const names = new Map<string, string>();
  for (const name of named) for (const found of await expand(name, io.cwd, data === true)) if (!names.has(keyOf(found, io.cwd))) names.set(keyOf(found, io.cwd), found);
  const list = [...names.values()];
  if (shard === undefined) return list;
  if (list.includes('-')) throw new CliError('standard input cannot be split: --shard wants files');
  return shardOf(list, shard, (name) => statsOf(resolve(io.cwd, name))?.size ?? 0);
}

async function readList(file: string, io: Pick<Io, 'cwd' | 'stdin'>): Promise<string[]> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await io.stdin.read() : readFileSync(resolve(io.cwd, file));
  } catch (error) {
    throw errorAt(file, error);
  }
  const text = new TextDecoder().decode(bytes);
  return text.split(text.includes('\0') ? '\0' : /\r?\n/u).filter((line) => line !== '');
}

/** One name for a file, however it is written: `a.txt` and `./a.txt` are the same input. */
const keyOf = (name: string, cwd: string): string => (name === '-' ? '-' : resolve(cwd, name));

async function expand(given: string, cwd: string, data: boolean): Promise<Iterable<string>> {
  const name = sep === '\\' ? given.replaceAll('\\', '/') : given;
  if (name === '-') return [name];
  const stats = statsOf(resolve(cwd, name));
  if (stats?.isDirectory()) return inFolder(given, name, cwd, data);
  return stats === undefined && /[*?[{(]/u.test(name) ? matches(name, cwd) : [name];
}

function inFolder(given: string, name: string, cwd: string, data: boolean): string[] {
  const files = (wanted: RegExp): string[] => [...under(name, walk(resolve(cwd, name), { wanted: (path) => wanted.test(path) }))];
  const texts = files(TEXTS);
  const found = texts.length > 0 || !data ? texts : files(DATA);
  if (found.length > 0) return found;
  throw new CliError(`${given}: ${NO_TEXTS}${data ? ', nor *.json or *.ndjson' : ''}${files(/\.pdf$/iu).length > 0 ? '; extract the text of its PDFs first, with pdftotext -layout' : ''}`);
}

async function matches(pattern: string, cwd: string): Promise<Iterable<string>> {
  const { default: picomatch } = await import('picomatch');
  const { base, glob } = picomatch.scan(pattern, { nonegate: true });
  const none = `${pattern}: no file has this name, and none matches it as a pattern`;
  if (glob === '' || !statsOf(resolve(cwd, base))?.isDirectory()) throw new CliError(none);
  const depth = glob.includes('**') ? undefined : glob.split('/').length;
  return some(under(base === '' ? '.' : base, walk(resolve(cwd, base), { wanted: picomatch(glob, { nonegate: true }), depth })), none);
}

function* under(folder: string, paths: Iterable<string>): Generator<string> {
  const prefix = folder === '.' || folder === './' ? '' : folder.endsWith('/') ? folder : `${folder}/`;
  for (const path of paths) yield path === '' ? folder : `${prefix}${path}`;
}

function some(names: Iterable<string>, message: string): string[] {
  const list = [...names];
  if (list.length === 0) throw new CliError(message);
  return list;
}
