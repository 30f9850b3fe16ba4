import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Format } from '../convert.js';
import { CliError } from '../errors.js';
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
 * The files that documents are written to, a file for each input, with the tree of the inputs kept.
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
    targets.set(name, path);
  }
  if (first !== undefined && !force) throw new CliError(`${first} is there already${present > 1 ? `, and ${present - 1} more` : ''}: --force replaces ${present > 1 ? 'them' : 'it'}`);
  return targets;
}

/** Writes a document to its place, which must not be led out of the folder by a link. */
export function writeUnder(folder: string, path: string, pieces: Iterable<Piece>): void {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  let standing = dirname(path);
  while (!existsSync(standing)) standing = dirname(standing);
  const real = realpathSync(standing);
  if (real !== root && !real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) throw new CliError(`a link leads from ${folder} to ${real}: nothing is written there`);
  writeAtomically(path, pieces, { durable: false });
}
