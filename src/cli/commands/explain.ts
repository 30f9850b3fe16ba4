import { convert } from '../convert.js';
import { colourFor } from '../colour.js';
import { EXPLANATIONS } from '../../diagnostics/explanations.js';
import type { Code } from '../../diagnostics/finding.js';
import { WORDING } from '../../diagnostics/wording.js';
import { CODES } from './codes.js';
import { CliError } from '../errors.js';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { GlobalFlags } from '../flags.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import { textReporter } from '../report/text.js';

/** `minutes explain`: what a finding means, with an example; without a code, the list of them. */
export async function explain(code: string | undefined, { color }: GlobalFlags, io: Io): Promise<ExitCode> {
  const paint = colourFor(io.stdout, color, io);
  if (code === undefined) {
    for (const each of CODES) await write(io.stdout, `${paint.bold(each.padEnd(26))} ${WORDING[each].severity.padEnd(8)} ${EXPLANATIONS[each].meaning.split(/(?<=[.:]) /u)[0]}\n`);
    return EXIT.ok;
  }
  if (!isCode(code)) throw new CliError(`no diagnostic is called “${code}”; \`minutes explain\` lists them`);
  const { meaning, advice, example } = EXPLANATIONS[code];
  await write(io.stdout, `${paint.bold(code)} (${WORDING[code].severity})\n\n${meaning}\n\n${advice}\n`);
  if (example === '') return EXIT.ok;
  const findings = convert(new TextEncoder().encode(example), null, {}).findings.filter((finding) => finding.code === code);
  await write(io.stdout, `\n${paint.bold('Example')}\n\n${example.replace(/^(?=.)/gmu, '    ')}\n${textReporter(paint).file({ name: 'example.txt', findings })}`);
  return EXIT.ok;
}

const isCode = (text: string): text is Code => (CODES as readonly string[]).includes(text);
