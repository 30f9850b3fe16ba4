import type { Piece } from '../../grammar/structure/outline.js';
import { numberMark } from './candidates.js';
import type { FlowLine } from './flow.js';
import type { Heading } from './headings.js';

/** An entry of a contents list: the number that it names, and the rest of the line. */
export interface ContentsEntry {
  readonly marker: Piece;
  readonly text: Piece;
}

/** The numbers that a contents list of the document would name, by the family of their form. */
export function contentsNumbers(headings: readonly Heading[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { candidate } of headings) if (candidate?.number !== undefined) numbers.add(`${candidate.family} ${candidate.number}`);
  return numbers;
}

/** Reads a line before the first item as an entry of the contents list: it begins with the number of an item, in the items' own kind of form. */
export function contentsEntry({ line }: FlowLine, numbers: ReadonlySet<string>): ContentsEntry | undefined {
  const found = numberMark(line);
  if (!found || !numbers.has(`${found.family} ${found.number}`)) return undefined;
  const start = found.mark.startOffset;
  const end = start + found.mark.image.length;
  let from = end;
  while (from < line.end && /[\s:.–-]/u.test(line.text[from - line.start])) from += 1;
  return { marker: { start, end }, text: { start: from, end: line.end } };
}
