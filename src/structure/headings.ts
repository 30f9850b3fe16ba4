import { clock, weekdays, weekdaysShort } from '../../grammar/mentions/words.js';
import { isLower, isUpper } from '../../grammar/letters.js';
import type { Piece } from '../../grammar/structure/outline.js';
import { isDateAlone, readStageHeading } from '../../grammar/structure/stage.js';
import { AttachmentMark, BodySignNumber, CaseLine, StageHead } from '../../grammar/structure/tokens.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { candidateOf, caseNumberIn, levelOf, signedBodyOf, subCandidate } from './candidates.js';
import type { Candidate } from './candidates.js';
import { FULL_NAME, isOfficerLine, officerLabel } from './fields.js';
import { endColumn, endsSentence } from './flow.js';
import type { FlowLine, Layout } from './flow.js';
import { colonLabelAt, hasLabel, labelIn } from './line-labels.js';
import type { Line } from './lines.js';
import { isCapitals, namesMeeting } from './plain.js';
import { runIn, stoppedLength, titleLength, untitled } from './run-in.js';
import type { Habits } from './run-in.js';
import type { Scheme } from './scheme.js';
import { withSideTitles } from './side-numbered.js';
import { datedStage, daysOfHead, isDayOfNamedBody, isStageLine } from './stage-lines.js';

/** A heading with all its lines. */
export interface Heading {
  readonly candidate: Candidate | undefined;
  readonly number: string | null;
  /** Whether it opens a part of an item. */
  readonly part: boolean;
  /** Lines above that belong to the item, by place in the flow. */
  readonly lead: readonly number[];
  /** The heading's lines, by place in the flow, each with the part of it that is title. */
  readonly lines: readonly HeadingLine[];
  /** The item's text beside the heading's lines: behind it on the last (`6. Uudet jäsenet: Hyväksyttiin …`), or in a column of its own. */
  readonly beside: readonly Piece[];
  /** A case number printed at the right of the heading. */
  readonly caseNumber: Piece | undefined;
}

export interface HeadingLine {
  readonly at: number;
  readonly piece: Piece;
  readonly title: Piece | undefined;
}

/** The years that a title ends with, on a line of their own. */
const YEARS = /^(?:19|20)\d{2}(?:\s?[-–/]\s?(?:19|20)?\d{2})?$/u;
/** What a line that reads as a title scores at the least. */
const SURE = 0.8;
const LONGEST_TITLE = 4;
/** How much a line in capitals reads as a title. */
const CAPITALS = 1.7;
/** A title's line that may go on over the page is longer, in characters. */
const OVER_PAGE = 40;
/** How far left of its title's column a number stands at the least to be in the margin. */
const MARGIN = 4;
/** Share of the headings that must stand under their titles for the text beside their numbers to be no title. */
const MOST = 0.6;

/**
 * Gives the chosen candidates their titles, on the same line, above or below, and the numbered parts between them.
 *
 * @param itemStarts places of the first lines of items, where the document prints something over every one of them
 */
export function readHeadings(flow: readonly FlowLine[], scheme: Scheme, layout: Layout, lexicon: Lexicon, itemStarts: ReadonlySet<number> = new Set()): Heading[] {
  return new HeadingReader(flow, scheme, layout, lexicon, itemStarts).read();
}

class HeadingReader {
  private readonly main: readonly Candidate[];
  /** Places of the numbers, which no title runs over. */
  private readonly starts: ReadonlySet<number>;
  /** Whether titles stand over their numbers (`KOKOUKSEN AVAUS` / `§ 41`), by the most of the headings. */
  private readonly above: boolean;
  /** Whether what stands beside the numbers is the items' text, the titles being above. */
  private readonly textBeside: boolean;
  /** Whether the items are sentences behind their numbers, without titles. */
  private readonly sentences: boolean;
  /** Whether titles have a second line in their own column: `§ 75   BOKSLUT 2020` / `       Bokslut och verksamhetsberättelse`. */
  private readonly doubled: boolean;
  /** Whether the items are parted into groups under names in capitals. */
  private grouped: boolean | undefined;
  /** Whether titles end with a stop, behind which the text runs on: `2. Jäsenmaksu. Se on ollut …`. */
  private readonly stops: boolean;
  /** Whether titles end with a colon, behind which the text runs on: `3) Kylätalon katto: Saatu tarjous …`. */
  private readonly colons: boolean;
  /** Whether sentences stand under most of the numbers that have nothing beside them. */
  private readonly sentencesUnder: boolean;

