import { readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './errors.js';

interface WalkOptions {
  /** Whether a file is wanted, by its path from the folder, with `/`. */
  readonly wanted: (path: string) => boolean;
  /** Folders below this depth are not entered; the folder's own files are at depth 1. */
  readonly depth?: number;
}

/**
 * The wanted files under a folder, as paths from it, sorted within each folder by code units so that the order is the same everywhere. What is
 * hidden (`.git`) is left out. Links are followed, but not round in circles. A folder that cannot be read is given as if it were a file, so
 * that whoever reads the files meets its error and tells of it.
 */
export function* walk(root: string, options: WalkOptions): Generator<string> {
  yield* folder(root, '', [realpathSync(root)], options);
}

function* folder(root: string, path: string, above: readonly string[], options: WalkOptions): Generator<string> {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, path), { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    yield path;
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (isFolder(entry, join(root, inner))) {
      if (inner.split('/').length >= (options.depth ?? Infinity)) continue;
      const real = entry.isSymbolicLink() ? realpathSync(join(root, inner)) : join(above.at(-1)!, entry.name);
      if (!above.includes(real)) yield* folder(root, inner, [...above, real], options);
    } else if (options.wanted(inner)) {
      yield inner;
    }
  }
}

/** A link that leads nowhere is no folder: it is met as a file that is not there. */
const isFolder = (entry: Dirent, path: string): boolean => entry.isDirectory() || (entry.isSymbolicLink() && statsOf(path)?.isDirectory() === true);

/** What a path is, or undefined where there is nothing or it cannot be told. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}
