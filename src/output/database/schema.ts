/** A column: its name, its declaration in SQL, what stands in it. */
type ColumnDefinition = readonly [name: string, declaration: string, about: string];

export interface TableDefinition {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly ColumnDefinition[];
  /** Columns that are looked up, an index for each entry. */
  readonly indices: readonly string[];
}

/** Kept in the head of the file (`PRAGMA application_id`): the file is one of ours. */
export const APPLICATION_ID = 0x6d696e75;
/** Kept in the head of the file (`PRAGMA user_version`): raised with every change of the schema. */
export const SCHEMA_VERSION = 2;

const ID = ['id', 'INTEGER PRIMARY KEY', 'The key.'] as const;
const MEETING = ['meeting_id', 'INTEGER NOT NULL REFERENCES meetings ON DELETE CASCADE', 'The meeting.'] as const;
const SECTION = ['section_id', 'INTEGER REFERENCES sections ON DELETE CASCADE', 'The section that it stands in; null outside of one.'] as const;
const LINE = ['line', 'INTEGER NOT NULL', 'The line of the file, from 1.'] as const;

export const SCHEMA: readonly TableDefinition[] = [
  {
    name: 'meetings',
    about: 'A meeting: a document.',
    columns: [
      ID,
      ['file', 'TEXT NOT NULL UNIQUE', 'The file, as it was named; `sha256:` and a hash where it came through a pipe.'],
      ['sha256', 'TEXT NOT NULL', 'SHA-256 of the file.'],
      ['fingerprint', 'TEXT NOT NULL', 'What the rows were made from: where it is the same, the file is skipped.'],
      ['body', 'TEXT', 'The body that met.'],
      ['number', 'TEXT', 'The number of the meeting, as written (`5/2023`).'],
      ['title', 'TEXT', 'The title of the document.'],
      ['date', 'TEXT', 'The first day of the meeting, `YYYY-MM-DD`.'],
      ['start', 'TEXT', 'When it began, `HH:MM`.'],
      ['end', 'TEXT', 'When it ended.'],
      ['place', 'TEXT', 'Where it was held.'],
      ['language', 'TEXT NOT NULL', '`fi` or `sv`.'],
      ['lines', 'INTEGER NOT NULL', 'How many lines the file has.'],
    ],
    indices: ['body, date', 'date'],
  },
  {
    name: 'sections',
    about: 'An item of the agenda, or a numbered part of one.',
    columns: [
      ID,
      MEETING,
      ['parent_id', 'INTEGER REFERENCES sections ON DELETE CASCADE', 'The section that it is a part of.'],
      ['number', 'TEXT', 'Its number (`5`, `5.1`, `12a`).'],
      ['title', 'TEXT NOT NULL', 'Its title.'],
      ['text', 'TEXT NOT NULL', 'Its text, without that of its parts.'],
      LINE,
      ['last_line', 'INTEGER NOT NULL', 'The line that it ends on.'],
    ],
    indices: ['meeting_id', 'parent_id'],
  },
  {
    name: 'statements',
    about: 'A labelled statement of this meeting: a proposal, a decision, a discussion, a vote. Those of a matter’s earlier stages are not of this meeting, and are in the text of the section alone.',
    columns: [
      ID,
      MEETING,
      SECTION,
      ['type', 'TEXT NOT NULL', '`proposal`, `decision`, `discussion`, `background`, `presenter`, `preparer`, `vote`, `counterProposal`, `dissent`, `disqualification`, `attachments`, `action`, `notice`, `note`.'],
      ['label', 'TEXT', 'The label as written.'],
      ['by_name', 'TEXT', 'Whose it is.'],
      ['by_role', 'TEXT', 'Their role.'],
      ['text', 'TEXT NOT NULL', 'Its text, without the label.'],
      ['outcomes', 'TEXT', 'Of a decision: a JSON list of `approved`, `noted`, `elected`, `recommended`, `tabled`, `returned`, `rejected`.'],
      ['as_proposed', 'INTEGER', 'Of a decision: 1 where the proposal was accepted, 0 where it was changed or refused, null where the text does not say.'],
      ['unanimous', 'INTEGER', 'Of a decision: 1 where the text says so.'],
      ['proposal_id', 'INTEGER REFERENCES statements ON DELETE SET NULL', 'Of a decision: the proposal that it decides.'],
      ['inferred', 'INTEGER NOT NULL', '1 where no label says what it is.'],
      LINE,
      ['last_line', 'INTEGER NOT NULL', 'The line that it ends on.'],
    ],
    indices: ['meeting_id', 'section_id, type', 'type', 'proposal_id'],
  },
  {
    name: 'votes',
    about: 'One count of a vote at this meeting, wherever the section tells it. A vote has a row for each option.',
    columns: [
      ID,
      MEETING,
      ['section_id', 'INTEGER NOT NULL REFERENCES sections ON DELETE CASCADE', 'The section.'],
      ['ballot', 'INTEGER NOT NULL', 'Which of the votes in the section, from 1.'],
      ['option', 'TEXT NOT NULL', 'What was voted for, in small letters: `jaa`, `ei`, `tyhjää`, a proposal or a candidate as written; `for` and `against` of a score.'],
      ['votes', 'INTEGER NOT NULL', 'How many votes it got.'],
      LINE,
    ],
    indices: ['meeting_id', 'section_id'],
  },
  {
    name: 'mentions',
    about: 'A value that is named in a text: a date, a sum, a case number, a reference.',
    columns: [
      ID,
      MEETING,
      SECTION,
      ['statement_id', 'INTEGER REFERENCES statements ON DELETE CASCADE', 'The statement that it stands in.'],
      ['type', 'TEXT NOT NULL', '`date`, `time`, `money`, `percent`, `attachment`, `sectionRef`, `statute`, `caseId`, `url`, `email`, `footnoteRef`, `person`.'],
      ['text', 'TEXT NOT NULL', 'The mention as written.'],
      ['value', 'TEXT', 'Its value in one text: an ISO date, a case number, a name.'],
      ['min', 'REAL', 'Of a sum or a percentage: the lower end.'],
      ['max', 'REAL', 'The upper end; the same where it is no range.'],
      ['currency', 'TEXT', 'Of a sum: ISO 4217.'],
      ['approximate', 'INTEGER', 'Of a sum: 1 where the text says “about”.'],
      ['within', 'TEXT NOT NULL', 'What it stands in: the type of the statement, else `title`, `text`, `handling` (an earlier stage), `footnote`.'],
      ['context', 'TEXT NOT NULL', 'The whole text that it stands in.'],
      LINE,
    ],
    indices: ['meeting_id', 'section_id', 'statement_id', 'type, value', 'type, max'],
  },
  {
    name: 'people',
    about: 'A person in a capacity. A person has as many rows as capacities.',
    columns: [
      ID,
      MEETING,
      SECTION,
      ['name', 'TEXT NOT NULL', 'The name, as the attendance list writes it where it is there, else as it stands at its place.'],
      ['role', 'TEXT', 'The role or title as written.'],
      ['capacity', 'TEXT NOT NULL', '`chair`, `secretary`, `inspector`, `present`, `absent`; `arrival`, `departure`, `return`, `absence`, `disqualification`; or the type of a statement that is theirs.'],
      ['time', 'TEXT', 'Of comings and goings: when, `HH:MM`.'],
      ['until', 'TEXT', 'Until when.'],
      LINE,
    ],
    indices: ['meeting_id', 'section_id', 'capacity, name', 'name'],
  },
  {
    name: 'attachments',
    about: 'A reference to an attachment. A reference to several has a row for each.',
    columns: [
      ID,
      MEETING,
      SECTION,
      ['number', 'TEXT NOT NULL', 'The number or letter of the attachment.'],
      ['slides', 'TEXT', 'The slides referred to, parted by commas.'],
      ['pages', 'TEXT', 'The pages referred to, parted by commas.'],
      ['text', 'TEXT NOT NULL', 'The reference as written.'],
      LINE,
    ],
    indices: ['meeting_id', 'section_id', 'number'],
  },
];