  constructor(
    private readonly flow: readonly FlowLine[],
    scheme: Scheme,
    private readonly layout: Layout,
    private readonly lexicon: Lexicon,
    private readonly itemStarts: ReadonlySet<number>,
  ) {
    this.main = withSideTitles(scheme.headings, flow);
    this.starts = new Set(this.main.map((c) => c.flow.at));
    const titled = this.main.filter(({ title }) => title !== '');
    this.textBeside = titled.filter((candidate) => this.isTextBeside(candidate)).length > titled.length * MOST;
    this.above = this.titlesStandAbove();
    // Titles with their text behind them by themselves, before any habit: those that end with a colon, those that are none.
    this.stops = this.main.filter(({ title }) => stoppedLength(title, lexicon) > 0).length >= Math.max(FEWEST_STOPPED, this.main.length * MOST);
    const titleLengths = this.main.flatMap((candidate) => titleLength(candidate, lexicon, this.habits(false)) ?? (this.opensText(candidate) ? 0 : []));
    this.doubled = this.main.filter(({ flow: { at, line }, title, titleStart }) => title !== '' && this.isSecondTitle(at + 1, titleStart - line.start + line.indent, line)).length >= FEWEST_DOUBLED;
    // Sentences under most of the numbers: one that lacks its stop is no title either.
    const alone = this.main.filter(({ title }) => title === '');
    this.sentencesUnder = alone.length >= FEWEST_ITEMS && alone.filter(({ flow: { at } }) => at + 1 < flow.length && this.isSentence(flow[at + 1])).length >= alone.length * MOST;
    this.colons = titleLengths.filter((length) => length > 0).length >= FEWEST_COLONS;
    this.sentences =
      this.main.length >= FEWEST_ITEMS &&
      titleLengths.filter((length) => length === 0).length >= this.main.length * FEWEST_SENTENCES &&
      this.main.filter((candidate) => (titleLength(candidate, lexicon, this.habits(true)) === 0 && !this.headsText(candidate)) || this.opensText(candidate)).length >= this.main.length * MOST_SENTENCES;
  }

  private habits(sentences: boolean): Habits {
    return { sentences, colons: false, stops: this.stops };
  }

  read(): Heading[] {
    const headings: Heading[] = [];
    this.main.forEach((candidate, i) => {
      const heading = this.heading(candidate, (headings.at(-1)?.lines.at(-1)?.at ?? -1) + 1);
      headings.push(heading);
      const from = (heading.lines.at(-1)?.at ?? candidate.flow.at) + 1;
      const to = this.main[i + 1]?.flow.at ?? this.flow.length;
      const numbered = candidate.number === undefined ? [] : this.parts(candidate.number, from, to);
      const parts = numbered.length > 0 ? numbered : this.deeper(levelOf(candidate.flow.line), from, to);
      for (const part of [...parts, ...this.lettered(candidate.number, this.main[i + 1]?.number, from, to)]) headings.push(part);
    });
    const [only] = headings;
    return headings.length === 1 && only.number === null ? [{ ...only, number: this.numberOfStage(only) }] : headings;
  }

  /**
   * The number of a single item that has it only in the heading of its last stage: one of the day that the head names (`Pöytäkirja 4.12.2023` over
   * `Khall 4.12.2023 § 303`), or with no day at all (`Kh § 195`).
   */
  private numberOfStage({ lines }: Heading): string | null {
    const first = lines[0].at;
    const signed = this.flow.findLast(({ line, at }) => at > first && signedBodyOf(line) !== undefined);
    if (signed) return String(signedBodyOf(signed.line));
    const stage = this.flow.findLast(({ line, at }) => at > first && isStageLine(line, this.lexicon));
    if (!stage) return null;
    const { date, number } = readStageHeading(stage.line.text);
    const days = daysOfHead(this.flow, first);
    // An item without a head, as a page of a case system has it, is of the last stage; those of a list are of its history.
    return date !== null && ((days.size === 0 && stage.gap > 0) || days.has(date)) ? number : null;
  }

  private titlesStandAbove(): boolean {
    let balance = 0;
    let [titled, told] = [0, 0];
    for (const { title, flow: line } of this.main) {
      if (title !== '' && !this.textBeside) continue;
      // A case number may stand between.
      let over = line.at - 1;
      while (this.flow[over] && (isBetween(this.flow[over].line) || isDayOfNamedBody(this.flow[over].line, this.lexicon))) over -= 1;
      const before = this.flow[over];
      const below = this.flow[line.at + 1]?.line.marks[0]?.tokenType === CaseLine ? line.at + 2 : line.at + 1;
      const after = title === '' ? this.flow[below] : undefined;
      const score = this.titleScore(before);
      if (score >= SURE) titled += 1;
      else if (score > 0) told += 1;
      balance += score * (this.isNear(line, before) || over < line.at - 1 ? 1 : 0.3) - (this.isProse(after) ? 0 : this.titleScore(after)) * ((after?.gap ?? 9) <= 1 ? 1 : 0.5);
    }
    // Where sentences stand over most of the numbers, what looks like a title over another is the end of the item before.
    return balance > 0 && titled >= told;
  }

  /** Whether a line is right over another, or alone between blank lines with no more of them below it than above. */
  private isNear({ gap, across }: FlowLine, above: FlowLine | undefined): boolean {
    return !across && (gap <= 1 || (gap === 2 && above !== undefined && (above.across || above.gap >= gap)));
  }

