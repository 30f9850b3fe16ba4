import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { readAttendees } from './attendance.js';
import type { Attendee } from './attendance.js';

const PRESENT = /^[xX☒✓✔](?:\s*\(.*)?$/u;
const ABSENT = /^[-–—]$/u;

interface Cell {
  readonly text: string;
  readonly start: number;
}

const cellsOf = (line: string): Cell[] => [...line.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: text, index }) => ({ text, start: index }));
const isMark = ({ text }: Cell): boolean => PRESENT.test(text) || ABSENT.test(text);

/** Whether a line has a cell that only ticks someone off as present. */
export const hasTick = (line: string): boolean => cellsOf(line).some(({ text }) => PRESENT.test(text));

/**
 * The people of one row of a list that ticks them off, members and deputies side by side: `x  Malli Matti   -  Virtanen Maija`, or with the
 * marks behind the names. Who has no mark beside the name was not there to be marked.
 */
export function readTicked(line: string, lexicon: Lexicon): Attendee[] {
  const cells = cellsOf(line);
  const people = cells.map((cell) => (isMark(cell) ? [] : readAttendees(cell.text, lexicon)));
  const before = cells.findIndex(isMark) < people.findIndex((found) => found.length > 0);
  return cells.flatMap(({ start }, i) => {
    const mark = cells[before ? i - 1 : i + 1];
    if (!mark || !isMark(mark)) return [];
    return people[i].map((person) => ({ ...person, start: person.start + start, end: person.end + start, absent: ABSENT.test(mark.text) }));
  });
}
