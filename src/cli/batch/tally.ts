import type { FileReport } from '../report/report.js';

/** What of a run decides how it ends, and what its summary tells. */
export interface Tally {
  readonly parsed: number;
  /** Of those that were parsed. */
  readonly withFindings: number;
  readonly failed: number;
  readonly cached: number;
  /** Findings that are errors or warnings, of all files. */
  readonly warnings: number;
  /** Files that --strict makes fatal, and those that fall short of --min-coverage. */
  readonly strict: number;
  readonly short: number;
}

export const NOTHING: Tally = { parsed: 0, withFindings: 0, failed: 0, cached: 0, warnings: 0, strict: 0, short: 0 };

export function counted(tally: Tally, report: FileReport, cached: boolean, { strict }: { readonly strict: boolean }): Tally {
  if (report.failure !== undefined) return { ...tally, failed: tally.failed + 1 };
  const grave = report.findings.filter(({ severity }) => severity !== 'info').length;
  return {
    ...tally,
    parsed: tally.parsed + 1,
    withFindings: tally.withFindings + (report.findings.length > 0 ? 1 : 0),
    cached: tally.cached + (cached ? 1 : 0),
    warnings: tally.warnings + grave,
    strict: tally.strict + (strict && grave > 0 ? 1 : 0),
    short: tally.short + (report.shortfall === undefined ? 0 : 1),
  };
}

/** `2000 files: 1996 parsed, 312 with findings, 4 failed`. */
export function summary({ parsed, withFindings, failed, cached }: Tally, total: number): string {
  const left = total - parsed - failed;
  return `${[`${total} files: ${parsed} parsed`, `${withFindings} with findings`, `${failed} failed`, ...(left > 0 ? [`${left} not read`] : []), ...(cached > 0 ? [`${cached} from the cache`] : [])].join(', ')}\n`;
}
