import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { FieldKind } from '../../grammar/vocabulary/types.js';
import type { Person } from '../ast/types.js';
import type { SourceText } from '../source/source.js';
import { isInverted, readAttendees, readInverted } from './attendance.js';
import type { HeadEntry } from './head.js';
import { nameKey } from './known-names.js';
import { hasTick, readTicked } from './marks.js';

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
  let read: typeof readAttendees = readAttendees;
  for (const [i, { text, place, kind, content, labelled }] of entries.entries()) {
    if (kind === undefined) continue;
    if (labelled) read = readerOf(listFrom(entries, i).map((entry) => entry.text.slice(entry.content)), read);
    if (labelled) attending = kind === 'present' || kind === 'others' || (attending && (kind === 'chair' || kind === 'secretary'));
    if (!OF_PEOPLE.has(kind)) continue;
    for (const { name, role, start, end, absent } of read(text.slice(content), lexicon, byFirstNames ? 1 : undefined)) {
      byFirstNames ||= !name.includes(' ');
      const person: Person = { name, role, position: source.position(place(content + start), place(content + end - 1) + 1) };
      const office = role?.split(/,\s*|\s[–/-]\s/u).map((part) => lexicon.meetingRole(part)).find((r) => r !== undefined);
      if (kind === 'inspectors') people.inspectors.push(person);
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

/** Lines of a list that must have the surname first and a comma behind it, where no list before it has. */
const FEWEST_INVERTED = 3;

/** How a list writes who was there, by all its lines and by the list before it. */
function readerOf(lines: readonly string[], before: typeof readAttendees): typeof readAttendees {
  if (lines.some(hasTick)) return readTicked;
  return isInverted(lines, before === readInverted ? 1 : FEWEST_INVERTED) ? readInverted : readAttendees;
}

/** An entry with a label and those below it of the same list. */
function listFrom(entries: readonly HeadEntry[], from: number): readonly HeadEntry[] {
  let to = from + 1;
  while (to < entries.length && !entries[to].labelled && entries[to].kind === entries[from].kind) to += 1;
  return entries.slice(from, to);
}
