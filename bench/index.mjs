import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { env, root } from './measure.mjs';

/*
 * Documents a second of `minutes index`, from nothing and again where nothing has changed, from texts and from what `minutes parse` has written; the
 * time of `minutes query`; memory. `node bench/index.mjs [documents]`, 1 000 if left out. The documents are those of the fixtures, over and over.
 */

const program = join(root, 'bin/minutes.js');
const wanted = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'minutes-bench-'));
try {
  const bytes = makeArchive(join(folder, 'archive'));
  console.log(`${wanted} documents, ${mega(bytes)}`);
  run('index, from nothing', ['index', 'archive', '-o', 'archive.db']);
  run('index, unchanged', ['index', 'archive', '-o', 'archive.db']);
  console.log(`the database: ${mega(statSync(join(folder, 'archive.db')).size)}`);
  run('query', ['query', 'archive.db', 'talousarvio', '--limit', '20']);
  run('parse', ['parse', 'archive', '--format', 'ndjson', '-o', 'archive.ndjson']);
  run('index, of NDJSON', ['index', 'archive.ndjson', '-o', 'merged.db']);
  run('table', ['table', 'mentions', 'archive.ndjson', '-o', 'mentions.csv']);
} finally {
  rmSync(folder, { recursive: true });
}

/** Documents of the fixtures in folders of a hundred; gives how many bytes they have. */
function makeArchive(archive) {
  const documents = join(root, 'fixtures/documents');
  const texts = readdirSync(documents).map((name) => join(documents, name, 'input.txt'));
  let bytes = 0;
  for (let i = 0; i < wanted; i++) {
    const part = join(archive, String(Math.floor(i / 100)).padStart(4, '0'));
    if (i % 100 === 0) mkdirSync(part, { recursive: true });
    const text = texts[i % texts.length];
    cpSync(text, join(part, `${String(i).padStart(6, '0')}.txt`));
    bytes += statSync(text).size;
  }
  return bytes;
}

function run(name, args) {
  const peak = join(folder, 'peak');
  const report = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(new URL(${JSON.stringify(pathToFileURL(peak).href)}), String(process.resourceUsage().maxRSS)));`;
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(report)}`, program, ...args, '--quiet'], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}: ${stderr}`);
  const memory = Number(readFileSync(peak, 'utf8')) * 1024;
  console.log(`${name.padEnd(20)} ${seconds.toFixed(2).padStart(7)} s  ${Math.round(wanted / seconds).toString().padStart(6)} documents a second  ${mega(memory).padStart(7)} at most`);
}

function mega(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
