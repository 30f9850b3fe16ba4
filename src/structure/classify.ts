import type { IToken } from 'chevrotain';
import { isLower, isUpper } from '../../grammar/letters.js';
import { labelAt, labelsWithin } from '../../grammar/structure/label.js';
import type { LabelPayload } from '../../grammar/structure/label.js';
import * as t from '../../grammar/structure/line-tokens.js';
import { lineToken } from '../../grammar/structure/line-tokens.js';
import type { LinePayload, LineToken } from '../../grammar/structure/line-tokens.js';
import type { Piece } from '../../grammar/structure/outline.js';
import { isDateAlone, readStageHeading } from '../../grammar/structure/stage.js';
import { BodySignNumber, Bullet, CaseLine, Decimal, Emblem, Emphasis, Hash, LetterMark, NumberBare, NumberDot, NumberParen, StageDate } from '../../grammar/structure/tokens.js';
import { nominative } from '../../grammar/vocabulary/index.js';
import type { Lexicon, StatementType } from '../../grammar/vocabulary/index.js';
import type { ColumnStage, Columns } from './columns.js';
import { contentsEntry, contentsEntryAround, contentsNumbers } from './contents.js';
import type { ContentsEntry } from './contents.js';
import { continues, endColumn, endsSentence, TICKED } from './flow.js';
import type { FlowLine, Layout } from './flow.js';
import { signedBodyOf } from './candidates.js';
import type { Heading, HeadingLine } from './headings.js';
import { fieldOf, isFieldName, valueColumn } from './fields.js';
import { headFieldAt } from './head-columns.js';
import type { HeadField } from './head-columns.js';
import { findHouseLabels } from './house-labels.js';
import { hasLabel, labelIn } from './line-labels.js';
import type { Line } from './lines.js';
import { findSpeakers } from './speakers.js';
import type { SpeakerLabel } from './speakers.js';
import { earlierStagesEnd } from './stage-ends.js';
import { datedStage, isDayOfBody, isStageLine } from './stage-lines.js';
import { findTables } from './tables.js';
import type { TableLines } from './tables.js';

/** What the classifier knows of the document. */
export interface Known {
  /** The clean text. */
  readonly text: string;
  readonly flow: readonly FlowLine[];
  readonly layout: Layout;
  readonly headings: readonly Heading[];
  readonly columns: Columns;
  readonly lexicon: Lexicon;
  /** Place in the flow where the closing begins; the flow's length where there is none. */
  readonly closing: number;
}

/** Depth of lists inside lists; deeper markers count as this deep. */
const DEEPEST = 8;

/** The longest line that heads a part of an item, in characters. */
const LONGEST_PART = 60;

/** Says of each line what it is, as a sequence of tokens that the structure parser nests. */
export function classify(known: Known): LineToken[] {
  return new Classifier(known).run();
}

/** Statements that tell of what others said, labels and all. */
const TELLING: ReadonlySet<StatementType | undefined> = new Set<StatementType>(['discussion', 'dissent', 'vote']);

/** A label's mark. */
type LabelAt = Pick<IToken, 'startOffset' | 'image' | 'payload'>;

class Classifier {
  private readonly tokens: LineToken[] = [];
  private readonly headingAt = new Map<number, Heading>();
  /** Lines of headings other than their first, by place in the flow. */
  private readonly tables: ReadonlyMap<number, TableLines>;
  private readonly habits: ReadonlyMap<string, number>;
  private readonly contents: ReadonlySet<string>;
  /** Labels that say only who speaks, by place in the flow. */
  private readonly speakers: ReadonlyMap<number, SpeakerLabel>;
  /** The number of the contents entry on the line above. */
  private listed: string | undefined;
  private readonly lists: { indent: number; style: string; last: number }[] = [];
  private zone: 'preamble' | 'section' | 'closing' = 'preamble';
  /** Where the open item's earlier stages end before this meeting's part, which has no heading of its own. */
  private stageEnds: ReadonlySet<number> = new Set();
  private section: string | null = null;
  private statement: StatementType | undefined;
  /** Whether the item has a decision by its label above. */
  private decided = false;
  /** The code of the last letter that marked a part of the item. */
  private lettered = 0;
  /** The same above the label of the statement. */
  private letteredAbove = 0;
  private stage: 'none' | 'head' | 'column' = 'none';
  /** A label within a proposal: none is open, it waits for what it names, or it has that. */
  private nested: 'none' | 'named' | 'given' = 'none';
  /** Whether the last token opened a leaf that a continuation may go on with. */
  private open = false;
  /** The line whose date in the margin a stage's heading has. */
  private dated = -1;
  /** Whether nothing of a proposal's text has come since its label. */
  private freshProposal = false;