  /** Whether what stands beside a number is prose, with a title of its own right above the number. */
  private isTextBeside({ flow: own, title, titleStart }: Candidate): boolean {
    const before = this.flow[own.at - 1];
    if (!before || own.gap > 1 || this.titleScore(before) < SURE || namesMeeting(before.line.text, this.lexicon) || (before.at > 0 && before.gap === 0 && !before.across)) return false;
    const next = this.flow[own.at + 1];
    const column = own.line.indent + (titleStart - own.line.start);
    const goesOn = next !== undefined && next.gap === 0 && next.line.marks[0]?.tokenType !== CaseLine && (Math.abs(next.line.indent - column) <= 1 || (next.line.indent === own.line.indent && (title.length > SENTENCE || isLower(next.line.text[0]))));
    return endsSentence(title) || goesOn || labelIn(own.line) !== undefined;
  }

  /** Whether a line is the first of a wrapped paragraph: long, and the next goes on with it in small letters. */
  private isProse(line: FlowLine | undefined): boolean {
    const next = line && this.flow.at(line.at + 1);
    return line !== undefined && next !== undefined && next.gap === 0 && !next.across && line.line.text.length > SENTENCE && (isLower(next.line.text[0]) || line.line.text.endsWith('-'));
  }

  /** How much a line reads as a title; 0 where it is none. */
  private titleScore(line: FlowLine | undefined): number {
    if (!line || this.starts.has(line.at)) return 0;
    const { text, marks } = line.line;
    if (isDateAlone(text) || areSigners(text, this.lexicon) || isDayOfNamedBody(line.line, this.lexicon) || this.lexicon.is('ofTheMinutes', text)) return 0;
    if (isLower(text[0])) return this.endsTitle(line) ? SURE : 0;
    if (text.length > (this.layout.wrapped ? 130 : 220) || /\p{L}\d{5,}|\p{L}\d+\.\d\d\.\d{4}/u.test(text) || marks.some((m) => m.tokenType === CaseLine || m.tokenType === BodySignNumber || m.tokenType === AttachmentMark) || isStageLine(line.line, this.lexicon)) return 0;
    const label = labelIn(line.line);
    if (label && (label.separator !== 'space' || !(isCapitals(text) || this.lexicon.is('proceduralTitle', text)))) return 0;
    if (endsSentence(text) && (!this.lexicon.is('proceduralTitle', text.slice(0, -1)) || this.lexicon.has('finiteVerb', text))) return 0.1;
    return isCapitals(text) ? CAPITALS : this.lexicon.is('proceduralTitle', text) ? 1.5 : SURE;
  }

  /** Whether a line in small letters is the last of a title: of a block of a few lines, none of which ends a sentence, whose first reads as one. */
  private endsTitle({ at }: FlowLine): boolean {
    const { flow } = this;
    let first = at;
    while (at - first < LONGEST_TITLE && first > 0 && flow[first].gap === 0 && !flow[first].across && !isOwnKind(flow[first].line) && isLower(flow[first].line.text[0]) && !endsSentence(flow[first].line.text)) first -= 1;
    return first < at && at - first < LONGEST_TITLE && (flow[first].gap > 0 || flow[first].across) && !endsSentence(flow[first].line.text) && this.titleScore(flow[first]) >= SURE;
  }

  private heading(candidate: Candidate, from: number): Heading {
    const { flow: own, title, titleStart } = candidate;
    const { line } = own;
    const caseNumber = caseNumberIn(line);
    const beside = title !== '' && this.textBeside;
    const rest = beside ? { start: titleStart, end: caseNumber?.start ?? line.end } : undefined;
    const make = (lines: readonly HeadingLine[], text: Piece | undefined = rest): Heading => ({
      candidate,
      number: candidate.number === undefined ? null : `${candidate.number}${candidate.suffix}`,
      part: false,
      lead: this.lead(lines[0].at, candidate, from),
      lines: this.withoutNumber(lines, candidate),
      beside: text ? [text] : [],
      caseNumber,
    });
    if (candidate.side) {
      const lines: HeadingLine[] = candidate.side.map(({ at, title: piece }) => ({ at, piece: at === own.at ? { start: line.start, end: piece.end } : piece, title: piece }));
      if (lines[0].at !== own.at) lines.unshift({ at: own.at, piece: { start: line.start, end: line.end }, title: undefined });
      return { ...make(lines), beside: candidate.side.flatMap(({ text }) => (text ? [text] : [])) };
    }
    const listed = this.titleUnderList(candidate, from);
    if (listed.length > 0) {
      // The text of an earlier stage stands between: the number opens this meeting's own.
      if (listed[listed.length - 1].at + 1 < own.at) return { ...make(listed), beside: [], caseNumber: undefined };
      const text = title === '' ? undefined : { start: titleStart, end: caseNumber?.start ?? line.end };
      return make([...listed, { at: own.at, piece: { start: line.start, end: text?.start ?? caseNumber?.start ?? line.end }, title: undefined }], text);
    }
    const around = rest === undefined ? this.titleAround(candidate, caseNumber) : undefined;
    if (around) return make(around);
    if (title !== '' && !beside) {
      // `Kst § 32   Beredning: …`, `SLTK § 17   Asiasta on …` go on with an item whose title stands over its earlier stages.
      const over = colonLabelAt(line, titleStart) || endsSentence(title) ? this.titleBeforeStages(own.at, from) : [];
      return over.length > 0 ? { ...make(over), beside: [], caseNumber: undefined } : this.inline(candidate, caseNumber, make);
    }
    const numberLine = { at: own.at, piece: { start: line.start, end: rest?.start ?? caseNumber?.start ?? line.end }, title: undefined };
    if (this.above) {
      const over = this.titleAbove(own.at);
      if (over.length > 0) return make([...over, numberLine]);
      const before = this.titleBeforeStages(own.at, from);
      // The number stands in the heading of the item's last stage, which keeps its line.
      if (before.length > 0) return { ...make(before), beside: [], caseNumber: undefined };
      return make([numberLine]);
    }
    const under = this.flow[own.at + 1];
    const between = title === '' && caseNumber === undefined && under?.line.marks[0]?.tokenType === CaseLine && under.gap <= 1;
    const first = between ? this.flow[own.at + 2] : under;
    if (!first || (between && first.gap > 1 && this.titleScore(first) < SURE) || !this.isTitleUnder(first)) return make([numberLine]);
    const titled = this.titleBeside(first);
    const whole = make([numberLine, titled, ...this.titleBelow(first.at, first.line.indent + (titled.title?.start ?? first.line.start) - first.line.start)]);
    // `§ 67` / `8120-2018 (610)` / `Nuorisotilojen aukioloajat`
    return between ? { ...whole, caseNumber: { start: under.line.start, end: under.line.end } } : whole;
  }

