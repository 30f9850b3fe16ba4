import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkConfig } from '../src/cli/config/check.js';
import { folderOf, text } from './helpers/archive.js';
import { examplesOf } from './helpers/docs.js';

const root = join(import.meta.dirname, '..');
const has = (command: string): boolean => spawnSync('bash', ['-c', `command -v ${command}`]).status === 0;

/** The tools of a page's examples that are not everywhere: an example whose tool is missing is not run. */
const TOOLS = ['jq', 'parallel'].filter((tool) => !has(tool));

const FEW = {
  'archive/board/2024-01-15.txt': text(1).replace('12.3.2024', '15.1.2024'),
  'archive/board/2024-03-18.txt': text(2, '17.5.2024').replace('12.3.2024', '18.3.2024'),
  'archive/council/2024-02-12.txt': text(3, '31.4.2024').replace('12.3.2024', '12.2.2024'),
  'archive/notes/2024-04-22.md': text(4, '24.5.2024').replace('12.3.2024', '22.4.2024'),
  'archive/scans/2019-05-06.txt': '%PDF-1.7\n',
};
const MANY = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`archive/${2000 + (i % 12)}/${i}.txt`, text(i)]));

/* Each example that is marked `sh` is run, in its order and in one folder, and gives what stands under it; those marked `bash` are not run here. */
describe.each([
  ['archives.md', FEW],
  ['ci.md', MANY],
  ['cluster.md', MANY],
] as const)('%s', (page, files) => {
  let cwd: string;
  beforeAll(() => {
    cwd = folderOf(files);
    mkdirSync(join(cwd, 'bin'));
    cpSync(join(root, 'scripts/cluster'), join(cwd, 'scripts/cluster'), { recursive: true });
    writeFileSync(join(cwd, 'bin/minutes'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/minutes.js')}" "$@"\n`);
    chmodSync(join(cwd, 'bin/minutes'), 0o755);
  });
  afterAll(() => {
    rmSync(cwd, { recursive: true });
  });

  const examples = examplesOf(page)
    .filter(({ language }) => language === 'sh')
    .map((example) => ({ ...example, skipped: TOOLS.some((tool) => example.code.includes(tool)) }));
  test.for(examples)('$heading: $code', ({ code, output, skipped }, { skip }) => {
    if (skipped) skip();
    const ran = spawnSync('bash', ['-c', `exec 2>&1\n${code}`], { cwd, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', PATH: `${join(cwd, 'bin')}${delimiter}${process.env['PATH']}` } });
    if (output !== undefined) expect(ran.stdout).toBe(output);
    // A check of an archive with an unreadable file ends with 2, and the page says so.
    expect([0, output?.includes('error:') ? 2 : 0], ran.stdout).toContain(ran.status);
  });
});

test('the configuration that is shown is one', () => {
  const yaml = examplesOf('archives.md').find(({ language }) => language === 'yaml')!.code;
  expect(checkConfig({ file: 'docs', content: parse(yaml) as unknown })).toHaveProperty('maxWarnings', 50);
});

test('the workflow that is shown gives the action inputs that it has', () => {
  interface Step {
    uses: string;
    with?: Record<string, unknown>;
  }
  const { jobs } = parse(examplesOf('ci.md').find(({ language }) => language === 'yaml')!.code) as { jobs: { minutes: { steps: Step[] } } };
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: Record<string, unknown> };
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(jobs.minutes.steps.find(({ uses }) => uses.includes('/minutes@'))!.with!)));
});
