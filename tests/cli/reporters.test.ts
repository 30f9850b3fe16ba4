import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { parse as parseJUnit } from 'junit2json';
import type { TestSuites } from 'junit2json';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileReport, Reporter } from '../../src/cli/report/report.js';
import { githubReporter } from '../../src/cli/report/github.js';
import { jsonReporter } from '../../src/cli/report/json.js';
import { junitReporter } from '../../src/cli/report/junit.js';
import { sarifReporter } from '../../src/cli/report/sarif.js';
import { folderOf, odd, text } from '../helpers/archive.js';
import { minutes } from '../helpers/io.js';

let cwd: string;
beforeAll(() => {
  cwd = folderOf({ 'arkisto/a b.txt': odd(1), 'arkisto/ä.txt': text(2), 'x.txt': '%PDF-1.7\n', 'y.txt': '1 § Avaus\n\nPäätös: Avattiin.\n' });
});
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const ARGV = ['parse', 'arkisto', 'x.txt', 'y.txt', '--check'];
const reported = async (name: string, argv = ARGV): Promise<string> => (await minutes([...argv, '--reporter', `${name}=-`, '--quiet'], { cwd })).stdout;

/** Reports with whatever names and texts. */
const anyText = fc.string({ unit: 'binary' });
const place = fc.record({ line: fc.integer({ min: 1, max: 1e6 }), column: fc.integer({ min: 1, max: 1e4 }), offset: fc.nat() });
const reports: fc.Arbitrary<FileReport[]> = fc.array(
  fc.record(
    {
      name: anyText,
      failure: fc.option(anyText, { nil: undefined }),
      shortfall: fc.option(anyText, { nil: undefined }),
      findings: fc.array(
        fc.record({
          code: fc.constantFrom('impossible-date', 'no-sections'),
          severity: fc.constantFrom('error', 'warning', 'info'),
          message: anyText,
          position: fc.record({ start: place, end: place }),
          data: fc.constant({}),
          frame: fc.record({ line: fc.constant('1'), text: anyText, indent: fc.nat(), carets: fc.nat() }),
        }),
      ),
    },
    { requiredKeys: ['name', 'findings'] },
  ),
);
const joined = (reporter: Reporter, list: readonly FileReport[]): string => (reporter.start?.() ?? '') + list.map((report) => reporter.file(report)).join('') + (reporter.end?.() ?? '');

describe('json', () => {
  test('an object for each input', async () => {
    const list = JSON.parse(await reported('json', [...ARGV, '--coverage'])) as { file: string; failure: string | null; findings: { code: string }[]; coverage?: unknown }[];
    expect(list.map(({ file, failure, findings }) => [file, failure, findings.map(({ code }) => code)])).toEqual([
      ['arkisto/a b.txt', null, ['impossible-date']],
      ['arkisto/ä.txt', null, []],
      ['x.txt', expect.stringMatching(/^not text: PDF/u), []],
      ['y.txt', null, ['no-meeting-date']],
    ]);
    expect(list[0].coverage).toMatchObject({ characters: expect.any(Number) as number });
  });

  test('is JSON whatever is reported', () => {
    fc.assert(fc.property(reports, (list) => (JSON.parse(joined(jsonReporter(), list)) as unknown[]).length === list.length));
  });
});

describe('sarif', () => {
  interface Sarif {
    runs: { results: { ruleId: string; level: string; locations: unknown[] }[]; invocations: { executionSuccessful: boolean; toolExecutionNotifications: { message: { text: string } }[] }[] }[];
  }
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, '../schemas/sarif-2.1.0.json'), 'utf8')) as object);

  test('is valid, with each finding at its place and what could not be read', async () => {
    const sarif = JSON.parse(await reported('sarif')) as Sarif;
    expect(validate(sarif), JSON.stringify(validate.errors)).toBe(true);
    const [{ results, invocations }] = sarif.runs;
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['impossible-date', 'warning'],
      ['no-meeting-date', 'note'],
    ]);
    expect(results[0].locations).toEqual([{ physicalLocation: { artifactLocation: { uri: 'arkisto/a%20b.txt' }, region: { startLine: 10, startColumn: 26, endLine: 10, endColumn: 35 } } }]);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ message: { text: expect.stringMatching(/^x\.txt: not text/u) as string } }] });
  });

  test('the schema finds what is wrong', () => {
    expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
  });

  test('is valid whatever is reported', () => {
    fc.assert(
      fc.property(reports, (list) => {
        expect(validate(JSON.parse(joined(sarifReporter('1.0.0'), list))), JSON.stringify(validate.errors)).toBe(true);
      }),
    );
  });
});

