import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { colourFor } from '../colour.js';
import { convert, writerOf } from '../convert.js';
import type { ConvertSettings, Converted, Writer } from '../convert.js';
import { CliError, reasonOf } from '../errors.js';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import { writeAtomically } from '../files.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import { readLabels } from '../labels.js';
import type { ParseFlags } from '../flags.js';
import { coverageText, explainedShare } from '../report/coverage.js';
import type { FileReport } from '../report/report.js';
import { structureText } from '../report/structure.js';
import { textReporter } from '../report/text.js';

/** `minutes parse`: reads minutes and writes them as data. */
export async function parse(inputs: readonly string[], flags: ParseFlags, io: Io): Promise<ExitCode> {
  const names = inputsOf(inputs, io);
  if (names.length > 1) throw new CliError('several inputs: give one');
  const writer = await writerOf({ format: flags.format, pretty: flags.pretty ?? (flags.compact !== true && flags.output === undefined && io.stdout.isTTY), positions: flags.positions });
  const settings: ConvertSettings = { encoding: flags.encoding, labels: await readLabels(flags.labels, io) };
  const reporter = textReporter(colourFor(io.stderr, flags.color, io));
  let fatal = false;
  let failed = false;
  for (const name of names) {
    const report = await one(name, settings, writer, flags, io);
    if (report.failure !== undefined) failed = true;
    if (!flags.quiet || report.failure !== undefined) await write(io.stderr, reporter.file(report));
    if (flags.coverage && report.coverage) await write(io.stderr, coverageText(name, report.coverage));
    fatal ||= isFatal(report, flags);
  }
  return failed ? EXIT.failure : fatal ? EXIT.findings : EXIT.ok;
}

async function one(name: string, settings: ConvertSettings, writer: Writer, flags: ParseFlags, io: Io): Promise<FileReport> {
  let converted: Converted;
  try {
    const bytes = name === '-' ? await io.stdin.read() : readFileSync(resolve(io.cwd, name));
    converted = convert(bytes, name === '-' ? null : name, settings);
  } catch (error) {
    const failure = reasonOf(error);
    if (failure === undefined) throw error;
    return { name, failure, findings: [] };
  }
  const pieces = writer(converted.analysis.minutes);
  if (flags.output !== undefined && flags.output !== '-') writeAtomically(resolve(io.cwd, flags.output), pieces);
  else for (const piece of pieces) await write(io.stdout, piece);
  if (flags.explainStructure) await write(io.stderr, structureText(name, converted.analysis));
  return { name, findings: converted.findings, coverage: flags.coverage || flags.minCoverage !== undefined ? converted.coverage : undefined };
}

/** What is read where nothing is named: what is piped in. */
function inputsOf(inputs: readonly string[], io: Io): readonly string[] {
  if (inputs.length > 0) return inputs;
  if (io.stdin.isTTY) throw new CliError('no input: name a file, or pipe a text in; `minutes parse --help` has examples');
  return ['-'];
}

function isFatal({ findings, coverage }: FileReport, { strict, minCoverage }: ParseFlags): boolean {
  if (strict && findings.some(({ severity }) => severity !== 'info')) return true;
  return minCoverage !== undefined && coverage !== undefined && explainedShare(coverage) * 100 < minCoverage;
}
