import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, root } from './measure.mjs';

/*
 * How time and memory grow with the input: a document 100 times as long, and texts made to be hard, each in a process of its own. Memory is the
 * peak over that of the smallest text.
 */

const SIDE = join(root, 'bench/sides/once.mjs');
const folder = mkdtempSync(join(tmpdir(), 'minutes-growth-'));
const MB = 1_000_000;
const limit = Number(process.argv[2] ?? 600);

function measure(text) {
  const file = join(folder, 'text.txt');
  writeFileSync(file, text);
  const { stdout, stderr, status, error } = spawnSync(process.execPath, ['--max-old-space-size=8000', SIDE, file], { env, encoding: 'utf8', timeout: limit * 1000 });
  if (error || status !== 0) return { bytes: Buffer.byteLength(text), failure: error?.code ?? /^\w*Error: .{0,80}/mu.exec(stderr)?.[0] ?? `ended with ${status}` };
  return { bytes: Buffer.byteLength(text), ...JSON.parse(stdout) };
}

const fill = (piece, bytes) => piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
const document = readFileSync(join(root, 'fixtures/documents/ohjausryhma/input.txt'), 'utf8');

const say = (name, { bytes, milliseconds, peak, failure }, base) => {
  const rate = failure ?? `${(bytes / 1000 / milliseconds).toFixed(2).padStart(6)} MB/s  ${((peak - base) / bytes).toFixed(1).padStart(6)} B/B`;
  console.log(`  ${name.padEnd(36)} ${(bytes / MB).toFixed(2).padStart(6)} MB  ${milliseconds === undefined ? '' : `${milliseconds.toFixed(0).padStart(7)} ms`}  ${rate}`);
};

const base = measure('1 § Avaus\n').peak;
console.log(`Node ${process.version}`);
const times = [1, 10, 100].map((n) => measure(document.repeat(n)));
times.forEach((result, i) => say(`a document × ${10 ** i}`, result, base));
console.log(`  100 times the document takes ${(times[2].milliseconds / times[0].milliseconds).toFixed(1)} times the time (the first, warm)`);

for (const [name, text] of [
  ['one line of 10 MB', fill('Päätettiin hyväksyä esitys ja todettiin asia. ', 10 * MB)],
  ['one line of 10 MB, no spaces', fill('päätettiinhyväksyä', 10 * MB)],
  ['a million (', fill('(', MB)],
  ['a million 1.', fill('1.', 2 * MB)],
  ['a million lines 1.', fill('1.\n', 3 * MB)],
  ['a million Liite 1, ', fill('Liite 1, ', 9 * MB)],
  ['a million -⏎', fill('-\n', 2 * MB)],
  ['a million a-⏎', fill('a-\n', 3 * MB)],
  ['a million 1§ ', fill('1§ ', 3 * MB)],
  ['lines 1 § Avaus', fill('1 § Avaus\n', 3 * MB)],
  ['nested lists', Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}- a\n`).join('')],
  ['Päätös: ×', fill('Päätös: ', 3 * MB)],
  ['lines Päätös:', fill('Päätös:\n', 3 * MB)],
  ['proposals and decisions in one item', `1 § Asia\n\n${fill('Hallitus esittää: Hyväksytään.\n\nPäätös: Hyväksyttiin.\n\n', 3 * MB)}`],
  ['verbs of proposing ×', `1 § Avaus\n\nPäätös: ${fill('ehdotetaan ', 3 * MB)}`],
  ['verbs of deciding ×', `1 § Avaus\n\nPäätös: ${fill('päätettiin merkitä tiedoksi että ', 3 * MB)}`],
  ['verbs negated ×', `1 § Avaus\n\nPäätös: ${fill('ei hyväksytty ', 3 * MB)}`],
  ['participles ×', `1 § Avaus\n\nPäätös: ${fill('valittu ', 3 * MB)}`],
  ['verbs that need a word ×', `1 § Avaus\n\nPäätös: ${fill('määrättiin asia pöydälle. ', 3 * MB)}`],
  ['counts of a vote ×', `1 § Avaus\n\nÄänestys: ${fill('JAA 1, EI 2, ', 3 * MB)}`],
  ['hours ×', `1 § Avaus\n\n${fill('Kokous päättyi 10.10. ', 3 * MB)}`],
  ['1.1.2024, ×', fill('1.1.2024, ', 3 * MB)],
  ['| ×', fill('| ', 3 * MB)],
  ['a row of bars below a unit', `1 § Avaus\n\n| A | B (€) |\n|---|---|\n${fill('| 1 || 540 ', 3 * MB)}\n`],
  ['a legend ×', `Läsnä: ${fill('e = etänä ', 3 * MB)}\n\n1 § Avaus\n\nAvattiin.\n`],
  ['pages', fill('\f1\n', 3 * MB)],
  ['spaces', fill(' ', 3 * MB)],
  ['blank lines', fill('\n', 3 * MB)],
  ['columns', fill('a  1  2\n', 3 * MB)],
  ['Maija Mallila ×', fill('Maija Mallila ', 3 * MB)],
  ['those present on one line', `Läsnä: ${fill('Maija Mallila, ', 3 * MB)}\n\n1 § Avaus\n\nAvattiin.\n`],
  ['Läsnä: ×', `1 § Avaus\n\n${fill('Läsnä: ', 3 * MB)}`],
  ['ticks on one line', `Läsnä: ${fill('(x) Maija Mallila   ', 3 * MB)}\n\n1 § Avaus\n\nAvattiin.\n`],
  ['deputies in open brackets', `Läsnä: ${fill('Maija Mallila (varalla ', 3 * MB)}\n\n1 § Avaus\n\nAvattiin.\n`],
  ['lists in sentences', `Hallitus\n${fill('Läsnä oli Maija Mallila. ', 3 * MB)}\n\n1 § Avaus\n\nAvattiin.\n`],
  ['heads of six lines', fill('Rannan kunta\nPöytäkirja\n5/2017\nJaosto § 4\n20.06.2017\nTeksti.\n', 3 * MB)],
  ['heads of three lines', fill('Harmaalan seura ry\nHallituksen kokous\nT\n', 8 * MB)],
  ['elections on one line', `1 § Avaus\n\n${fill('puheenjohtajaksi valittiin Maija Malli ja ', 3 * MB)}`],
  ['inspectors in their item', `1 § Pöytäkirjantarkastajien valinta\n\nPäätös: ${fill('Valittiin Maija Malli. ', 3 * MB)}`],
  ['stages in the margin', fill('KH 5.4.2004\n96 §     Virka on ollut haettavana\n', 3 * MB)],
  ['soft hyphens', fill('a\u00ad\n', 3 * MB)],
  ['footnotes', fill('a1 \n\n1 b\n', 3 * MB)],
  ['Markdown headings', fill('# A\n', 3 * MB)],
]) {
  say(name, measure(text), base);
}
rmSync(folder, { recursive: true });
