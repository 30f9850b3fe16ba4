import { REPORTERS } from './report.js';
import type { ReporterChoice, ReporterName } from './report.js';

/** A reporter as it is written, `sarif` or `sarif=out.sarif`; undefined where there is none of the name, or the file is missing. */
export function readReporter(text: string): ReporterChoice | undefined {
  const [, name, file] = /^([^=]*)(?:=(.+))?$/su.exec(text) ?? [];
  return (REPORTERS as readonly string[]).includes(name) ? { name: name as ReporterName, file } : undefined;
}
