import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/* Makes `dist`: the library as one module with its types, the command line as one script, and the licences of what is in them. */

const root = join(import.meta.dirname, '..');
process.chdir(root);
rmSync('dist', { recursive: true, force: true });

const common = { bundle: true, logLevel: 'warning', metafile: true, target: 'node20', minifyWhitespace: true, minifySyntax: true };
// What is not in the bundle is loaded by `require`: `import` is not to be had in a script that comes out of the code cache.
const builds = await Promise.all([
  build({ ...common, entryPoints: { index: 'src/index.ts' }, outdir: 'dist', format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], target: 'es2022' }),
  build({ ...common, entryPoints: { main: 'src/cli/main.ts', worker: 'src/cli/worker.ts', start: 'src/cli/start.ts' }, outdir: 'dist/cli', outExtension: { '.js': '.cjs' }, format: 'cjs', platform: 'node', external: ['node-sqlite3-wasm'], supported: { 'dynamic-import': false } }),
]);
for (const name of ['main', 'worker', 'start']) toAscii(join('dist/cli', `${name}.cjs`));
writeLicences(builds.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
writeTypes();
// The first run keeps what was compiled, so that later ones start fast.
execFileSync(process.execPath, ['bin/minutes.js', 'parse', '--quiet', '--output', join('dist', 'warm-up.json'), 'fixtures/documents/ohjausryhma/input.txt']);
rmSync(join('dist', 'warm-up.json'));

/**
 * Writes what is not ASCII as escapes. The bundler does so itself in strings, but leaves regular expressions as they are; and the program is read as
 * Latin-1, a byte a character, for it is loaded faster so.
 */
function toAscii(file) {
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

function writeLicences(inputs) {
  const folders = new Set(inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input)?.[0]).filter(Boolean));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `${name} ${version} (${license})\n\n${licenceOf(folder)}`;
  });
  writeFileSync('dist/LICENCES.txt', `The bundles of this package contain these works:\n\n${texts.join('\n\n---\n\n')}\n`);
}

function licenceOf(folder) {
  for (const name of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']) {
    try {
      return readFileSync(join(folder, name), 'utf8').trim();
    } catch {
      continue;
    }
  }
  return 'See its package.';
}

/** The declarations that those of the entry lead to; the rest of what the compiler writes is of no use outside. */
function writeTypes() {
  const all = mkdtempSync(join(root, 'node_modules', '.types-'));
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.types.json', '--outDir', all], { stdio: 'inherit' });
    const seen = new Set();
    const visit = (file) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, path] of readFileSync(join(all, file), 'utf8').matchAll(/(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/gu)) visit(join(dirname(file), `${path}.d.ts`));
    };
    visit('src/index.d.ts');
    for (const file of seen) {
      const target = join('dist/types', file);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(join(all, file), target);
    }
  } finally {
    rmSync(all, { recursive: true });
  }
}