  /**
   * A title of several lines in the text's column, its number in the margin beside a later one of them: the lines above, that of the number, and
   * what goes on below.
   */
  private titleAround({ flow: own, title, titleStart }: Candidate, caseNumber: Piece | undefined): HeadingLine[] | undefined {
    const { line } = own;
    const above = this.linesBeside(own.at, -1);
    const column = above[0]?.line.indent;
    if (column === undefined || column < line.indent + MARGIN || (above[0].gap === 0 && !above[0].across)) return undefined;
    if (title !== '' && Math.abs(line.indent + titleStart - line.start - column) > 1) return undefined;
    const numberLine: HeadingLine =
      title === ''
        ? { at: own.at, piece: { start: line.start, end: caseNumber?.start ?? line.end }, title: undefined }
        : { at: own.at, piece: { start: line.start, end: caseNumber?.start ?? line.end }, title: { start: titleStart, end: titleStart + title.length } };
    return [...above.map(wholeLine), numberLine, ...this.linesBeside(own.at, 1).filter(({ line: { indent } }) => Math.abs(indent - column) <= 1).map(wholeLine)];
  }

  /** The lines of a heading, without the item's number that stands before the title as well: `69. VAL AV JUSTERARE` over `Kst 4.4.2016 § 69`. */
  private withoutNumber(lines: readonly HeadingLine[], { number, flow: own }: Candidate): readonly HeadingLine[] {
    const [{ at, title, ...first }, ...more] = lines;
    const line = this.flow[at].line;
    const before = at === own.at || title?.start !== line.start ? null : /^(\d+)\.\s+(?=\S)/u.exec(line.text);
    return before && title && Number(before[1]) === number ? [{ ...first, at, title: { start: title.start + before[0].length, end: title.end } }, ...more] : lines;
  }

  /** The lines right above or below a number, without a blank line between, that read as parts of a title in one column. */
  private linesBeside(at: number, step: 1 | -1): FlowLine[] {
    const { flow, starts } = this;
    const lines: FlowLine[] = [];
    for (let i = at + step; lines.length < LONGEST_TITLE; i += step) {
      const next = flow[i];
      const joint = step === 1 ? next : flow[i + 1];
      if (!next || !joint || starts.has(i) || joint.gap > 0 || joint.across || isOwnKind(next.line) || endsSentence(next.line.text)) break;
      if (lines.length > 0 && Math.abs(next.line.indent - lines[0].line.indent) > 1) break;
      if (step === 1) lines.push(next);
      else lines.unshift(next);
    }
    return lines;
  }

  /** A heading with its title on the number's line, or with the item's text running on from it. */
  private inline(candidate: Candidate, caseNumber: Piece | undefined, make: (lines: readonly HeadingLine[], rest?: Piece) => Heading): Heading {
    const { flow: own, title, titleStart } = candidate;
    const { line } = own;
    const split = runIn(candidate, this.lexicon, { ...this.habits(this.sentences && !this.headsText(candidate)), colons: this.colons }) ?? (this.isText(candidate) ? untitled(titleStart) : undefined);
    if (split) {
      const part = split.titleEnd > titleStart ? { start: titleStart, end: split.titleEnd } : undefined;
      return make([{ at: own.at, piece: { start: line.start, end: split.headingEnd }, title: part }], { start: split.rest, end: line.end });
    }
    const piece = { start: line.start, end: caseNumber?.start ?? line.end };
    const below = caseNumber ? [] : this.titleBelow(own.at, titleStart - line.start + line.indent);
    return make([{ at: own.at, piece, title: { start: titleStart, end: titleStart + title.length } }, ...below], undefined);
  }

