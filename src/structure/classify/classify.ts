import * as t from '../../../grammar/structure/line-tokens.js';
import type { LinePayload, LineToken } from '../../../grammar/structure/line-tokens.js';
import type { Piece } from '../../../grammar/structure/outline.js';
import { readStageHeading } from '../../../grammar/structure/stage.js';
import { CaseLine } from '../../../grammar/structure/tokens.js';
import { signedBodyOf } from '../candidates.js';
import { continues } from '../flow.js';
import type { FlowLine } from '../flow.js';
import type { Heading, HeadingLine } from '../headings.js';
import { earlierStagesEnd } from '../stage-ends.js';
import { daysOfHead, isStageLine } from '../stage-lines.js';
import { findTables } from '../tables.js';
import type { TableLines } from '../tables.js';
import type { Known } from './known.js';
import { Labels } from './labels.js';
import { ListItems } from './list-items.js';
import { Preamble } from './preamble.js';
import { Stages } from './stages.js';
import { LineWriter } from './writer.js';

/** Says of each line what it is, as a sequence of tokens that the structure parser nests. */
export function classify(known: Omit<Known, 'headingAt' | 'days'>): LineToken[] {
  const first = ({ lead, lines }: Heading): number => lead[0] ?? lines[0].at;
  const headingAt = new Map(known.headings.map((heading) => [first(heading), heading]));
  return new Classifier({ ...known, headingAt, days: daysOfHead(known.flow, known.headings.length > 0 ? first(known.headings[0]) : 0) }).run();
}

class Classifier {
  private readonly writer: LineWriter;
  private readonly items: ListItems;
  private readonly labels: Labels;
  private readonly stages: Stages;
  private readonly preamble: Preamble;
  private readonly tables: ReadonlyMap<number, TableLines>;
  /** Where the open item's earlier stages end before this meeting's part, which has no heading of its own. */
  private stageEnds: ReadonlySet<number> = new Set();

  constructor(private readonly known: Known) {
    const { flow, headings } = known;
    this.writer = new LineWriter(known);
    this.items = new ListItems(known, this.writer);
    this.labels = new Labels(known, this.writer, this.items);
    this.stages = new Stages(known, this.writer, this.labels);
    this.preamble = new Preamble(known, this.writer);
    this.tables = findTables(flow, new Set(headings.flatMap(({ lead, lines }) => [...lead, ...lines.map(({ at }) => at)])));
  }

  run(): LineToken[] {
    const { flow, closing } = this.known;
    for (let at = 0; at < flow.length; at++) {
      if (at === closing) this.close();
      const heading = this.writer.zone === 'closing' ? undefined : this.known.headingAt.get(at);
      at = heading ? this.heading(heading) : this.line(at);
    }
    this.writer.endLists();
    this.writer.endNested();
    return this.writer.tokens;
  }

  private close(): void {
    this.writer.endStage();
    this.writer.push(t.ClosingStart, { piece: { start: this.known.flow[this.known.closing].line.start, end: this.known.flow[this.known.closing].line.start } });
    this.writer.zone = 'closing';
    this.writer.open = false;
  }

  private heading(heading: Heading): number {
    const { known: { flow }, writer } = this;
    writer.endStage();
    writer.zone = 'section';
    writer.section = heading.number;
    writer.decided = false;
    writer.history = false;
    writer.lettered = 0;
    writer.letteredAbove = 0;
    this.stageEnds = earlierStagesEnd(this.known, heading);
    for (const at of heading.lead) {
      const { line } = flow[at];
      const stage = isStageLine(line, this.known.lexicon) || signedBodyOf(line) !== undefined;
      writer.push(t.LeadLine, { piece: { start: line.start, end: line.end }, stage, current: stage && readStageHeading(line.text).number === heading.number });
    }
    const payload = ({ piece, title }: HeadingLine): LinePayload => ({ piece, title, number: heading.number });
    writer.push(heading.part ? t.SubsectionStart : t.SectionStart, payload(heading.lines[0]));
    for (const line of heading.lines.slice(1)) writer.push(t.Continuation, payload(line));
    writer.open = false;
    const { at } = heading.lines[heading.lines.length - 1];
    let dated = false;
    if (heading.caseNumber) writer.push(t.ParagraphStart, { piece: heading.caseNumber });
    else dated = this.stages.dateBelow(at, heading.beside.length > 0);
    heading.beside.forEach((piece, i) => (i === 0 ? this.labels.besides(lineOf(heading, piece, flow), piece) : writer.text(piece, writer.open)));
    return dated ? at + 1 : at;
  }

