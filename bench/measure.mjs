import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/* What the benchmarks share: an environment that slows no side down, documents, and sides that take turns. */

export const root = join(import.meta.dirname, '..');

/** The environment without what makes every start of Node slower, or the sides unequal. */
export const env = { ...process.env };
for (const name of ['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'NODE_V8_COVERAGE']) delete env[name];

/** Texts of the fixtures, over and over until they have so many bytes in all. */
export function documents(bytes) {
  const folder = join(root, 'fixtures');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)(?:documents|accuracy)\/[^/]+\/[^/]+\.txt$/u.test(path) && !path.endsWith('diagnostics.txt'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'));
  const chosen = [];
  for (let size = 0, i = 0; size < bytes; i++) {
    // Each is a document of its own: no two strings are the same object, and none has been looked at before.
    const text = Buffer.from(texts[i % texts.length]).toString();
    chosen.push(text);
    size += Buffer.byteLength(text);
  }
  return chosen;
}

export const bytesOf = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/**
 * Runs sides in turn, each in a process of its own that stays: `{ name: script }` to `{ name: milliseconds[] }`. A script answers each message with
 * the milliseconds that its work took.
 */
export async function inTurn(sides, rounds, warmUps, args = []) {
  const children = Object.fromEntries(Object.entries(sides).map(([name, script]) => [name, fork(join(root, 'bench/sides', script), args, { env })]));
  const times = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = -warmUps; round < rounds; round++) {
    for (const [name, child] of Object.entries(children)) {
      child.send('go');
      const [milliseconds] = await once(child, 'message');
      if (round >= 0) times[name].push(milliseconds);
    }
  }
  for (const child of Object.values(children)) child.disconnect();
  return times;
}

/** Runs a command to its end: its milliseconds by the wall clock, and its peak memory in MB where /usr/bin/time is there. */
export function whole(command) {
  const start = process.hrtime.bigint();
  const { status, error } = spawnSync(command[0], command.slice(1), { env, stdio: ['ignore', 'ignore', 'ignore'], cwd: root });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (error || status !== 0) throw new Error(`${command.join(' ')}: ${error?.message ?? `ended with ${status}`}`);
  return milliseconds;
}

/** The peak memory of a command in MB, as its own process counts it. */
export function peak(command) {
  const { stderr, status } = spawnSync('/usr/bin/time', ['-f', '%M', ...command], { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], cwd: root });
  if (status !== 0) throw new Error(`${command.join(' ')}: ended with ${status}: ${stderr}`);
  return Number(stderr.trim().split('\n').at(-1)) / 1024;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