  constructor(private readonly known: Known) {
    for (const heading of known.headings) this.headingAt.set(heading.lead[0] ?? heading.lines[0].at, heading);
    this.tables = findTables(known.flow, new Set(known.headings.flatMap(({ lead, lines }) => [...lead, ...lines.map(({ at }) => at)])));
    this.habits = spacedLabels(known.flow);
    this.speakers = new Map([...findHouseLabels(known.flow), ...findSpeakers(known.flow, known.headings, known.lexicon)]);
    this.contents = contentsNumbers(known.headings);
  }

  run(): LineToken[] {
    const { flow, closing } = this.known;
    for (let at = 0; at < flow.length; at++) {
      if (at === closing) this.close();
      const heading = this.zone === 'closing' ? undefined : this.headingAt.get(at);
      at = heading ? this.heading(heading) : this.line(at);
    }
    this.endLists();
    this.endNested();
    return this.tokens;
  }

  private push(type: (typeof t.lineTokens)[number], payload: LinePayload): void {
    this.tokens.push(lineToken(type, payload));
  }

  private close(): void {
    this.endLists();
    this.endStatement();
    this.endStage();
    this.push(t.ClosingStart, { piece: { start: this.known.flow[this.known.closing].line.start, end: this.known.flow[this.known.closing].line.start } });
    this.zone = 'closing';
    this.open = false;
  }

  private heading(heading: Heading): number {
    const { flow } = this.known;
    this.endLists();
    this.endStatement();
    this.endStage();
    this.zone = 'section';
    this.section = heading.number;
    this.decided = false;
    this.lettered = 0;
    this.letteredAbove = 0;
    this.stageEnds = earlierStagesEnd(this.known, this.headingAt, heading);
    for (const at of heading.lead) {
      const { line } = flow[at];
      const stage = isStageLine(line, this.known.lexicon) || signedBodyOf(line) !== undefined;
      this.push(t.LeadLine, { piece: { start: line.start, end: line.end }, stage, current: stage && readStageHeading(line.text).number === heading.number });
    }
    const payload = ({ piece, title }: HeadingLine): LinePayload => ({ piece, title, number: heading.number });
    this.push(heading.part ? t.SubsectionStart : t.SectionStart, payload(heading.lines[0]));
    for (const line of heading.lines.slice(1)) this.push(t.Continuation, payload(line));
    this.open = false;
    const { at } = heading.lines[heading.lines.length - 1];
    let dated = false;
    if (heading.caseNumber) this.push(t.ParagraphStart, { piece: heading.caseNumber });
    else dated = this.dateBelow(at, heading.beside.length > 0);
    heading.beside.forEach((piece, i) => (i === 0 ? this.besides(lineOf(heading, piece, flow), piece) : this.text(piece, this.open)));
    return dated ? at + 1 : at;
  }

  /** The text that begins beside a number: under a label of its own, or as a paragraph. */
  private besides(at: number, rest: Piece): void {
    const mark = flowMark(this.known.flow[at], rest.start) ?? this.labelIn(at, rest);
    if (mark) this.label(at, mark);
    else this.text(rest, false);
  }

  /** Classifies the line at a place in the flow; gives the last place that it has read. */
  private line(at: number): number {
    const { flow, columns, lexicon } = this.known;
    const { line } = flow[at];
    const inSection = this.zone === 'section';
    if (this.stageEnds.has(at) && this.stage !== 'none') {
      this.endLists();
      this.endStatement();
      this.endStage();
    }
    const column = inSection ? columns.labels.get(at) : undefined;
    if (column) return this.columnLabel(at);
    const stage = inSection ? columns.stages.get(at) : undefined;
    if (stage && !this.headingAt.has(at + 1)) return this.columnStage(at, stage);
    if (columns.text.has(at) && inSection && (!columns.dates.has(at) || this.dated === at)) return this.rest(at, columns.text.get(at));
    const table = inSection ? this.tables.get(at) : undefined;
    if (table) return this.table(at, table);
    if (inSection && this.isStage(at)) return this.stageHead(at);
    if (inSection && line.marks[0]?.tokenType === CaseLine) {
      this.endLists();
      this.endStatement();
      this.paragraph({ start: line.start, end: line.end });
      this.open = false;
      return at;
    }
    const label = inSection ? this.labelMark(at) : undefined;
    if (label && !this.isVoteResult(label) && !this.isNotified(label)) return this.label(at, label, this.numberBefore(at, label));
    const body = inSection && this.statement === 'proposal' ? bodyLabel(line, lexicon) : undefined;
    const speaker = inSection ? (this.speakers.get(at) ?? (body && { kind: 'decision' as const, label: body })) : undefined;
    if (speaker) return this.speaker(at, speaker);
    if (this.zone === 'preamble') {
      const around = contentsEntryAround(flow, at, this.contents, this.listed);
      const entry = around ?? contentsEntry(flow[at], this.contents, this.listed);
      this.listed = entry?.number;
      if (entry) this.contentsLine(entry);
      for (const piece of around?.more ?? []) this.push(t.Continuation, { piece });
      if (entry) return at + (around?.lines ?? 1) - 1;
      const field = headFieldAt(flow, at, lexicon);
      if (field) return this.headField(at, field);
    }
    const item = this.itemMark(at);
    if (item && this.statement !== undefined && this.headsPart(at, item)) {
      this.endLists();
      this.endStatement();
    }
    if (item) return this.item(at, item);
    return this.rest(at, { start: line.start, end: line.end });
  }

