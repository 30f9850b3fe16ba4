import { isLower } from '../../grammar/letters.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Attendee, ListReader } from './attendance.js';

/** What ticks someone off in a cell of its own or in brackets before a name: `x`, `(x)`, `( )`, `-`, `X (klo 18)`; one space before a name. In brackets also right behind one: `Maija Malli (+)`. */
const MARK = /(?<=^|\s{2}|\t|\|\s?|\p{L}\.?\s(?=\())(?:(?<present>[xX☒✓✔]|\(\s?[xX✓+]\s?\))(?=\s{2}|\t|$|\s?\(|\s?\||\s\p{Lu}[\p{L}’'-]+[ ,]|(?<=\))\s)|(?<absent>[-–—]|\(\s?[-–—]\s?\))(?=\s{2}|\t|$|\s?\||\s\p{Lu}[\p{L}’'-]+[ ,]|(?<=\))\s)|(?<none>\(\s?\)))/gu;

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly present: boolean;
  readonly absent: boolean;
}

const marksIn = (line: string): Mark[] =>
  [...line.matchAll(MARK)].map(({ 0: text, index, groups }) => ({ start: index, end: index + text.length, present: groups?.['present'] !== undefined, absent: groups?.['absent'] !== undefined }));

/** A line with its marks blanked. */
export const withoutMarks = (line: string): string => line.replace(MARK, (mark) => ' '.repeat(mark.length));

/** Whether a line has a mark that ticks someone off as present. */
export const hasTick = (line: string): boolean => marksIn(line).some(({ present }) => present);

/** Whether a line has a name before a mark and another behind it: members and their deputies side by side. */
export function hasPair(line: string): boolean {
  const [first] = marksIn(line);
  return first !== undefined && NAMED.test(line.slice(0, first.start)) && NAMED.test(line.slice(first.end));
}
const NAMED = /\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+/u;

/**
 * The people of one row of a list that ticks them off, members and deputies side by side: `x  Malli Matti   -  Virtanen Maija`, or with the
 * marks behind the names. Who has no mark beside the name was not there to be marked.
 *
 * @param read how the list writes its names
 * @param pairs whether deputies stand beside the members, so that one mark behind two names is of the second
 */
export function readTicked(line: string, lexicon: Lexicon, read: ListReader, pairs = false): Attendee[] {
  const marks = marksIn(line);
  const [first] = marks;
  // Of a row without any mark only an officer was there as such.
  if (!first) return read(line, lexicon).filter(({ role }) => role !== null && lexicon.meetingRole(role) === 'secretary');
  const before = line.slice(0, first.start).trim() === '' || read(line.slice(0, first.start), lexicon).length === 0;
  return marks.flatMap(({ start, end, present, absent }, i) => {
    if (!present && !absent) return [];
    const [from, to] = before ? [end, marks[i + 1]?.start ?? line.length] : [marks[i - 1]?.end ?? 0, start];
    // One mark is of one person: the last before it, the first behind.
    const people = inCells(line.slice(from, to), lexicon, read);
    // Behind a single mark, or before it, an organisation may stand beside the name.
    return (before || (marks.length === 1 && !pairs) ? people.slice(0, 1) : people.slice(-1)).map((person) => ({ ...person, start: person.start + from, end: person.end + from, absent }));
  });
}

/** The people of a part of a row: a name stands in a cell of its own, with the role in another, or else in two. */
function inCells(part: string, lexicon: Lexicon, read: ListReader): Attendee[] {
  const cells = [...part.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => ({ text, start: index }));
  const people = cells.flatMap(({ text, start }) => read(text, lexicon).map((person) => ({ ...person, start: person.start + start, end: person.end + start })));
  if (people.length === 0) return read(part, lexicon);
  const role = cells.find(({ text }) => text.replace(/,$/u, '').split(/,\s*/u).every((part) => lexicon.meetingRole(part) !== undefined || (lexicon.ends('title', part) && (isLower(part[0]) || !part.includes(' ')))))?.text;
  return people.map((person) => ({ ...person, role: person.role ?? role ?? null }));
}
