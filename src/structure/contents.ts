import type { Piece } from '../../grammar/structure/outline.js';
import { numberMark } from './candidates.js';
import type { FlowLine } from './flow.js';
import type { Heading } from './headings.js';

/** An entry of a contents list: the number that it names, and the rest of the line. */
export interface ContentsEntry {
  /** The number, with the family of its form: `sign 5`. */
  readonly number: string;
  readonly marker: Piece;
  readonly text: Piece;
}

/** The numbers that a contents list of the document would name, by the family of their form. */
export function contentsNumbers(headings: readonly Heading[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { candidate } of headings) if (candidate?.number !== undefined) numbers.add(`${candidate.family} ${candidate.number}`);
  return numbers;
}

/**
 * Reads a line before the first item as an entry of the contents list: it begins with the number of an item, in the items' own kind of form, or
 * with the number after the entry above.
 */
export function contentsEntry({ line }: FlowLine, numbers: ReadonlySet<string>, above: string | undefined): ContentsEntry | undefined {
  const found = numberMark(line);
  if (!found) return undefined;
  const number = `${found.family} ${found.number}`;
  if (!numbers.has(number) && above !== `${found.family} ${found.number - 1}`) return undefined;
  const start = found.mark.startOffset;
  const end = start + found.mark.image.length;
  let from = end;
  while (from < line.end && /[\s:.–-]/u.test(line.text[from - line.start])) from += 1;
  return { number, marker: { start, end }, text: { start: from, end: line.end } };
}
