import { convert } from '../convert.js';
import { colourFor } from '../colour.js';
import { EXPLANATIONS, summaryOf } from '../../diagnostics/explanations.js';
import type { Code } from '../../diagnostics/finding.js';
import { CODES, WORDING } from '../../diagnostics/wording.js';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { GlobalFlags } from '../flags.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import { textReporter } from '../report/text.js';

/** `minutes explain`: what a finding means, with an example; without a code, the list of them. The program's definition takes no other code. */
export async function explain(code: Code | undefined, { color }: GlobalFlags, io: Io): Promise<ExitCode> {
  const paint = colourFor(io.stdout, color, io);
  if (code === undefined) {
    for (const each of CODES) await write(io.stdout, `${paint.bold(each.padEnd(26))} ${WORDING[each].severity.padEnd(8)} ${summaryOf(each)}\n`);
    return EXIT.ok;
  }
  const { meaning, advice, example } = EXPLANATIONS[code];
  await write(io.stdout, `${paint.bold(code)} (${WORDING[code].severity})\n\n${meaning}\n\n${advice}\n`);
  if (example === '') return EXIT.ok;
  const findings = convert(new TextEncoder().encode(example), null, {}).findings.filter((finding) => finding.code === code);
  await write(io.stdout, `\n${paint.bold('Example')}\n\n${example.replace(/^(?=.)/gmu, '    ')}\n${textReporter(paint).file({ name: 'example.txt', findings })}`);
  return EXIT.ok;
}
