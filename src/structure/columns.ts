import { isBody, isDateAlone, readStageHeading } from '../../grammar/structure/stage.js';
import type { Leaf, Piece } from '../../grammar/structure/outline.js';
import type { Lexicon, StatementType } from '../../grammar/vocabulary/index.js';
import { endsSentence } from './flow.js';
import type { FlowLine } from './flow.js';
import type { Line } from './lines.js';

/** A label in a column of its own at the left of the text, over as many lines as it needs. */
export interface ColumnLabel {
  readonly kind: StatementType;
  readonly label: Leaf;
  /** Whether text stands beside it. */
  readonly beside: boolean;
  /** How many lines it takes. */
  readonly lines: number;
}

/** The heading of a stage in the left column, a part of it on each line. */
export interface ColumnStage {
  readonly pieces: readonly Piece[];
  /** What is beside them of the text, by line. */
  readonly texts: readonly (Piece | undefined)[];
  readonly number: string;
}

export interface Columns {
  /** Labels by the place in the flow of their first line. */
  readonly labels: ReadonlyMap<number, ColumnLabel>;
  /** What is left of a line for the text, where its left cell belongs to a label; `undefined` where nothing is. */
  readonly text: ReadonlyMap<number, Piece | undefined>;
  /** Headings of stages that stand in the margin over several lines, by the place in the flow of the first: `KAUPHALL` / `88 §` / `18.3.2013`. */
  readonly stages: ReadonlyMap<number, ColumnStage>;
  /** Dates in the margin, under the number of a stage, by place in the flow. */
  readonly dates: ReadonlyMap<number, Piece>;
  /** The column at which the text stands; 0 where the document has no label column. */
  readonly column: number;
}

const NONE: Columns = { labels: new Map(), text: new Map(), stages: new Map(), dates: new Map(), column: 0 };

/** The narrowest label column: below it, an indent is only an indent. */
export const NARROWEST = 10;
const MOST_LINES = 5;

/** Finds labels that stand in a left column, broken over lines with the text beside them (`Täytäntöönpano-` / `tiedot`). */
export function findColumns(flow: readonly FlowLine[], lexicon: Lexicon): Columns {
  const column = textColumn(flow);
  if (column < NARROWEST) return NONE;
  const labels = new Map<number, ColumnLabel>();
  const text = new Map<number, Piece | undefined>();
  const stages = new Map<number, ColumnStage>();
  const dates = new Map<number, Piece>();
  const officers = new Map<number, Cell>();
  for (let at = 0; at < flow.length; at++) {
    const cells = cellsOf(flow, at, column);
    if (cells.length > 0 && isDateAlone(cells[0].text) && flow[at].gap === 0) {
      dates.set(at, cells[0].left);
      text.set(at, cells[0].right);
      continue;
    }
    const stage = stageOf(cells, lexicon);
    if (stage) {
      stages.set(at, stage);
      at += stage.pieces.length - 1;
      continue;
    }
    for (let count = cells.length; count > 0; count--) {
      const kind = labelOf(cells.slice(0, count), lexicon);
      if (!kind) continue;
      const own = cells.slice(0, count);
      // An officer beside the label is of it: `Päätösehdotus   Johtaja Malli`.
      const officer = own.map((cell) => officerBeside(cell, flow[at].line, lexicon));
      labels.set(at, { kind, label: { pieces: own.flatMap(({ left, right }, i) => (officer[i] && right ? [left, right] : [left])) }, beside: own.some(({ right }, i) => right !== undefined && !officer[i]), lines: count });
      own.forEach(({ right }, i) => text.set(at + i, officer[i] ? undefined : right));
      at += count - 1;
      break;
    }
    if (!labels.has(at) && cells[0]?.right && /^\p{L}/u.test(flow[at].line.text.slice(cells[0].right.start - flow[at].line.start)) && speaks(cells[0], lexicon)) officers.set(at, cells[0]);
  }
  for (const [at, { left, right }] of proposing(officers, labels)) {
    labels.set(at, { kind: 'proposal', label: { pieces: [left] }, beside: true, lines: 1 });
    text.set(at, right);
  }
  return { labels, text, stages, dates, column };
}

/** Whether a left cell is the title of an officer who may present a matter, and nothing else: `Rakennustarkastaja   Lautakunta myöntää …`. */
const speaks = ({ text }: Cell, lexicon: Lexicon): boolean => /^\p{Lu}\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+)?$/u.test(text) && lexicon.ends('title', text) && lexicon.meetingRole(text) === undefined;

/** The officers whose text is a proposal: the next label in the column is the decision's. */
function* proposing(officers: ReadonlyMap<number, Cell>, labels: ReadonlyMap<number, ColumnLabel>): Generator<[number, Cell]> {
  const places = [...labels.keys(), ...officers.keys()].sort((a, b) => a - b);
  for (const [i, at] of places.entries()) {
    const cell = officers.get(at);
    const before = labels.get(places[i - 1] ?? -1);
    if (cell && labels.get(places[i + 1] ?? -1)?.kind === 'decision' && before?.kind !== 'proposal') yield [at, cell];
  }
}

const NUMBER = /^(?:§ ?(\d{1,4})|(\d{1,4}) ?§)$/u;

