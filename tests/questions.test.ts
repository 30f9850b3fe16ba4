import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { select } from './helpers/database.js';
import { examplesOf } from './helpers/docs.js';
import { FIXTURES } from './helpers/fixtures.js';
import { minutes } from './helpers/io.js';

const questions = examplesOf('database.md').filter(({ language }) => language === 'sql');

describe('the questions of docs/database.md', () => {
  let database: string;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'minutes-docs-'));
    database = join(folder, 'archive.db');
    await minutes(['index', 'archive', '-o', database], { cwd: FIXTURES });
    return () => rmSync(folder, { recursive: true });
  });

  test('are ten or more, each with its answer', () => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
    for (const { heading, output } of questions) expect(output, heading).toMatch(/\S/u);
  });

  test.for(questions)('$heading', ({ code, output }) => {
    const rows = select(database, code).map((row) => Object.values(row).map((value) => (value === null ? '' : String(value).replace(/\s+/gu, ' '))).join(' | '));
    expect(rows.map((row) => row.trimEnd())).toEqual(output!.trimEnd().split('\n').map((row) => row.trimEnd()));
  });
});