  /** Classifies the line at a place in the flow; gives the last place that it has read. */
  private line(at: number): number {
    const { flow, columns } = this.known;
    const { line } = flow[at];
    const inSection = this.writer.zone === 'section';
    if (this.stageEnds.has(at) && this.writer.stage !== 'none') this.writer.endStage();
    const column = inSection ? columns.labels.get(at) : undefined;
    if (column) return this.labels.columnLabel(at);
    const stage = inSection ? columns.stages.get(at) : undefined;
    if (stage && !this.known.headingAt.has(at + 1)) return this.stages.columnStage(at, stage);
    if (columns.text.has(at) && inSection && (!columns.dates.has(at) || this.stages.dated === at)) return this.rest(at, columns.text.get(at));
    const table = inSection ? this.tables.get(at) : undefined;
    if (table) return this.table(at, table);
    if (inSection && this.stages.isStage(at)) return this.stages.stageHead(at);
    if (inSection && line.marks[0]?.tokenType === CaseLine) {
      this.writer.endStatement();
      this.writer.paragraph({ start: line.start, end: line.end });
      this.writer.open = false;
      return at;
    }
    const head = this.writer.zone === 'preamble' ? this.preamble.line(at) : undefined;
    const labelled = inSection ? this.labels.line(at) : undefined;
    return head ?? labelled ?? this.items.line(at) ?? this.rest(at, { start: line.start, end: line.end });
  }

  private table(at: number, { rows, lines }: TableLines): number {
    this.writer.endLists();
    this.writer.endNested();
    rows.forEach((row, i) => this.writer.push(i === 0 ? t.TableStart : t.TableRow, { piece: { start: row.cells[0].start, end: row.cells[row.cells.length - 1].end }, row }));
    this.writer.open = false;
    this.writer.freshProposal = false;
    return at + lines - 1;
  }

  /** Prose: goes on with what is open, or begins a paragraph. */
  private rest(at: number, piece: Piece | undefined): number {
    const { known: { flow, layout, lexicon }, writer } = this;
    if (!piece) return at;
    const own = flow[at];
    const { line } = own;
    const last = writer.tokens.at(-1);
    const bareItem = last?.tokenType === t.ItemStart && last.payload.piece.start === last.payload.piece.end;
    if (writer.zone === 'preamble') {
      this.preamble.prose(at, piece);
      return at;
    }
    if (/^\[.*\]\.?$/u.test(line.text) && writer.zone === 'section' && !leadsOn(flow[at - 1])) {
      writer.endStatement();
      writer.paragraph(piece);
      writer.open = false;
      return at;
    }
    // What stands at the margin below a text that hangs beside its label is none of it.
    if (writer.margin >= 0 && own.gap > 0 && line.indent <= writer.margin && writer.statement !== undefined) writer.endStatement();
    writer.text(piece, bareItem || (writer.open && continues(own, layout, lexicon)));
    return at;
  }
}

/** The line of a heading that a piece of text stands on, by its place in the flow. */
const lineOf = ({ lines }: Heading, piece: Piece, flow: readonly FlowLine[]): number => (lines.find(({ at }) => flow[at].line.end >= piece.end) ?? lines[lines.length - 1]).at;

/** Whether a line leads on to what stands below it. */
const leadsOn = (flow: FlowLine | undefined): boolean => /[,:]$/u.test(flow?.line.text ?? '');
