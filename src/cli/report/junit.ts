import { toUSVString } from 'node:util';
import type { Finding } from '../convert.js';
import type { FileReport, Reporter } from './report.js';

/**
 * JUnit's XML: a suite for each input, with a case for each error or warning, which fails, and one that passes where there is none. What the
 * parser was merely unsure of stands in `system-out`. The totals of all suites are left out, as the format allows: they would have to come first.
 */
export function junitReporter(): Reporter {
  return {
    start: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="minutes">\n',
    file: (report) => suite(report),
    end: () => '</testsuites>\n',
  };
}

function suite({ name, failure, shortfall, findings }: FileReport): string {
  const grave = findings.filter(({ severity }) => severity !== 'info');
  const unsure = findings.filter(({ severity }) => severity === 'info');
  const failed = grave.map((finding) => caseOf(name, finding));
  if (shortfall !== undefined) failed.push(element('testcase', { name: 'is explained', classname: name, time: 0 }, element('failure', { message: shortfall, type: 'min-coverage' })));
  const unreadable = failure === undefined ? undefined : element('testcase', { name: 'reads', classname: name, time: 0 }, element('error', { message: failure, type: 'unreadable' }));
  const cases = unreadable !== undefined ? [unreadable] : failed.length > 0 ? failed : [element('testcase', { name: 'parses', classname: name, time: 0 })];
  const counts = { tests: cases.length, failures: failure === undefined ? failed.length : 0, errors: failure === undefined ? 0 : 1, skipped: 0, time: 0 };
  const out = unsure.length === 0 ? [] : [element('system-out', {}, text(unsure.map((finding) => line(name, finding)).join('\n')))];
  return element('testsuite', { name, ...counts }, `\n${[...cases, ...out].join('')}`);
}

function caseOf(name: string, finding: Finding): string {
  const { start } = finding.position;
  return element('testcase', { name: `${finding.code} at ${start.line}:${start.column}`, classname: name, time: 0 }, element('failure', { message: finding.message, type: finding.code }, text(`${line(name, finding)}\n${finding.frame.text}`)));
}

const line = (name: string, { position: { start }, severity, message, code }: Finding): string => `${name}:${start.line}:${start.column}: ${severity} ${message} [${code}]`;

function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(String(value))}"`);
  return content === '' ? `<${name}${written.join('')}/>\n` : `<${name}${written.join('')}>${content}</${name}>\n`;
}

/** Text for XML 1.0, which has no place at all for most control characters, lone surrogates, U+FFFE and U+FFFF. */
function text(value: string): string {
  return (
    toUSVString(value)
      // eslint-disable-next-line no-control-regex -- they are what is replaced
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

const attribute = (value: string): string => text(value).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;').replaceAll('\r', '&#13;');
