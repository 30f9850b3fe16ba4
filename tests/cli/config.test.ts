import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/cli/config/check.js';
import { configSchema } from '../../src/cli/config/schema.js';
import { makeProgram } from '../../src/cli/program.js';
import { folderOf, odd, text } from '../helpers/archive.js';
import { minutes } from '../helpers/io.js';

let cwd: string;
beforeEach(() => {
  cwd = folderOf({ 'a.txt': text(1), 'b.txt': odd(2), 'deep/er/c.txt': text(3) });
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

const put = (name: string, content: unknown): void => writeFileSync(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content));
const settings = async (argv: readonly string[] = [], folder = cwd): Promise<Record<string, unknown>> => JSON.parse((await minutes(['parse', '--print-config', ...argv], { cwd: folder })).stdout) as Record<string, unknown>;

describe('where it is found', () => {
  test.for([
    ['minutes.config.json', { strict: true }],
    ['minutes.config.yaml', 'strict: true\n'],
    ['package.json', { name: 'x', minutes: { strict: true } }],
  ] as const)('%s', async ([name, content]) => {
    put(name, content);
    expect((await settings())['strict']).toBe(true);
    expect((await minutes(['parse', 'b.txt', '--quiet'], { cwd })).code).toBe(1);
  });

  test('named, also a package.json and in a folder above', async () => {
    put('package.json', { name: 'x', minutes: { maxWarnings: 5 } });
    put('other.yaml', 'maxWarnings: 6\n');
    expect(await settings(['--config', '../../package.json'], join(cwd, 'deep/er'))).toMatchObject({ maxWarnings: 5 });
    expect(await settings(['--config', 'other.yaml'])).toMatchObject({ maxWarnings: 6 });
  });

  test('in a folder above, the nearest; a package.json without settings is passed by', async () => {
    put('minutes.config.yaml', 'maxWarnings: 3\n');
    put('deep/package.json', { name: 'minutes' });
    const { stdout, stderr } = await minutes(['parse', '--print-config'], { cwd: join(cwd, 'deep/er') });
    expect(JSON.parse(stdout)).toMatchObject({ maxWarnings: 3 });
    expect(stderr).toBe(`settings are from ${join(cwd, 'minutes.config.yaml')}\n`);
    put('deep/package.json', { minutes: { maxWarnings: 4 } });
    expect(await settings([], join(cwd, 'deep/er'))).toMatchObject({ maxWarnings: 4 });
  });

  test('where --config says; nowhere with --no-config', async () => {
    put('minutes.config.json', { maxWarnings: 3 });
    put('other.yaml', 'maxWarnings: 5');
    expect(await settings(['--config', 'other.yaml'])).toMatchObject({ maxWarnings: 5 });
    expect(await settings(['--no-config'])).not.toHaveProperty('maxWarnings');
  });

  test('an empty file is a configuration that says nothing', async () => {
    put('minutes.config.yaml', '');
    expect(await settings()).toEqual(await settings(['--no-config']));
  });
});

describe('what it does', () => {
  test('flags win', async () => {
    put('minutes.config.json', { format: 'yaml', pretty: true, positions: false, outDir: 'out', color: 'always' });
    expect(await settings(['--format', 'json', '--compact', '--color', 'never'])).toMatchObject({ format: 'json', pretty: false, positions: false, outDir: 'out', color: 'never' });
    expect(await settings(['-o', 'x.json'])).not.toHaveProperty('outDir');
    expect(await settings(['--check'])).not.toHaveProperty('outDir');
  });

  test('paths are taken from its folder', async () => {
    put('minutes.config.json', { labels: 'labels.yaml', outDir: 'out', cacheDir: 'cache', reporter: ['text', 'sarif=report/out.sarif'] });
    expect(await settings([], join(cwd, 'deep'))).toMatchObject({ labels: '../labels.yaml', outDir: '../out', cacheDir: '../cache', reporter: ['text', 'sarif=../report/out.sarif'] });
    put('minutes.config.json', { cache: true });
    expect(await settings([], join(cwd, 'deep'))).toMatchObject({ cache: true, cacheDir: '../.minutes-cache' });
  });

  test('what is printed is a configuration that gives the same', async () => {
    put('minutes.config.json', { reporter: ['github', 'junit=j.xml'], minCoverage: 12.5, jobs: 2, cache: true, pretty: false });
    const printed = await settings();
    put('minutes.config.json', printed);
    expect(await settings()).toEqual(printed);
  });
});

describe('what is wrong with it is told, a thing a line, and nothing is run', () => {
  test.for([
    [{ 'max-warnings': 3 }, '“max-warnings” is no setting; is “maxWarnings” meant?'],
    [{ mincoverage: 3 }, '“mincoverage” is no setting; is “minCoverage” meant?'],
    [{ colour: 'never' }, '“colour” is no setting; is “color” meant?'],
    [{ verbose: true }, '“verbose” is no setting; these are: $schema, color,'],
    [{ jobs: 0 }, 'jobs: '],
    [{ format: 'xml' }, 'format: '],
    [{ reporter: 'xml' }, 'reporter: '],
    [[], 'expected object'],
    ['{', 'not JSON: '],
  ] as const)('%j', async ([content, message]) => {
    put('minutes.config.json', content);
    const { code, stdout, stderr } = await minutes(['parse', 'a.txt'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`${join(cwd, 'minutes.config.json')}: `);
    expect(stderr).toContain(message);
  });

  test('all of it', () => {
    expect(() => checkConfig({ file: 'f', content: { jobs: 'two', formt: 'json' } })).toThrow(/^f: .*\nf: .*$/u);
  });

  test.for([
    [['--config', 'none.json'], 'none.json: no such file or directory'],
    [['--config', 'bad.yaml'], 'bad.yaml: not YAML: '],
  ] as const)('%j', async ([argv, message]) => {
    put('bad.yaml', 'a: [');
    const { code, stderr } = await minutes(['parse', 'a.txt', ...argv], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test('two of them', async () => {
    put('minutes.config.json', {});
    put('minutes.config.yaml', '');
    expect((await minutes(['parse', 'a.txt'], { cwd })).stderr).toContain('minutes.config.json and minutes.config.yaml both stand in');
  });
});

describe('the schema', () => {
  test('says what the program says', () => {
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/config.schema.json'), 'utf8')) as object);
    for (const content of [{}, { $schema: 'x', strict: true, jobs: 1 }, { reporter: ['text', 'sarif=a=b.sarif'] }, { reporter: 'xml' }, { jobs: 1.5 }, { unknown: 1 }, { minCoverage: 101 }]) {
      expect(validate(content), JSON.stringify(content)).toBe(configSchema.safeParse(content).success);
    }
  });

  test('every setting is an option of `parse`, and every option but these a setting', () => {
    const parse = makeProgram('', { cwd } as never, () => undefined).commands.find((command) => command.name() === 'parse')!;
    const options = [...parse.options, ...parse.parent!.options].map((option) => option.attributeName());
    const perRun = ['filesFrom', 'shard', 'output', 'compact', 'explainStructure', 'config', 'printConfig', 'watch', 'version'];
    expect(new Set(Object.keys(configSchema.shape).filter((key) => key !== '$schema'))).toEqual(new Set(options.filter((name) => !perRun.includes(name))));
  });
});