export interface ViewDefinition {
  readonly name: string;
  readonly about: string;
  readonly select: string;
}

export const VIEWS: readonly ViewDefinition[] = [
  {
    name: 'decisions',
    about: 'Every decision with its meeting, its section and the proposal that it decides.',
    select: `SELECT d.id, d.meeting_id, d.section_id, m.date, m.body, m.number AS meeting, s.number AS section, s.title, d.outcomes, d.as_proposed, d.unanimous,
  d.text AS decision, p.text AS proposal, p.label AS proposal_label, p.by_name AS proposed_by, m.file, d.line
FROM statements d JOIN meetings m ON m.id = d.meeting_id LEFT JOIN sections s ON s.id = d.section_id LEFT JOIN statements p ON p.id = d.proposal_id
WHERE d.type = 'decision'`,
  },
  {
    name: 'cases',
    about: 'The case numbers that each section names, each once.',
    select: `SELECT DISTINCT value AS "case", section_id, meeting_id FROM mentions WHERE type = 'caseId' AND section_id IS NOT NULL`,
  },
];

/** What is searched: the full text of columns of a table, in an index of the same name with `_fts`. */
export const SEARCHED: readonly { readonly table: string; readonly columns: readonly string[] }[] = [
  { table: 'sections', columns: ['title', 'text'] },
  { table: 'statements', columns: ['text'] },
];

/** The statements that make an empty database. */
export function* ddl(): Generator<string> {
  for (const { name, columns, indices } of SCHEMA) {
    yield `CREATE TABLE ${name} (\n${columns.map(([column, declaration]) => `  "${column}" ${declaration}`).join(',\n')}\n)`;
    for (const index of indices) yield `CREATE INDEX ${name}_${index.replaceAll(', ', '_')} ON ${name} (${index})`;
  }
  for (const { name, select } of VIEWS) yield `CREATE VIEW ${name} AS\n${select}`;
  for (const { table, columns } of SEARCHED) {
    const list = columns.join(', ');
    // Diacritics are kept: ä and ö are letters of their own, and “väri” is not “vari”.
    yield `CREATE VIRTUAL TABLE ${table}_fts USING fts5 (${list}, content = '${table}', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0')`;
    yield `CREATE TRIGGER ${table}_insert AFTER INSERT ON ${table} BEGIN INSERT INTO ${table}_fts (rowid, ${list}) VALUES (new.id, ${columns.map((column) => `new.${column}`).join(', ')}); END`;
    yield `CREATE TRIGGER ${table}_delete AFTER DELETE ON ${table} BEGIN INSERT INTO ${table}_fts (${table}_fts, rowid, ${list}) VALUES ('delete', old.id, ${columns.map((column) => `old.${column}`).join(', ')}); END`;
  }
}
