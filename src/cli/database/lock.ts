import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { CliError, codeOf } from '../errors.js';
import { onInterrupt } from '../cleanup.js';

/**
 * Keeps a database for this process alone, by a file that says which process it is: what a killed one has left is seen to be nobody's.
 *
 * @returns What gives it back.
 * @throws CliError where another process has it.
 */
export function lock(path: string, name: string): () => void {
  take(path, name);
  const release = (): void => rmSync(path, { force: true });
  const forget = onInterrupt(release);
  return () => {
    release();
    forget();
  };
}

function take(path: string, name: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      writeFileSync(path, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || attempt > 0) throw error;
    }
    const owner = ownerOf(path);
    if (owner !== undefined) throw new CliError(`${name}: is being written by another \`minutes index\` (process ${owner}); if there is none, remove ${path}`);
    rmSync(path, { force: true });
  }
}

/** The process that has the file, as far as it can be told from here; undefined where it is gone. */
function ownerOf(path: string): string | undefined {
  const [pid, host] = readFileSync(path, 'utf8').trim().split(' ');
  if (!/^\d+$/u.test(pid)) return undefined;
  if (host !== hostname()) return `${pid} on ${host}`;
  try {
    process.kill(Number(pid), 0);
    return pid;
  } catch (error) {
    return codeOf(error) === 'ESRCH' ? undefined : pid;
  }
}
