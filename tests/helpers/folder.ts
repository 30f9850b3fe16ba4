import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FIXTURES } from './fixtures.js';

/** The invented archive: five meetings of the bodies of a municipality. */
export const ARCHIVE = join(FIXTURES, 'archive');

/** A folder of the test's own, with the archive in it as `archive`. */
export function folderWithArchive(): string {
  const folder = emptyFolder();
  cpSync(ARCHIVE, join(folder, 'archive'), { recursive: true });
  return folder;
}

/** A folder of the test's own. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
