import type { IToken } from 'chevrotain';
import { isUpper } from '../../../grammar/letters.js';
import { bareLabel, labelAt } from '../../../grammar/structure/label.js';
import type { LabelPayload } from '../../../grammar/structure/label.js';
import * as t from '../../../grammar/structure/line-tokens.js';
import type { Piece } from '../../../grammar/structure/outline.js';
import { Bullet, Emblem, Emphasis, Hash, NumberDot } from '../../../grammar/structure/tokens.js';
import { nominative } from '../../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../../grammar/vocabulary/index.js';
import { valueColumn } from '../fields.js';
import { endColumn, endsSentence } from '../flow.js';
import type { FlowLine } from '../flow.js';
import { findHouseLabels } from '../house-labels.js';
import { labelIn } from '../line-labels.js';
import type { Line } from '../lines.js';
import { findSpeakers } from '../speakers.js';
import type { SpeakerLabel } from '../speakers.js';
import type { Known } from './known.js';
import { markerOrder } from './list-items.js';
import type { ListItems } from './list-items.js';
import { skipSpace } from './pieces.js';
import type { LineWriter } from './writer.js';

/** A label's mark. */
type LabelAt = Pick<IToken, 'startOffset' | 'image' | 'payload'>;

/** The labels that open statements, on lines of their own, before their text, beside a margin or in a column. */
export class Labels {
  /** How often labels stand before their text with a single space. */
  private readonly habits: ReadonlyMap<string, number>;
  /** Labels that say only who speaks, by place in the flow. */
  private readonly speakers: ReadonlyMap<number, SpeakerLabel>;

  constructor(
    private readonly known: Known,
    private readonly writer: LineWriter,
    private readonly items: ListItems,
  ) {
    this.habits = spacedLabels(known.flow);
    this.speakers = new Map([...findHouseLabels(known.flow), ...findSpeakers(known.flow, known.headings, known.lexicon)]);
  }

  /** Opens the statement that a line of an item begins by a label, or by who speaks; gives the last place that it has read. */
  line(at: number): number | undefined {
    const label = this.labelMark(at);
    if (label && !this.isVoteResult(label) && !this.isNotified(label)) return this.label(at, label, this.numberBefore(at, label));
    const body = this.writer.statement === 'proposal' ? bodyLabel(this.known.flow[at].line, this.known.lexicon) : undefined;
    const speaker = this.speakers.get(at) ?? (body && { kind: 'decision' as const, label: body });
    return speaker && this.speaker(at, speaker);
  }

  /** The label that a line has, if it is one where it stands. */
  private labelMark(at: number): IToken | undefined {
    const { line, above, gap, across } = this.known.flow[at];
    const mark = line.marks.find((m) => m.tokenType.name === 'LabelMark');
    if (!mark) return undefined;
    const before = line.marks.slice(0, line.marks.indexOf(mark));
    const { separator, type } = mark.payload as LabelPayload;
    // `2. Päätös: Hyväksyttiin.` within a list
    const listed = (separator === 'colon' || mark.image.endsWith(':')) && (type === 'proposal' || type === 'decision');
    if (before.some((m) => m.tokenType !== Hash && m.tokenType !== Emphasis && m.tokenType !== Emblem && m.tokenType !== Bullet && !(listed && m.tokenType === NumberDot))) return undefined;
    // A row of fields has no actions: `Toimenpide         Pihattonavetta` below `Hakija             Maija Malli`.
    if (type === 'action' && separator === 'gap' && gap === 0 && above && above.line.marks.length === 0 && valueColumn(above.line) === valueColumn(line)) return undefined;
    if (separator === 'space') {
      const habit = this.habits.get(mark.image) ?? 0;
      return habit >= HABIT ? mark : undefined;
    }
    const { layout } = this.known;
    if (separator === 'line' && gap === 0 && !across && above && this.writer.open && layout.wrapped && !endsSentence(above.line.text) && endColumn(above.line) >= layout.width * 0.8) return undefined;
    return mark;
  }

  /** The number of a label, which stands with it where it is no item of a list: `2. Päätös: Hyväksyttiin.` */
  private numberBefore(at: number, { startOffset: end }: LabelAt): IToken | undefined {
    return this.known.flow[at].line.marks.find(({ tokenType, startOffset }) => tokenType === NumberDot && startOffset < end);
  }

