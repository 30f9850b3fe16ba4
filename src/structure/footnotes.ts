import { isDigit } from '../../grammar/letters.js';
import { Rule, UrlLine } from '../../grammar/structure/tokens.js';
import type { Line } from './lines.js';

/** A footnote's lines; the first begins with its number. */
export interface FootnoteLines {
  readonly id: string;
  readonly lines: Line[];
}

export interface Footnotes {
  readonly footnotes: readonly FootnoteLines[];
  /** Links gathered below footnotes at a page's end: they are of the page, not of the text. */
  readonly links: readonly Line[];
}

/** Width from which a line of white space is the rule over footnotes; `pdftotext` draws it some 60 wide. */
const RULE_WIDTH = 24;
/** A page's footnotes fill no more lines than this where no rule marks them. */
const LONGEST_BLOCK = 8;

/**
 * Finds the footnotes at the ends of pages: under a rule (drawn, or a line of nothing but white space), or as the last lines of
 * a page where the text has their numbers glued to its words.
 *
 * @param lines the lines without page heads and feet
 * @param endsPage whether a page ends behind a line
 */
export function findFootnotes(lines: readonly Line[], endsPage: (line: Line) => boolean): Footnotes {
  const footnotes: FootnoteLines[] = [];
  const links: Line[] = [];
  let references: Set<string> | undefined;
  for (let i = 0; i < lines.length; i++) {
    if (!startsNote(lines[i], undefined)) continue;
    const block = readBlock(lines, i, endsPage);
    const size = block.reduce((sum, note) => sum + note.lines.length, 0);
    const ruled = lines[i].ruled >= RULE_WIDTH || isDrawnRule(lines[i - 1]);
    if (!ruled) {
      if (size > LONGEST_BLOCK || !endsPage(lines[i + size - 1])) continue;
      const known = (references ??= referenced(lines));
      if (!block.every(({ id }) => known.has(id))) continue;
    }
    for (const note of block) footnotes.push(note);
    i += size - 1;
    while (lines[i + 1]?.marks[0]?.tokenType === UrlLine) links.push(lines[++i]);
  }
  // Links at the end of the last page, where other pages have theirs at the ends.
  const known = new Set(links);
  if (links.length > 0) for (let i = lines.length - 1; i >= 0 && lines[i].marks[0]?.tokenType === UrlLine && !known.has(lines[i]); i--) links.push(lines[i]);
  return { footnotes, links };
}

const isDrawnRule = (line: Line | undefined): boolean => line?.marks[0]?.tokenType === Rule && /^[_─]/u.test(line.text);

function startsNote(line: Line, previous: number | undefined): boolean {
  // In capitals it is a heading: `46 TARKASTAJIEN VALINTA` under a rule.
  if (!isDigit(line.text) || !/\p{Ll}/u.test(line.text)) return false;
  const number = /^(\d{1,2})[ \t]{1,3}[\p{L}"”(]/u.exec(line.text);
  return number !== null && (previous === undefined || Number(number[1]) === previous + 1);
}

function readBlock(lines: readonly Line[], from: number, endsPage: (line: Line) => boolean): FootnoteLines[] {
  const block: FootnoteLines[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    const last = block.at(-1);
    if (last && (line.page || line.blanks > 1 || endsPage(lines[i - 1]))) break;
    if (startsNote(line, last ? Number(last.id) : undefined)) block.push({ id: /\d+/u.exec(line.text)?.[0] ?? '', lines: [line] });
    else if (last && line.blanks === 0 && line.marks.length === 0) last.lines.push(line);
    else break;
  }
  return block;
}

/** The numbers that stand glued behind a word: `Sanomakuvauksen1`. */
function referenced(lines: readonly Line[]): Set<string> {
  const ids = new Set<string>();
  for (const { text, has } of lines) if (has.glued) for (const [, id] of text.matchAll(/\p{L}{3,}(\d{1,2})(?![\d\p{L}])/gu)) ids.add(id);
  return ids;
}
