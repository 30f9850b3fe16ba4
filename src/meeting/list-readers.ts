import { isInverted, isOfFirstNames, isOfInverted, isOfNicknames, readAttendees, readInverted, readNicknames } from './attendance.js';
import type { FieldKind } from '../../grammar/vocabulary/types.js';
import type { ListReader } from './attendance.js';
import type { HeadEntry } from './head/entry.js';
import { hasPair, hasTick, readTicked, withoutMarks } from './marks.js';

/** How the people of each entry are read: as those of the list that it is of. */
export function readersOf(entries: readonly HeadEntry[]): readonly ListReader[] {
  // Lists of one or two show by all of them together how they write a name.
  const named = entries.filter(({ kind }) => OF_NAMES.has(kind));
  const lines = named.map(({ text, content }) => text.slice(content).replace(ROLE_CELL, ''));
  // One below the other they are no first names in a row.
  let read: ListReader = named.some(({ labelled }) => !labelled) && isOfInverted(lines) ? readInverted : readAttendees;
  return entries.map(({ kind, labelled }, i) => {
    if (OF_NAMES.has(kind) && labelled) read = readerOf(listFrom(entries, i).map(({ text, content }) => text.slice(content)), read);
    return read;
  });
}

/** Fields that list people. */
const OF_NAMES: ReadonlySet<FieldKind | undefined> = new Set(['present', 'others', 'absent', 'chair', 'secretary', 'inspectors']);
/** A role in a column before the names: `jäsenet            Malli, Maija`. */
const ROLE_CELL = /^\s*\p{Ll}[\p{Ll} ]+(?:\s{2,}|\t)/u;

/** Lines of a list that must have the surname first and a comma behind it, where no list before it has. */
const FEWEST_INVERTED = 3;

/** How a list writes who was there, by all its lines and by the list before it. */
function readerOf(lines: readonly string[], before: ListReader): ListReader {
  if (lines.every((line) => line.trim() === '')) return before;
  const fewest = before === readInverted || before === readTickedInverted ? 1 : FEWEST_INVERTED;
  if (lines.some(hasTick)) {
    if (isInverted(lines.map(withoutMarks), fewest)) return readTickedInverted;
    return lines.some(hasPair) ? readTickedPairs : readTickedNames;
  }
  if (isInverted(lines, fewest)) return readInverted;
  if (isOfNicknames(lines, FEWEST_FIRST)) return readNicknames;
  return isOfFirstNames(lines, before === readFirstNames ? 1 : FEWEST_FIRST) ? readFirstNames : readAttendees;
}

/** Lines with a first name alone that show a list to be of such. */
const FEWEST_FIRST = 3;

const readFirstNames: ListReader = (line, lexicon) => readAttendees(line, lexicon, 1);
const readTickedNames: ListReader = (line, lexicon) => readTicked(line, lexicon, readAttendees);
const readTickedPairs: ListReader = (line, lexicon) => readTicked(line, lexicon, readAttendees, true);
const readTickedInverted: ListReader = (line, lexicon) => readTicked(line, lexicon, readInverted);

/** An entry with a label and those below it of the same list. */
function listFrom(entries: readonly HeadEntry[], from: number): readonly HeadEntry[] {
  let to = from + 1;
  while (to < entries.length && !entries[to].labelled && entries[to].kind === entries[from].kind) to += 1;
  return entries.slice(from, to);
}
