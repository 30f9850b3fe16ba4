import { isLower } from '../../grammar/letters.js';
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
  const isNext = above === `${found.family} ${found.number - 1}`;
  if (!numbers.has(number) && !isNext) return undefined;
  const start = found.mark.startOffset;
  const end = start + found.mark.image.length;
  let from = end;
  while (from < line.end && /[\s:.–-]/u.test(line.text[from - line.start])) from += 1;
  // `§ 93 tarkastettu kokouksessa` says something of it.
  if (!isNext && isLower(line.text[from - line.start])) return undefined;
  return { number, marker: { start, end }, text: { start: from, end: line.end } };
}

/** Lines of the longest title in a contents list. */
const LONGEST = 5;

/**
 * The entry of a contents list whose number stands beside the middle of its title, which begins at a line: one or two lines of it above the number, maybe
 * one beside, the rest below.
 */
export function contentsEntryAround(flow: readonly FlowLine[], at: number, numbers: ReadonlySet<string>, above: string | undefined): (ContentsEntry & { readonly more: readonly Piece[]; readonly lines: number }) | undefined {
  const [first] = flow.slice(at, at + 1);
  if (numberMark(first.line) || (first.gap === 0 && !first.across)) return undefined;
  let end = at + 1;
  while (end < flow.length && end - at < LONGEST && flow[end].gap === 0 && !flow[end].across) end += 1;
  const block = flow.slice(at, end);
  const middle = block.findIndex(({ line }) => numberMark(line) !== undefined);
  const entry = middle > 0 ? contentsEntry(block[middle], numbers, above) : undefined;
  if (!entry || block[middle].line.indent >= first.line.indent) return undefined;
  const pieces = block.map(({ line }, i): Piece => (i === middle ? entry.text : { start: line.start, end: line.end }));
  const column = block[middle].line.indent + entry.text.start - block[middle].line.start;
  const aligned = block.every(({ line }, i) => (i === middle ? entry.text.start === entry.text.end || column === first.line.indent : line.indent === first.line.indent && numberMark(line) === undefined));
  const [text, ...more] = pieces.filter(({ start, end: to }) => start < to);
  return aligned ? { ...entry, text, more, lines: block.length } : undefined;
}
