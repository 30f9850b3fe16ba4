import type { FileReport, Reporter } from './report.js';

/** A JSON array with an object for each input, each on a line of its own. */
export function jsonReporter(): Reporter {
  let first = true;
  return {
    start: () => '[',
    file: (report) => {
      const comma = first ? '' : ',';
      first = false;
      return `${comma}\n${JSON.stringify(objectOf(report))}`;
    },
    end: () => '\n]\n',
  };
}

function objectOf({ name, failure, findings, coverage }: FileReport): unknown {
  return {
    file: name,
    failure: failure ?? null,
    findings: findings.map(({ code, severity, message, position, data }) => ({ code, severity, message, position, data })),
    ...(coverage && { coverage }),
  };
}
