import type { IToken } from 'chevrotain';
import { isDigitCode, isLetterCode } from '../../grammar/letters.js';
import { Newline, PageBreak, Prose } from '../../grammar/structure/tokens.js';
import { namesAct } from '../../grammar/vocabulary/acts.js';

/** A line of the clean text that is not blank. */
export interface Line {
  /** Place among the lines that are not blank. */
  readonly index: number;
  /** Offsets in the clean text of what is printed: from the first to behind the last character that is no space. */
  start: number;
  readonly end: number;
  readonly text: string;
  /** Column of the first character; a tab goes to the next multiple of eight. */
  readonly indent: number;
  /** What the line begins with, in order: `§ 12`, `Päätös:`, `- `. */
  readonly marks: readonly IToken[];
  /** How many blank lines stand above. */
  readonly blanks: number;
  /** Whether a page begins here (a form feed above). */
  readonly page: boolean;
  /** Width of the widest blank line right above: a long one is the rule over footnotes as `pdftotext` writes it. */
  readonly ruled: number;
  /** What stands anywhere in it, so that most questions of most lines are answered without a search. */
  readonly has: LineContent;
  /** Whether white space ends the line: some producers write one at every end but where they break a word themselves. */
  readonly trailing: boolean;
}

export interface LineContent {
  readonly digit: boolean;
  /** A bar, as between the cells of a table or the links of a site. */
  readonly bar: boolean;
  /** Two spaces or a tab: columns. */
  readonly columns: boolean;
  /** A figure right behind a letter, as the number of a footnote is. */
  readonly glued: boolean;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** How many form feeds the text has. */
  readonly pageBreaks: number;
}

/** Gathers the tokens of each line. */
export function gatherLines(text: string, tokens: readonly IToken[]): Lines {
  const lines: Line[] = [];
  let marks: IToken[] = [];
  let lineStart = 0;
  let first = -1;
  let blanks = 0;
  let ruled = 0;
  let page = false;
  let pageBreaks = 0;
  const close = (end: number): void => {
    if (first < 0) {
      blanks += 1;
      ruled = Math.max(ruled, end - lineStart);
    } else {
      let last = end;
      while (last > first && isSpace(text.charCodeAt(last - 1))) last -= 1;
      const printed = text.slice(first, last);
      if (blanks === 0 && !page && isRestOfSection(printed, lines.at(-1)?.text ?? '')) marks = [];
      lines.push({ index: lines.length, start: first, end: last, text: printed, has: contentOf(text, first, last), indent: column(text, lineStart, first), marks, blanks, page, ruled, trailing: last < end });
      marks = [];
      first = -1;
      blanks = 0;
      ruled = 0;
      page = false;
    }
    lineStart = end + 1;
  };
  for (const token of tokens) {
    if (token.tokenType === Newline) close(token.startOffset);
    else if (token.tokenType === PageBreak) {
      if (first >= 0) close(token.startOffset);
      else lineStart = token.startOffset + 1;
      page = true;
      pageBreaks += 1;
    } else {
      if (first < 0) first = token.startOffset;
      if (token.tokenType !== Prose) marks.push(token);
    }
  }
  if (first >= 0) close(text.length);
  return { lines, pageBreaks };
}

/** Whether a line begins with the number whose sign, or whose act, ends the line above: `… 26.2.2024 §` / `58.`, `… kuntalain` / `110 §`. */
function isRestOfSection(line: string, above: string): boolean {
  if (!isDigitCode(line.charCodeAt(0))) return false;
  if (above.endsWith('§')) return /\p{Ll}.*[\d,] ?§$/u.test(above) && /^\d{1,4}(?!\d|\.\d)/u.test(line) && !isDatedBody(above);
  return /^\d{1,3} ?[a-z]? ?§/u.test(line) && namesAct(above);
}

/** `Kaupunginhallitus 5.6.2017 §`: the sign of an agenda, before a number that it has not yet. */
const isDatedBody = (text: string): boolean => /^\p{Lu}[^\d§(]{0,70}\d{1,2}\. ?\d{1,2}\. ?\d{4} ?§$/u.test(text) && text.split(' ').length <= 5;

function contentOf(text: string, start: number, end: number): LineContent {
  let [digit, bar, columns, glued] = [false, false, false, false];
  let before = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isDigitCode(code)) {
      digit = true;
      if (isLetterCode(before)) glued = true;
    } else if (code === 9 || (code === 32 && before === 32)) columns = true;
    else if (code === 124) bar = true;
    before = code;
  }
  return { digit, bar, columns, glued };
}

const isSpace = (code: number): boolean => code === 32 || code === 9;

function column(text: string, lineStart: number, offset: number): number {
  let column = 0;
  for (let i = lineStart; i < offset; i++) column = text[i] === '\t' ? (column | 7) + 1 : column + 1;
  return column;
}
