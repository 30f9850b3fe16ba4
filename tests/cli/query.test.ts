import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { ARCHIVE } from '../helpers/folder.js';
import { minutes } from '../helpers/io.js';
import type { Ran } from '../helpers/io.js';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'minutes-query-'));
  await minutes(['index', 'archive', '-o', join(folder, 'archive.db')], { cwd: join(ARCHIVE, '..') });
  return () => rmSync(folder, { recursive: true });
});

const query = (...args: string[]): Promise<Ran> => minutes(['query', 'archive.db', ...args], { cwd: folder });
const titles = async (...args: string[]): Promise<unknown[]> => {
  const { stdout } = await query(...args, '--format', 'ndjson');
  return stdout.split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { title: string }).title);
};

describe('tells', () => {
  test('what was decided, when, against which proposal, and where it is written', async () => {
    expect(await query('uimahalli', '--body', 'hallitus')).toEqual({
      code: 0,
      stderr: '',
      stdout:
        '2024-02-05 Kunnanhallitus 2/2024  § 12 Uimahallin peruskorjaus, hankesuunnitelma\n' +
        '  recommended, as proposed, unanimous\n' +
        '  Hyväksyttiin yksimielisesti.\n' +
        '  Kunnanjohtajan ehdotus: Kunnanhallitus päättää ehdottaa kunnanvaltuustolle, että uimahallin peruskorjauksen hankesuunnitelma hyväksytään.\n' +
        '  archive/board/2024-02-05.txt:39\n',
    });
  });

  test('that there was no decision, where there was none', async () => {
    expect((await query('puheenjohtaja', 'avasi')).stdout).toBe('2024-01-18 Tekninen lautakunta 1/2024  § 1 Kokouksen avaus\n  no decision\n  archive/technical/2024-01-18.txt:20\n');
  });

  test('that a decision was another than the proposal', async () => {
    expect((await query('talvikunnossapidon')).stdout).toContain('\n  approved, rejected, not as proposed\n');
  });

  test('with colour on a terminal', async () => {
    expect((await minutes(['query', 'archive.db', 'uimahalli'], { cwd: folder, terminal: true })).stdout).toContain('\u001B[1m2024-02-26 Kunnanvaltuusto 1/2024\u001B[22m');
  });

  test('as NDJSON: everything, lists as lists', async () => {
    const { stdout } = await query('talvikunnossapidon', '--format', 'ndjson');
    expect(JSON.parse(stdout)).toMatchObject({ date: '2024-01-18', body: 'Tekninen lautakunta', section: '3', outcomes: ['approved', 'rejected'], as_proposed: false, unanimous: null, file: 'archive/technical/2024-01-18.txt', line: 46 });
  });

  test('as CSV', async () => {
    const [row] = parse((await query('talvikunnossapidon', '--format', 'csv')).stdout, { columns: true, record_delimiter: '\r\n' }) as unknown as Record<string, string>[];
    expect(row).toMatchObject({ outcomes: 'approved, rejected', as_proposed: 'false', unanimous: '', line: '46' });
  });
});

describe('of a meeting without a date, and items without numbers', () => {
  const said = `Hankitaan ${'penkki, '.repeat(80)}ja keinu.`;
  const odd = (...args: string[]): Promise<Ran> => minutes(['query', 'odd.db', ...args], { cwd: folder });
  beforeAll(async () => {
    writeFileSync(join(folder, 'odd.md'), `# Kyläyhdistys\n\n## Kalusteet\n\nEsitys: Hankitaan penkkejä.\n\nPäätös: ${said}\n\n## Muuta\n\nPäätös: Palautettiin valmisteluun.\n`);
    expect(await minutes(['index', 'odd.md', '-o', 'odd.db', '--quiet'], { cwd: folder })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a long decision is cut where a person reads it, and nowhere else', async () => {
    expect((await odd('penkki')).stdout).toBe(`Kalusteet\n  approved\n  ${said.slice(0, 400)}…\n  Esitys: Hankitaan penkkejä.\n  odd.md:7\n`);
    expect(JSON.parse((await odd('penkki', '--format', 'ndjson')).stdout)).toMatchObject({ section: null, decision: said });
  });

  test('days leave it out, and say so', async () => {
    expect(await odd('penkki', '--from', '2020')).toEqual({ code: 1, stdout: '', stderr: '1 of meetings without a date left out by --from and --to\nnothing found in 1 meeting\n' });
  });
});

describe('finds', () => {
  test.for([
    ['beginnings of words', ['uimahall'], 4],
    ['small and capital letters alike', ['ÄÄNESTYS'], 2],
    ['decomposed letters', ['a\u0308a\u0308nestys'], 2],
    ['all of several words', ['uimahalli', 'lukuvuodessa'], 1],
    ['case numbers', ['87/10.02.03/2023'], 2],
    ['words with hyphens', ['tammi-helmikuussa'], 1],
    ['phrases', ['"jätettiin pöydälle"'], 1],
    ['expressions', ['uimahall* NOT peruskorjauk*'], 0],
    ['either of two', ['avustus OR koulukuljetusten'], 3],
    ['what stands in titles alone', ['title: lausunto*'], 2],
  ] as const)('%s', async ([, words, hits]) => {
    expect(await titles(...words)).toHaveLength(hits);
  });

  test('nothing where a letter with dots is another letter', async () => {
    expect(await titles('aanestys')).toEqual([]);
  });

  test('the newest first, within days, months and years', async () => {
    const dates = async (...args: string[]): Promise<unknown[]> => {
      const { stdout } = await query('päätös', ...args, '--format', 'ndjson');
      return [...new Set(stdout.split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { date: string }).date))];
    };
    expect(await dates()).toEqual(['2024-03-11', '2024-02-26', '2024-02-14', '2024-02-05', '2024-01-18']);
    expect(await dates('--from', '2024-02', '--to', '14.2.2024')).toEqual(['2024-02-14', '2024-02-05']);
    expect(await dates('--from', '2024-02-14', '--to', '2024-02')).toEqual(['2024-02-26', '2024-02-14']);
    expect(await dates('--to', '2023')).toEqual([]);
  });

  test('no more than the limit, and tells of the rest', async () => {
    const { code, stderr } = await query('uimahalli', '--limit', '1');
    expect([code, stderr]).toEqual([0, 'the first 1 of 4; --limit 4 gives all\n']);
  });
});