  /** A title under a number, behind the word for a matter in the column of the labels: `Asia          Koulukuljetukset`. */
  private titleBeside(line: FlowLine): HeadingLine {
    const { text, start, end } = line.line;
    const [lead = '', word = ''] = /^(\p{L}+):?(?:[ ]{2,}|\t)\s*(?=\S)/u.exec(text) ?? [];
    return word !== '' && this.lexicon.is('itemWord', word) ? { at: line.at, piece: { start, end }, title: { start: start + lead.length, end } } : wholeLine(line);
  }

  /** Whether the line under a number is its title. A title may be a word that is a label elsewhere (`Tiedoksi`), but has no colon or text beside it. */
  private isTitleUnder(line: FlowLine): boolean {
    const label = labelIn(line.line);
    if (label && label.separator !== 'space') return !this.starts.has(line.at) && label.separator === 'line' && line.gap <= 1 && !this.lexicon.is('plainLabel', line.line.text);
    return this.titleScore(line) > 0.1 && !this.isSentence(line) && !(this.sentencesUnder && this.lexicon.has('finiteVerb', this.lexicon.respell(line.line.text)));
  }

  /** Whether a line under a number says something, and the item has no title: `§ 3` / `Till protokolljusterare valdes Bo Sten.` */
  private isSentence({ line: { text }, at }: FlowLine): boolean {
    let last = at;
    while (last - at < LONGEST_TITLE && this.flow[last + 1]?.gap === 0 && !this.flow[last + 1].across) last += 1;
    const stops = endsSentence(text) || /[.!?] \p{Lu}/u.test(text) || (last > at && text.length > SENTENCE && endsSentence(this.flow[last].line.text));
    return stops && this.lexicon.has('finiteVerb', this.lexicon.respell(text));
  }

  /** Whether a title that every meeting has is a label elsewhere (`TIEDOKSI`): right over a number it has nothing to label. */
  private isLabelAsTitle({ line, at }: FlowLine): boolean {
    return labelIn(line)?.separator === 'line' && this.flow[at + 1].gap === 0 && this.lexicon.is('proceduralTitle', line.text);
  }

  /** The lines over a number that are its title: those right above it without a blank line between them. */
  private titleAbove(at: number): HeadingLine[] {
    const { flow, starts } = this;
    const lines: HeadingLine[] = [];
    let capitals: boolean | undefined;
    for (let i = at - 1; i >= 0 && lines.length < LONGEST_TITLE; i--) {
      const { line } = flow[i];
      // What is said of the item in brackets below its title is none of that: `(esityslistan ulkopuolelta)`.
      if (i === at - 1 && i > 0 && REMARK.test(line.text) && flow[i].gap === 0 && !flow[i].across && !starts.has(i) && this.titleScore(flow[i - 1]) >= SURE) {
        lines.unshift({ at: i, piece: { start: line.start, end: line.end }, title: undefined });
        continue;
      }
      const first = capitals === undefined;
      if (starts.has(i) || flow[i + 1].gap > (first ? 2 : 0) || (!first && flow[i + 1].across)) break;
      if (first ? this.titleScore(flow[i]) <= 0.1 && !this.isLabelAsTitle(flow[i]) : isOwnKind(line) || endsSentence(line.text) || capitals !== isCapitals(line.text)) break;
      capitals ??= isCapitals(line.text);
      lines.unshift(wholeLine(flow[i]));
    }
    return lines;
  }

  /** The title of an item that begins with earlier stages: the first line since the item before that reads as one and has a stage right below. */
  private titleBeforeStages(at: number, from: number): HeadingLine[] {
    const start = this.itemStart(at, from);
    for (let i = start ?? at; i < at; i++) if (this.titleScore(this.flow[i]) >= SURE) return [wholeLine(this.flow[i]), ...this.titleBelow(i, this.flow[i].line.indent)];
    for (let i = from; i < at; i++) {
      if (this.titleScore(this.flow[i]) < SURE) continue;
      let next = i + 1;
      while (next < at && isBetween(this.flow[next].line)) next += 1;
      if (isStageLine(this.flow[next].line, this.lexicon) || datedStage(this.flow, next, this.lexicon) || this.flow[next].line.marks[0]?.tokenType === BodySignNumber) return this.titleAbove(i + 1);
    }
    return [];
  }

