import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { FieldKind, MeetingRole } from '../../grammar/vocabulary/types.js';
import type { Person } from '../ast/types.js';
import type { SourceText } from '../source/source.js';
import type { HeadEntry } from './head.js';
import { nameKey } from './known-names.js';
import { readersOf } from './list-readers.js';

export interface People {
  chair: Person | null;
  secretary: Person | null;
  inspectors: Person[];
  present: Person[];
  absent: Person[];
}

const OF_PEOPLE: ReadonlySet<FieldKind> = new Set(['present', 'others', 'absent', 'chair', 'secretary', 'inspectors']);

/** The people of the attendance lists, each once, and what their roles say of the meeting. */
export function readPeople(entries: readonly HeadEntry[], source: SourceText, lexicon: Lexicon): People {
  const people: People = { chair: null, secretary: null, inspectors: [], present: [], absent: [] };
  /** The names of those present, and of those absent. */
  const [here, away] = [new Set<string>(), new Set<string>()];
  const isNew = (name: string, names: Set<string>): boolean => !names.has(nameKey(name)) && Boolean(names.add(nameKey(name)));
  let attending = false;
  /** Whether a list before names people by their first names. */
  let byFirstNames = false;
  const readers = readersOf(entries);
  for (const [i, { text, place, kind, content, labelled }] of entries.entries()) {
    if (kind === undefined) continue;
    if (labelled) attending = kind === 'present' || kind === 'others' || (attending && (kind === 'chair' || kind === 'secretary'));
    if (!OF_PEOPLE.has(kind)) continue;
    for (const { name, role, start, end, absent } of readers[i](text.slice(content), lexicon, byFirstNames ? 1 : undefined)) {
      byFirstNames ||= !name.includes(' ');
      const person: Person = { name, role, position: source.position(place(content + start), place(content + end - 1) + 1) };
      const office = role === null ? undefined : officeIn(role, lexicon);
      if (kind === 'inspectors') people.inspectors.push(...apart(person));
      else if (kind === 'absent' || absent) {
        const deputy = lexicon.ends('standsIn', text.slice(content, content + start).trimEnd());
        if (!deputy && isNew(name, away)) people.absent.push(person);
      } else {
        if (((kind !== 'chair' && kind !== 'secretary') || attending) && isNew(name, here)) people.present.push(person);
        if (kind === 'chair' || (office === 'chair' && kind === 'present')) people.chair ??= person;
        if (kind === 'secretary' || office === 'secretary') people.secretary ??= person;
      }
    }
  }
  return people;
}

/** Two names that stand side by side under their field with a single space between: `Maija Malli Otto Oletus`. */
function apart(person: Person): Person[] {
  const [, first, second] = /^(\S+ \S+) (\S+ \S+)$/u.exec(person.name) ?? [];
  return first === undefined || second === undefined ? [person] : [{ ...person, name: first }, { ...person, name: second }];
}

/** The office of the meeting that a role has: `talousjohtaja, sihteeri`, `ordf./pj.`, `hallintojohtaja pöytäkirjanpitäjä` out of two lines of a cell. */
function officeIn(role: string, lexicon: Lexicon): MeetingRole | undefined {
  const parts = role.split(/,\s*|\s?[–/]\s?|\s-\s/u).flatMap((part) => {
    const [title, last] = /^(.+) (\p{Ll}+)$/u.exec(part)?.slice(1) ?? [];
    return title !== undefined && last !== undefined && lexicon.ends('title', title) ? [part, last] : [part];
  });
  return parts.map((part) => lexicon.meetingRole(part)).find((found) => found !== undefined);
}