  /**
   * Whether a letter heads a part of the item that has statements of its own: `b) Eroanomus` over `Päätös: …`, behind those of `a)`; what goes on with
   * letters may be a sentence, a blank line over the label.
   */
  private headsPart(at: number, mark: IToken): boolean {
    const { line, gap, across } = this.known.flow[at];
    const next = this.known.flow[at + 1];
    if (mark.tokenType !== LetterMark) return false;
    const goesOn = mark.image.charCodeAt(0) === this.lettered + 1;
    // Letters below the label are of a list in the statement.
    if (goesOn && this.lettered === this.letteredAbove && (gap > 0 || across)) return true;
    if (!next || next.across || labelIn(next.line)?.separator !== 'colon') return false;
    return next.gap === 0 && line.text.length <= LONGEST_PART && !endsSentence(line.text) && (mark.image[0] === 'a' || goesOn);
  }

  private columnStage(at: number, { pieces: [first, ...more], texts, number }: ColumnStage): number {
    this.endLists();
    this.endStatement();
    this.endStage();
    this.push(t.StageStart, { piece: first, current: number === this.section });
    for (const piece of more) this.push(t.Continuation, { piece });
    this.stage = 'head';
    this.open = false;
    texts.forEach((piece, i) => {
      const mark = piece && this.labelIn(at + i, piece);
      if (mark) this.label(at + i, mark);
      else if (piece) this.text(piece, this.open);
    });
    return at + more.length;
  }

  private columnLabel(at: number): number {
    const { columns, flow, lexicon } = this.known;
    const { kind, label, beside, lines } = columns.labels.get(at) ?? { kind: 'note' as const, label: { pieces: [] }, beside: false, lines: 1 };
    this.endLists();
    this.endStatement();
    if (this.stage === 'column') this.endStage();
    const words = flow[at].line.text;
    if (kind === 'discussion' && !beside && lexicon.ends('body', nominative(words))) {
      this.push(t.StageStart, { piece: label.pieces[0], current: false });
      for (const piece of label.pieces.slice(1)) this.push(t.Continuation, { piece });
      this.stage = 'column';
      this.open = false;
      return at + lines - 1;
    }
    const first = columns.text.get(at);
    const officer = kind === 'proposal' && first ? this.officerLead(first) : undefined;
    this.openLabel(kind, officer ? [...label.pieces, officer] : label.pieces);
    for (let i = at; i < at + lines; i++) {
      const piece = columns.text.get(i);
      const inner = piece && !officer ? this.itemMark(i, piece.start) : undefined;
      if (inner) this.item(i, inner);
      else if (piece) this.text(officer && i === at ? { start: skipSpace(this.known.text, officer.end), end: piece.end } : piece, this.open);
    }
    return at + lines - 1;
  }

  /** The officer that a proposal's text begins with, as a part of its label: `Esitys: Rehtori: Hyväksytään …` */
  private officerLead({ start, end }: Piece): Piece | undefined {
    const found = OFFICER_LEAD.exec(this.known.text.slice(start, end))?.[0];
    return found !== undefined && this.known.lexicon.isOfficer(found.slice(0, -1).split(' '), true) ? { start, end: start + found.length } : undefined;
  }

  /** The officer below a proposal's label, alone on the line over the text, or with a colon: `Päätösehdotus` / `Sivistysjohtaja Maija Malli:`. */
  private officerBelow(at: number): Piece | undefined {
    const { flow, lexicon } = this.known;
    const next = flow.at(at + 1);
    if (!next || next.across || this.headingAt.has(at + 1) || labelIn(next.line)) return undefined;
    const lead = this.officerLead({ start: next.line.start, end: next.line.end });
    if (lead) return lead;
    const { start, end, text } = next.line;
    const words = text.replace(/:$/u, '').split(/\s+/u);
    const after = flow.at(at + 2);
    const goesOn = after !== undefined && !this.headingAt.has(at + 2) && labelIn(after.line) === undefined && isUpper(after.line.text);
    return goesOn && words.length > 1 && /[\p{L}:]$/u.test(text) && lexicon.isOfficer(words, false) ? { start, end } : undefined;
  }

