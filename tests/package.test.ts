import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { build } from 'esbuild';
import { folderOf } from './helpers/archive.js';
import { fixtures } from './helpers/fixtures.js';
import { minutes as inProcess } from './helpers/io.js';

const root = join(import.meta.dirname, '..');
const env = { ...process.env, NODE_OPTIONS: '', npm_config_audit: 'false', npm_config_fund: 'false' };
const run = (command: string, args: readonly string[], cwd: string): string => execFileSync(command, args, { cwd, env, encoding: 'utf8' });

/** An empty project with the packed package in it, and none of its development dependencies. */
let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'minutes-package-'));
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true }');
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', project], root);
  const archive = readdirSync(project).find((name) => name.endsWith('.tgz'))!;
  run('npm', ['install', '--no-save', `./${archive}`], project);
}, 120_000);
afterAll(() => {
  rmSync(project, { recursive: true });
});

describe('the packed package, in an empty project', () => {
  test('is imported by its name', () => {
    writeFileSync(join(project, 'a.mjs'), "import { parseMinutes } from 'minutes-parser';\nconsole.log(parseMinutes('1 § Avaus\\n\\nPäätös: Avattiin.').sections[0].title);\n");
    expect(run('node', ['a.mjs'], project)).toBe('Avaus\n');
  });

  test('runs as `minutes` and as `minutes-parser`', () => {
    writeFileSync(join(project, 'a.txt'), '1 § Avaus\n\nPäätös: Avattiin.\n');
    for (const name of ['minutes', 'minutes-parser']) expect(JSON.parse(run('npx', ['--no-install', name, 'parse', 'a.txt'], project))).toMatchObject({ type: 'minutes' });
  });

  test('has types', () => {
    writeFileSync(join(project, 'a.mts'), "import { parseMinutes, type Minutes } from 'minutes-parser';\nconst minutes: Minutes = parseMinutes('');\nexport const title: string | undefined = minutes.sections[0]?.title;\n");
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(run('node', [tsc, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', 'a.mts'], project)).toBe('');
  });

  test('gives the schema', () => {
    expect(JSON.parse(readFileSync(join(project, 'node_modules/minutes-parser/schemas/minutes.schema.json'), 'utf8'))).toHaveProperty('$defs.Section');
  });

  test('makes a database, searches it, and writes tables: what it needs for that is installed with it', () => {
    writeFileSync(join(project, 'b.txt'), 'Kyläyhdistys\nAika: 12.3.2024\n\n1 § Pöydän hankinta\n\nPäätös: Hyväksyttiin.\n');
    run('npx', ['--no-install', 'minutes', 'index', 'b.txt', '-o', 'b.db'], project);
    expect(run('npx', ['--no-install', 'minutes', 'query', 'b.db', 'PÖYDÄN'], project)).toContain('b.txt:6');
    expect(run('npx', ['--no-install', 'minutes', 'table', 'decisions', 'b.txt'], project)).toContain('b.txt,6,Kyläyhdistys,,2024-03-12,1,Pöydän hankinta,approved,');
  });

  test('has no caches, sources or tests in it', () => {
    const files = readdirSync(join(project, 'node_modules/minutes-parser'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /\.tgz$|^src|^tests/u.test(file))).toEqual([]);
  });
});

test('the library exports this and no more', async () => {
  expect(Object.keys((await import('minutes-parser')) as object).sort()).toEqual(['ENCODINGS', 'NotTextError', 'OUTCOMES', 'STATEMENT_TYPES', 'parseMinutes']);
});

test('the library goes into a browser bundle: it asks for nothing of Node', async () => {
  const { metafile } = await build({ stdin: { contents: "export { parseMinutes } from 'minutes-parser'", resolveDir: root }, bundle: true, write: false, platform: 'browser', format: 'esm', metafile: true, logLevel: 'silent' });
  expect(Object.values(metafile.outputs)[0].imports).toEqual([]);
});

describe('the built program', () => {
  const fixture = join(root, 'fixtures/documents/ohjausryhma/input.txt');
  const minutes = (args: readonly string[], input?: string) => spawnSync(process.execPath, [join(root, 'bin/minutes.js'), ...args], { encoding: 'utf8', cwd: root, env, input, maxBuffer: 1 << 28 });

  test('parses a file and ends with 0', () => {
    const { status, stdout } = minutes(['parse', fixture]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ type: 'minutes' });
  });

  test.for(fixtures.filter(({ labels }) => labels === undefined))('gives what the sources give: $name', async ({ folder }) => {
    const file = join(folder, 'input.txt');
    const { stdout } = await inProcess(['parse', file], { cwd: root });
    expect(minutes(['parse', file]).stdout).toBe(stdout);
  });

  test('has the libraries that it loads when they are asked for', () => {
    const cwd = folderOf({ 'a/b.txt': '1 § Avaus\n\nKanta: Avattiin.\n', 'labels.yaml': 'decision: [Kanta]\n', 'minutes.config.yaml': 'labels: labels.yaml\nformat: yaml\n' });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/minutes.js'), 'parse', 'a/*.txt', '--quiet'], { cwd, env, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('type: decision\n');
    rmSync(cwd, { recursive: true });
  });

  test.skipIf(process.platform !== 'linux')('tells in a line that standard output is full', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `echo '1 § Avaus' | "$0" "$1" parse --quiet > /dev/full`, process.execPath, join(root, 'bin/minutes.js')], { encoding: 'utf8', env });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'error: standard output: no space left on the device\n' });
  });

  test('reads what is piped in', () => {
    const { status, stdout } = minutes(['parse'], '1 § Avaus\n');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ source: { name: null } });
  });

  test('ends with 2 and one line where there is no such file', () => {
    expect(minutes(['parse', 'no.txt'])).toMatchObject({ status: 2, stdout: '', stderr: 'error: no.txt: no such file or directory\n' });
  });

  test('is quiet when its reader goes away', () => {
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `yes '1 § Avaus' | head -200000 | "$0" "$1" parse - --quiet | head -c 10; echo " \${PIPESTATUS[2]}"`, process.execPath, join(root, 'bin/minutes.js')], { encoding: 'utf8', env });
    expect(stdout).toBe('{"type":"m 0\n');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('goes on writing files when nobody listens to what it tells', () => {
    const folder = mkdtempSync(join(tmpdir(), 'minutes-deaf-'));
    for (let i = 0; i < 40; i++) writeFileSync(join(folder, `${i}.txt`), 'Yhdistys\nAika: 31.2.2024\n\n1 § Avaus\n\nAvattiin.\n');
    const { stdout } = spawnSync('bash', ['-c', '"$0" "$1" parse . --out-dir out --max-warnings 0 2>&1 > one | head -c 0; echo "ended with ${PIPESTATUS[0]}, $(ls out | wc -l) files"', process.execPath, join(root, 'bin/minutes.js')], { encoding: 'utf8', env, cwd: folder });
    expect(stdout).toMatch(/^ended with 1, +40 files\n$/u);
  });

  test('runs without the cache of compiled code', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'bin/minutes.js'), '--version'], { encoding: 'utf8', env: { ...env, NODE_DISABLE_COMPILE_CACHE: '1' } });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });

  test.for(['bash', 'zsh', 'fish'])('has completion for %s', (shell) => {
    const { status, stdout } = minutes(['completion', shell]);
    expect(status).toBe(0);
    expect(stdout).toContain('minutes complete -- ');
  });

  test('completes commands, options and their choices', () => {
    expect(minutes(['complete', '--', 'pa']).stdout).toMatch(/^parse\t/mu);
    expect(minutes(['complete', '--', 'parse', '--fo']).stdout).toMatch(/^--format\t/mu);
    expect(minutes(['complete', '--', 'parse', '--format', '']).stdout).toMatch(/^ndjson/mu);
    expect(minutes(['complete', '--', 'parse', 'fixtures/doc']).stdout).toMatch(/^fixtures\/documents\/\t?$/mu);
    expect(minutes(['complete', '--', 'parse', '--labels', 'READ']).stdout).toMatch(/^README\.md/mu);
    expect(minutes(['complete', '--', 'parse', 'nowhere/']).stdout).toBe(':4\n');
  });
});

describe('the built program, stopped in the middle', () => {
  const document = readFileSync(join(root, 'fixtures/documents/valtuusto/input.txt'), 'utf8');

  test.for([
    ['one thread', 'SIGINT', 130, ['--jobs', '1']],
    ['workers', 'SIGINT', 130, ['--jobs', '2']],
    ['workers, with a cache', 'SIGTERM', 143, ['--jobs', '2', '--cache']],
  ] as const)('%s, %s: it ends at once, and leaves no half of a file', async ([, signal, code, more]) => {
    const cwd = folderOf(Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`archive/${i}.txt`, `${document}\n${i}\n`])));
    const out = join(cwd, 'out/archive');
    const child = spawn(process.execPath, [join(root, 'bin/minutes.js'), 'parse', 'archive', '--out-dir', 'out', '--quiet', '--reporter', 'json=report.json', ...more], { cwd, env, stdio: 'ignore' });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await vi.waitFor(() => expect(readdirSync(out).length).toBeGreaterThan(20), { timeout: 30_000, interval: 5 });
    const stopped = performance.now();
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(performance.now() - stopped).toBeLessThan(2000);
    const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' });
    expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(files).not.toContain('report.json');
    const written = readdirSync(out);
    expect(written.length).toBeLessThan(3000);
    for (const name of written) JSON.parse(readFileSync(join(out, name), 'utf8'));
    rmSync(cwd, { recursive: true });
  });

  test('watching ends with 130 as well', async () => {
    const cwd = folderOf({ 'a.txt': document });
    const child = spawn(process.execPath, [join(root, 'bin/minutes.js'), 'parse', 'a.txt', '--check', '--watch'], { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.stderr.on('data', (text: Buffer) => {
      if (text.includes('watching')) child.kill('SIGINT');
    });
    expect(await ended).toBe(130);
    rmSync(cwd, { recursive: true });
  });
});

test('the built program has workers, and they write what one thread does', () => {
  const cwd = folderOf(Object.fromEntries(fixtures.map(({ name, input }) => [`${name}.txt`, input])));
  const run = (jobs: string): string => execFileSync(process.execPath, [join(root, 'bin/minutes.js'), 'parse', '.', '--format', 'ndjson', '--quiet', '--jobs', jobs], { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  expect(run('2')).toBe(run('1'));
  rmSync(cwd, { recursive: true });
});
