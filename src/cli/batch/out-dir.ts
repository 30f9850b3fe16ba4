import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Format } from '../convert.js';
import { CliError, errorAt } from '../errors.js';
import { writeAtomically } from '../files.js';
import type { Piece } from '../files.js';

export interface OutDirOptions {
  readonly cwd: string;
  readonly folder: string;
  readonly format: Format;
  /** Whether files that are there already may be replaced; inputs never are. */
  readonly force: boolean;
}

/** Where under the output folder the document of an input goes: `archive/2020/a.txt` to `archive/2020/a.json`. What would lead out of the folder is left off. */
export function targetOf(name: string, format: Format): string {
  if (name === '-') return `stdin.${format}`;
  const parts: string[] = [];
  for (const part of name.split(sep === '\\' ? /[\\/]/u : '/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part.replace(/^([A-Za-z]):$/u, '$1'));
  }
  return `${parts.join('/').replace(/\.(?:txt|md)$/iu, '')}.${format}`;
}

/**
 * The files that documents are written to, as names under the folder: one for each input, with the tree of the inputs kept.
 *
 * @throws CliError before anything is written, where two inputs would go to one file, an input would be written over, or a file is there
 * already and `force` does not allow to replace it.
 */
export function planTargets(names: readonly string[], { cwd, folder, format, force }: OutDirOptions): ReadonlyMap<string, string> {
  const inputs = new Set(names.map((name) => resolve(cwd, name)));
  const sources = new Map<string, string>();
  const targets = new Map<string, string>();
  let present = 0;
  let first: string | undefined;
  for (const name of names) {
    const target = targetOf(name, format);
    const path = resolve(cwd, folder, target);
    const rival = sources.get(target);
    if (rival !== undefined) throw new CliError(`${rival} and ${name} would both be written to ${join(folder, target)}: give them in runs of their own`);
    if (inputs.has(path)) throw new CliError(`${name} would be written over the input ${join(folder, target)}: give another --out-dir`);
    if (existsSync(path)) {
      present++;
      first ??= join(folder, target);
    }
    sources.set(target, name);
    targets.set(name, target);
  }
  if (first !== undefined && !force) throw new CliError(`${first} is there already${present > 1 ? `, and ${present - 1} more` : ''}: --force replaces ${present > 1 ? 'them' : 'it'}`);
  return targets;
}

/** Makes the output folder, so that one that cannot be written ends the run before anything is read. */
export function openFolder(folder: string, cwd: string): void {
  const path = resolve(cwd, folder);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) throw new CliError(`${folder}: not a directory`);
    mkdirSync(path, { recursive: true });
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw errorAt(folder, error);
  }
}

/** Writes a document to its place, a name under the folder, out of which no link may lead. */
export function writeUnder({ folder, cwd }: Pick<OutDirOptions, 'folder' | 'cwd'>, target: string, pieces: Iterable<Piece>): void {
  try {
    const path = resolve(cwd, folder, target);
    const root = realpathSync(resolve(cwd, folder));
    let standing = dirname(path);
    while (!existsSync(standing)) standing = dirname(standing);
    const real = realpathSync(standing);
    if (real !== root && !real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) throw new CliError(`a link leads from ${folder} to ${real}: nothing is written there`);
    writeAtomically(path, pieces, { durable: false });
  } catch (error) {
    throw errorAt(join(folder, target), error);
  }
}
