import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { TABLES } from '../../src/output/table/index.js';
import { TABLE_NAMES } from '../../src/output/table/names.js';
import { emptyFolder, folderWithArchive } from '../helpers/folder.js';
import { minutes } from '../helpers/io.js';

type Row = Record<string, unknown>;
const rowsOf = (ndjson: string): Row[] => ndjson.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Row);
const pick = (rows: Row[], ...keys: string[]): unknown[][] => rows.map((row) => keys.map((key) => row[key]));

const ONE = 'Kyläyhdistys\n\nPÖYTÄKIRJA 5/2024\n\nAika: 12.3.2024\n\n1. Avaus\n\nAvattiin.\n\n2. Kevät\n\n2.1 Talkoot; "kevät", syksy\n\nPäätös: =Hyväksyttiin 1 234,50 euroa.\n\n2.2 Muuta\n\nEi ollut.\n\n3. Lopetus\n\nLopetettiin.\n';

describe('rows', () => {
  test('every one has its file, line, meeting and section', async () => {
    for (const name of TABLE_NAMES) {
      const rows = rowsOf((await minutes(['table', name, 'archive', '--format', 'ndjson'])).stdout);
      expect(rows.length, name).toBeGreaterThan(0);
      for (const row of rows) {
        expect(Object.keys(row), name).toEqual(TABLES[name].columns.map((column) => column.name));
        expect(row).toMatchObject({ file: expect.stringMatching(/^archive\/.*\.txt$/u) as string, line: expect.any(Number) as number, body: expect.any(String) as string, meeting: expect.stringMatching(/^\d\/2024$/u) as string, date: expect.stringMatching(/^2024-/u) as string });
      }
    }
  });

  test('decisions: what became of it, against which proposal', async () => {
    const rows = rowsOf((await minutes(['table', 'decisions', 'archive/technical/2024-01-18.txt', '--format', 'ndjson'])).stdout);
    expect(pick(rows, 'section', 'line', 'outcomes', 'as_proposed', 'proposal', 'cases')).toEqual([
      ['2', 32, ['recommended'], true, expect.stringContaining('Tekninen lautakunta päättää esittää'), ['112/10.03.02/2024']],
      ['3', 46, ['approved', 'rejected'], false, 'Lautakunta valitsee halvimman tarjouksen.', ['31/02.08.00/2024']],
    ]);
  });

  test('proposals, also counter-proposals', async () => {
    const { stdout } = await minutes(['table', 'proposals', '-', '--format', 'ndjson'], { stdin: '1 § A\n\nPäätösehdotus: Hyväksytään.\n\nVastaehdotus: Hylätään.\n' });
    expect(pick(rowsOf(stdout), 'kind', 'text')).toEqual([
      ['proposal', 'Hyväksytään.'],
      ['counterProposal', 'Hylätään.'],
    ]);
  });

  test('mentions: what they are worth, and what they stand in', async () => {
    const rows = rowsOf((await minutes(['table', 'mentions', 'archive/technical/2024-01-18.txt', '--format', 'ndjson'])).stdout);
    expect(pick(rows.filter(({ kind }) => kind === 'money'), 'line', 'within', 'min', 'currency')).toEqual([
      [28, 'background', 2_450_000, 'EUR'],
      [38, 'background', 186_400, 'EUR'],
    ]);
  });

  test('mentions in the earlier stages of a matter are of no statement of this meeting', async () => {
    const { stdout } = await minutes(['table', 'mentions', '-', '--format', 'ndjson'], {
      stdin: 'Kaupunginvaltuusto\nAika: 5.3.2024\n\n13 § Valaistus\n\nKaupunginhallitus 13.2.2024 § 21\n\nPäätös: Varataan 1 000 euroa.\n\nKaupunginvaltuusto 5.3.2024 § 13\n\nSelostettiin 2 000 euron varaus.\n\nPäätös: Varataan 3 000 euroa.\n',
    });
    expect(pick(rowsOf(stdout).filter(({ kind }) => kind === 'money'), 'min', 'within')).toEqual([
      [1000, 'handling'],
      [2000, 'text'],
      [3000, 'decision'],
    ]);
  });

  test.for([
    ['sectionRef', 'Kokous 11.5.2020 § 7.', '2020-05-11 § 7'],
    ['statute', 'Ks. kuntalain 90 §.', 'kuntalain 90 §'],
    ['person', 'Esittelijänä toimii kehitysjohtaja Arto Rautajoki.', 'Arto Rautajoki'],
    ['percent', 'Nousu on 0,75 %.', null],
    ['attachment', 'Ks. liitteet 2-3.', '2, 3'],
    ['time', 'Alkaa klo 12.15.', '12:15'],
  ] as const)('the value of a %s', async ([kind, text, value]) => {
    const { stdout } = await minutes(['table', 'mentions', '-', '--format', 'ndjson'], { stdin: `1 § A\n\n${text}\n` });
    expect(rowsOf(stdout).find((row) => row['kind'] === kind)).toMatchObject({ value });
  });

  test('people: offices, attendance, comings and goings, statements', async () => {
    const rows = rowsOf((await minutes(['table', 'people', 'archive', '--format', 'ndjson'])).stdout);
    const found = pick(rows, 'name', 'capacity', 'section', 'time');
    expect(found).toContainEqual(['Rantakokko Eeva', 'chair', null, null]);
    expect(found).toContainEqual(['Yli-Hemmo Pekka', 'absent', null, null]);
    expect(found).toContainEqual(['Huhtaranta Sari', 'disqualification', '14', null]);
    expect(found).toContainEqual(['Vaahteramäki Kirsi', 'arrival', null, '17:15']);
  });

  test('attachments: a row for each of a reference', async () => {
    const { stdout } = await minutes(['table', 'attachments', '-', '--format', 'ndjson'], { stdin: '1 § A\n\nEsitetään (Liitteet 2-3, diat 4-5).\n' });
    expect(pick(rowsOf(stdout), 'attachment', 'line')).toEqual([
      ['2', 3],
      ['3', 3],
    ]);
  });

  test('votes: a row for each count, also of one that no label announces', async () => {
    const { stdout } = await minutes(['table', 'votes', '-', '--format', 'ndjson'], { stdin: '1 § A\n\nÄänestys: Annettiin 5 jaa-ääntä ja 3 ei-ääntä.\n\nPäätös: Ponsi 1 hylättiin äänin 2–6.\n' });
    expect(pick(rowsOf(stdout), 'ballot', 'option', 'votes', 'line')).toEqual([
      [1, 'jaa', 5, 3],
      [1, 'ei', 3, 3],
      [2, 'for', 2, 5],
      [2, 'against', 6, 5],
    ]);
  });

  test('sections: their text has tables and stages as they read', async () => {
    const { stdout } = await minutes(['table', 'sections', '-', '--format', 'ndjson'], {
      stdin: 'Kaupunginvaltuusto\nAika: 5.3.2024\n\n13 § Valaistus\n\nKaupunginhallitus 13.2.2024 § 21\n\n| Katu | Euroa |\n| Koulutie | 1 000 |\n',
    });
    expect(pick(rowsOf(stdout), 'text')).toEqual([['Kaupunginhallitus 13.2.2024 § 21\n\nKatu | Euroa\n\nKoulutie | 1 000']]);
  });

  test('sections: parts with what they are parts of', async () => {
    const { stdout } = await minutes(['table', 'sections', '-', '--format', 'ndjson'], { stdin: '4. A\n\nTeksti.\n\n5. B\n\nTeksti.\n\n5.1 C\n\n- yksi\n- kaksi\n\nPäätös: Hyväksyttiin.\n\n5.2 D\n\nTeksti.\n' });
    expect(pick(rowsOf(stdout), 'section', 'parent', 'outcomes', 'text')).toEqual([
      ['4', null, [], 'Teksti.'],
      ['5', null, [], 'Teksti.'],
      ['5.1', '5', ['approved'], '- yksi\n\n- kaksi\n\nPäätös\n\nHyväksyttiin.'],
      ['5.2', '5', [], 'Teksti.'],
    ]);
  });
});

