import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPLANATIONS } from '../../src/diagnostics/explanations.js';
import { CODES } from '../../src/diagnostics/wording.js';
import { parseMinutes } from '../../src/parse.js';
import { minutes } from '../helpers/io.js';

const TEXT = 'Kyläyhdistys\nAika: 12.3.2024\n\n1 § Avaus\n\nAvattiin klo 18.\n\n2 § Talkoot\n- haravat\n\nPäätös: Hyväksyttiin.\n';

describe('tokens', () => {
  test.for([
    ['marks', /^4:1 +NumberSign/mu],
    ['lines', /^4:\d+ +SectionStart/mu],
    ['mentions', /^2:7 +\w+ +"12\./mu],
  ] as const)('%s', async ([layer, row]) => {
    const { code, stdout } = await minutes(['tokens', '-', '--layer', layer], { stdin: TEXT });
    expect(code).toBe(0);
    expect(stdout).toMatch(row);
  });
});

test('tree shows nodes with their lines', async () => {
  const { stdout } = await minutes(['tree', '-'], { stdin: TEXT });
  expect(stdout).toContain('  section 2 8–11 "Talkoot"\n    list 9\n      item - 9 "haravat"\n    decision [approved] 11 "Päätös"\n      paragraph 11 "Hyväksyttiin."');
});

test.for([
  ['tokens', /LabelStart +"Kannanotto:/u],
  ['tree', /decision \[approved\] 3 "Kannanotto"/u],
] as const)('%s knows labels of one’s own', async ([command, row]) => {
  const cwd = mkdtempSync(join(tmpdir(), 'minutes-labels-'));
  writeFileSync(join(cwd, 'own.yaml'), 'decision: Kannanotto\n');
  const ran = (...flags: string[]): ReturnType<typeof minutes> => minutes([command, '-', ...flags], { cwd, stdin: '1 § Avaus\n\nKannanotto: Puollettiin.\n' });
  expect((await ran('--labels', 'own.yaml')).stdout).toMatch(row);
  expect((await ran()).stdout).not.toMatch(row);
});

test.for(['tokens', 'tree'])('%s tells that there is no such file', async (command) => {
  expect(await minutes([command, 'no.txt'])).toEqual({ code: 2, stdout: '', stderr: 'error: no.txt: no such file or directory\n' });
});

describe('explain', () => {
  test('lists all codes', async () => {
    const { stdout } = await minutes(['explain']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(CODES.length);
  });

  test('shows a finding with an example of it', async () => {
    const { code, stdout } = await minutes(['explain', 'impossible-date']);
    expect(code).toBe(0);
    expect(stdout).toContain('impossible-date (warning)');
    expect(stdout).toContain('[impossible-date]');
  });

  test('knows no other code', async () => {
    expect((await minutes(['explain', 'nope'])).code).toBe(2);
  });

  test.for(CODES)('the example of %s raises it', (code) => {
    const { example } = EXPLANATIONS[code];
    const input = code === 'guessed-encoding' ? Buffer.from('1 § Päätökset\n', 'latin1') : example;
    expect(parseMinutes(input).diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });
});

test('schema prints the schema that is published', async () => {
  const { stdout } = await minutes(['schema']);
  expect(stdout).toBe(readFileSync(join(import.meta.dirname, '../../schemas/minutes.schema.json'), 'utf8'));
});

describe('help', () => {
  test.for([[['--help']], [['parse', '--help']], [['table', '--help']], [['index', '--help']], [['query', '--help']]])('%j tells the exit codes and has examples', async ([argv]) => {
    const { stdout } = await minutes(argv);
    expect(stdout).toContain('Exit codes:');
    expect(stdout).toContain('Examples:');
    expect(stdout).toContain('130  stopped by Ctrl-C');
  });
});
