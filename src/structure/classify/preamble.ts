import { isLower } from '../../../grammar/letters.js';
import * as t from '../../../grammar/structure/line-tokens.js';
import type { Piece } from '../../../grammar/structure/outline.js';
import { contentsEntry, contentsEntryAround, contentsNumbers } from '../contents.js';
import type { ContentsEntry } from '../contents.js';
import { fieldOf, isFieldName, valueColumn } from '../fields.js';
import { continues, endsSentence, TICKED } from '../flow.js';
import type { FlowLine, Layout } from '../flow.js';
import { headFieldAt } from '../head-columns.js';
import type { HeadField } from '../head-columns.js';
import type { Known } from './known.js';
import type { LineWriter } from './writer.js';

/** The lines before the first item: fields, attendance, a list of contents. */
export class Preamble {
  private readonly contents: ReadonlySet<string>;
  /** The number of the contents entry on the line above. */
  private listed: string | undefined;

  constructor(
    private readonly known: Known,
    private readonly writer: LineWriter,
  ) {
    this.contents = contentsNumbers(known.headings);
  }

  /** Reads an entry of the contents list, or a field whose name has lines of its own; gives the last place that it has read. */
  line(at: number): number | undefined {
    const { flow, lexicon } = this.known;
    const around = contentsEntryAround(flow, at, this.contents, this.listed);
    const entry = around ?? contentsEntry(flow[at], this.contents, this.listed);
    this.listed = entry?.number;
    if (entry) {
      this.contentsLine(entry);
      for (const piece of around?.more ?? []) this.writer.push(t.Continuation, { piece });
      return at + (around?.lines ?? 1) - 1;
    }
    const field = headFieldAt(flow, at, lexicon);
    return field && this.headField(at, field);
  }

  /** Begins a paragraph of the head, or goes on with it. */
  prose(at: number, piece: Piece): void {
    const { known: { flow, lexicon }, writer } = this;
    const own = flow[at];
    const cell = writer.open && isCellBelow(own);
    const field = cell ? undefined : fieldOf(own.line, lexicon, columnBelow(own, flow[at + 1]));
    if (field || !writer.open || !(cell || this.headGoesOn(own))) {
      writer.endLists();
      writer.push(t.ParagraphStart, field ? { piece, field } : { piece });
    } else writer.push(t.Continuation, { piece });
    writer.open = true;
  }

  /** Whether a line of the head goes on with the one above: the words of a sentence or of a list of names, not the next line of a column. */
  private headGoesOn(own: FlowLine): boolean {
    const { line, above } = own;
    if (!above || !continues(own, this.known.layout, this.known.lexicon)) return false;
    // What stands apart below the rows of a table is none of them: `x = läsnä   - = poissa`.
    if (own.gap > 0 && above.line.has.columns) return false;
    // The name of a field alone on its line has its value below, or another name.
    if (isFieldName(above.line, this.known.lexicon)) return false;
    // A name may begin in a small letter: `af Hällström Göran     ledamot`.
    if (line.has.columns && PARTICLE.test(line.text)) return false;
    // A letter alone in a column ticks someone off.
    if (/^\p{L}(?: {2,}|\t)/u.test(line.text)) return false;
    // So does a name with its surname first begin the next: `Berg, Nina     varapuheenjohtaja`.
    if ((line.has.columns || above.line.has.columns || line.indent < above.line.indent) && SURNAME_FIRST.test(line.text)) return false;
    // A title before a name begins the next of a list.
    if (!/(?:,|\p{L}-)$/u.test(above.line.text) && /\s\p{Lu}/u.test(line.text) && this.known.lexicon.ends('title', /^\S+/u.exec(line.text)?.[0] ?? '')) return false;
    // Rows of columns stand for themselves, whatever is in their cells.
    const list = line.has.columns && above.line.has.columns ? /(?:,|\p{L}-)$/u : /,|\p{L}-$/u;
    return isLower(line.text[0]) || list.test(above.line.text);
  }

  /** A field whose name has lines of its own: the name first, then what stands beside it. */
  private headField(at: number, { kind, label, beside }: HeadField): number {
    const { known: { flow, layout }, writer } = this;
    writer.endLists();
    const last = label[label.length - 1];
    writer.push(t.ParagraphStart, { piece: label[0], field: { kind, label: { start: label[0].start, end: last.end } } });
    for (const piece of label.slice(1)) writer.push(t.Continuation, { piece });
    writer.open = false;
    beside.forEach((piece, i) => {
      if (!piece) return;
      const goesOn = writer.open && continuesBeside(flow[at + i], piece, layout);
      writer.push(goesOn ? t.Continuation : t.ParagraphStart, { piece });
      writer.open = true;
    });
    return at + label.length - 1;
  }

  private contentsLine({ marker, text }: ContentsEntry): void {
    if (this.writer.lists.length === 0) {
      this.writer.push(t.ListOpen, { piece: { start: marker.start, end: marker.start }, ordered: true, contents: true });
      this.writer.lists.push({ indent: 0, style: 'contents', last: 0 });
    }
    this.writer.push(t.ItemStart, { piece: text, marker });
    this.writer.open = true;
  }
}

/** Whether the text in a right column goes on with that of the line above it. */
function continuesBeside({ line, above }: FlowLine, piece: Piece, layout: Layout): boolean {
  const text = line.text.slice(piece.start - line.start);
  return above !== undefined && isLower(text[0]) && !TICKED.test(text) && !endsSentence(above.line.text) && (layout.wrapped || /(?:,|\p{L}-)$/u.test(above.line.text));
}

const SURNAME_FIRST = /^\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}’'-]+(?: {2,}|\t|$)/u;
const PARTICLE = /^(?:af|von|de|van|der) \p{Lu}/u;

/** Whether a line goes on with a cell of the row above it, in the column of that: `Malli, Maija     hallintojohtaja` over `pöytäkirjanpitäjä`. */
function isCellBelow({ line, above, gap, across }: FlowLine): boolean {
  if (!above || gap > 0 || across || !isLower(line.text[0]) || /\p{Lu}/u.test(line.text)) return false;
  const column = line.indent - above.line.indent;
  return column > 2 && /\s{2}$/u.test(above.line.text.slice(0, column)) && /\S/u.test(above.line.text[column] ?? ' ');
}

/** Where the value begins of a field right below a line, at the same margin. */
const columnBelow = ({ line }: FlowLine, next: FlowLine | undefined): number => (next?.gap === 0 && !next.across && next.line.indent === line.indent ? valueColumn(next.line) : -1);