describe('CSV', () => {
  test.for(TABLE_NAMES)('of %s is read back as it was', async (name) => {
    const { stdout } = await minutes(['table', name, 'archive']);
    const ndjson = rowsOf((await minutes(['table', name, 'archive', '--format', 'ndjson'])).stdout);
    const asText = (value: unknown): string => (value === null ? '' : Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value));
    const rows = ndjson.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, asText(value)])));
    expect(parse(stdout, { columns: true, record_delimiter: '\r\n' })).toEqual(rows);
    expect(stdout.replace(/"(?:[^"]|"")*"/gu, '')).not.toMatch(/(?<!\r)\n/u);
  });

  test('has a head even where there is no row', async () => {
    expect((await minutes(['table', 'attachments', '-'], { stdin: '1 § A\n' })).stdout).toMatch(/^file,line,body,meeting,date,section,title,attachment,[^\n]*\r\n$/u);
  });
});

describe('CSV for Excel', () => {
  test('has a byte order mark, semicolons and decimal commas', async () => {
    const { stdout } = await minutes(['table', 'mentions', '-', '--excel'], { stdin: ONE });
    expect(stdout.startsWith('\uFEFFfile;line;')).toBe(true);
    expect(stdout).toContain(';1234,5;1234,5;EUR;false;');
  });

  test('has no formula in it, and nothing that becomes a day', async () => {
    const { stdout } = await minutes(['table', 'decisions', '-', '--excel'], { stdin: ONE });
    const [row] = parse(stdout, { bom: true, columns: true, delimiter: ';' }) as unknown as Record<string, string>[];
    expect(row).toMatchObject({ meeting: '="5/2024"', section: '="2.1"', date: '2024-03-12', title: 'Talkoot; "kevät", syksy', text: expect.stringMatching(/^'=Hyväksyttiin/u) as string });
  });

  test('is for CSV alone', async () => {
    expect(await minutes(['table', 'decisions', 'archive', '--excel', '--format', 'tsv'])).toMatchObject({ code: 2, stdout: '', stderr: 'error: --excel is a way of writing CSV, and --format tsv is another format\n' });
  });
});

test('TSV has a row a line and a cell between tabs', async () => {
  const lines = (await minutes(['table', 'sections', 'archive', '--format', 'tsv'])).stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(20);
  for (const line of lines) expect(line.split('\t')).toHaveLength(TABLES.sections.columns.length);
});

describe('inputs', () => {
  test.for([
    ['NDJSON', ['--format', 'ndjson']],
    ['JSON over many lines', ['--pretty']],
  ] as const)('that are %s of `minutes parse` give the same rows', async ([, flags]) => {
    const folder = folderWithArchive();
    const file = 'archive/council/2024-02-26.txt';
    const { stdout } = await minutes(['parse', file, ...flags], { cwd: folder });
    writeFileSync(join(folder, 'parsed'), stdout);
    const direct = await minutes(['table', 'mentions', file], { cwd: folder });
    expect(await minutes(['table', 'mentions', 'parsed'], { cwd: folder })).toEqual(direct);
    expect(await minutes(['table', 'mentions', '-'], { cwd: folder, stdin: stdout })).toEqual(direct);
  });

  test('of many documents are read line by line, also where a line is longer than what is read at once', async () => {
    const folder = folderWithArchive();
    writeFileSync(join(folder, 'long.txt'), `1 § Pitkä\n\n${'Sana ja toinen. '.repeat(100_000)}\u2028rivi\n\nPäätös: Hyväksyttiin.\n`);
    const { stdout } = await minutes(['parse', 'archive', 'long.txt', '--format', 'ndjson', '--quiet'], { cwd: folder });
    writeFileSync(join(folder, 'all.ndjson'), `${stdout}\n`);
    expect(await minutes(['table', 'decisions', 'all.ndjson'], { cwd: folder })).toEqual(await minutes(['table', 'decisions', 'archive', 'long.txt'], { cwd: folder }));
  });

  test.for([
    ['{"type":"minutes","version":"1"}\n', 'line 1 is not a document of `minutes parse`: language: '],
    ['{"type":"minutes","version":\n', 'not JSON: '],
  ] as const)('that are no documents are told of: %j', async ([stdin, reason]) => {
    const { code, stderr } = await minutes(['table', 'decisions', '-'], { stdin });
    expect(code).toBe(2);
    expect(stderr).toContain(`error: -: ${reason}`);
  });

  test('without places are refused', async () => {
    const { stdout } = await minutes(['parse', 'archive/council/2024-02-26.txt', '--no-positions']);
    expect((await minutes(['table', 'decisions', '-'], { stdin: stdout })).stderr).toContain('it has no places in the source (--no-positions)');
  });

  test('that cannot be read leave the others be', async () => {
    const folder = folderWithArchive();
    writeFileSync(join(folder, 'kuva.txt'), Buffer.from([0, 1, 2, 3, 0, 0, 0]));
    const { stdout } = await minutes(['parse', 'archive/council/2024-02-26.txt'], { cwd: folder });
    writeFileSync(join(folder, 'broken.ndjson'), `${stdout}{"type":\n${stdout}`);
    const { code, stdout: rows, stderr } = await minutes(['table', 'decisions', 'kuva.txt', 'none.txt', 'broken.ndjson', '--format', 'ndjson'], { cwd: folder });
    expect(code).toBe(2);
    expect(rowsOf(rows)).toHaveLength(8);
    expect(stderr.split('\n').filter(Boolean)).toEqual([expect.stringMatching(/^error: kuva\.txt: /u), 'error: none.txt: no such file or directory', expect.stringMatching(/^error: broken\.ndjson: line 2 is not JSON/u)]);
  });

  test('are read with labels of one’s own', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'labels.yaml'), 'decision: Ratkaisu\n');
    const { stdout } = await minutes(['table', 'decisions', '-', '--labels', 'labels.yaml', '--format', 'ndjson'], { cwd: folder, stdin: '1 § A\n\nRatkaisu: Hyväksyttiin.\n' });
    expect(pick(rowsOf(stdout), 'label')).toEqual([['Ratkaisu']]);
  });
});

describe('-o', () => {
  test('writes a file whole', async () => {
    const folder = folderWithArchive();
    expect(await minutes(['table', 'decisions', 'archive', '-o', 'out/decisions.csv'], { cwd: folder })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'out/decisions.csv'), 'utf8')).toBe((await minutes(['table', 'decisions', 'archive'], { cwd: folder })).stdout);
  });

  test('does not write over an input', async () => {
    const folder = folderWithArchive();
    expect((await minutes(['table', 'decisions', 'archive/council/2024-02-26.txt', '-o', 'archive/council/2024-02-26.txt'], { cwd: folder })).stderr).toBe('error: archive/council/2024-02-26.txt is an input: give another --output\n');
  });

  test('tells where it cannot write', async () => {
    const folder = folderWithArchive();
    mkdirSync(join(folder, 'out'));
    expect((await minutes(['table', 'decisions', 'archive', '-o', 'out'], { cwd: folder })).code).toBe(2);
  });
});
