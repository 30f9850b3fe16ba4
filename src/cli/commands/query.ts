import { resolve } from 'node:path';
import type { ChalkInstance } from 'chalk';
import { visible } from '../../diagnostics/frame.js';
import { colourFor } from '../colour.js';
import { readArchive } from '../database/archive.js';
import { meetingsIn, search } from '../database/search.js';
import type { Answer } from '../database/search.js';
import { telling } from '../database/sqlite.js';
import { errorAt } from '../errors.js';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { GlobalFlags } from '../flags.js';
import { write } from '../io.js';
import type { Io } from '../io.js';

interface QueryFlags extends GlobalFlags {
  readonly body?: string;
  readonly from?: string;
  readonly to?: string;
  readonly format: 'text' | 'ndjson' | 'csv';
  readonly limit?: number;
}

/** Answers that are told to a person who has set no limit. */
const SCREENFUL = 20;
/** Characters that a decision is cut at where it is told to a person. */
const LONG = 400;

/** `minutes query`: what was decided, from a database of `minutes index`. */
export async function query([database, words]: readonly [string, readonly string[]], flags: QueryFlags, io: Io): Promise<ExitCode> {
  const { body, from, to, format, quiet } = flags;
  const limit = flags.limit ?? (format === 'text' ? SCREENFUL : undefined);
  const { rows, total, undated, meetings } = await reading(database, () => readArchive(resolve(io.cwd, database), database, (db) => ({ ...search(db, { words: words.join(' '), body, from, to, limit }), meetings: meetingsIn(db) })));
  if (undated > 0 && !quiet) await write(io.stderr, `${undated} of meetings without a date left out by --from and --to\n`);
  if (rows.length === 0) {
    if (!quiet) await write(io.stderr, `nothing found in ${meetings} ${meetings === 1 ? 'meeting' : 'meetings'}\n`);
    if (format !== 'csv') return EXIT.findings;
  }
  for (const piece of await written(rows, format, colourFor(io.stdout, flags.color, io))) await write(io.stdout, piece);
  if (rows.length < total && !quiet) await write(io.stderr, `the first ${rows.length} of ${total}; --limit ${total} gives all\n`);
  return rows.length === 0 ? EXIT.findings : EXIT.ok;
}

async function reading<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await telling(name, work);
  } catch (error) {
    throw errorAt(name, error);
  }
}

async function written(rows: readonly Answer[], format: QueryFlags['format'], paint: ChalkInstance): Promise<string[]> {
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`);
  if (format === 'text') return rows.map((row, i) => `${i === 0 ? '' : '\n'}${told(row, paint)}`);
  const { stringify } = await import('csv-stringify/sync');
  const columns: readonly (keyof Answer)[] = ['date', 'body', 'meeting', 'section', 'title', 'outcomes', 'as_proposed', 'unanimous', 'decision', 'proposal', 'proposal_label', 'proposed_by', 'file', 'line'];
  const cells = rows.map((row) => ({ ...row, outcomes: row.outcomes.join(', ') }));
  return [stringify(cells, { header: true, columns, record_delimiter: 'windows', quoted_match: /[\r\n]/u, cast: { boolean: String } })];
}

function told({ date, body, meeting, section, title, outcomes, as_proposed, unanimous, decision, proposal, proposal_label, proposed_by, file, line }: Answer, paint: ChalkInstance): string {
  const when = [date, body, meeting].filter((part) => part !== null).join(' ');
  const what = [section === null ? '' : `§ ${section}`, title].filter((part) => part !== '').join(' ');
  const how = [...outcomes, as_proposed === null ? '' : as_proposed ? 'as proposed' : 'not as proposed', unanimous ? 'unanimous' : ''].filter((part) => part !== '');
  const lines = [
    [when === '' ? '' : paint.bold(visible(when)), visible(what)].filter((part) => part !== '').join('  '),
    ...(how.length === 0 ? [] : [`  ${paint.cyan(how.join(', '))}`]),
    `  ${decision === null ? 'no decision' : short(decision)}`,
    ...(proposal === null ? [] : [`  ${paint.dim(`${visible(proposed_by ?? proposal_label ?? 'proposal')}:`)} ${short(proposal)}`]),
    `  ${paint.dim(visible(`${file}:${line}`))}`,
  ];
  return `${lines.join('\n')}\n`;
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return visible(line.length > LONG ? `${line.slice(0, LONG)}…` : line);
}
