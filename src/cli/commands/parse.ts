import { resolve } from 'node:path';
import { Chalk } from 'chalk';
import type { Stored } from '../batch/cache.js';
import { runTasks } from '../batch/run.js';
import { targetOf } from '../batch/out-dir.js';
import { openSink } from '../batch/sink.js';
import type { Sink } from '../batch/sink.js';
import { NOTHING, counted, summary } from '../batch/tally.js';
import type { Tally } from '../batch/tally.js';
import type { Outcome, TaskSettings } from '../batch/task.js';
import { colourFor } from '../colour.js';
import { isStream, placeOf } from '../destination.js';
import { CliError, reasonOf } from '../errors.js';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { ParseFlags } from '../flags.js';
import { expandInputs } from '../inputs.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import { readLabels } from '../labels.js';
import { spareInputs } from '../output.js';
import { startProgress } from '../progress.js';
import type { Progress } from '../progress.js';
import { coverageText, shortfallOf } from '../report/coverage.js';
import { openOutlets } from '../report/outlets.js';
import type { Outlets } from '../report/outlets.js';
import type { FileReport } from '../report/report.js';
import { textReporter } from '../report/text.js';

/** `minutes parse`: reads minutes and writes them as data. */
export async function parse(inputs: readonly string[], flags: ParseFlags, io: Io): Promise<ExitCode> {
  if (flags.printConfig) return printConfig(flags, io);
  const names = await expandInputs(inputs, flags, io);
  if (flags.watch && names.length > 1 && flags.output !== undefined) throw new CliError('--watch writes what has changed, so many inputs want --out-dir or standard output, not one --output');
  spareOutputs(names, flags, io);
  const settings = await settingsOf(names, flags, io);
  const progress = startProgress(names.length, !flags.quiet && !isInTheWay(flags, io), io);
  const sink = flags.check ? undefined : openSink(names, flags, io);
  try {
    const tally = await runAll(names, { flags, settings, sink, progress }, io);
    sink?.end();
    if (flags.watch) await watch(inputs, settings, flags, io);
    if (tally.failed > 0) return EXIT.failure;
    return reasons(tally, flags).length > 0 ? EXIT.findings : EXIT.ok;
  } catch (error) {
    sink?.abandon();
    throw error;
  }
}

/** @throws CliError where a report would be written over an input, over the documents or over another report. */
function spareOutputs(names: readonly string[], flags: ParseFlags, { cwd }: Io): void {
  const reports = flags.reporter.flatMap(({ name, file }) => (file === undefined ? [] : [{ file, option: `--reporter ${name}` }]));
  const files = [...(flags.output === undefined || flags.check ? [] : [{ file: flags.output, option: '--output' }]), ...reports];
  const targets = flags.outDir === undefined || flags.check || reports.length === 0 ? new Set<string>() : new Set(names.map((name) => resolve(cwd, flags.outDir ?? '', targetOf(name, flags.format))));
  const seen = new Map<string, string>();
  for (const { file, option } of files) {
    const path = file === '-' ? '-' : placeOf(file, cwd);
    const rival = seen.get(path) ?? (targets.has(path) ? '--out-dir' : undefined);
    if (rival !== undefined && !isStream(path)) throw new CliError(`${file === '-' ? 'standard output' : file} would be written by ${rival} and by ${option}: give each a file of its own`);
    seen.set(path, option);
  }
  for (const { file, option } of reports) if (file !== '-') spareInputs(file, names, cwd, option);
}

/** Whether a bar would stand in the middle of something: documents on the same terminal, or a report that does not come in whole lines. */
const isInTheWay = (flags: ParseFlags, { stdout }: Io): boolean => (documentsOnStdout(flags) && stdout.isTTY) || flags.reporter.some(({ name, file }) => file === undefined && name !== 'text' && name !== 'github');

/** `--print-config`: the settings to standard output, where they are from to standard error. */
async function printConfig(flags: ParseFlags, io: Io): Promise<ExitCode> {
  const { effective } = await import('../config/print.js');
  await write(io.stdout, `${JSON.stringify(effective(flags), null, 2)}\n`);
  if (!flags.quiet) await write(io.stderr, flags.configFile === undefined ? 'no configuration was found\n' : `settings are from ${flags.configFile}\n`);
  return EXIT.ok;
}

/** Reads again what changes. What a former round wrote may be replaced. */
async function watch(inputs: readonly string[], settings: TaskSettings, flags: ParseFlags, io: Io): Promise<void> {
  const { watchInputs } = await import('../watch.js');
  const again = async (names: readonly string[], all: readonly string[]): Promise<void> => {
    let sink: Sink | undefined;
    try {
      // A new input may want the file of another: that is looked at over all of them.
      spareOutputs(all, flags, io);
      sink = flags.check ? undefined : openSink(flags.outDir === undefined ? names : all, { ...flags, force: true }, io);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      await write(io.stderr, `${colourFor(io.stderr, flags.color, io).red('error')}: ${error.message}\n`);
      return;
    }
    await runAll(names, { flags, settings, sink, progress: startProgress(names.length, false, io) }, io);
    sink?.end();
  };
  await watchInputs(inputs, flags, again, io);
}

