import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { FieldKind } from '../../grammar/vocabulary/types.js';
import type { Person } from '../ast/types.js';
import type { SourceText } from '../source/source.js';
import { readAttendees } from './attendance.js';
import type { HeadEntry } from './head.js';

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
  const known = new Set<string>();
  let attending = false;
  for (const { text, place, kind, content, labelled } of entries) {
    if (kind === undefined) continue;
    if (labelled) attending = kind === 'present' || kind === 'others' || (attending && (kind === 'chair' || kind === 'secretary'));
    if (!OF_PEOPLE.has(kind)) continue;
    for (const { name, role, start, end, absent } of readAttendees(text.slice(content), lexicon)) {
      const person: Person = { name, role, position: source.position(place(content + start), place(content + end - 1) + 1) };
      const office = role?.split(/,\s*|\s[–/-]\s/u).map((part) => lexicon.meetingRole(part)).find((r) => r !== undefined);
      if (kind === 'inspectors') people.inspectors.push(person);
      else if (kind === 'absent' || absent) {
        if (!known.has(key(name))) people.absent.push(person);
      } else {
        if ((kind !== 'chair' && kind !== 'secretary') || attending) if (!known.has(key(name))) people.present.push(person);
        if (kind === 'chair' || (office === 'chair' && kind === 'present')) people.chair ??= person;
        if (kind === 'secretary' || office === 'secretary') people.secretary ??= person;
      }
      known.add(key(name));
    }
  }
  return people;
}

/** A name in any order of its parts. */
const key = (name: string): string => name.toLowerCase().split(/[\s,]+/u).sort().join(' ');