  private openLabel(kind: StatementType, pieces: Piece[]): void {
    this.push(t.LabelStart, { piece: pieces[0], kind, label: pieces });
    this.statement = kind;
    this.letteredAbove = this.lettered;
    this.decided ||= kind === 'decision';
    this.freshProposal = kind === 'proposal';
    this.open = false;
  }

  private labelMark(at: number): IToken | undefined {
    const { line, above, gap, across } = this.known.flow[at];
    const mark = line.marks.find((m) => m.tokenType.name === 'LabelMark');
    if (!mark) return undefined;
    const before = line.marks.slice(0, line.marks.indexOf(mark));
    const { separator, type } = mark.payload as LabelPayload;
    // `2. Päätös: Hyväksyttiin.` within a list
    const listed = separator === 'colon' && (type === 'proposal' || type === 'decision');
    if (before.some((m) => m.tokenType !== Hash && m.tokenType !== Emphasis && m.tokenType !== Emblem && m.tokenType !== Bullet && !(listed && m.tokenType === NumberDot))) return undefined;
    // A row of fields has no actions: `Toimenpide         Pihattonavetta` below `Hakija             Maija Malli`.
    if (type === 'action' && separator === 'gap' && gap === 0 && above && above.line.marks.length === 0 && valueColumn(above.line) === valueColumn(line)) return undefined;
    if (separator === 'space') {
      const habit = this.habits.get(mark.image) ?? 0;
      return habit >= HABIT ? mark : undefined;
    }
    const { layout } = this.known;
    if (separator === 'line' && gap === 0 && !across && above && this.open && layout.wrapped && !endsSentence(above.line.text) && endColumn(above.line) >= layout.width * 0.8) return undefined;
    return mark;
  }

  /** The number of a label, which stands with it where it is no item of a list: `2. Päätös: Hyväksyttiin.` */
  private numberBefore(at: number, { startOffset: end }: LabelAt): IToken | undefined {
    return this.known.flow[at].line.marks.find(({ tokenType, startOffset }) => tokenType === NumberDot && startOffset < end);
  }

  /** Whether a label only says what came of the vote that is open: `Äänestyksen tulos: JAA 11, EI 8`. */
  private isVoteResult({ image }: LabelAt): boolean {
    return this.statement === 'vote' && this.known.lexicon.is('voteResult', image.replace(/[\s:]+$/u, ''));
  }

  /** Whether a label only says who gets what stands right above it: `Täytäntöönpano` / `Ote: vammaisneuvosto`. */
  private isNotified({ payload }: LabelAt): boolean {
    return (payload as LabelPayload).type === 'notice' && (this.statement === 'action' || this.statement === 'notice') && this.tokens.at(-1)?.tokenType === t.LabelStart;
  }

  /** A label that the text beside a margin begins with, which the lexer has read together with what stands in the margin. */
  private labelIn(at: number, { start }: Piece): LabelAt | undefined {
    const { line } = this.known.flow[at];
    const found = labelAt(line.text, start - line.start, this.known.lexicon);
    return found && found.payload.separator !== 'space' ? { startOffset: start, image: found[0], payload: found.payload } : undefined;
  }

  private label(at: number, mark: LabelAt, number?: IToken): number {
    const { flow } = this.known;
    const { line } = flow[at];
    const { type } = mark.payload as LabelPayload;
    const behind = mark.startOffset + mark.image.length;
    const officer = type === 'proposal' ? this.officerLead({ start: skipSpace(line.text, behind - line.start) + line.start, end: line.end }) : undefined;
    const end = officer?.end ?? behind;
    // The signs that close a wiki's heading are no text: `=== Päätös ===`.
    const closed = line.marks[0]?.tokenType === Hash && /^[ =]*$/u.test(line.text.slice(end - line.start));
    const text = { start: closed ? line.end : skipSpace(line.text, end - line.start) + line.start, end: line.end };
    const label = { start: mark.startOffset, end };
    const bullet = this.lists.length > 0 && line.marks.some(({ startOffset }) => startOffset < mark.startOffset) ? this.itemMark(at) : undefined;
    if (bullet && (text.start < text.end || this.opensList(at + 1, line.indent))) {
      this.item(at, bullet, { start: label.start, end: label.start });
      this.push(t.LabelStart, { piece: label, kind: type, label: [label] });
      if (text.start < text.end) this.paragraph(text);
      return at;
    }
    this.endLists();
    if (type === 'presenter' && this.freshProposal) {
      this.endNested();
      this.push(t.NestedLabelStart, { piece: label, kind: type, label: [label] });
      this.nested = 'named';
      this.open = false;
      if (text.start < text.end) this.text(text, false);
      this.freshProposal = true;
      return at;
    }
    this.endStatement();
    const below = type === 'proposal' && !officer && text.start >= text.end ? this.officerBelow(at) : undefined;
    const whole = { start: number?.startOffset ?? label.start, end };
    this.openLabel(type, below ? [whole, below] : [whole]);
    if (below) {
      const rest = { start: skipSpace(this.known.text, below.end), end: flow[at + 1].line.end };
      if (rest.start < rest.end) this.text(rest, false);
      return at + 1;
    }
    if (text.start < text.end) {
      const inner = this.itemMark(at, text.start);
      if (inner) return this.item(at, inner);
      this.text(text, false);
    }
    return at;
  }