interface Run {
  readonly flags: ParseFlags;
  readonly settings: TaskSettings;
  readonly sink: Sink | undefined;
  readonly progress: Progress;
}

/** Why a run that read everything ends with 1 nevertheless; said also to who asked for no findings. */
function reasons(tally: Tally, { strict, minCoverage, maxWarnings }: ParseFlags): string[] {
  const files = (count: number): string => `${count} ${count === 1 ? 'file' : 'files'}`;
  return [
    ...(strict && tally.strict > 0 ? [`${files(tally.strict)} with errors or warnings, which --strict does not allow`] : []),
    ...(tally.short > 0 ? [`${files(tally.short)} explained less than --min-coverage ${minCoverage ?? 0}`] : []),
    ...(maxWarnings !== undefined && tally.warnings > maxWarnings ? [`${tally.warnings} ${tally.warnings === 1 ? 'error or warning' : 'errors and warnings'}, more than --max-warnings ${maxWarnings}`] : []),
  ];
}

/** Reads all the inputs, writes their documents, and tells what was found. */
async function runAll(names: readonly string[], run: Run, io: Io): Promise<Tally> {
  const { flags, settings, progress } = run;
  const outlets = await outletsOf(flags, progress, io);
  let tally = NOTHING;
  try {
    for await (const outcome of runTasks(names, settings, flags.jobs, io)) {
      const report = await settle(outcome, run, outlets);
      const before = tally;
      tally = counted(tally, report, outcome.cached === true, flags);
      await progress.tick();
      if (flags.failFast && (report.failure !== undefined || tally.strict + tally.short > before.strict + before.short)) break;
    }
    await progress.stop();
    await outlets.end();
  } catch (error) {
    await progress.stop();
    outlets.abandon();
    throw error;
  }
  if (names.length > 1 && !flags.quiet) await progress.say(summary(tally, names.length));
  for (const reason of reasons(tally, flags)) await progress.say(`${colourFor(io.stderr, flags.color, io).red('error')}: ${reason}\n`);
  return tally;
}

/** Writes one document and what is said of it; gives its report, which tells also where the document could not be written. */
async function settle(outcome: Outcome, { flags, sink, progress }: Run, outlets: Outlets): Promise<FileReport> {
  let { report } = outcome;
  const { name } = report;
  if (outcome.entry !== undefined) (await import('../batch/cache.js')).saveEntry(outcome.entry, outcome, (outcome as Stored).output);
  try {
    if (outcome.output) await sink?.document(name, outcome.output);
  } catch (error) {
    const failure = sink?.separate === true ? reasonOf(error) : undefined;
    if (failure === undefined) throw error;
    report = { name, failure, findings: [] };
  }
  const shortfall = report.coverage && flags.minCoverage !== undefined ? shortfallOf(report.coverage, flags.minCoverage) : undefined;
  if (shortfall !== undefined) report = { ...report, shortfall };
  await outlets.file(report);
  if (outcome.structure !== undefined) await progress.say(outcome.structure);
  if (flags.coverage && report.coverage) await progress.say(coverageText(name, report.coverage));
  return report;
}

async function settingsOf(names: readonly string[], flags: ParseFlags, io: Io): Promise<TaskSettings> {
  const { format, positions, encoding, cache, cacheDir } = flags;
  const pretty = flags.pretty ?? (flags.compact !== true && documentsOnStdout(flags) && io.stdout.isTTY);
  const folder = cache || cacheDir !== undefined ? (cacheDir ?? '.minutes-cache') : undefined;
  const kept = folder === undefined ? undefined : (await import('../batch/cache.js')).prepareCache(folder, io);
  return {
    cwd: io.cwd,
    read: { encoding, labels: await readLabels(flags.labels, io) },
    ...(!flags.check && { write: { format, pretty, positions } }),
    coverage: flags.coverage || flags.minCoverage !== undefined,
    structure: flags.explainStructure,
    ...(kept && { cache: kept }),
    goOn: names.length > 1 || flags.watch,
  };
}

const documentsOnStdout = ({ check, outDir, output }: ParseFlags): boolean => !check && outDir === undefined && (output === undefined || output === '-');

async function outletsOf(flags: ParseFlags, { say }: Progress, io: Io): Promise<Outlets> {
  const asked = flags.reporter.length > 0 ? flags.reporter : [{ name: 'text' } as const];
  const choices = flags.quiet ? asked.filter(({ name, file }) => name !== 'text' || file !== undefined) : asked;
  if (choices.some(({ file }) => file === '-') && documentsOnStdout(flags)) throw new CliError('a report on standard output wants the documents elsewhere: --out-dir, --output or --check');
  const paint = { stderr: colourFor(io.stderr, flags.color, io), stdout: colourFor(io.stdout, flags.color, io), none: new Chalk({ level: 0 }) };
  const outlets = await openOutlets({ choices, paint, say }, io);
  if (choices.some(({ file }) => file === undefined)) return outlets;
  // That a file could not be read is told also to who asked for no report on standard error.
  const failures = textReporter(paint.stderr);
  return {
    ...outlets,
    file: async (report) => {
      await outlets.file(report);
      if (report.failure !== undefined) await say(failures.file(report));
    },
  };
}
