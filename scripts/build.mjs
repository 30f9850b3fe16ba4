import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { esbuildLatin } from './latin.mjs';

/* Makes `dist`: the library as one module with its types, the command line as one script, and the licences of what is in them. */

const root = join(import.meta.dirname, '..');
process.chdir(root);

/** Libraries that few commands use: scripts of their own, loaded where they are asked for. */
const VENDORED = ['yaml', '@bomb.sh/tab/commander', 'chokidar', 'picomatch', 'cli-progress', 'zod', 'csv-stringify/sync'];
const fileOf = (name) => name.replace(/\W+/gu, '-').replace(/^-/u, '');
// What a library exports by default is what it is when it is required.
const DEFAULT = 'if (typeof module.exports.default === "function") module.exports = Object.assign(module.exports.default, module.exports);';
const vendored = {
  name: 'vendored',
  setup: ({ onResolve }) => onResolve({ filter: new RegExp(`^(?:${VENDORED.join('|')})$`) }, ({ path }) => ({ path: `./vendor/${fileOf(path)}.cjs`, external: true })),
};

rmSync('dist', { recursive: true, force: true });

const common = { bundle: true, logLevel: 'warning', metafile: true, target: 'node20', minifyWhitespace: true, minifySyntax: true, plugins: [esbuildLatin] };
const program = { ...common, minifyIdentifiers: true, outdir: 'dist/cli', outExtension: { '.js': '.cjs' }, format: 'cjs', platform: 'node', external: ['node-sqlite3-wasm'], supported: { 'dynamic-import': false } };
const builds = await Promise.all([
  build({ ...common, entryPoints: { index: 'src/index.ts' }, outdir: 'dist', format: 'esm', platform: 'neutral', mainFields: ['module', 'main'], target: 'es2022' }),
  // `start` makes a function of the program, and calls it with what Node gives a module.
  build({ ...program, entryPoints: { main: 'src/cli/main.ts' }, banner: { js: '(function (require, __filename, __dirname) {' }, footer: { js: '})' }, plugins: [esbuildLatin, vendored] }),
  build({ ...program, entryPoints: { start: 'src/cli/start.ts', worker: 'src/cli/worker.ts' }, plugins: [esbuildLatin, vendored] }),
  build({ ...program, entryPoints: Object.fromEntries(VENDORED.map((name) => [fileOf(name), name])), outdir: 'dist/cli/vendor', footer: { js: DEFAULT } }),
]);
for (const name of ['main', 'worker']) toAscii(`dist/cli/${name}.cjs`);
writeLicences(builds.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
writeTypes();
// The first run keeps what was compiled, so that later ones start fast.
execFileSync(process.execPath, ['bin/minutes.js', 'parse', '--quiet', '--output', join('dist', 'warm-up.json'), 'fixtures/documents/ohjausryhma/input.txt']);
rmSync(join('dist', 'warm-up.json'));

/** Escapes what esbuild leaves as it is, in patterns and raw templates: `start` reads the program as bytes, which takes half the memory. */
function toAscii(file) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`));
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
