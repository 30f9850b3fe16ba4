import { Chalk } from 'chalk';
import { convert } from '../../src/cli/convert.js';
import type { Finding } from '../../src/cli/convert.js';
import { textReporter } from '../../src/cli/report/text.js';
import { EXPLANATIONS } from '../../src/diagnostics/explanations.js';
import { visible } from '../../src/diagnostics/frame.js';
import type { Code } from '../../src/diagnostics/finding.js';
import { CODES, WORDING } from '../../src/diagnostics/wording.js';
import { between, markdownTable } from './markdown.js';
import { readPage } from './read-page.js';

const reporter = textReporter(new Chalk({ level: 0 }));

/** Bytes that raise the one finding that no text can raise. */
const LATIN_1 = Buffer.from('1 § Päätökset\n', 'latin1');

/** `docs/diagnostics.md`, with every finding. */
export function diagnosticsPage(): string {
  const { code, severity, message, position, data } = findingsOf('impossible-date')[0];
  const page = between(readPage('docs/diagnostics.md'), 'finding', `\`\`\`json\n${JSON.stringify({ code, severity, message, position, data })}\n\`\`\``);
  const overview = markdownTable(['code', 'severity', 'what it means'], CODES.map((code) => [`[\`${code}\`](#${code})`, WORDING[code].severity, firstSentence(EXPLANATIONS[code].meaning)]));
  return between(page, 'findings', [overview, ...CODES.map(entry)].join('\n\n'));
}

const firstSentence = (text: string): string => text.split(/(?<=\.) /u)[0];

function entry(code: Code): string {
  const { meaning, advice, example } = EXPLANATIONS[code];
  const source = example === '' ? 'The bytes of “1 § Päätökset” in ISO-8859-1:' : fenced(shown(example));
  const frames = reporter.file({ name: 'example.txt', findings: findingsOf(code) });
  return [`## ${code}`, `${sentenceCase(WORDING[code].severity)}. ${meaning}`, `What to do: ${advice}`, source, fenced(frames)].join('\n\n');
}

const sentenceCase = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** What is found in the example of a finding, of its kind. */
function findingsOf(code: Code): Finding[] {
  const { example } = EXPLANATIONS[code];
  return convert(example === '' ? LATIN_1 : Buffer.from(example), 'example.txt', {}).findings.filter((finding) => finding.code === code);
}

const WIDTH = 120;

/** An example as a page can show it: control characters by their pictures, long lines cut. */
function shown(text: string): string {
  const lines = text.split('\n').map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line));
  return lines.map(visible).join('\n');
}

const fenced = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
