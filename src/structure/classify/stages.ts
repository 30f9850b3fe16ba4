import type { IToken } from 'chevrotain';
import * as t from '../../../grammar/structure/line-tokens.js';
import { isDateAlone, readStageHeading } from '../../../grammar/structure/stage.js';
import { BodySignNumber, CaseLine, StageDate } from '../../../grammar/structure/tokens.js';
import type { ColumnStage } from '../columns.js';
import { endsSentence } from '../flow.js';
import { hasLabel, labelIn } from '../line-labels.js';
import { datedStage, isDayOfBody, isHistory, isStageLine, isStageOfHistory } from '../stage-lines.js';
import type { Known } from './known.js';
import type { Labels } from './labels.js';
import { skipSpace } from './pieces.js';
import type { LineWriter } from './writer.js';

/** The lines that open a handling of the item, by this body or another. */
export class Stages {
  /** The line whose date in the margin a stage's heading has. */
  dated = -1;
  /** The last lines of headings, by place in the flow. */
  private readonly headingEnds: ReadonlySet<number | undefined>;

  constructor(
    private readonly known: Known,
    private readonly writer: LineWriter,
    private readonly labels: Labels,
  ) {
    this.headingEnds = new Set(known.headings.map(({ lines }) => lines.at(-1)?.at));
  }

  /** Whether a line heads a handling of the item. */
  isStage(at: number): boolean {
    const { flow, lexicon } = this.known;
    const { line, gap, across } = flow[at];
    const mark = line.marks[0];
    if (isHistory(line, lexicon)) return !this.onlyLists(at);
    if (this.writer.history && isStageOfHistory(flow, at, lexicon)) return true;
    if (mark?.tokenType === StageDate) return this.isDatedStage(at);
    if (mark?.tokenType === BodySignNumber) return (gap > 0 || across || this.headingEnds.has(at - 1)) && this.isMargin(at, mark);
    if (!isStageLine(line, lexicon)) return false;
    const next = flow[at + 1];
    const apart = gap > 0 || across || this.headingEnds.has(at - 1) || flow[at - 1].line.marks[0]?.tokenType === CaseLine || endsSentence(flow[at - 1].line.text);
    // A list of earlier meetings is no handling: nothing but the next of them stands below each.
    const lists = next && isStageLine(next.line, lexicon) && next.gap === 0;
    return apart && !lists && !this.onlyRefers(at);
  }

  /** Opens the handling that a line heads; gives the last place that it has read. */
  stageHead(at: number): number {
    const { flow, lexicon } = this.known;
    this.writer.endStage();
    const { line } = flow[at];
    if (line.marks[0]?.tokenType === BodySignNumber) return this.marginStage(at, line.marks[0]);
    let last = at;
    const pieces = [{ start: line.start, end: line.end }];
    const history = isHistory(line, lexicon);
    this.writer.history ||= history;
    if (history && flow[at + 1] && (isStageLine(flow[at + 1].line, lexicon) || isStageOfHistory(flow, at + 1, lexicon))) {
      last = at + 1;
      pieces.push({ start: flow[last].line.start, end: flow[last].line.end });
    }
    const dated = datedStage(flow, at, lexicon)?.number;
    if (dated) {
      last = at + 1;
      pieces.push({ start: dated.start, end: dated.end });
    }
    const heading = readStageHeading(flow[last].line.text);
    const number = dated ? (/\d+/u.exec(this.known.text.slice(dated.start, dated.end))?.[0] ?? null) : heading.number;
    // A sign whose number was left out is of the agenda: the stage to come is this meeting's.
    const unfilled = line.marks[0]?.tokenType === StageDate && number === null;
    const current = this.writer.history && number === null ? heading.date !== null && this.known.days.has(heading.date) : unfilled || (number !== null && number === this.writer.section);
    this.writer.openStage(pieces, current);
    const rest = dated && skipSpace(this.known.text, dated.end);
    if (rest !== undefined && rest < flow[last].line.end) this.labels.besides(last, { start: rest, end: flow[last].line.end });
    return last;
  }

  /** A stage that its body and number in the margin open, the date maybe below them: `TEKNLTK § 96` / `5.10.2004`. */
  private marginStage(at: number, mark: IToken): number {
    const { line } = this.known.flow[at];
    const end = mark.startOffset + mark.image.length;
    const { number } = readStageHeading(mark.image);
    this.writer.openStage([{ start: mark.startOffset, end }], number !== null && number === this.writer.section);
    const start = skipSpace(line.text, end - line.start) + line.start;
    const dated = this.dateBelow(at, start < line.end);
    if (start < line.end) this.labels.besides(at, { start, end: line.end });
    return dated ? at + 1 : at;
  }

  /** A stage whose heading stands in the margin, a line or more, with text beside it; gives the last place that it has read. */
  columnStage(at: number, { pieces, texts, number }: ColumnStage): number {
    this.writer.endStage();
    this.writer.openStage(pieces, number === this.writer.section);
    texts.forEach((piece, i) => {
      const mark = piece && this.labels.labelIn(at + i, piece);
      if (mark) this.labels.label(at + i, mark);
      else if (piece) this.writer.text(piece, this.writer.open);
    });
    return at + pieces.length - 1;
  }

  /**
   * The date of a meeting that stands under the section's number is a part of the heading above it. In a margin the text goes on beside it; alone on
   * the line below a number that is alone on its own (`KASVLTK § 77` / `25.8.2009`) it is read with it, which is told.
   */
  dateBelow(at: number, beside: boolean): boolean {
    const { flow, columns } = this.known;
    const margin = columns.dates.get(at + 1);
    if (margin) {
      this.writer.push(t.Continuation, { piece: margin });
      this.dated = at + 1;
      return false;
    }
    const next = flow.at(at + 1);
    if (beside || !next || next.gap > 0 || next.across || !isDateAlone(next.line.text) || this.known.headingAt.has(at + 1) || !flow[at].line.text.includes('§')) return false;
    this.writer.push(t.Continuation, { piece: { start: next.line.start, end: next.line.end } });
    return true;
  }

  /**
   * Whether the heading of a matter's history has only a list of earlier meetings below it, or nothing, before what is of this one: no other stage
   * comes after, and the one decision of the item.
   */
  private onlyLists(at: number): boolean {
    const { flow, lexicon } = this.known;
    if (this.writer.stage !== 'none' || this.writer.decided) return false;
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
    if (this.writer.stage !== 'none' || this.writer.decided || readStageHeading(flow[at].line.text).number === this.writer.section) return false;
    return this.decidesOnce(at + 1);
  }

  /** Whether of the rest of an item no stage comes, and one decision. */
  private decidesOnce(from: number): boolean {
    const { flow, lexicon } = this.known;
    let decisions = 0;
    for (let i = from; i < flow.length && !this.known.headingAt.has(i) && i !== this.known.closing; i++) {
      const { line } = flow[i];
      if (isStageLine(line, lexicon) || isDayOfBody(line, lexicon) || line.marks[0]?.tokenType === BodySignNumber || this.known.columns.stages.has(i)) return false;
      if (hasLabel(line, 'decision') && ++decisions > 1) return false;
    }
    return decisions === 1;
  }

  /** A body and a date over a section's number, or before a sign whose number was left out. */
  private isDatedStage(at: number): boolean {
    const { flow, lexicon } = this.known;
    if (datedStage(flow, at, lexicon)) return !this.known.headingAt.has(at + 1);
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
}
