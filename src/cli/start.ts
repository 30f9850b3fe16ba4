import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/*
 * Loads the command line with V8's code cache: what was compiled in an earlier run is not compiled again, which halves the time that a
 * command takes. The cache stands beside the program, or in the user's cache folder where that cannot be written. It is a copy of what can be
 * made again: a missing, stale or broken one costs time and nothing else. NODE_DISABLE_COMPILE_CACHE=1 leaves it out, as in Node itself.
 */

const program = join(__dirname, 'main.cjs');
// The build has wrapped the program in a function, and written all but ASCII as escapes.
const source = readFileSync(program, 'latin1');
const wanted = process.env['NODE_DISABLE_COMPILE_CACHE'] === undefined;
const file = `main-${process.version}-${process.arch}-${Math.trunc(statSync(program).mtimeMs).toString(36)}.cache`;
const places = wanted ? [__dirname, join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'minutes-parser')] : [];

const script = new Script(source, {
  filename: program,
  cachedData: firstOf(places.map((place) => () => readFileSync(join(place, file)))),
});
if (script.cachedDataRejected !== false && wanted) process.once('exit', save);
(script.runInThisContext() as (require: NodeJS.Require, filename: string, dirname: string) => void)(createRequire(program), program, __dirname);

function save(): void {
  const data = script.createCachedData();
  firstOf(
    places.map((place) => () => {
      mkdirSync(place, { recursive: true });
      const temporary = join(place, `${file}.${process.pid}`);
      writeFileSync(temporary, data);
      renameSync(temporary, join(place, file));
      return dirname(temporary);
    }),
  );
}

/** What the first of some attempts gives that does not fail; undefined where all fail, which only costs time here. */
function firstOf<T>(attempts: readonly (() => T)[]): T | undefined {
  for (const attempt of attempts) {
    try {
      return attempt();
    } catch {
      continue;
    }
  }
  return undefined;
}