/** A body, a section's number and maybe the date, one under the other in either order, or all on one line with the text beside them. */
function stageOf(cells: readonly Cell[], lexicon: Lexicon): ColumnStage | undefined {
  const [body, second, third] = cells;
  const whole = body?.right && stageOnOneLine(body, lexicon);
  if (whole) return whole;
  if (!second || !/^\p{Lu}/u.test(body.text) || !isBody(body.text, lexicon)) return undefined;
  // `KHALL` / `88 §` / `18.3.2013`, or the date before the number.
  const dated = third !== undefined && isDateAlone(second.text);
  const found = NUMBER.exec((dated ? third : second).text);
  if (!found) return undefined;
  const own = cells.slice(0, dated || (third && isDateAlone(third.text)) ? 3 : 2);
  return { pieces: own.map(({ left }) => left), texts: own.map(({ right }) => right), number: found[1] ?? found[2] };
}

/** `Bn 5.5.2020 § 33     Byggnadsnämnden förordar …` */
function stageOnOneLine({ left, text, right }: Cell, lexicon: Lexicon): ColumnStage | undefined {
  if (!/^\p{Lu}.*(?:§ ?\d{1,4}|\d{1,4} ?§|\d{4})$/u.test(text)) return undefined;
  const { body, date, number } = readStageHeading(text);
  return body !== null && date !== null && number !== null && isBody(body, lexicon) ? { pieces: [left], texts: [right], number } : undefined;
}

function officerBeside({ right }: Cell, line: Line, lexicon: Lexicon): boolean {
  if (!right || right.start < line.start || right.end > line.end) return false;
  const text = line.text.slice(right.start - line.start, right.end - line.start).replace(/:$/u, '');
  return !endsSentence(text) && lexicon.isOfficer(text.split(/\s+/u), false);
}

/** Share of the longer lines that must begin at a column for it to be that of the text. */
const SHARE = 0.25;

/** Characters of a line that is a line of text. */
const LONG = 40;

/** The column of the text that stands beside something short in the margin (`Päätös            Kokous todettiin …`); 0 where the line is one text, or a row of cells. */
function besideColumn({ text, indent }: Line): number {
  const split = /^\S+(?: \S+)*(?:[ ]{2,}|\t)(?=\S+(?: \S+)*$)/u.exec(text);
  return split && text.length - split[0].length >= LONG ? indent + split[0].length : 0;
}

/** The column where most of the longer lines begin; 0 where they begin at the left. */
export function textColumn(flow: readonly FlowLine[]): number {
  const counts = new Map<number, number>();
  let most = 0;
  let column = 0;
  let lines = 0;
  for (const { line } of flow) {
    if (line.text.length < LONG) continue;
    lines += 1;
    const from = (line.has.columns && besideColumn(line)) || line.indent;
    if (from < NARROWEST) continue;
    const count = (counts.get(from) ?? 0) + 1;
    counts.set(from, count);
    if (count > most) [most, column] = [count, from];
  }
  return most >= lines * SHARE ? column : 0;
}

interface Cell {
  readonly left: Piece;
  /** What is written in the left cell. */
  readonly text: string;
  readonly right: Piece | undefined;
}

/** The left cells of the lines from `at` on that stand right under one another. */
function cellsOf(flow: readonly FlowLine[], at: number, column: number): Cell[] {
  const cells: Cell[] = [];
  for (let i = at; i < flow.length && cells.length < MOST_LINES; i++) {
    const { line, gap, across } = flow[i];
    if (line.indent > column - NARROWEST || (i > at && (gap > 0 || across))) break;
    const split = /[ \t]{2,}|\t/u.exec(line.text);
    const tight = tightCell(line, column);
    if (tight) {
      cells.push(tight);
      continue;
    }
    if (!split) {
      if (line.indent + line.text.length > column + 4) break;
      cells.push({ left: { start: line.start, end: line.end }, text: line.text, right: undefined });
      continue;
    }
    const from = split.index + split[0].length;
    if (Math.abs(line.indent + from - column) > 2) break;
    cells.push({ left: { start: line.start, end: line.start + split.index }, text: line.text.slice(0, split.index), right: { start: line.start + from, end: line.end } });
  }
  return cells;
}

/** A left cell that fills its column but for one space: `Täytäntöönpano- Ote: valtuusto`. */
function tightCell({ text, indent, start, end }: Line, column: number): Cell | undefined {
  const from = column - indent;
  if (from < 2 || text[from - 1] !== ' ' || !/\S/u.test(text[from] ?? '') || !/^\p{Lu}[\p{L}-]+(?: [\p{L}-]+)?$/u.test(text.slice(0, from - 1))) return undefined;
  return { left: { start, end: start + from - 1 }, text: text.slice(0, from - 1), right: { start: start + from, end } };
}

function labelOf(cells: readonly Cell[], lexicon: Lexicon): StatementType | undefined {
  const phrase = cells.map(({ text }) => text.replace(/:$/u, '')).join(' ').replace(/- (?=\p{Ll})/gu, '');
  if (!/^\p{Lu}/u.test(phrase) || endsSentence(phrase)) return undefined;
  // `Ehdotus` over `Perusturvajohtaja   Lautakunta merkitsee …`: who speaks is of the label.
  return lexicon.label(phrase.split(/[\s/]+/u).filter((word) => word !== ''), (tail) => cells.length > 1 && lexicon.isOfficer(tail, false), true)?.type;
}