  /** Who proposes or decides: `Kunnanhallitus:` / `Esitys hyväksyttiin.` */
  private speaker(at: number, { kind, label }: SpeakerLabel): number {
    const { line } = this.known.flow[at];
    this.endLists();
    this.endStatement();
    this.openLabel(kind, [label]);
    const start = skipSpace(line.text, label.end - line.start) + line.start;
    if (start < line.end) this.text({ start, end: line.end }, false);
    return at;
  }

  /** Whether a deeper list begins at a line. */
  private opensList(at: number, indent: number): boolean {
    const next = this.known.flow[at];
    return next !== undefined && next.gap === 0 && next.line.indent > indent && this.itemMark(at) !== undefined;
  }

  private isStage(at: number): boolean {
    const { flow, lexicon } = this.known;
    const { line, gap, across } = flow[at];
    const mark = line.marks[0];
    if (lexicon.is('history', line.text.replace(/:$/u, ''))) return !this.onlyLists(at);
    if (mark?.tokenType === StageDate) return this.isDatedStage(at);
    if (mark?.tokenType === BodySignNumber) return (gap > 0 || across || this.headingEnds(at - 1)) && this.isMargin(at, mark);
    if (!isStageLine(line, lexicon)) return false;
    const next = flow[at + 1];
    const apart = gap > 0 || across || this.headingEnds(at - 1) || flow[at - 1].line.marks[0]?.tokenType === CaseLine || endsSentence(flow[at - 1].line.text);
    // A list of earlier meetings is no handling: nothing but the next of them stands below each.
    const lists = next && isStageLine(next.line, lexicon) && next.gap === 0;
    return apart && !lists && !this.onlyRefers(at);
  }

  /**
   * Whether the heading of a matter's history has only a list of earlier meetings below it, or nothing, before what is of this one: no other stage
   * comes after, and the one decision of the item.
   */
  private onlyLists(at: number): boolean {
    const { flow, lexicon } = this.known;
    if (this.stage !== 'none' || this.decided) return false;
    let next = at + 1;
    while (next < flow.length && isStageLine(flow[next].line, lexicon)) next += 1;
    const count = next - at - 1;
    return (count > 1 || (count === 0 && next < flow.length && labelIn(flow[next].line) !== undefined)) && this.decidesOnce(next);
  }

  /**
   * Whether the heading of an earlier stage only says where the matter was before: no stage of this meeting comes after it, and of the whole item
   * there is one decision below it, which is this meeting's then.
   */
  private onlyRefers(at: number): boolean {
    const { flow } = this.known;
    if (this.stage !== 'none' || this.decided || readStageHeading(flow[at].line.text).number === this.section) return false;
    return this.decidesOnce(at + 1);
  }

  /** Whether of the rest of an item no stage comes, and one decision. */
  private decidesOnce(from: number): boolean {
    const { flow, lexicon } = this.known;
    let decisions = 0;
    for (let i = from; i < flow.length && !this.headingAt.has(i) && i !== this.known.closing; i++) {
      const { line } = flow[i];
      if (isStageLine(line, lexicon) || isDayOfBody(line, lexicon) || line.marks[0]?.tokenType === BodySignNumber || this.known.columns.stages.has(i)) return false;
      if (hasLabel(line, 'decision') && ++decisions > 1) return false;
    }
    return decisions === 1;
  }

  /** A body and a date over a section's number, or before a sign whose number was left out. */
  private isDatedStage(at: number): boolean {
    const { flow, lexicon } = this.known;
    if (datedStage(flow, at, lexicon)) return !this.headingAt.has(at + 1);
    return flow[at].line.text.endsWith('§') && isDayOfBody(flow[at].line, lexicon);
  }

  /** Whether a mark stands alone, or in the margin with text beside it in the text's column. */
  private isMargin(at: number, mark: IToken): boolean {
    const { line } = this.known.flow[at];
    const end = mark.startOffset + mark.image.length - line.start;
    const rest = line.text.slice(end);
    const from = line.indent + end + (rest.length - rest.trimStart().length);
    return rest.trim() === '' || Math.abs(from - this.known.columns.column) <= 2;
  }

  private headingEnds(at: number): boolean {
    return this.known.headings.some((heading) => heading.lines.at(-1)?.at === at);
  }

