import type { FileReport, Reporter } from './report.js';
import { separator } from './separator.js';

/** A JSON array with an object for each input, each on a line of its own. */
export function jsonReporter(): Reporter {
  const comma = separator();
  return {
    start: () => '[',
    file: (report) => `${comma()}\n${JSON.stringify(objectOf(report))}`,
    end: () => '\n]\n',
  };
}

function objectOf({ name, failure, shortfall, findings, coverage }: FileReport): unknown {
  return {
    file: name,
    failure: failure ?? null,
    ...(shortfall !== undefined && { shortfall }),
    findings: findings.map(({ code, severity, message, position, data }) => ({ code, severity, message, position, data })),
    ...(coverage && { coverage }),
  };
}