describe('github', () => {
  test('a workflow command for each finding', async () => {
    expect((await reported('github')).trimEnd().split('\n')).toEqual([
      '::warning file=arkisto/a b.txt,line=10,endLine=10,col=26,endColumn=34,title=impossible-date::“31.4.2024” is no date',
      '::error file=x.txt::not text: PDF; extract its text first, for a PDF with pdftotext -layout',
      '::notice file=y.txt,line=1,endLine=1,col=1,endColumn=1,title=no-meeting-date::the date of the meeting was not found',
    ]);
  });

  test('no text of the input begins a line of its own, or another property', () => {
    fc.assert(
      fc.property(reports, (list) => {
        const lines = joined(githubReporter(), list).split(/\r|\n/u).filter(Boolean);
        expect(lines).toHaveLength(list.reduce((sum, { failure, shortfall, findings }) => sum + findings.length + ((failure ?? shortfall) === undefined ? 0 : 1), 0));
        for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^,:]*(?:,(?:line|endLine|col|endColumn)=\d+)*(?:,title=[^,:]*)?::/u);
      }),
    );
  });
});

describe('junit', () => {
  const suites = async (xml: string): Promise<TestSuites> => (await parseJUnit(xml)) as TestSuites;

  test('a suite for each input, which its readers understand', async () => {
    const { name, testsuite } = await suites(await reported('junit'));
    expect(name).toBe('minutes');
    expect(testsuite?.map(({ name, tests, failures, errors }) => [name, tests, failures, errors])).toEqual([
      ['arkisto/a b.txt', 1, 1, 0],
      ['arkisto/ä.txt', 1, 0, 0],
      ['x.txt', 1, 0, 1],
      ['y.txt', 1, 0, 0],
    ]);
    expect(testsuite?.[0].testcase?.[0]).toMatchObject({ name: 'impossible-date at 10:26', classname: 'arkisto/a b.txt', failure: [{ type: 'impossible-date', message: '“31.4.2024” is no date' }] });
    expect(testsuite?.[1].testcase?.[0].failure).toBeUndefined();
    expect(testsuite?.[2].testcase?.[0].error?.[0].message).toMatch(/^not text: PDF/u);
    expect(testsuite?.[3]['system-out']?.[0]).toContain('[no-meeting-date]');
  });

  test('is well-formed whatever is reported', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (list) => {
        const { testsuite = [] } = await suites(joined(junitReporter(), list));
        expect(testsuite.map(({ failures, errors }) => [failures, errors])).toEqual(list.map(({ failure, shortfall, findings }) => (failure === undefined ? [findings.filter(({ severity }) => severity !== 'info').length + (shortfall === undefined ? 0 : 1), 0] : [0, 1])));
      }),
    );
  });
});

test.for([
  ['text', 'error: -: 0.0 % explained, less than --min-coverage 90'],
  ['json', '"shortfall":"0.0 % explained, less than --min-coverage 90"'],
  ['sarif', '"text":"-: 0.0 % explained, less than --min-coverage 90"'],
  ['github', '::error file=-::0.0 %25 explained, less than --min-coverage 90'],
  ['junit', '<testcase name="is explained" classname="-" time="0"><failure message="0.0 % explained, less than --min-coverage 90" type="min-coverage"/>'],
] as const)('%s tells that too little is explained', async ([name, told]) => {
  for (const stdin of ['jotakin aivan muuta', '\f\f']) {
    const { code, stdout } = await minutes(['parse', '-', '--check', '--min-coverage', '90', '--reporter', `${name}=-`], { stdin });
    expect(code).toBe(1);
    expect(stdout).toContain(told);
  }
});

describe('several at once', () => {
  test('each where it is sent; in files they stand whole', async () => {
    const { stdout, stderr } = await minutes(['parse', 'arkisto', '--format', 'ndjson', '--reporter', 'github', '--reporter', 'sarif=out/m.sarif', '--reporter', 'text=out/m.txt'], { cwd, env: { FORCE_COLOR: '1' } });
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toMatch(/^::warning file=arkisto\/a b\.txt/u);
    expect(stderr).not.toContain('31.4.2024” is no date [');
    expect(JSON.parse(readFileSync(join(cwd, 'out/m.sarif'), 'utf8'))).toHaveProperty('runs');
    expect(readFileSync(join(cwd, 'out/m.txt'), 'utf8')).toMatch(/^arkisto\/a b\.txt:10:26: warning “31\.4\.2024” is no date \[impossible-date\]\n/u);
  });

  test('what could not be read is told also where no report is', async () => {
    const { code, stderr } = await minutes(['parse', 'x.txt', '--check', '--reporter', 'json=out/m.json'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: x\.txt: not text/u);
  });

  test('one on standard output wants the documents elsewhere', async () => {
    const { code, stdout, stderr } = await minutes(['parse', 'arkisto', '--format', 'ndjson', '--reporter', 'json=-'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('wants the documents elsewhere');
  });
});
