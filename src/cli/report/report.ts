import type { Coverage } from '../../coverage.js';
import type { Finding } from '../convert.js';

/** What became of one input, as reporters are told it: plain data, so that workers can send it. */
export interface FileReport {
  /** The name of the input as given; `-` is standard input. */
  readonly name: string;
  /** Why it could not be read, or undefined. */
  readonly failure?: string;
  readonly findings: readonly Finding[];
  /** Why it ends the run with 1 though it was read: what of a limit it falls short of, or undefined. */
  readonly shortfall?: string;
  /** Where it was asked for. */
  readonly coverage?: Coverage;
}

/**
 * Tells what was found, in a form that people or programs read, while the work goes on: nothing is kept of a file that is done, but for the
 * names of those that failed where a format wants them at its end. All that it gives, joined, is the report.
 */
export interface Reporter {
  start?(): string;
  file(report: FileReport): string;
  end?(): string;
}

export const REPORTERS = ['text', 'json', 'sarif', 'github', 'junit'] as const;
export type ReporterName = (typeof REPORTERS)[number];

/** A reporter as it is asked for: `sarif=out.sarif`. Without a file it goes to standard error; `-` is standard output. */
export interface ReporterChoice {
  readonly name: ReporterName;
  readonly file?: string;
}