  private stageHead(at: number): number {
    const { flow, lexicon } = this.known;
    this.endLists();
    this.endStatement();
    this.endStage();
    const { line } = flow[at];
    if (line.marks[0]?.tokenType === BodySignNumber) return this.marginStage(at, line.marks[0]);
    let last = at;
    const pieces = [{ start: line.start, end: line.end }];
    if (lexicon.is('history', line.text.replace(/:$/u, '')) && flow[at + 1] && isStageLine(flow[at + 1].line, lexicon)) {
      last = at + 1;
      pieces.push({ start: flow[last].line.start, end: flow[last].line.end });
    }
    const dated = datedStage(flow, at, lexicon)?.number;
    if (dated) {
      last = at + 1;
      pieces.push({ start: dated.start, end: dated.end });
    }
    const number = dated ? (/\d+/u.exec(this.known.text.slice(dated.start, dated.end))?.[0] ?? null) : readStageHeading(flow[last].line.text).number;
    // A sign whose number was left out is of the agenda: the stage to come is this meeting's.
    const unfilled = line.marks[0]?.tokenType === StageDate && number === null;
    this.push(t.StageStart, { piece: pieces[0], current: unfilled || (number !== null && number === this.section) });
    for (const piece of pieces.slice(1)) this.push(t.Continuation, { piece });
    this.stage = 'head';
    this.open = false;
    const rest = dated && skipSpace(this.known.text, dated.end);
    if (rest !== undefined && rest < flow[last].line.end) this.besides(last, { start: rest, end: flow[last].line.end });
    return last;
  }

  /** A stage that its body and number in the margin open, the date maybe below them: `TEKNLTK § 96` / `5.10.2004`. */
  private marginStage(at: number, mark: IToken): number {
    const { line } = this.known.flow[at];
    const end = mark.startOffset + mark.image.length;
    const { number } = readStageHeading(mark.image);
    this.push(t.StageStart, { piece: { start: mark.startOffset, end }, current: number !== null && number === this.section });
    const start = skipSpace(line.text, end - line.start) + line.start;
    const dated = this.dateBelow(at, start < line.end);
    this.stage = 'head';
    this.open = false;
    if (start < line.end) this.besides(at, { start, end: line.end });
    return dated ? at + 1 : at;
  }

  /**
   * The date of a meeting that stands under the section's number is a part of the heading above it. In a margin the text goes on beside it; alone on
   * the line below a number that is alone on its own (`KASVLTK § 77` / `25.8.2009`) it is read with it, which is told.
   */
  private dateBelow(at: number, beside: boolean): boolean {
    const { flow, columns } = this.known;
    const margin = columns.dates.get(at + 1);
    if (margin) {
      this.push(t.Continuation, { piece: margin });
      this.dated = at + 1;
      return false;
    }
    const next = flow.at(at + 1);
    if (beside || !next || next.gap > 0 || next.across || !isDateAlone(next.line.text) || this.headingAt.has(at + 1) || !flow[at].line.text.includes('§')) return false;
    this.push(t.Continuation, { piece: { start: next.line.start, end: next.line.end } });
    return true;
  }

  private table(at: number, { rows, lines }: TableLines): number {
    this.endLists();
    this.endNested();
    rows.forEach((row, i) => this.push(i === 0 ? t.TableStart : t.TableRow, { piece: { start: row.cells[0].start, end: row.cells[row.cells.length - 1].end }, row }));
    this.open = false;
    this.freshProposal = false;
    return at + lines - 1;
  }

