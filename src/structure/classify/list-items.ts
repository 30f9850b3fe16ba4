import type { IToken } from 'chevrotain';
import { isLower, isUpper } from '../../../grammar/letters.js';
import * as t from '../../../grammar/structure/line-tokens.js';
import type { Piece } from '../../../grammar/structure/outline.js';
import { Bullet, Decimal, LetterMark, NumberBare, NumberDot, NumberParen } from '../../../grammar/structure/tokens.js';
import { endColumn, endsSentence } from '../flow.js';
import type { FlowLine, Layout } from '../flow.js';
import { labelIn } from '../line-labels.js';
import type { Known } from './known.js';
import type { LineWriter } from './writer.js';

/** Depth of lists inside lists; deeper markers count as this deep. */
const DEEPEST = 8;

/** The longest line that heads a part of an item, in characters. */
const LONGEST_PART = 60;

/** The items of lists, and the letters that head parts of an item. */
export class ListItems {
  constructor(
    private readonly known: Known,
    private readonly writer: LineWriter,
  ) {}

  /** Reads a line that begins with a marker; gives its place. */
  line(at: number): number | undefined {
    const mark = this.itemMark(at);
    if (mark && this.writer.statement !== undefined && this.headsPart(at, mark)) this.writer.endStatement();
    return mark && this.item(at, mark);
  }

  /** The marker of a list's item that the line begins with, or what stands beside a label in it, if it is one where it stands. */
  itemMark(at: number, beside?: number): IToken | undefined {
    const { line, above, gap, across } = this.known.flow[at];
    const mark = beside === undefined ? line.marks[0] : line.marks.find(({ startOffset }) => startOffset === beside);
    if (!mark || (beside === undefined && mark.startOffset - line.start > 2)) return undefined;
    const type = mark.tokenType;
    const wrapped = beside === undefined && this.writer.open && gap === 0 && !across && above !== undefined && !endsSentence(above.line.text) && !/[,]$/u.test(above.line.text) && fills(above, this.known.layout);
    const rest = line.text.slice(mark.startOffset + mark.image.length - line.start).trimStart();
    // `… ajaksi 1.10.2024` / `- 31.5.2025`: a range over the line's end.
    if (type === Bullet && gap === 0 && !across && above !== undefined && /\d\.?$/u.test(above.line.text) && /^\d{1,2}\.\d{1,2}\./u.test(rest)) return undefined;
    if (type === Bullet) return wrapped && !this.follows(mark, line.indent) && above.line.text.length > 40 && isLower(rest[0] ?? '') ? undefined : mark;
    if (type === NumberParen || type === LetterMark) return wrapped && !this.follows(mark, line.indent) ? undefined : mark;
    if (type === NumberDot) {
      if (this.known.lexicon.is('ordinalNoun', /^\p{L}+/u.exec(rest)?.[0] ?? '')) return undefined;
      return wrapped && !this.follows(mark, line.indent) ? undefined : mark;
    }
    if (type === Decimal) return !wrapped && isUpper(rest[0] ?? '') && !/^\d+\.\d+\.$/u.test(mark.image) ? mark : undefined;
    if (type === NumberBare) {
      if (rest === '') return mark.image.length < 3 ? mark : undefined;
      const underLabel = this.writer.statement === 'attachments';
      return underLabel || this.follows(mark, line.indent) || (!wrapped && mark.image === '1' && /^\S+\s{2,}/u.test(line.text)) ? mark : undefined;
    }
    return undefined;
  }

  /** Whether a marker goes on with a list that is open. */
  private follows(mark: IToken, indent: number): boolean {
    const style = markerStyle(mark);
    return this.writer.lists.some((list) => list.style === style && (style.startsWith('-') ? Math.abs(list.indent - indent) <= 1 : list.last + 1 === markerOrder(mark)));
  }

  /** Begins an item, in a list that is open or in a new one. */
  item(at: number, mark: IToken, own?: Piece): number {
    const { writer } = this;
    const { line } = this.known.flow[at];
    const indent = line.indent + (mark.startOffset - line.start);
    const style = markerStyle(mark);
    if (writer.lists.length === 0) {
      if (writer.nested === 'named') writer.nested = 'given';
      else writer.endNested();
    }
    while (writer.lists.length > 0) {
      const top = writer.lists[writer.lists.length - 1];
      const same = top.style === style && Math.abs(top.indent - indent) <= ragged(style);
      if (same || (indent > top.indent + 1 && top.style !== style) || (indent > top.indent + 1 && style.startsWith('-'))) break;
      if (top.style !== style && !writer.lists.some((list) => list.style === style) && indent >= top.indent - 1) break;
      writer.popList();
    }
    const top = writer.lists.at(-1);
    if ((!top || top.style !== style || indent > top.indent + ragged(style)) && writer.lists.length < DEEPEST) {
      writer.push(t.ListOpen, { piece: { start: mark.startOffset, end: mark.startOffset }, ordered: !style.startsWith('-') });
      writer.lists.push({ indent, style, last: 0 });
    }
    const list = writer.lists[writer.lists.length - 1];
    list.last = markerOrder(mark);
    if (mark.tokenType === LetterMark) writer.lettered = mark.image.charCodeAt(0);
    const end = mark.startOffset + mark.image.length;
    const start = line.end - line.text.slice(end - line.start).trimStart().length;
    writer.push(t.ItemStart, { piece: own ?? { start, end: Math.max(start, line.end) }, marker: { start: mark.startOffset, end } });
    writer.open = true;
    writer.freshProposal = false;
    return at;
  }

  /** Whether a deeper list begins at a line. */
  opensList(at: number, indent: number): boolean {
    const next = this.known.flow[at];
    return next !== undefined && next.gap === 0 && next.line.indent > indent && this.itemMark(at) !== undefined;
  }

  /**
   * Whether a letter heads a part of the item that has statements of its own: `b) Eroanomus` over `Päätös: …`, behind those of `a)`; what goes on with
   * letters may be a sentence, a blank line over the label.
   */
  private headsPart(at: number, mark: IToken): boolean {
    const { line, gap, across } = this.known.flow[at];
    const next = this.known.flow[at + 1];
    if (mark.tokenType !== LetterMark) return false;
    const goesOn = mark.image.charCodeAt(0) === this.writer.lettered + 1;
    // Letters below the label are of a list in the statement.
    if (goesOn && this.writer.lettered === this.writer.letteredAbove && (gap > 0 || across)) return true;
    if (!next || next.across || labelIn(next.line)?.separator !== 'colon') return false;
    return next.gap === 0 && line.text.length <= LONGEST_PART && !endsSentence(line.text) && (mark.image[0] === 'a' || goesOn);
  }
}

/** How far markers of one list may stand apart: numbers of two figures begin further left, bullets do not. */
const ragged = (style: string): number => (style.startsWith('-') ? 1 : 3);

/** Whether a line is so long that its writer may not have ended it there. */
const fills = ({ line }: FlowLine, layout: Layout): boolean => layout.wrapped && endColumn(line) >= layout.width * 0.6;

function markerStyle(mark: IToken): string {
  if (mark.tokenType === Bullet) return `-${mark.image}`;
  if (mark.tokenType === LetterMark) return `a${mark.image.slice(1)}`;
  return `1${mark.image.replace(/\d+/gu, '')}`;
}

/** The number that a marker counts with; a letter's place in the alphabet. */
export function markerOrder(mark: IToken): number {
  const number = /\d+/u.exec(mark.image)?.[0];
  return number === undefined ? mark.image.replace(/\W/gu, '').toLowerCase().charCodeAt(0) - 96 : Number(number);
}
