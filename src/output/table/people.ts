import { allSections } from '../../ast/visit.js';
import type { MeetingEvent, Minutes, Person, Section, Statement } from '../../ast/types.js';
import { PLACE } from './place.js';
import type { Place } from './place.js';
import { flat } from './table.js';
import { placedStatements } from './walk.js';

/** What a person does in the minutes: an office or an attendance, a coming or going, or a statement of theirs. */
type Capacity = 'chair' | 'secretary' | 'inspector' | 'present' | 'absent' | MeetingEvent['type'] | Statement['type'];

export interface PersonRow extends Place {
  readonly capacity: Capacity;
  readonly name: string;
  readonly role: string | null;
  readonly time: string | null;
  readonly until: string | null;
}

export const people = flat<PersonRow>({
  about: 'A person in a capacity: who was there and who was not, comings and goings, who made a statement. A person has as many rows as capacities.',
  columns: [
    ...PLACE,
    { name: 'name', about: 'The name, as the attendance list writes it where it is there, else as it stands at its place.', of: ({ name }) => name },
    { name: 'role', about: 'The role or title as written.', of: ({ role }) => role },
    {
      name: 'capacity',
      about: '`chair`, `secretary`, `inspector`, `present`, `absent`; `arrival`, `departure`, `return`, `absence`, `disqualification`; or the type of a statement that is theirs (`proposal`, `presenter`, `preparer`, …).',
      of: ({ capacity }) => capacity,
    },
    { name: 'time', about: 'Of comings and goings: when, `HH:MM`.', of: ({ time }) => time },
    { name: 'until', about: 'Until when.', of: ({ until }) => until },
  ],
  rowsOf: peopleOf,
});

/** Who takes part in a meeting, in each capacity. */
export function* peopleOf(minutes: Minutes): Generator<PersonRow> {
  const { chair, secretary, inspectors, present, absent, events } = minutes.meeting;
  const row = (capacity: Capacity, { name, role, position }: Person, section: Section | null = null): PersonRow => ({ minutes, section, line: position.start.line, capacity, name, role, time: null, until: null });
  if (chair) yield row('chair', chair);
  if (secretary) yield row('secretary', secretary);
  for (const person of inspectors) yield row('inspector', person);
  for (const person of present) yield row('present', person);
  for (const person of absent) yield row('absent', person);
  const sections = allSections(minutes.sections);
  for (const { type, person, time, until, section, position } of events) {
    yield { minutes, section: sections.find(({ number }) => section !== null && number === section) ?? null, line: position.start.line, capacity: type, name: person, role: null, time, until };
  }
  for (const { section, statement } of placedStatements(minutes)) if (statement.by) yield row(statement.type, statement.by, section);
}
