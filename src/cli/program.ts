import { Argument, Command, Help, InvalidArgumentError, Option } from 'commander';
import { CODES } from '../diagnostics/wording.js';
import { addArchiveCommands } from './archive-commands.js';
import { COLOUR_MODES } from './colour.js';
import { LAYERS } from './commands/layers.js';
import { FORMATS } from './convert.js';
import { EXIT_HELP } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { INPUTS, encoding, filesFrom, labels, oneOf, output, whole } from './options.js';
import { readReporter } from './report/choice.js';
import { REPORTERS } from './report/report.js';
import type { ReporterChoice } from './report/report.js';
import type { Shard } from './shard.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Called with what a command ended with. */
type Done = (code: ExitCode) => void;

/** A command as it is run: its arguments (its argument, where it has one), its options, the world. */
export type Action = (args: never, flags: never, io: Io) => Promise<ExitCode>;

/**
 * The program's definition: what it understands, how it says so. Help, manual page and completion are made from it. What a command does
 * is loaded when it is run.
 */
export function makeProgram(version: string, io: Io, done: Done): Command {
  const program = new Command('minutes')
    .description('Reads Finnish meeting minutes (pöytäkirja, kokousmuistio) into structured data: sections, proposals, decisions, people, attachments, dates and sums, each with its place in the source.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .addOption(new Option('--color <when>', 'colour on a terminal; NO_COLOR and FORCE_COLOR are heeded').choices(COLOUR_MODES).default('auto'))
    .addOption(new Option('-q, --quiet', 'print no findings and no progress'))
    .configureHelp({ showGlobalOptions: true, optionDescription: describeOption })
    .addHelpText('after', `\n${EXIT_HELP}\n\nExamples:\n  minutes parse kokous.txt\n  pdftotext -layout kokous.pdf - | minutes parse | jq '.sections[].title'\n  minutes explain section-skipped`);

  /** Runs what `load` gives with the options of the command and of the program. */
  const runs = (command: Command, load: () => Promise<Action>): void => {
    command.action(async (...args: unknown[]) => {
      const action = await load();
      done(await action((command.registeredArguments.length > 1 ? command.processedArgs : args[0]) as never, command.optsWithGlobals<never>(), io));
    });
  };

  const parse = program
    .command('parse')
    .summary('read minutes and write them as data')
    .description('Reads minutes and writes them as data: JSON, indented on a terminal and on one line elsewhere, or YAML. Findings go to standard error.')
    .argument('[inputs...]', INPUTS)
    .optionsGroup('Reading:')
    .addOption(filesFrom())
    .addOption(new Option('--shard <part>', 'only a part of the inputs, such as 2/8: every machine splits them alike').argParser(shard))
    .addOption(encoding())
    .addOption(labels())
    .optionsGroup('Writing:')
    .addOption(new Option('-f, --format <format>', 'what to write; ndjson is a document a line').choices(FORMATS).default('json'))
    .addOption(output())
    .addOption(new Option('--out-dir <dir>', 'write a file for each input there, in the tree that they have').conflicts('output'))
    .addOption(new Option('--force', 'replace files that are in --out-dir already'))
    .addOption(new Option('--check', 'write no documents, only what was found in them').conflicts(['output', 'outDir']))
    .addOption(new Option('--pretty', 'indent the JSON, also where no person reads it'))
    .addOption(new Option('--compact', 'JSON on one line, also on a terminal').conflicts('pretty'))
    .addOption(new Option('--no-positions', 'leave the places in the source out'))
    .optionsGroup('Judging:')
    .addOption(new Option('--reporter <name[=file]>', `how findings are told: ${REPORTERS.join(', ')}; may be given several times`).argParser(reporter).default([], 'text'))
    .addOption(new Option('--strict', 'end with 1 where there are errors or warnings'))
    .addOption(new Option('--max-warnings <number>', 'end with 1 where there are more errors and warnings, in all files together').argParser(whole(0)))
    .addOption(new Option('--min-coverage <percent>', 'end with 1 where less of a text is explained').argParser(percent))
    .addOption(new Option('--coverage', 'tell how much of the text is explained, and which lines are not'))
    .addOption(new Option('--explain-structure', 'tell which scheme of headings was chosen, by what evidence'))
    .optionsGroup('Configuration:')
    .addOption(new Option('--config <file>', 'take settings from there; else from minutes.config.json, minutes.config.yaml or package.json, here or above'))
    .addOption(new Option('--no-config', 'take no settings from a file'))
    .addOption(new Option('--print-config', 'print the settings that a run would have, as a configuration'))
    .optionsGroup('Many files:')
    .addOption(new Option('--fail-fast', 'stop at the first file that fails'))
    .addOption(new Option('-j, --jobs <number>', 'threads; as many as there are cores where that pays, if left out').argParser(whole(1)))
    .addOption(new Option('--cache', 'keep results in .minutes-cache, and take from there what has not changed'))
    .addOption(new Option('--cache-dir <dir>', 'keep them there'))
    .addOption(new Option('-w, --watch', 'go on, and read again what changes'))
    .addHelpText(
      'after',
      `\n${EXIT_HELP}\n\nExamples:\n  minutes parse kokous.txt\n  minutes parse kokous.txt --format yaml -o kokous.yaml\n  pdftotext -layout kokous.pdf - | minutes parse --strict > kokous.json\n  minutes parse kokous.txt | jq -r '.sections[] | [.number, .title] | @tsv'\n  minutes parse archive --format ndjson > archive.ndjson\n  minutes parse 'archive/**/*.txt' --out-dir data --cache --force\n  minutes parse archive --check --reporter github --reporter sarif=minutes.sarif`,
    );
  parse.hook('preAction', async (_, command) => (await import('./config/apply.js')).applyConfig(command, io));
  runs(parse, async () => (await import('./commands/parse.js')).parse);

  addArchiveCommands(program, runs);

  const tokens = program
    .command('tokens')
    .summary('show what the lexers see')
    .description('Shows the tokens of a text, one a line with its place, for whoever extends the grammar: marks in lines, the kinds of lines, or values in prose.')
    .argument('[file]', 'a file, or - for standard input, which is read when nothing is named and something is piped in')
    .addOption(new Option('--layer <layer>', 'which lexer').choices(LAYERS).default('lines'))
    .addOption(encoding())
    .addOption(labels());
  runs(tokens, async () => (await import('./commands/tokens.js')).tokens);

  const tree = program
    .command('tree')
    .summary('show the document as an outline')
    .description('Shows the AST as an outline, a node a line with the lines of the source that it stands on.')
    .argument('[file]', 'a file, or - for standard input, which is read when nothing is named and something is piped in')
    .addOption(encoding())
    .addOption(labels());
  runs(tree, async () => (await import('./commands/tree.js')).tree);

  const explain = program
    .command('explain')
    .summary('explain a finding')
    .description('Explains a finding: what it means, what to do, an example. Without a code it lists them all.')
    .addArgument(new Argument('[code]', 'the code of the finding').choices(CODES).argParser(oneOf(CODES)));
  runs(explain, async () => (await import('./commands/explain.js')).explain);

  const schema = program.command('schema').summary('print the JSON Schema of the output').description('Prints the JSON Schema (draft 2020-12) of the output.');
  runs(schema, async () => (await import('./commands/schema.js')).schema);

  return program;
}

/** The commands that write completion scripts (`completion bash`) and that those scripts ask (`complete -- parse --for`). */
export function addCompletion(program: Command, io: Io, done: Done): void {
  program
    .command('completion')
    .summary('print a completion script for a shell')
    .description('Prints a completion script. Use it with `source <(minutes completion bash)`, `source <(minutes completion zsh)` or `minutes completion fish | source`.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .action(async (shell: string) => {
      done((await import('./commands/completion.js')).completion(shell, makeProgram('', io, done)));
    });
  program
    .command('complete', { hidden: true })
    .argument('[words...]')
    .action(async (words: string[]) => {
      done((await import('./commands/completion.js')).complete(words, makeProgram('', io, done)));
    });
}

/** As Commander describes an option, but for what a switch is when it is not given. */
function describeOption(this: Help, option: Option): string {
  return Help.prototype.optionDescription.call(this, option).replace(/ ?\(default: false\)$/u, '');
}

function percent(text: string): number {
  const value = Number(text.replace(',', '.').replace(/\s*%$/u, ''));
  if (text.trim() === '' || !(value >= 0 && value <= 100)) throw new InvalidArgumentError('A number from 0 to 100 was expected.');
  return value;
}

function shard(text: string): Shard {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/u.exec(text)?.map(Number) ?? [];
  if (!(index >= 1 && index <= count)) throw new InvalidArgumentError('A part such as 2/8 was expected.');
  return { index, count };
}

function reporter(text: string, before: readonly ReporterChoice[]): readonly ReporterChoice[] {
  const choice = readReporter(text);
  if (!choice) throw new InvalidArgumentError(`Allowed choices are ${REPORTERS.join(', ')}, with a file as in sarif=out.sarif.`);
  return [...before, choice];
}