  /** The lines that go on with a title: in small letters, or in capitals like it, or filling a block with it that a blank line ends. */
  private titleBelow(at: number, indent: number): HeadingLine[] {
    const { flow, layout, starts } = this;
    const lines: HeadingLine[] = [];
    for (let i = at + 1; i < flow.length && lines.length < LONGEST_TITLE - 1; i++) {
      const next = flow[i];
      const { line } = next;
      const before = flow[i - 1].line;
      // A page may end within a title.
      const overPage = next.across && isLower(line.text[0]) && before.text.length > OVER_PAGE && !endsSentence(line.text) && (flow[i + 1]?.gap ?? 1) > 0;
      if (starts.has(i) || (next.across ? !overPage : next.gap > 1) || (isOwnKind(line) && !this.isTitlesLastWord(i)) || endsSentence(before.text)) break;
      const goesOn = (isLower(line.text[0]) && !this.startsText(before, line)) || (next.gap === 0 && YEARS.test(line.text) && Math.abs(line.indent - indent) <= 1) || /^[(–-].*[\p{L}\d]/u.test(line.text) || (next.gap === 0 && before.text.endsWith(','));
      if (next.gap > 0) {
        if (!goesOn || Math.abs(line.indent - indent) > 3 || endsSentence(line.text) || line.text.length > 100) break;
      } else {
        const capitals = isCapitals(before.text) && isCapitals(line.text);
        const doubled = this.doubled && i === at + 1 && this.isSecondTitle(i, indent, before);
        const filled = layout.wrapped && endColumn(before) + (/^\S+/u.exec(line.text)?.[0].length ?? 0) > layout.width * 0.85 && (flow[i + 1]?.gap ?? 1) > 0 && !endsSentence(line.text);
        if (!goesOn && !capitals && !filled && !doubled && !before.text.endsWith('-')) break;
        if (goesOn && endsSentence(line.text) && line.text.length > 60) break;
      }
      lines.push(wholeLine(next));
    }
    return lines;
  }

  /** Whether a line right below a title with its number in the margin stands in the title's column, with a blank line below it, and says nothing. */
  private isSecondTitle(at: number, column: number, above: Line): boolean {
    const own = this.flow.at(at);
    if (!own || this.starts.has(at) || own.gap > 0 || own.across || (this.flow[at + 1]?.gap ?? 1) === 0) return false;
    const { line } = own;
    return column - above.indent >= MARGIN && Math.abs(line.indent - column) <= 1 && isUpper(line.text[0]) && !isOwnKind(line) && !endsSentence(line.text) && !this.lexicon.has('finiteVerb', line.text);
  }

  /** Whether a line in small letters under a title is the item's text, as people type it: `Muut asiat` / `ei ollut`, `Seuraava kokous` / `ke 14.5. klo 18`. */
  private startsText(before: Line, { text }: Line): boolean {
    if (before.text.endsWith(',') || before.text.endsWith('-') || this.lexicon.is('connective', /^\S+/u.exec(text)?.[0] ?? '') || this.lexicon.is('connective', /\S+$/u.exec(before.text)?.[0] ?? '')) return false;
    // `§ 2 Järjestäytyminen` / `pj: Maija Malli`
    if (officerLabel(text, this.lexicon) || (isOfficerLine(text, this.lexicon) && !/\p{Ll}n$/u.test(before.text))) return true;
    return WHEN.test(text) || this.lexicon.has('finiteVerb', text) || this.lexicon.is('passivePresent', /^\p{L}+/u.exec(text)?.[0] ?? '');
  }

  /** Whether what would be a label is the end of a title in capitals that filled its line: `… ALIJÄÄMÄN` / `KÄSITTELY`. */
  private isTitlesLastWord(at: number): boolean {
    const { flow, layout } = this;
    const { line, gap } = flow[at];
    const before = flow[at - 1].line;
    if (gap > 0 || labelIn(line)?.separator !== 'line' || !isCapitals(line.text) || !isCapitals(before.text) || (flow[at + 1]?.gap ?? 1) === 0) return false;
    return endColumn(before) + 1 + line.text.length > layout.width * 0.85;
  }

  /** The title of an item that begins with a list of its stages. */
  private titleUnderList({ flow: { at }, number }: Candidate, from: number): HeadingLine[] {
    const start = this.listStart(at, from, number);
    return start === undefined ? [] : this.titleBeforeStages(at, start);
  }

  /** Where the item begins by what is printed over every item: the last such place before its number. */
  private itemStart(at: number, from: number): number | undefined {
    for (let i = at; i >= from; i--) if (this.itemStarts.has(i)) return i;
    return undefined;
  }

  /** Where a list of a matter's stages begins that ends with this meeting's own: `Sivltk § 88 10.12.2025` / `Khall § 221 22.12.2025`, over the title. */
  private listStart(at: number, from: number, number: number | undefined): number | undefined {
    for (let i = at - 1; i >= from; i--) {
      const { line } = this.flow[i];
      if (line.marks[0]?.tokenType !== StageHead || !isStageLine(line, this.lexicon) || readStageHeading(line.text).number !== String(number)) continue;
      let start = i;
      while (start > from && this.flow[start].gap === 0 && isStageLine(this.flow[start - 1].line, this.lexicon)) start -= 1;
      return start;
    }
    return undefined;
  }

  /** Lines right above a heading that are its item's: case numbers, and the stages that end with this meeting's own. */
  private lead(at: number, { number }: Candidate, from: number): number[] {
    const start = this.itemStart(at, from);
    if (start !== undefined) return Array.from({ length: at - start }, (_, i) => start + i);
    if ((this.grouped ??= this.main.filter(({ flow: own }) => this.isGroupHeading(own.at)).length >= FEWEST_GROUPS) && this.isGroupHeading(at)) return [at - 1];
    const lead: number[] = [];
    for (let i = at - 1; i >= 0 && lead.length < 6 && !this.starts.has(i); i--) {
      const { line } = this.flow[i];
      const mark = line.marks[0];
      const isStage = isStageLine(line, this.lexicon) && (readStageHeading(line.text).number === String(number) || lead.length === 0 || this.flow[i + 1].gap === 0);
      if (mark?.tokenType !== CaseLine && !isStage && (number === undefined || signedBodyOf(line) !== number)) break;
      lead.unshift(i);
    }
    return lead;
  }

  /** Whether words in capitals stand alone over a heading, as a house parts its items into groups: `HENKILÖSTÖASIAT` over `2 § Virka`. */
  private isGroupHeading(at: number): boolean {
    const [above, own] = [this.flow.at(at - 1), this.flow[at]];
    if (!above || at <= this.main[0].flow.at || own.gap === 0 || own.across || (above.gap === 0 && !above.across) || this.starts.has(at - 1)) return false;
    const { text } = above.line;
    // Below a label alone it is what the label names: `Päätös:` over `ESITYKSEN MUKAAN`.
    const label = this.flow[at - 2] && labelIn(this.flow[at - 2].line);
    if (label && ['colon', 'line'].includes(label.separator) && /^[^:]*:?$/u.test(this.flow[at - 2].line.text)) return false;
    return text.length <= LONGEST_GROUP && isCapitals(text) && /^[\p{L} ,&-]{5,}$/u.test(text) && above.line.marks.length === 0 && !this.lexicon.has('finiteVerb', text) && !this.lexicon.has('deciding', text);
  }

  /** The parts of an item under Markdown headings of the next level; none where those are the labels of its statements (`### Päätös`). */
  private deeper(own: number, from: number, to: number): Heading[] {
    if (own === 0) return [];
    const below = this.flow.slice(from, to).filter(({ line }) => levelOf(line) > own);
    const level = below.reduce((least, { line }) => Math.min(least, levelOf(line)), Infinity);
    const parts = below.filter(({ line }) => levelOf(line) === level);
    if (parts.some(({ line }) => labelIn(line) !== undefined || this.lexicon.field(line.text.replace(HASHES, '')) !== undefined)) return [];
    return parts.map((part) => {
      const { at, line } = part;
      const { number, suffix = '', title: text = '', titleStart = line.start } = candidateOf(part, this.lexicon) ?? {};
      const title = { start: titleStart, end: titleStart + text.length };
      return { candidate: undefined, number: number === undefined ? null : `${number}${suffix}`, part: true, lead: [], lines: [{ at, piece: { start: line.start, end: line.end }, title }], beside: [], caseNumber: undefined };
    });
  }

  /** Whether words with a stop and no verb stand over the text below a blank line: `4 §  Hirviluvat.` */
  private headsText({ flow: { at }, title }: Candidate): boolean {
    const next = this.flow.at(at + 1);
    return next !== undefined && next.gap > 0 && !this.starts.has(at + 1) && !this.lexicon.has('finiteVerb', this.lexicon.respell(title));
  }

  /** Whether what stands behind a number fills its line and goes on below to the end of a sentence that says something: the item's text, and no title. */
  private opensText({ flow: { line, at }, title }: Candidate): boolean {
    const next = this.flow.at(at + 1);
    const word = /^\S+/u.exec(next?.line.text ?? '')?.[0].length ?? 0;
    if (title === '' || !this.layout.wrapped || !next || next.gap > 0 || next.across || this.starts.has(at + 1) || endColumn(line) + 1 + word < this.layout.width * FILLED) return false;
    let last = at + 1;
    while (this.flow[last + 1]?.gap === 0 && !this.flow[last + 1].across && !this.starts.has(last + 1)) last += 1;
    if (!endsSentence(this.flow[last].line.text)) return false;
    const text = [title, ...this.flow.slice(at + 1, Math.min(last, at + LONGEST_TITLE) + 1).map((own) => own.line.text)].join(' ');
    const [first] = text.split(/(?<=\p{L}{2}[.!?]) (?=\p{Lu})/u, 1);
    return this.sentences || this.lexicon.has('finiteVerb', this.lexicon.respell(first));
  }

  /** Whether what stands behind a number is the item's text, which goes on below, and no title. */
  private isText(candidate: Candidate): boolean {
    const says = this.sentences || this.lexicon.opens('finiteVerb', candidate.title);
    return (says && this.opensText(candidate)) || this.endsInVerb(candidate);
  }

  /** Whether what stands behind a number ends with a verb of electing, whose object begins the line right below: `§ 10 Hallitukseen valittiin` / `Maija Malli ja Otto Oletus.` */
  private endsInVerb({ flow: { at }, title }: Candidate): boolean {
    const next = this.flow.at(at + 1);
    return next !== undefined && next.gap === 0 && !next.across && isUpper(next.line.text[0]) && !isOwnKind(next.line) && /[.,]$/u.test(next.line.text) && this.lexicon.verbs.find(title).some(({ outcome, end }) => outcome === 'elected' && end === title.length);
  }

  /** Items with letters between two of the document's, in the place of a number that it skips: `6)`, `7a)`, `7b)`, `8)`. */
  private lettered(number: number | undefined, next: number | undefined, from: number, to: number): Heading[] {
    if (number === undefined || next !== number + 2) return [];
    const parts = this.parts(number + 1, from, to);
    return parts.length > 1 && parts.every((heading) => /\p{L}$/u.test(heading.number ?? '')) ? parts.map((heading) => ({ ...heading, part: false })) : [];
  }

  /** The numbered parts of an item: `6.1`, `6.2` between items 6 and 7. */
  private parts(parent: number, from: number, to: number): Heading[] {
    const parts: Heading[] = [];
    let expected = 1;
    for (let at = from; at < to; at++) {
      const found = subCandidate(this.flow[at]);
      if (found?.parent !== parent) continue;
      const order = /^\d+$/u.test(found.part) ? Number(found.part) : found.part.charCodeAt(0) - 96;
      if (order !== expected && order !== expected + 1) continue;
      if (endsSentence(found.title) && this.lexicon.has('finiteVerb', found.title)) continue;
      expected = order + 1;
      const { line } = this.flow[at];
      const first = { at, piece: { start: line.start, end: line.end }, title: { start: found.titleStart, end: found.titleStart + found.title.length } };
      const number = /\d$/u.test(found.part) ? `${parent}.${found.part}` : `${parent}${found.part}`;
      parts.push({ candidate: undefined, number, part: true, lead: [], lines: [first, ...this.titleBelow(at, found.titleStart - line.start + line.indent)], beside: [], caseNumber: undefined });
    }
    return parts;
  }
}

/** Titles that a stop ends that make a habit. */
const FEWEST_STOPPED = 2;

/** A day or an hour at a line's start: `ke 14.5.`, `klo 18`. */
const WHEN = new RegExp(String.raw`^(?:(?:${weekdaysShort.join('|')})\.? \d{1,2}[./]|(?:${weekdays.join('|')})\p{L}* \d|(?:${clock.join('|')})\.? ?\d)`, 'u');

/** The length from which a line that another goes on with is no title for its verb. */
const SENTENCE = 50;

/** Groups that make a habit. */
const FEWEST_GROUPS = 2;
/** The longest words over a group of items, in characters. */
const LONGEST_GROUP = 60;

/** How much of the width a line fills at the least, with the word that begins the next. */
const FILLED = 0.9;

/** Titles that end with a colon, by which the others are judged. */
const FEWEST_COLONS = 2;

/** Titles of two lines that make a habit. */
const FEWEST_DOUBLED = 3;

/** Items that make a habit. */
const FEWEST_ITEMS = 4;
/** The part of the items that must be whole sentences, and the part that must look like some, for all of them to be. */
const FEWEST_SENTENCES = 0.25;
const MOST_SENTENCES = 0.6;

/** What is said of an item below its title: `(esityslistan ulkopuolelta)`. */
const REMARK = /^\(\p{Ll}[^()]{3,60}\)$/u;

/** Whether a line is of those who sign, side by side: `Ville Esko        Anna Malli`, `Sihteeri   Kari Palo`. */
function areSigners(text: string, lexicon: Lexicon): boolean {
  const cells = text.trim().split(/\s{2,}|\t/u);
  return cells.length > 1 && (cells.every((cell) => NAME_ALONE.test(cell) && !cell.split(' ').some((word) => lexicon.is('organisation', word))) || lexicon.meetingRole(cells[0].replace(/:$/u, '')) !== undefined);
}
const NAME_ALONE = new RegExp(`^${FULL_NAME}$`, 'u');

/** Lines that are never the second line of a title. */
const OWN_KINDS = new Set(['LabelMark', 'CaseLine', 'StageHead', 'BodySignNumber', 'AttachmentMark', 'Bullet', 'LetterMark', 'NumberDot', 'NumberParen', 'Decimal', 'Hash', 'UrlLine']);
const isOwnKind = (line: Line): boolean => line.marks.some((mark) => OWN_KINDS.has(mark.tokenType.name));

/** What marks a line as a Markdown heading, before and behind. */
const HASHES = /^[#=]+\s*|\s*[#=]+$/gu;

/** What may stand between a title and the number below it: the number of the case, who prepared it. */
const isBetween = (line: Line): boolean => line.marks[0]?.tokenType === CaseLine || (hasLabel(line, 'preparer') && labelIn(line)?.separator === 'colon');

const wholeLine = ({ at, line }: FlowLine): HeadingLine => ({ at, piece: { start: line.start, end: line.end }, title: { start: line.start, end: line.end } });