describe('ends with 1 and nothing on standard output where nothing is found', () => {
  test.for(['text', 'ndjson'])('%s', async (format) => {
    expect(await query('avaruusasema', '--format', format)).toEqual({ code: 1, stdout: '', stderr: 'nothing found in 5 meetings\n' });
  });

  test('but for the head of CSV', async () => {
    expect(await query('avaruusasema', '--format', 'csv', '--quiet')).toMatchObject({ code: 1, stdout: expect.stringMatching(/^date,body,[^\n]*\r\n$/u) as string, stderr: '' });
  });

  test('for a body that there is not', async () => {
    expect((await query('uimahalli', '--body', 'raastuvanoikeus')).code).toBe(1);
  });
});

describe('words are beginnings of words', () => {
  const found = async (words: string): Promise<number> => (await query(words, '--format', 'ndjson', '--quiet')).stdout.split('\n').length - 1;

  test.for([
    ['uimahall', 'uimahall OR uimahall'],
    ['uimahall', '(uimahall)'],
    ['uimahall', '(uimahall OR avaruusasem) uimahall'],
    ['uimahall', 'uimahall* NOT avaruusasem'],
    ['uimahall', 'text:uimahall OR title:uimahall'],
  ] as const)('%s: %s', async ([words, same]) => {
    expect(await found(words)).toBeGreaterThan(0);
    expect(await found(same)).toBe(await found(words));
  });

  test('but a phrase is as it stands', async () => {
    expect(await found('"uimahall"')).toBe(0);
  });

  test.for(['KUU:2988/12.00.00/2019', 'Kh:n'])('a colon is within a word: %s', async (words) => {
    expect(await query(words, '--quiet')).toEqual({ code: 1, stdout: '', stderr: '' });
  });
});

describe('ends with 2 and says what is wrong', () => {
  test.for([
    ['a AND', '“a AND” cannot be searched for: it breaks off; '],
    ['"auki', '“"auki” cannot be searched for: a quotation mark is not closed; '],
    ['foo:bar', '“foo:” is no part of a section; title: and text: are'],
    ['*', 'a * stands behind the beginning of a word; '],
    ['a (b', 'it breaks off; '],
    ['a ) b', '“)” is not understood there; '],
    ['...', 'there is no word in it'],
  ] as const)('%s', async ([words, message]) => {
    const { code, stdout, stderr } = await query(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  test.for([
    ['--from', 'eilen'],
    ['--to', '31.2.2024'],
    ['--limit', '0'],
  ] as const)('%s %s', async (flags) => {
    expect((await query('uimahalli', ...flags)).code).toBe(2);
  });

  test('no such file, a folder, another file', async () => {
    mkdirSync(join(folder, 'folder'));
    writeFileSync(join(folder, 'text.txt'), 'Tämä on teksti eikä tietokanta.\n'.repeat(100));
    const of = async (name: string): Promise<string> => (await minutes(['query', name, 'a'], { cwd: folder })).stderr;
    expect(await of('none.db')).toBe('error: none.db: no such file or directory\n');
    expect(await of('folder')).toBe('error: folder: is not a file\n');
    expect(await of('text.txt')).toMatch(/^error: text\.txt: not a database of `minutes index`/u);
  });
});

test('tells of a database in WAL mode how to end that', async () => {
  const head = readFileSync(join(folder, 'archive.db'));
  head.fill(2, 18, 20);
  writeFileSync(join(folder, 'wal.db'), head);
  expect(await minutes(['query', 'wal.db', 'a'], { cwd: folder })).toMatchObject({ code: 2, stderr: "error: wal.db: is in WAL mode, which cannot be read here; end that with: sqlite3 wal.db 'PRAGMA journal_mode = DELETE'\n" });
});

test('reads where it cannot write, and beside the lock that another has left', async () => {
  mkdirSync(join(folder, 'archive.db.lock'));
  chmodSync(folder, 0o500);
  expect((await query('uimahalli')).code).toBe(0);
  chmodSync(folder, 0o700);
});
