import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examplesOf } from './helpers/docs.js';
import { ARCHIVE } from './helpers/folder.js';

/** The tools of the recipes, and how each is seen to be there. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  jq: ['jq', '--version'],
  mlr: ['mlr', '--version'],
  sqlite3: ['sqlite3', '--version'],
  duckdb: ['duckdb', '--version'],
  'import sqlite3': ['python3', '-c', 'import sqlite3'],
  'import yaml': ['python3', '-c', 'import yaml'],
  'import pandas': ['python3', '-c', 'import pandas'],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutes-recipes-'));
  mkdirSync(join(folder, 'bin'));
  const program = join(folder, 'bin/minutes');
  writeFileSync(program, `#!/bin/sh\nexec ${JSON.stringify(process.execPath)} ${JSON.stringify(join(import.meta.dirname, '../bin/minutes.js'))} "$@"\n`);
  chmodSync(program, 0o755);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// Debian's Python has Debian's packages; another one may come first.
const env = (): NodeJS.ProcessEnv => ({ ...process.env, LC_ALL: 'C.UTF-8', PATH: ['/usr/bin', process.env['PATH']].join(delimiter) });
const missing = (code: string): string[] => Object.keys(TOOLS).filter((tool) => code.includes(tool) && spawnSync(TOOLS[tool][0], TOOLS[tool].slice(1), { env: env() }).status !== 0);

describe.for(['pipes.md', 'journalist.md'])('the recipes of docs/%s', (page) => {
  let cwd: string;
  beforeAll(() => {
    cwd = join(folder, page);
    cpSync(ARCHIVE, join(cwd, 'archive'), { recursive: true });
  });

  examplesOf(page).forEach(({ heading, code, output }, i) => {
    const lacking = missing(code);
    test.skipIf(lacking.length > 0)(`${i + 1}: ${heading}${lacking.length > 0 ? ` (skipped: not here: ${lacking.join(', ')})` : ''}`, () => {
      const stdout = execFileSync('bash', ['-euo', 'pipefail', '-c', code], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...env(), PATH: [join(folder, 'bin'), env()['PATH']].join(delimiter) } });
      expect(stdout).toBe(output ?? '');
    });
  });
});
