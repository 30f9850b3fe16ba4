import type { Minutes, Section, Statement } from '../../ast/types.js';
import { valueOf } from '../table/mentions.js';
import { peopleOf } from '../table/people.js';
import { proposalBefore } from '../table/decisions.js';
import { textOf } from '../table/text.js';
import { ownBlocks, placedMentions, placedStatements } from '../table/walk.js';

type Value = string | number | null;
type Row = Readonly<Record<string, Value>>;

/** Writes a row and gives its key. */
export type Insert = (table: string, row: Row) => number;

const flag = (value: boolean | null | undefined): 0 | 1 | null => (value === null || value === undefined ? null : value ? 1 : 0);

/** Gives the rows of a document to `insert`, in an order that lets each name the keys of those before it. */
export function insertMinutes(minutes: Minutes, file: string, fingerprint: string, insert: Insert): void {
  const { source, meeting, language } = minutes;
  const { body, number, title, date, start, end, place } = meeting;
  const meeting_id = insert('meetings', { file, sha256: source.sha256, fingerprint, body, number, title, date, start, end, place, language, lines: source.lines });
  const sections = insertSections(minutes.sections, meeting_id, insert);
  const keyOf = (section: Section | null): number | null => (section === null ? null : (sections.get(section) ?? null));
  const statements = insertStatements(minutes, meeting_id, keyOf, insert);
  for (const { mention, section, statement, within, context } of placedMentions(minutes)) {
    const section_id = keyOf(section);
    const { line } = mention.position.start;
    const bounds = mention.type === 'money' || mention.type === 'percent' ? mention : undefined;
    const money = mention.type === 'money' ? mention : undefined;
    insert('mentions', {
      meeting_id,
      section_id,
      statement_id: statement === null ? null : (statements.get(statement) ?? null),
      type: mention.type,
      text: mention.text,
      value: valueOf(mention),
      min: bounds?.min ?? null,
      max: bounds?.max ?? null,
      currency: money?.currency ?? null,
      approximate: flag(money?.approximate),
      within,
      context,
      line,
    });
    if (mention.type !== 'attachment') continue;
    const [slides, pages] = [mention.slides, mention.pages].map((numbers) => (numbers.length === 0 ? null : numbers.join(', ')));
    for (const attachment of mention.numbers) insert('attachments', { meeting_id, section_id, number: attachment, slides, pages, text: mention.text, line });
  }
  for (const { section, name, role, capacity, time, until, line } of peopleOf(minutes)) insert('people', { meeting_id, section_id: keyOf(section), name, role, capacity, time, until, line });
}

function insertSections(sections: readonly Section[], meeting_id: number, insert: Insert): ReadonlyMap<Section, number> {
  const keys = new Map<Section, number>();
  const put = (section: Section, parent_id: number | null): void => {
    const { number, title, position } = section;
    const key = insert('sections', { meeting_id, parent_id, number, title, text: textOf(ownBlocks(section)), line: position.start.line, last_line: position.end.line });
    keys.set(section, key);
    for (const [i, { counts }] of (section.ballots ?? []).entries()) for (const { option, votes, position: at } of counts) insert('votes', { meeting_id, section_id: key, ballot: i + 1, option, votes, line: at.start.line });
    for (const part of section.sections) put(part, key);
  };
  for (const section of sections) put(section, null);
  return keys;
}

function insertStatements(minutes: Minutes, meeting_id: number, keyOf: (section: Section | null) => number | null, insert: Insert): ReadonlyMap<Statement, number> {
  const keys = new Map<Statement, number>();
  for (const { section, statement } of placedStatements(minutes)) {
    const { type, label, by, text, inferred, position } = statement;
    const decision = type === 'decision' ? statement : undefined;
    const proposal = decision && section ? proposalBefore(decision, section) : null;
    const key = insert('statements', {
      meeting_id,
      section_id: keyOf(section),
      type,
      label,
      by_name: by?.name ?? null,
      by_role: by?.role ?? null,
      text,
      outcomes: decision ? JSON.stringify(decision.outcomes) : null,
      as_proposed: flag(decision?.asProposed),
      unanimous: flag(decision?.unanimous),
      proposal_id: proposal ? (keys.get(proposal) ?? null) : null,
      inferred: flag(inferred ?? false),
      line: position.start.line,
      last_line: position.end.line,
    });
    keys.set(statement, key);
  }
  return keys;
}
