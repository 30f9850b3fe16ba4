import { isInverted, isOfFirstNames, readAttendees, readInverted } from './attendance.js';
import type { ListReader } from './attendance.js';
import type { HeadEntry } from './head.js';
import { hasTick, readTicked, withoutMarks } from './marks.js';

/** How the people of each entry are read: as those of the list that it is of. */
export function readersOf(entries: readonly HeadEntry[]): readonly ListReader[] {
  let read: ListReader = readAttendees;
  return entries.map(({ kind, labelled }, i) => {
    if (kind !== undefined && labelled) read = readerOf(listFrom(entries, i).map(({ text, content }) => text.slice(content)), read);
    return read;
  });
}

/** Lines of a list that must have the surname first and a comma behind it, where no list before it has. */
const FEWEST_INVERTED = 3;

/** How a list writes who was there, by all its lines and by the list before it. */
function readerOf(lines: readonly string[], before: ListReader): ListReader {
  const fewest = before === readInverted || before === readTickedInverted ? 1 : FEWEST_INVERTED;
  if (lines.some(hasTick)) return isInverted(lines.map(withoutMarks), fewest) ? readTickedInverted : readTickedNames;
  if (isInverted(lines, fewest)) return readInverted;
  return isOfFirstNames(lines, before === readFirstNames ? 1 : FEWEST_FIRST) ? readFirstNames : readAttendees;
}

/** Lines with a first name alone that show a list to be of such. */
const FEWEST_FIRST = 3;

const readFirstNames: ListReader = (line, lexicon) => readAttendees(line, lexicon, 1);
const readTickedNames: ListReader = (line, lexicon) => readTicked(line, lexicon, readAttendees);
const readTickedInverted: ListReader = (line, lexicon) => readTicked(line, lexicon, readInverted);

/** An entry with a label and those below it of the same list. */
function listFrom(entries: readonly HeadEntry[], from: number): readonly HeadEntry[] {
  let to = from + 1;
  while (to < entries.length && !entries[to].labelled && entries[to].kind === entries[from].kind) to += 1;
  return entries.slice(from, to);
}
