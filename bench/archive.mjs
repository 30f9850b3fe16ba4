import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documents, median, peak, root, whole } from './measure.mjs';

/*
 * An archive of many files: one thread, two, the cache, and a process for each file, in turn; and peak memory as the archive grows.
 *
 *   node bench/archive.mjs                    1 000 files, 3 rounds
 *   node bench/archive.mjs --files 10000      the archive that the figures in docs/archives.md are of
 *   node bench/archive.mjs --rounds 1
 */

const { values } = parseArgs({ options: { files: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' } } });
const files = Number(values.files);
const rounds = Number(values.rounds);
/** Files that are read with a process each: enough to know what one takes. */
const ALONE = 30;

const work = mkdtempSync(join(tmpdir(), 'minutes-bench-'));
try {
  // The documents of the fixtures, each with a line of its own, so that no two files are the same.
  const texts = documents(2 ** 18);
  for (let i = 0; i < files; i++) {
    const folder = join(work, 'archive', String(2000 + (i % 20)));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${String(i).padStart(6, '0')}.txt`), `${texts[i % texts.length]}\nAsiakirja ${i}.\n`);
  }
  const minutes = (...args) => [process.execPath, join(root, 'bin/minutes.js'), 'parse', '--quiet', '--format', 'ndjson', ...args];
  const archive = join(work, 'archive');
  const cache = ['--cache-dir', join(work, 'cache')];
  const sides = {
    '1 job': () => whole(minutes('--jobs', '1', archive)),
    '2 jobs': () => whole(minutes('--jobs', '2', archive)),
    'cache, 1 job': () => whole(minutes('--jobs', '1', ...cache, archive)),
    'a process a file': () => Array.from({ length: ALONE }, (_, i) => whole(minutes(join(archive, '2000', `${String(i * 20).padStart(6, '0')}.txt`)))).reduce((sum, time) => sum + time, 0) * (files / ALONE),
  };
  whole(minutes('--jobs', '2', ...cache, archive));
  const times = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const [name, run] of Object.entries(sides)) times[name].push(run());

  console.log(`Node ${process.version}: ${files} files, median of ${rounds} rounds`);
  for (const [name, list] of Object.entries(times)) console.log(`  ${name.padEnd(17)} ${(median(list) / 1000).toFixed(2).padStart(8)} s ${((files / median(list)) * 1000).toFixed(0).padStart(7)} files/s`);
  const ratio = (slow, fast) => median(times[slow].map((time, i) => time / times[fast][i])).toFixed(2);
  console.log(`  2 jobs are ${ratio('1 job', '2 jobs')} times as fast as 1, the cache ${ratio('1 job', 'cache, 1 job')} times, 1 job ${ratio('a process a file', '1 job')} and 2 jobs ${ratio('a process a file', '2 jobs')} times as fast as a process a file`);

  for (const jobs of ['1', '2']) {
    const few = Math.max(1, Math.round(files / 10));
    const [small, all] = [peak(minutes('--jobs', jobs, '--shard', '1/10', archive)), peak(minutes('--jobs', jobs, archive))];
    console.log(`  peak memory with --jobs ${jobs}: ${small.toFixed(0)} MB of ${few} files, ${all.toFixed(0)} MB of ${files}`);
  }
} finally {
  rmSync(work, { recursive: true });
}
