import type { Coverage } from '../../coverage.js';
import type { Finding } from '../convert.js';

/** What became of one input, as reporters are told it: plain data, so that workers can send it. */
export interface FileReport {
  /** The name of the input as given; `-` is standard input. */
  readonly name: string;
  /** Why it could not be read, or undefined. */
  readonly failure?: string;
  readonly findings: readonly Finding[];
  /** Where it was asked for. */
  readonly coverage?: Coverage;
}

/** Tells what was found, in a form that people or programs read, while the work goes on: nothing is kept of a file that is done. */
export interface Reporter {
  start?(): string;
  file(report: FileReport): string;
  end?(): string;
}
