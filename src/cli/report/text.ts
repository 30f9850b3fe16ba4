import type { ChalkInstance } from 'chalk';
import type { Severity } from '../../ast/severity.js';
import { placeOf, visible } from '../../diagnostics/frame.js';
import type { Finding } from '../convert.js';
import type { Reporter } from './report.js';

/** For people: each finding with its place, the line of the source, and carets under it. */
export function textReporter(paint: ChalkInstance): Reporter {
  return {
    file({ name, failure, shortfall, findings }) {
      const told = failure ?? shortfall;
      const error = told === undefined ? '' : `${paint.red('error')}: ${visible(name)}: ${told}\n`;
      return findings.map((finding) => `${frame(name, finding, paint)}\n`).join('') + error;
    },
  };
}

function frame(name: string, finding: Finding, paint: ChalkInstance): string {
  const { line, text, indent, carets } = finding.frame;
  const margin = ' '.repeat(line.length);
  const colour = paintOf(finding.severity, paint);
  return [
    `${paint.bold(placeOf(name, finding))}: ${colour(finding.severity)} ${visible(finding.message)} ${paint.dim(`[${finding.code}]`)}`,
    `${paint.dim(`${line} |`)} ${text}`,
    `${paint.dim(`${margin} |`)} ${' '.repeat(indent)}${colour('^'.repeat(carets))}`,
    '',
  ].join('\n');
}

const paintOf = (severity: Severity, paint: ChalkInstance): ChalkInstance => ({ error: paint.red, warning: paint.yellow, info: paint.cyan })[severity];