  /** Whether a label only says what came of the vote that is open: `Äänestyksen tulos: JAA 11, EI 8`. */
  private isVoteResult({ image }: LabelAt): boolean {
    return this.writer.statement === 'vote' && this.known.lexicon.is('voteResult', image.replace(/[\s:]+$/u, ''));
  }

  /** Whether a label only says who gets what stands right above it: `Täytäntöönpano` / `Ote: vammaisneuvosto`. */
  private isNotified({ payload }: LabelAt): boolean {
    return (payload as LabelPayload).type === 'notice' && (this.writer.statement === 'action' || this.writer.statement === 'notice') && this.writer.tokens.at(-1)?.tokenType === t.LabelStart;
  }

  /** A label that the text beside a margin begins with, which the lexer has read together with what stands in the margin. */
  labelIn(at: number, { start }: Piece): LabelAt | undefined {
    const { line } = this.known.flow[at];
    const found = labelAt(line.text, start - line.start, this.known.lexicon);
    return found && found.payload.separator !== 'space' ? { startOffset: start, image: found[0], payload: found.payload } : undefined;
  }

  /** Opens the statement of a label, within a list or a proposal where it stands there; gives the last place that it has read. */
  label(at: number, mark: LabelAt, number?: IToken): number {
    const { known: { flow }, writer } = this;
    const { line } = flow[at];
    const { type } = mark.payload as LabelPayload;
    const behind = mark.startOffset + mark.image.length;
    const officer = type === 'proposal' ? this.officerLead({ start: skipSpace(line.text, behind - line.start) + line.start, end: line.end }) : undefined;
    const end = officer?.end ?? behind;
    // The signs that close a wiki's heading are no text: `=== Päätös ===`.
    const closed = line.marks[0]?.tokenType === Hash && /^[ =]*$/u.test(line.text.slice(end - line.start));
    const text = { start: closed ? line.end : skipSpace(line.text, end - line.start) + line.start, end: line.end };
    const label = { start: mark.startOffset, end };
    // `2. Päätös: …` goes on behind `1. Esitys: …`, whatever list stands in that.
    const goesOn = number !== undefined && writer.numbered !== 0 && markerOrder(number) === writer.numbered + 1;
    const bullet = !goesOn && writer.lists.length > 0 && line.marks.some(({ startOffset }) => startOffset < mark.startOffset) ? this.items.itemMark(at) : undefined;
    if (bullet && (text.start < text.end || this.items.opensList(at + 1, line.indent))) {
      this.items.item(at, bullet, { start: label.start, end: label.start });
      writer.push(t.LabelStart, { piece: label, kind: type, label: [label] });
      if (text.start < text.end) writer.paragraph(text);
      return at;
    }
    writer.endLists();
    if (type === 'presenter' && writer.freshProposal) {
      writer.endNested();
      writer.push(t.NestedLabelStart, { piece: label, kind: type, label: [label] });
      // A label with the name in it waits for none: `Esittelijä Maija Malli, sivistysjohtaja`
      writer.nested = this.known.lexicon.labelType(bareLabel(mark.image)) === undefined ? 'given' : 'named';
      writer.open = false;
      if (text.start < text.end) writer.text(text, false);
      writer.freshProposal = true;
      return at;
    }
    writer.endStatement();
    const below = type === 'proposal' && !officer && text.start >= text.end ? this.officerBelow(at) : undefined;
    const whole = { start: number?.startOffset ?? label.start, end };
    writer.openLabel(type, below ? [whole, below] : [whole]);
    writer.numbered = number ? markerOrder(number) : 0;
    if (text.start < text.end && this.hangs(at)) writer.margin = line.indent;
    if (below) {
      const rest = { start: skipSpace(this.known.text, below.end), end: flow[at + 1].line.end };
      if (rest.start < rest.end) writer.text(rest, false);
      return at + 1;
    }
    if (text.start < text.end) {
      const inner = this.items.itemMark(at, text.start);
      if (inner) return this.items.item(at, inner);
      writer.text(text, false);
    }
    return at;
  }

  /** Whether the text beside a label goes on in a column of its own on the line below. */
  private hangs(at: number): boolean {
    const { line } = this.known.flow[at];
    const next = this.known.flow.at(at + 1);
    return next !== undefined && next.gap === 0 && !next.across && next.line.indent >= line.indent + HANGING;
  }

  /** The text that begins beside a number: under a label of its own, or as a paragraph. */
  besides(at: number, rest: Piece): void {
    const mark = flowMark(this.known.flow[at], rest.start) ?? this.labelIn(at, rest);
    if (mark) this.label(at, mark);
    else this.writer.text(rest, false);
  }

