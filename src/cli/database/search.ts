import { CliError } from '../errors.js';
import { isSqliteError, rowsOf, valueOf } from './sqlite.js';
import type { Database, Row, Value } from './sqlite.js';

export interface Search {
  /** As the user wrote it. */
  readonly words: string;
  readonly body?: string;
  /** A day, a month or a year, ISO 8601. */
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
}

/** A decision in a section that has what was searched for, or the section alone where it has no decision. */
export interface Answer {
  readonly date: string | null;
  readonly body: string | null;
  readonly meeting: string | null;
  readonly section: string | null;
  readonly title: string;
  readonly outcomes: readonly string[];
  readonly as_proposed: boolean | null;
  readonly unanimous: boolean | null;
  readonly decision: string | null;
  readonly proposal: string | null;
  readonly proposal_label: string | null;
  readonly proposed_by: string | null;
  readonly file: string;
  readonly line: number;
}

export interface Answers {
  readonly rows: readonly Answer[];
  /** How many there are without the limit. */
  readonly total: number;
  /** How many more there are of meetings whose day is not known, where days were asked for. */
  readonly undated: number;
}

const FROM = `FROM sections_fts JOIN sections s ON s.id = sections_fts.rowid JOIN meetings m ON m.id = s.meeting_id
  LEFT JOIN statements d ON d.section_id = s.id AND d.type = 'decision' LEFT JOIN statements p ON p.id = d.proposal_id`;

/**
 * What was decided in the sections that have the words, the newest first.
 *
 * @throws CliError where the words are no search.
 */
export function search(db: Database, { words, body, from, to, limit }: Search): Answers {
  const conditions = ['sections_fts MATCH ?'];
  const values: Value[] = [expressionOf(words)];
  if (body !== undefined) {
    const bodies = rowsOf(db, 'SELECT DISTINCT body FROM meetings WHERE body IS NOT NULL').map((row) => String(row['body']));
    const wanted = bodies.filter((each) => fold(each).includes(fold(body)));
    conditions.push(`m.body IN (${wanted.map(() => '?').join(', ')})`);
    values.push(...wanted);
  }
  const always = { where: `${FROM} WHERE ${conditions.join(' AND ')}`, values: [...values] };
  if (from !== undefined) {
    conditions.push('m.date >= ?');
    values.push(from);
  }
  if (to !== undefined) {
    conditions.push('substr(m.date, 1, ?) <= ?');
    values.push(to.length, to);
  }
  const where = `${FROM} WHERE ${conditions.join(' AND ')}`;
  try {
    const rows = rowsOf(
      db,
      `SELECT m.date, m.body, m.number AS meeting, s.number AS section, s.title, d.outcomes, d.as_proposed, d.unanimous, d.text AS decision, p.text AS proposal, p.label AS proposal_label, p.by_name AS proposed_by, m.file, coalesce(d.line, s.line) AS line
      ${where} ORDER BY m.date DESC, m.file, s.line, line LIMIT ?`,
      [...values, limit ?? -1],
    );
    const total = limit === undefined || rows.length < limit ? rows.length : Number(Object.values(rowsOf(db, `SELECT count(*) ${where}`, values)[0])[0]);
    const undated = from === undefined && to === undefined ? 0 : Number(Object.values(rowsOf(db, `SELECT count(*) ${always.where} AND m.date IS NULL`, always.values)[0])[0]);
    return { rows: rows.map(answerOf), total, undated };
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    throw new CliError(`“${words}” cannot be searched for: ${explain((error).message)}`);
  }
}

/** How many meetings there are, for whoever finds nothing. */
export const meetingsIn = (db: Database): number => Number(valueOf(db, 'SELECT count(*) FROM meetings'));

const fold = (text: string): string => text.normalize('NFC').toLowerCase();
const truth = (value: Value): boolean | null => (value === null ? null : value === 1);

function answerOf(row: Row): Answer {
  const { outcomes, as_proposed, unanimous, ...rest } = row as Row & Omit<Answer, 'outcomes' | 'as_proposed' | 'unanimous'>;
  return { ...rest, outcomes: outcomes === null ? [] : (JSON.parse(String(outcomes)) as string[]), as_proposed: truth(as_proposed), unanimous: truth(unanimous) };
}

/** The parts of a search: a phrase in quotation marks, a mark, or a word with what is joined to it. */
const PARTS = /"[^"]*"\*?|[(){}+^,]|[^\s"(){}+^,]+/gu;
const OPERATOR = /^(?:AND|OR|NOT)$/u;
/** Parts of a section that may be asked for. */
const COLUMN = /^(title|text):(.*)$/su;

/**
 * The expression that SQLite searches for. Words are beginnings of words, which Finnish inflects at their ends, with operators too; what is in
 * quotation marks is a phrase as it stands, and so is a word with marks in it, such as a case number. Column sets and NEAR are SQLite's own.
 */
export function expressionOf(words: string): string {
  const text = words.normalize('NFC').trim();
  if (!/[\p{L}\p{N}*]/u.test(text)) throw new CliError(`“${words}” cannot be searched for: there is no word in it`);
  if (/[{^]|NEAR\s*\(/u.test(text) || (text.match(/"/gu) ?? []).length % 2 === 1) return text;
  const terms = (text.match(PARTS) ?? []).map(termOf).filter((term) => term !== '');
  // SQLite lets AND be left out between words, but not beside brackets.
  return terms.map((term, i) => (i > 0 && ENDS.test(terms[i - 1]) && BEGINS.test(term) ? `AND ${term}` : term)).join(' ');
}

/** How what is searched for ends and begins: a word, a phrase, brackets. */
const ENDS = /["*)]$/u;
const BEGINS = /^(?:["(]|(?:title|text):)/u;

function termOf(part: string): string {
  if (/^["(){}+]/u.test(part) || OPERATOR.test(part) || part === '*') return part;
  const [, column, rest = part] = COLUMN.exec(part) ?? [];
  const lead = column === undefined ? '' : `${column}:`;
  // The phrase of `title:"…"` is the next part.
  if (lead !== '' && rest === '') return lead;
  // A name before a colon that is of no part of a section: SQLite tells so. `Kh:n` and `KUU:2988/12` are words with a colon in them.
  if (lead === '' && /^\p{Ll}{3,}:\p{L}{3,}/u.test(part)) return part;
  return /[\p{L}\p{N}]/u.test(rest) ? `${lead}"${rest.replace(/\*+$/u, '')}"*` : lead;
}

function explain(message: string): string {
  const hint = 'write words alone, "a phrase" in quotation marks, word*, a OR b, a NOT b';
  if (message.endsWith('syntax error near ""')) return `it breaks off; ${hint}`;
  const near = /syntax error near "(.*)"$/su.exec(message)?.[1];
  if (near !== undefined) return `“${near}” is not understood there; ${hint}`;
  const column = /no such column: (.*)$/su.exec(message)?.[1];
  if (column !== undefined) return `“${column}:” is no part of a section; title: and text: are, and what has a colon in it is searched for in quotation marks`;
  if (message.includes('unknown special query')) return `a * stands behind the beginning of a word; ${hint}`;
  if (message.includes('unterminated string')) return `a quotation mark is not closed; ${hint}`;
  return `${message.replace(/^fts5: /u, '')}; ${hint}`;
}
