import type { Minutes, Section } from '../../ast/types.js';
import type { Column } from './table.js';

/** Where a row comes from. */
export interface Place {
  readonly minutes: Minutes;
  /** The innermost section that it stands in; null before the first and behind the last. */
  readonly section: Section | null;
  /** The line that it starts on, from 1. */
  readonly line: number;
}

/** The columns that every table begins with. */
export const PLACE: readonly Column<Place>[] = [
  { name: 'file', about: 'The file, as it was named; empty for standard input.', of: ({ minutes }) => minutes.source.name },
  { name: 'line', about: 'The line of the file, from 1.', of: ({ line }) => line },
  { name: 'body', about: 'The body that met.', of: ({ minutes }) => minutes.meeting.body },
  { name: 'meeting', about: 'The number of the meeting, as written (`5/2023`).', of: ({ minutes }) => minutes.meeting.number },
  { name: 'date', about: 'The first day of the meeting, `YYYY-MM-DD`.', of: ({ minutes }) => minutes.meeting.date },
  { name: 'section', about: 'The number of the section (`5`, `5.1`, `12a`); empty outside of one.', of: ({ section }) => section?.number ?? null },
  { name: 'title', about: 'The title of the section.', of: ({ section }) => section?.title ?? null },
];
