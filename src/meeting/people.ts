import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { FieldKind, MeetingRole } from '../../grammar/vocabulary/types.js';
import type { Person } from '../ast/types.js';
import type { SourceText } from '../source/source.js';
import type { HeadEntry } from './head/entry.js';
import { before } from './attendance.js';
import { electedName, nameKey } from './known-names.js';
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
  /** Whether the secretary that was found is only that of some group. */
  let ofGroup = false;
  const readers = readersOf(entries);
  /** Whether the head says who was elected to inspect, beside whose turn it was. */
  const elects = entries.some(({ kind, text }) => kind === 'inspectors' && lexicon.has('deciding', text));
  for (const [i, { text, place, kind, content, labelled }] of entries.entries()) {
    if (kind === undefined) continue;
    if (labelled) attending = kind === 'present' || kind === 'others' || (OFFICERS.has(kind) && (attending || isOverMembers(entries, i, lexicon)));
    if (!OF_PEOPLE.has(kind) || (kind === 'inspectors' && elects && !lexicon.has('deciding', text))) continue;
    for (const { name, role, start, end, absent } of readers[i](text.slice(content), lexicon, byFirstNames || (OFFICERS.has(kind) && text[content - 1] === ':') ? 1 : undefined)) {
      byFirstNames ||= !name.includes(' ');
      // `Hallitus valitsi tarkastajiksi Maija Mallin ja Otto Oletuksen.`
      const own = kind === 'inspectors' && elects && !here.has(nameKey(name)) ? electedName(name, text, people.present, lexicon) : name;
      const person: Person = { name: own, role, position: source.position(place(content + start), place(content + end - 1) + 1) };
      const office = role === null ? undefined : officeIn(role, lexicon);
      if (kind === 'inspectors') people.inspectors.push(...apart(person));
      else if (kind === 'absent' || absent) {
        const deputy = lexicon.ends('standsIn', before(text, content + start, content).trimEnd());
        if (!deputy && isNew(name, away)) people.absent.push(person);
      } else {
        if ((!OFFICERS.has(kind) || attending) && isNew(name, here)) people.present.push(person);
        if (kind === 'chair' || (office === 'chair' && kind === 'present')) people.chair ??= person;
        if (kind === 'secretary') people.secretary = people.secretary && !ofGroup ? people.secretary : person;
        // The secretary of a group is not the meeting's, where someone else is.
        else if (office === 'secretary' && (!people.secretary || (ofGroup && !isOfGroup(person)))) people.secretary = person;
        ofGroup = people.secretary === person ? kind !== 'secretary' && isOfGroup(person) : ofGroup;
      }
    }
  }
  return people;
}

/** Whether a role is an office of some group, by its genitive: `strategiatyöryhmän sihteeri`. */
const isOfGroup = ({ role }: Person): boolean => /^(?!kokouksen )\p{L}+n \S+$/u.test(role ?? '');

/** Lines of officers over those of the members, at the most. */
const MOST_OVER = 8;

const OFFICERS: ReadonlySet<FieldKind | undefined> = new Set(['chair', 'secretary']);

/** Whether officers stand right over the other members: `Puheenjohtaja   Maija Malli` / `Jäsenet   Otto Oletus`. */
function isOverMembers(entries: readonly HeadEntry[], at: number, lexicon: Lexicon): boolean {
  let next = at + 1;
  while (next < entries.length && next - at < MOST_OVER && (!entries[next].labelled || OFFICERS.has(entries[next].kind))) next += 1;
  return next < entries.length && lexicon.is('members', entries[next].text.slice(0, entries[next].content).replace(/:$/u, '').trim());
}

/** Two names that stand side by side under their field with a single space between: `Maija Malli Otto Oletus`. */
function apart(person: Person): Person[] {
  const [, first, second] = /^(\S+ \S+) (\S+ \S+)$/u.exec(person.name) ?? [];
  return first === undefined || second === undefined ? [person] : [{ ...person, name: first }, { ...person, name: second }];
}

/** What joins two offices of one: `esittelijä ja sihteeri`. */
const joint = perLexicon((lexicon: Lexicon) => new RegExp(String.raw` (?:${lexicon.sources('connective')}) `, 'u'));

/** The office of the meeting that a role has: `talousjohtaja, sihteeri`, `ordf./pj.`, `hallintojohtaja pöytäkirjanpitäjä` out of two lines of a cell. */
function officeIn(role: string, lexicon: Lexicon): MeetingRole | undefined {
  const parts = role.split(/,\s*|\s?[–/]\s?|\s-\s/u).flatMap((part) => part.split(joint(lexicon))).flatMap((part) => {
    const [title, last] = /^(.+) (\p{Ll}+)$/u.exec(part)?.slice(1) ?? [];
    return title !== undefined && last !== undefined && lexicon.ends('title', title) ? [part, last] : [part];
  });
  return parts.map((part) => lexicon.meetingRole(part)).find((found) => found !== undefined);
}
