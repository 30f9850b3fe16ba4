import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../package.json' with { type: 'json' };
import { folderOf, odd, text } from './helpers/archive.js';

const root = join(import.meta.dirname, '..');
const read = <T>(file: string): T => parse(readFileSync(join(root, file), 'utf8')) as T;

let cwd: string;
beforeEach(() => {
  cwd = folderOf({ 'archive/2019/a.txt': text(1), 'archive/2019/b c.txt': odd(2), 'archive/2020/c.md': text(3) });
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a step as a runner does: the shell ends at the first command that fails. */
const shell = (script: string, variables: Readonly<Record<string, string>>, folder = cwd): Ended =>
  spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', CI: 'true', ...variables } });

describe('the GitHub action', () => {
  interface Action {
    inputs: Record<string, { default?: string }>;
    runs: { steps: { name: string; run?: string; env?: Record<string, string> }[] };
  }
  const { inputs, runs } = read<Action>('action.yml');

  function step(name: string, given: Readonly<Record<string, string>>, actionPath = root): Ended {
    const { run, env = {} } = runs.steps.find((each) => each.name === name)!;
    const value = (expression: string): string => (expression === 'github.action_path' ? actionPath : (given[expression.replace(/^inputs\./u, '')] ?? inputs[expression.replace(/^inputs\./u, '')].default!));
    return shell(run!, Object.fromEntries(Object.entries(env).map(([key, text]) => [key, text.replace(/\$\{\{ (.*?) \}\}/gu, (_, expression: string) => value(expression))])));
  }

  test('checks, annotates, and ends as the limits say', () => {
    const checked = step('Parse', { files: 'archive\n' });
    expect(checked.status).toBe(0);
    expect(checked.stdout).toBe('');
    expect(checked.stderr).toMatch(/^::warning file=archive\/2019\/b c\.txt,line=10,/u);
    expect(step('Parse', { files: 'archive', strict: 'true' }).status).toBe(1);
    expect(step('Parse', { files: 'archive', 'max-warnings': '0' }).status).toBe(1);
    expect(step('Parse', { files: 'archive', 'min-coverage': '100' }).status).toBe(1);
    expect(step('Parse', { files: 'archive/none.txt' }).status).toBe(2);
  });

  test('writes documents and a report, again and again', () => {
    const given = { files: 'archive/*/*.txt\narchive/2020', 'out-dir': 'data out', sarif: 'minutes.sarif' };
    expect(step('Parse', given).status).toBe(0);
    expect(step('Parse', given).stderr).toContain('3 files: 3 parsed, 1 with findings, 0 failed, 3 from the cache');
    expect(existsSync(join(cwd, 'data out/archive/2019/b c.json'))).toBe(true);
    expect(JSON.parse(readFileSync(join(cwd, 'minutes.sarif'), 'utf8'))).toHaveProperty('version', '2.1.0');
  });

  test('runs nothing that an input says', () => {
    step('Parse', { files: '$(touch owned)\n`touch owned`\n"; touch owned #', 'out-dir': '$(touch owned)' });
    expect(existsSync(join(cwd, 'owned'))).toBe(false);
  });

  test('installs from a checkout', { timeout: 300_000 }, () => {
    const checkout = mkdtempSync(join(tmpdir(), 'minutes-action-'));
    const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
    for (const file of tracked.filter((name) => existsSync(join(root, name)))) {
      mkdirSync(join(checkout, dirname(file)), { recursive: true });
      copyFileSync(join(root, file), join(checkout, file));
    }
    const installed = step('Install', {}, checkout);
    expect(installed.status, installed.stderr).toBe(0);
    expect(step('Parse', { files: 'archive' }, checkout).status).toBe(0);
    rmSync(checkout, { recursive: true });
  });
});

describe('the GitLab example', () => {
  interface Job {
    before_script: string[];
    script: string[];
    cache: { paths: string[] };
    artifacts: { paths: string[]; reports: { junit: string } };
  }
  const { minutes: job } = read<{ minutes: Job }>('examples/gitlab-ci.yml');

  test('installs this package', () => {
    expect(job.before_script).toEqual([`npm install --global ${manifest.name}`]);
  });

  test('writes what it keeps, and fails over its limit', () => {
    mkdirSync(join(cwd, 'bin'));
    writeFileSync(join(cwd, 'bin/minutes'), `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/minutes.js')}" "$@"\n`);
    chmodSync(join(cwd, 'bin/minutes'), 0o755);
    const PATH = `${join(cwd, 'bin')}${delimiter}${process.env['PATH']}`;
    for (const round of ['first', 'second']) expect(shell(job.script.join('\n'), { PATH }).status, round).toBe(0);
    for (const path of [...job.artifacts.paths, ...job.cache.paths, job.artifacts.reports.junit]) expect(existsSync(join(cwd, path)), path).toBe(true);
    for (let i = 0; i < 51; i++) writeFileSync(join(cwd, `archive/odd${i}.txt`), odd(i));
    expect(shell(job.script.join('\n'), { PATH }).status).toBe(1);
  });
});
