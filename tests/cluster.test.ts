import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderOf, odd, text } from './helpers/archive.js';

const root = join(import.meta.dirname, '..');
const scripts = join(root, 'scripts/cluster');
const MINUTES = `${process.execPath} ${join(root, 'bin/minutes.js')}`;

let cwd: string;
beforeAll(() => {
  cwd = folderOf(Object.fromEntries(Array.from({ length: 240 }, (_, i) => [`archive/${i % 5}/pöytäkirja ${i}.txt`, i % 7 === 0 ? odd(i) : text(i)])));
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

function shell(command: string, env: Record<string, string> = {}): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', command], { cwd, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', MINUTES, scripts, ...env }, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command}: ${status}\n${stderr}`);
  return stdout;
}

/** Documents a line, in an order that does not depend on who wrote them. */
const sorted = (ndjson: string): string[] => ndjson.trimEnd().split('\n').sort();

test('the tasks of a Slurm array together write what one run writes', () => {
  const whole = shell('$MINUTES parse archive --format ndjson --quiet');
  for (const task of [1, 2, 3]) shell('"$scripts/slurm-array.sh" archive out', { SLURM_ARRAY_TASK_ID: String(task), SLURM_ARRAY_TASK_COUNT: '3', SLURM_CPUS_PER_TASK: '2' });
  expect(sorted(shell('cat out/part-*.ndjson'))).toEqual(sorted(whole));
  expect(shell('ls out').trimEnd().split('\n')).toEqual(['part-0001.ndjson', 'part-0002.ndjson', 'part-0003.ndjson']);
});

test.runIf(spawnSync('bash', ['-c', 'command -v parallel']).status === 0)('GNU parallel writes the bytes that one run writes', () => {
  shell('find archive -name "*.txt" | LC_ALL=C sort > list');
  expect(shell('"$scripts/parallel.sh" --jobs 2 < list')).toBe(shell('$MINUTES parse --files-from list --format ndjson --quiet'));
});