  /** The marker of a list's item that the line begins with, or what stands beside a label in it, if it is one where it stands. */
  private itemMark(at: number, beside?: number): IToken | undefined {
    const { line, above, gap, across } = this.known.flow[at];
    const mark = beside === undefined ? line.marks[0] : line.marks.find(({ startOffset }) => startOffset === beside);
    if (!mark || (beside === undefined && mark.startOffset - line.start > 2)) return undefined;
    const type = mark.tokenType;
    const wrapped = beside === undefined && this.open && gap === 0 && !across && above !== undefined && !endsSentence(above.line.text) && !/[,]$/u.test(above.line.text) && fills(above, this.known.layout);
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
      const underLabel = this.statement === 'attachments';
      return underLabel || this.follows(mark, line.indent) || (!wrapped && mark.image === '1' && /^\S+\s{2,}/u.test(line.text)) ? mark : undefined;
    }
    return undefined;
  }

  /** Whether a marker goes on with a list that is open. */
  private follows(mark: IToken, indent: number): boolean {
    const style = markerStyle(mark);
    return this.lists.some((list) => list.style === style && (style.startsWith('-') ? Math.abs(list.indent - indent) <= 1 : list.last + 1 === markerOrder(mark)));
  }

  private item(at: number, mark: IToken, own?: Piece): number {
    const { line } = this.known.flow[at];
    const indent = line.indent + (mark.startOffset - line.start);
    const style = markerStyle(mark);
    if (this.lists.length === 0) {
      if (this.nested === 'named') this.nested = 'given';
      else this.endNested();
    }
    while (this.lists.length > 0) {
      const top = this.lists[this.lists.length - 1];
      const same = top.style === style && Math.abs(top.indent - indent) <= ragged(style);
      if (same || (indent > top.indent + 1 && top.style !== style) || (indent > top.indent + 1 && style.startsWith('-'))) break;
      if (top.style !== style && !this.lists.some((list) => list.style === style) && indent >= top.indent - 1) break;
      this.popList();
    }
    const top = this.lists.at(-1);
    if ((!top || top.style !== style || indent > top.indent + ragged(style)) && this.lists.length < DEEPEST) {
      this.push(t.ListOpen, { piece: { start: mark.startOffset, end: mark.startOffset }, ordered: !style.startsWith('-') });
      this.lists.push({ indent, style, last: 0 });
    }
    const list = this.lists[this.lists.length - 1];
    list.last = markerOrder(mark);
    if (mark.tokenType === LetterMark) this.lettered = mark.image.charCodeAt(0);
    const end = mark.startOffset + mark.image.length;
    const start = line.end - line.text.slice(end - line.start).trimStart().length;
    this.push(t.ItemStart, { piece: own ?? { start, end: Math.max(start, line.end) }, marker: { start: mark.startOffset, end } });
    this.open = true;
    this.freshProposal = false;
    return at;
  }

  private popList(): void {
    this.lists.pop();
    const last = this.tokens[this.tokens.length - 1].payload.piece.end;
    this.push(t.ListClose, { piece: { start: last, end: last } });
  }

  private endLists(): void {
    while (this.lists.length > 0) this.popList();
  }

  /** Ends the lines of a label within a proposal. */
  private endNested(): void {
    if (this.nested === 'none') return;
    this.endLists();
    const last = this.tokens[this.tokens.length - 1].payload.piece.end;
    this.push(t.NestedLabelEnd, { piece: { start: last, end: last } });
    this.nested = 'none';
  }

  /** Prose: goes on with what is open, or begins a paragraph. */
  private rest(at: number, piece: Piece | undefined): number {
    const { flow, layout, lexicon } = this.known;
    if (!piece) return at;
    const own = flow[at];
    const { line } = own;
    const last = this.tokens.at(-1);
    const bareItem = last?.tokenType === t.ItemStart && last.payload.piece.start === last.payload.piece.end;
    if (this.zone === 'preamble') {
      const cell = this.open && isCellBelow(own);
      const field = cell ? undefined : fieldOf(line, lexicon, columnBelow(own, flow[at + 1]));
      if (field || !this.open || !(cell || this.headGoesOn(own))) {
        this.endLists();
        this.push(t.ParagraphStart, field ? { piece, field } : { piece });
      } else this.push(t.Continuation, { piece });
      this.open = true;
      return at;
    }
    if (/^\[.*\]\.?$/u.test(line.text) && this.zone === 'section' && !endsWithBracket(flow[at - 1])) {
      this.endLists();
      this.endStatement();
      this.paragraph(piece);
      this.open = false;
      return at;
    }
    this.text(piece, bareItem || (this.open && continues(own, layout, lexicon)));
    return at;
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
    const { flow, layout } = this.known;
    this.endLists();
    const last = label[label.length - 1];
    this.push(t.ParagraphStart, { piece: label[0], field: { kind, label: { start: label[0].start, end: last.end } } });
    for (const piece of label.slice(1)) this.push(t.Continuation, { piece });
    this.open = false;
    beside.forEach((piece, i) => {
      if (!piece) return;
      const goesOn = this.open && continuesBeside(flow[at + i], piece, layout);
      this.push(goesOn ? t.Continuation : t.ParagraphStart, { piece });
      this.open = true;
    });
    return at + label.length - 1;
  }

  private contentsLine({ marker, text }: ContentsEntry): void {
    if (this.lists.length === 0) {
      this.push(t.ListOpen, { piece: { start: marker.start, end: marker.start }, ordered: true, contents: true });
      this.lists.push({ indent: 0, style: 'contents', last: 0 });
    }
    this.push(t.ItemStart, { piece: text, marker });
    this.open = true;
  }

  private text(piece: Piece, goesOn: boolean): void {
    const within = this.zone === 'section' && !TELLING.has(this.statement) ? labelsWithin(this.known.text.slice(piece.start, piece.end), this.known.lexicon) : [];
    let { start } = piece;
    for (const { type, from, ...label } of within) {
      this.prose({ start, end: trimmedEnd(this.known.text, piece.start + from) }, goesOn && start === piece.start);
      this.endLists();
      this.endStatement();
      this.openLabel(type, [{ start: piece.start + label.start, end: piece.start + label.end }]);
      start = skipSpace(this.known.text, piece.start + label.end);
    }
    this.prose({ start, end: piece.end }, goesOn && start === piece.start);
  }

  private prose(piece: Piece, goesOn: boolean): void {
    if (goesOn) this.push(t.Continuation, { piece });
    else {
      this.endLists();
      this.paragraph(piece);
    }
    this.open = true;
    if (piece.start < piece.end) this.freshProposal = false;
  }

  private paragraph(piece: Piece): void {
    if (this.nested === 'named') this.nested = 'given';
    else this.endNested();
    this.push(t.ParagraphStart, { piece });
  }

  private endStatement(): void {
    this.endNested();
    if (this.statement) {
      const { piece } = this.tokens[this.tokens.length - 1].payload;
      this.push(t.StatementEnd, { piece: { start: piece.end, end: piece.end } });
    }
    this.statement = undefined;
    this.freshProposal = false;
    this.open = false;
  }

  private endStage(): void {
    if (this.stage !== 'none') {
      const { piece } = this.tokens[this.tokens.length - 1].payload;
      this.push(t.StageEnd, { piece: { start: piece.end, end: piece.end } });
    }
    this.stage = 'none';
  }
}

