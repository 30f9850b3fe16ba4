import type { Severity } from '../../ast/severity.js';
import type { Reporter } from './report.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions, which makes annotations at the lines of files of them. */
export function githubReporter(): Reporter {
  return {
    file: ({ name, failure, shortfall, findings }) => {
      const told = failure ?? shortfall;
      const annotations = findings
        .map(({ severity, code, message, position: { start, end } }) => {
          // A range of columns is only shown within one line.
          const columns: Record<string, number> = start.line === end.line ? { col: start.column, endColumn: Math.max(start.column, end.column - 1) } : {};
          return command(COMMANDS[severity], { file: name, line: start.line, endLine: end.line, ...columns, title: code }, message);
        })
        .join('');
      return annotations + (told === undefined ? '' : command('error', { file: name }, told));
    },
  };
}

const command = (name: string, properties: Readonly<Record<string, string | number>>, message: string): string =>
  `::${name} ${Object.entries(properties)
    .map(([key, value]) => `${key}=${property(String(value))}`)
    .join(',')}::${data(message)}\n`;

/** What the command's syntax is made of, written so that no text of the input is taken for a command. */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
