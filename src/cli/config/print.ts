import type { ParseFlags } from '../flags.js';
import type { Config } from './schema.js';

/** The settings that a run has, as a configuration that gives them: of flags, configuration and defaults together. */
export function effective(flags: ParseFlags): Config {
  const { color, quiet, encoding, labels, format, outDir, force, check, pretty, compact, positions, reporter, strict, maxWarnings, minCoverage, coverage, failFast, jobs, cache, cacheDir } = flags;
  return {
    color,
    quiet,
    encoding,
    labels,
    format,
    outDir,
    force,
    check,
    pretty: pretty ?? (compact === true ? false : undefined),
    positions,
    reporter: reporter.length === 0 ? 'text' : reporter.map(({ name, file }) => (file === undefined ? name : `${name}=${file}`)),
    strict,
    maxWarnings,
    minCoverage,
    coverage,
    failFast,
    jobs,
    cache,
    cacheDir,
  };
}