/** How far markers of one list may stand apart: numbers of two figures begin further left, bullets do not. */
const ragged = (style: string): number => (style.startsWith('-') ? 1 : 3);

/** Whether a line is so long that its writer may not have ended it there. */
const fills = ({ line }: FlowLine, layout: Layout): boolean => layout.wrapped && endColumn(line) >= layout.width * 0.6;

/** The line of a heading that a piece of text stands on, by its place in the flow. */
const lineOf = ({ lines }: Heading, piece: Piece, flow: readonly FlowLine[]): number => (lines.find(({ at }) => flow[at].line.end >= piece.end) ?? lines[lines.length - 1]).at;

/** Whether the text in a right column goes on with that of the line above it. */
function continuesBeside({ line, above }: FlowLine, piece: Piece, layout: Layout): boolean {
  const text = line.text.slice(piece.start - line.start);
  return above !== undefined && isLower(text[0]) && !TICKED.test(text) && !endsSentence(above.line.text) && (layout.wrapped || /(?:,|\p{L}-)$/u.test(above.line.text));
}

/** A body's name up to its colon, with nothing before it on the line. */
function bodyLabel({ text, start }: Line, lexicon: Lexicon): Piece | undefined {
  const name = /^\p{Lu}[\p{L}. -]{2,50}(?=:(?:\s|$))/u.exec(text)?.[0];
  return name !== undefined && lexicon.ends('body', name) ? { start, end: start + name.length + 1 } : undefined;
}

/** A label that begins at a place in a line. */
const flowMark = ({ line }: FlowLine, start: number): IToken | undefined => line.marks.find((mark) => mark.tokenType.name === 'LabelMark' && mark.startOffset === start);

const OFFICER_LEAD = /^\p{Lu}[\p{L} .-]{1,40}:(?=\s)/u;
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

const endsWithBracket = (flow: FlowLine | undefined): boolean => /[,:]$/u.test(flow?.line.text ?? '');

function trimmedEnd(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text[at - 1])) at -= 1;
  return at;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s*]/u.test(text[at])) at += 1;
  return at;
}

/** Labels that stand before their text with a single space, and how often: only a habit tells them from sentences. */
function spacedLabels(flow: readonly FlowLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  const paired: { proposal?: string; decision?: string } = {};
  for (const { line } of flow) {
    const mark = line.marks[0];
    if (mark?.tokenType.name !== 'LabelMark') continue;
    const { separator, type } = mark.payload as LabelPayload;
    counts.set(mark.image, (counts.get(mark.image) ?? 0) + (separator === 'space' ? 1 : -100));
    if (separator === 'space' && (type === 'proposal' || (type === 'decision' && paired.proposal !== undefined))) paired[type] ??= mark.image;
  }
  // Of a single item each label stands once: `Ehdotus Lautakunta päättää …`, `Päätös Ehdotuksen mukaan.`
  if (paired.proposal !== undefined && paired.decision !== undefined) for (const image of [paired.proposal, paired.decision]) if (counts.get(image) === 1) counts.set(image, HABIT);
  return counts;
}

/** Labels with a space behind them that make a habit. */
const HABIT = 2;

function markerStyle(mark: IToken): string {
  if (mark.tokenType === Bullet) return `-${mark.image}`;
  if (mark.tokenType === LetterMark) return `a${mark.image.slice(1)}`;
  return `1${mark.image.replace(/\d+/gu, '')}`;
}

function markerOrder(mark: IToken): number {
  const number = /\d+/u.exec(mark.image)?.[0];
  return number === undefined ? mark.image.replace(/\W/gu, '').toLowerCase().charCodeAt(0) - 96 : Number(number);
}

