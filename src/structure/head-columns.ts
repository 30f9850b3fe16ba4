import type { Piece } from '../../grammar/structure/outline.js';
import type { FieldKind, Lexicon } from '../../grammar/vocabulary/index.js';
import { fieldOf } from './fields.js';
import type { FlowLine } from './flow.js';

/** A field of the head whose name goes over several lines of a left column, the text beside it. */
export interface HeadField {
  readonly kind: FieldKind;
  readonly label: readonly Piece[];
  /** The text beside each line; `undefined` where there is none. */
  readonly beside: readonly (Piece | undefined)[];
}

/** Lines of a name at the most, and of a remark under it. */
const MOST_LINES = 4;
/** The longest line of a name, in characters. */
const LONGEST_CELL = 32;
const LONGEST_UNKNOWN = 28;

/** Reads `MUUT SAAPUVILLA   Malli Erkki` / `OLLEET   Virtanen Marketta` from a place on; `undefined` where the lines there are no such field. */
export function headFieldAt(flow: readonly FlowLine[], at: number, lexicon: Lexicon): HeadField | undefined {
  const cells = leftCells(flow, at);
  // `Varapuheenjohtaja   Malli Erkki` / `Jäsenet   Virtanen Marketta`: a role is of the name beside it.
  if (cells.length < 2 || (cells[0].right && lexicon.ends('title', cells[0].text))) return undefined;
  for (let count = Math.min(cells.length, MOST_LINES); count > 0; count--) {
    const remark = remarkBelow(cells.slice(count));
    if (count === 1 && remark === 0) break;
    const some = cells.slice(0, count + remark);
    const kind = lexicon.field(cells.slice(0, count).map(({ text }) => text).join(' ').replace(/- (?=\p{Ll})/gu, ''));
    if (kind) return { kind, label: some.map(({ left }) => left), beside: some.map(({ right }) => right) };
  }
  // A name that the vocabulary has not, in capitals over lines: something of the head, but not what is above.
  const own = cells.slice(0, MOST_LINES);
  const capitals = own.filter(({ text, right, beside }) => text === text.toUpperCase() && /\p{Lu}{3}/u.test(text) && (!right || (/\p{L}{2}/u.test(beside) && !TICKED_CELL.test(beside))) && text.length <= LONGEST_UNKNOWN);
  if (lexicon.ends('body', own[own.length - 1].text)) return undefined;
  if (!cells[0].right || capitals.length < own.length || fieldOf(flow[at].line, lexicon)) return undefined;
  return { kind: 'other', label: own.map(({ left }) => left), beside: own.map(({ right }) => right) };
}

/** A row of a list that ticks people off: `Malli Maija            x       Oletus Otto`. */
const TICKED_CELL = /(?:\s{2}|\t)[xX✓](?:\s{2}|\t|$)/u;

/** How many cells a remark in brackets takes under a name: `(ja merkintä siitä,` / `kuka toimi` / `puheenjohtajana)`. */
function remarkBelow(cells: readonly Cell[]): number {
  if (!cells[0]?.text.startsWith('(')) return 0;
  return cells.slice(0, MOST_LINES).findIndex(({ text }) => text.endsWith(')')) + 1;
}

interface Cell {
  readonly left: Piece;
  readonly text: string;
  /** What is written in the right cell. */
  readonly beside: string;
  readonly right: Piece | undefined;
}

/** The left cells of lines right under one another, beside text that begins at one column; a line may end with its left cell. */
function leftCells(flow: readonly FlowLine[], at: number): Cell[] {
  const cells: Cell[] = [];
  let column: number | undefined;
  const { indent } = flow[at].line;
  for (let i = at; i < flow.length && cells.length < 2 * MOST_LINES; i++) {
    const { line, gap, across } = flow[i];
    if ((i > at && (gap > 0 || across)) || line.indent !== indent) break;
    const split = /[ \t]{2,}|\t/u.exec(line.text);
    const left = split ? line.text.slice(0, split.index) : line.text;
    if (left.length > LONGEST_CELL || (i === at && !split && !left.endsWith('-'))) break;
    if (split) {
      const from = split.index + split[0].length;
      if (column !== undefined && line.indent + from < column - 1) break;
      column ??= line.indent + from;
      cells.push({ left: { start: line.start, end: line.start + split.index }, text: left, beside: line.text.slice(from), right: { start: line.start + from, end: line.end } });
    } else {
      if (i > at && (column === undefined || line.indent + left.length > column)) break;
      cells.push({ left: { start: line.start, end: line.end }, text: left, beside: '', right: undefined });
    }
  }
  return cells;
}
