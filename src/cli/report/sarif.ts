import { toUSVString } from 'node:util';
import type { Severity } from '../../ast/severity.js';
import { EXPLANATIONS, summaryOf } from '../../diagnostics/explanations.js';
import type { Code } from '../../diagnostics/finding.js';
import { CODES, WORDING } from '../../diagnostics/wording.js';
import type { Finding } from '../convert.js';
import type { Reporter } from './report.js';
import { separator } from './separator.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, as code scanning and editors read it: results as they come, inputs that could not be read or are not explained enough as notifications at the end. */
export function sarifReporter(version: string): Reporter {
  const comma = separator();
  const told: { readonly name: string; readonly text: string; readonly failed: boolean }[] = [];
  return {
    start: () => {
      const driver = { name: 'minutes', version, rules: CODES.map(rule) };
      return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[`;
    },
    file: (report) => {
      const text = report.failure ?? report.shortfall;
      if (text !== undefined) told.push({ name: report.name, text, failed: report.failure !== undefined });
      return report.findings.map((finding) => `${comma()}\n${JSON.stringify(result(report.name, finding))}`).join('');
    },
    end: () => {
      const notifications = told.map(({ name, text }) => ({ level: 'error', message: { text: `${name}: ${text}` }, locations: [{ physicalLocation: { artifactLocation: artifact(name) } }] }));
      return `\n],"invocations":${JSON.stringify([{ executionSuccessful: !told.some(({ failed }) => failed), toolExecutionNotifications: notifications }])}}]}\n`;
    },
  };
}

function rule(code: Code): unknown {
  const { meaning, advice } = EXPLANATIONS[code];
  return { id: code, shortDescription: { text: summaryOf(code) }, fullDescription: { text: meaning }, help: { text: `${meaning}\n\n${advice}` }, defaultConfiguration: { level: LEVELS[WORDING[code].severity] } };
}

function result(name: string, { code, severity, message, position: { start, end } }: Finding): unknown {
  return {
    ruleId: code,
    ruleIndex: CODES.indexOf(code as Code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(name), region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column } } }],
  };
}

/** A file as a URI: relative where its name is, so that who reads the report finds it in a copy of their own. */
function artifact(name: string): { uri: string } {
  const path = encodeURI(toUSVString(name)).replace(/[?#]/gu, encodeURIComponent);
  return { uri: name.startsWith('/') ? `file://${path}` : /^[^/]*:/u.test(path) ? `./${path}` : path };
}