  /** Who proposes or decides: `Kunnanhallitus:` / `Esitys hyväksyttiin.` */
  private speaker(at: number, { kind, label }: SpeakerLabel): number {
    const { line } = this.known.flow[at];
    this.writer.endStatement();
    this.writer.openLabel(kind, [label]);
    const start = skipSpace(line.text, label.end - line.start) + line.start;
    if (start < line.end) this.writer.text({ start, end: line.end }, false);
    return at;
  }

  /** Opens the statement of a label in a column of its own, with the text beside it; gives the last place that it has read. */
  columnLabel(at: number): number {
    const { columns, flow, lexicon } = this.known;
    const { kind, label, beside, lines } = columns.labels.get(at) ?? { kind: 'note' as const, label: { pieces: [] }, beside: false, lines: 1 };
    this.writer.endStatement();
    if (this.writer.stage === 'column') this.writer.endStage();
    const words = flow[at].line.text;
    if (kind === 'discussion' && !beside && lexicon.ends('body', nominative(words))) {
      this.writer.openStage(label.pieces, false, 'column');
      return at + lines - 1;
    }
    const first = columns.text.get(at);
    const officer = kind === 'proposal' && first ? this.officerLead(first) : undefined;
    this.writer.openLabel(kind, officer ? [...label.pieces, officer] : label.pieces);
    for (let i = at; i < at + lines; i++) {
      const piece = columns.text.get(i);
      const inner = piece && !officer ? this.items.itemMark(i, piece.start) : undefined;
      if (inner) this.items.item(i, inner);
      else if (piece) this.writer.text(officer && i === at ? { start: skipSpace(this.known.text, officer.end), end: piece.end } : piece, this.writer.open);
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
    if (!next || next.across || this.known.headingAt.has(at + 1) || labelIn(next.line)) return undefined;
    const lead = this.officerLead({ start: next.line.start, end: next.line.end });
    if (lead) return lead;
    const { start, end, text } = next.line;
    const words = text.replace(/:$/u, '').split(/\s+/u);
    const after = flow.at(at + 2);
    const goesOn = after !== undefined && !this.known.headingAt.has(at + 2) && labelIn(after.line) === undefined && isUpper(after.line.text);
    return goesOn && words.length > 1 && /[\p{L}:]$/u.test(text) && lexicon.isOfficer(words, false) ? { start, end } : undefined;
  }
}

/** A body's name up to its colon, with nothing before it on the line. */
function bodyLabel({ text, start }: Line, lexicon: Lexicon): Piece | undefined {
  const name = /^\p{Lu}[\p{L}. -]{2,50}(?=:(?:\s|$))/u.exec(text)?.[0];
  return name !== undefined && lexicon.ends('body', name) ? { start, end: start + name.length + 1 } : undefined;
}

/** A label that begins at a place in a line. */
const flowMark = ({ line }: FlowLine, start: number): IToken | undefined => line.marks.find((mark) => mark.tokenType.name === 'LabelMark' && mark.startOffset === start);

const OFFICER_LEAD = /^\p{Lu}[\p{L} .-]{1,40}:(?=\s)/u;

/** Labels that stand before their text with a single space, and how often: only a habit tells them from sentences. */
function spacedLabels(flow: readonly FlowLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  const paired: { proposal?: string; decision?: string } = {};
  for (const { line } of flow) {
    const mark = line.marks[0];
    if (mark?.tokenType.name !== 'LabelMark') continue;
    const { separator, type } = mark.payload as LabelPayload;
    // `Päätösehdotus Lautakunta` over what the body is to do has a single space too.
    const single = separator === 'space' || /^ \S/u.test(line.text.slice(mark.startOffset - line.start + mark.image.length));
    counts.set(mark.image, (counts.get(mark.image) ?? 0) + (single ? 1 : -100));
    if (separator === 'space' && (type === 'proposal' || type === 'decision')) paired[type] ??= mark.image;
  }
  // Of a single item each label stands once: `Selostus Asiaa on valmisteltu …`, `Ehdotus Lautakunta päättää …`, `Päätös Ehdotuksen mukaan.`
  if (paired.proposal !== undefined && paired.decision !== undefined) for (const [image, count] of counts) if (count === 1) counts.set(image, HABIT);
  return counts;
}

/** How much further in than its label a text hangs at the least, in columns. */
const HANGING = 6;

/** Labels with a space behind them that make a habit. */
const HABIT = 2;
