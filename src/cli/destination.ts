import { closeSync, openSync, readlinkSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError, codeOf, errorAt } from './errors.js';
import { openPending } from './files.js';
import type { PendingFile } from './files.js';
import { statsOf } from './walk.js';

/**
 * Opens what a user named to be written. A file is there whole or not at all, and where a link is named, in the place that it leads to. A device,
 * a named pipe or a shell's `>(…)` is written as it comes, for nothing can take its place.
 *
 * @throws CliError, also from what it gives, with the name as the user wrote it.
 */
export function openDestination(name: string, cwd: string): PendingFile {
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      // A reader that has seen enough is no error.
      throw codeOf(error) === 'EPIPE' ? error : errorAt(name, error);
    }
  };
  const file = told(() => open(resolve(cwd, name), name));
  return { write: (piece) => told(() => file.write(piece)), commit: () => told(file.commit), abandon: file.abandon };
}

/** Files of the system, such as `/dev/stdout`, which may be a plain file that is written already. */
const SYSTEM = /^\/(?:dev|proc)\//u;

/** Where what is written to a name ends up: one place for all the names of a file, be it there yet or not. */
export function placeOf(name: string, cwd: string): string {
  const path = leadsTo(resolve(cwd, name));
  const folder = dirname(path);
  return statsOf(folder) === undefined ? path : join(realpathSync(folder), basename(path));
}

/** Whether a place is a device or a pipe, which several may write to. */
export function isStream(path: string): boolean {
  const stats = statsOf(path);
  return SYSTEM.test(path) || (stats !== undefined && !stats.isFile());
}

function open(path: string, name: string): PendingFile {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new CliError(`${name}: is a directory`);
  if (SYSTEM.test(path) || (stats && !stats.isFile())) return openStream(path);
  return openPending(leadsTo(path));
}

function openStream(path: string): PendingFile {
  const file = openSync(path, 'a');
  const close = (): void => closeSync(file);
  return { write: (piece) => writeFileSync(file, piece), commit: close, abandon: close };
}

/** Where a link leads, also one to what is not there yet. */
function leadsTo(path: string): string {
  let link: string;
  try {
    link = readlinkSync(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return path;
  }
  return leadsTo(resolve(dirname(path), link));
}
