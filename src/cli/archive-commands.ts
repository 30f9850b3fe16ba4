import { Argument, InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { TABLE_FORMATS, TABLE_NAMES } from '../output/table/names.js';
import { EXIT_HELP } from './exit-code.js';
import { DATA_INPUTS, encoding, filesFrom, labels, oneOf, output, whole } from './options.js';
import type { Action } from './program.js';

/** The commands that make one thing of many documents: tables, a database, answers from it. */
export function addArchiveCommands(program: Command, runs: (command: Command, load: () => Promise<Action>) => void): void {
  const table = program
    .command('table')
    .summary('write minutes as rows: CSV, TSV, NDJSON')
    .description('Writes what is in minutes as rows, each with its file, line, meeting and section. The inputs are texts, or what `minutes parse` has written.')
    .addArgument(new Argument('<table>', 'what a row is').choices(TABLE_NAMES).argParser(oneOf(TABLE_NAMES)))
    .argument('[inputs...]', DATA_INPUTS)
    .optionsGroup('Reading:')
    .addOption(filesFrom())
    .addOption(encoding())
    .addOption(labels())
    .optionsGroup('Writing:')
    .addOption(new Option('-f, --format <format>', 'what to write; csv if left out').choices(TABLE_FORMATS))
    .addOption(new Option('--excel', 'CSV for a Finnish Excel: semicolons, decimal commas, nothing that is run as a formula').default(false))
    .addOption(output())
    .addHelpText('after', `\n${EXIT_HELP}\n\nExamples:\n  minutes table decisions archive -o decisions.csv\n  minutes table decisions archive --excel -o decisions.csv\n  minutes table mentions archive --format ndjson | jq 'select(.kind == "money" and .max > 100000)'`);
  runs(table, async () => (await import('./commands/table.js')).table);

  const index = program
    .command('index')
    .summary('make or update a database of an archive')
    .description('Makes an SQLite database of minutes, or brings it up to date: what has not changed is skipped. The inputs are texts, or what `minutes parse` has written. The database is replaced when all is done; a run that was stopped is gone on with.')
    .argument('[inputs...]', DATA_INPUTS)
    .requiredOption('-o, --output <file>', 'the database')
    .optionsGroup('Reading:')
    .addOption(filesFrom())
    .addOption(encoding())
    .addOption(labels())
    .optionsGroup('Writing:')
    .addOption(new Option('--prune', 'take out what is not among the inputs').default(false))
    .addHelpText('after', `\n${EXIT_HELP}\n\nExamples:\n  minutes index archive -o archive.db\n  minutes index shard-*.ndjson -o archive.db --prune\n  minutes query archive.db uimahalli`);
  runs(index, async () => (await import('./commands/index.js')).index);

  const query = program
    .command('query')
    .summary('search a database for what was decided')
    .description('Searches a database of `minutes index` and tells what was decided, by whom, when and where it is written, the newest first. Words are beginnings of words (uimahalli finds uimahallin), and all of them must be there; OR, NOT, (…) and NEAR(a b) are understood, and "a phrase" is searched for as it stands.')
    .argument('<database>', 'a database of `minutes index`')
    .argument('<words...>', 'what to search for')
    .optionsGroup('Which meetings:')
    .addOption(new Option('--body <name>', 'only of bodies whose name has this in it'))
    .addOption(new Option('--from <date>', 'only from this day, month or year on').argParser(day))
    .addOption(new Option('--to <date>', 'only until this day, month or year').argParser(day))
    .optionsGroup('Writing:')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(['text', 'ndjson', 'csv']).default('text'))
    .addOption(new Option('--limit <number>', 'how many at most; 20 if left out with text, else all').argParser(whole(1)))
    .addHelpText('after', `\n${EXIT_HELP}\n\nExamples:\n  minutes query archive.db uimahalli\n  minutes query archive.db 'koulu NOT koulukuljetu' --body valtuusto --from 2023\n  minutes query archive.db '"katujen kunnossapito"' --format csv > katujen.csv`);
  runs(query, async () => (await import('./commands/query.js')).query);
}

/** A day, a month or a year: ISO 8601, or as Finns write a day (`1.2.2024`). */
function day(text: string): string {
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  const iso = finnish ? `${finnish[3]}-${finnish[2].padStart(2, '0')}-${finnish[1].padStart(2, '0')}` : text;
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/u.test(iso) || !isDay(iso)) throw new InvalidArgumentError('A day such as 2024-02-01 or 1.2.2024, a month (2024-02) or a year was expected.');
  return iso;
}

/** Whether the calendar has a day; of a month or a year, its first. */
function isDay(iso: string): boolean {
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
