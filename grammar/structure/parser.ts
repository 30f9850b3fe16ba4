import { EmbeddedActionsParser } from 'chevrotain';
import type { IToken } from 'chevrotain';
import { LazyLookahead } from '../lazy-lookahead.js';
import * as t from './line-tokens.js';
import type { LineToken } from './line-tokens.js';
import type { Leaf, OutlineBlock, OutlineDocument, OutlineItem, OutlineList, OutlineParagraph, OutlineRow, OutlineSection, OutlineStage, OutlineStatement, OutlineTable, Piece } from './outline.js';

/**
 * The structure of minutes. Every sequence of line tokens is a document: what opens nothing goes on with what is open, so the
 * parser never fails and never needs recovery. Each rule looks one token ahead.
 */
export class StructureParser extends EmbeddedActionsParser {
  constructor(skipValidations = true) {
    super(t.lineTokens, { lookaheadStrategy: new LazyLookahead({ maxLookahead: 1 }), maxLookahead: 1, recoveryEnabled: false, skipValidations, nodeLocationTracking: 'none' });
    this.performSelfAnalysis();
  }

  /** What stands before the first item, the items, what stands after the last. */
  readonly document = this.RULE('document', (): OutlineDocument => {
    const preamble: OutlineBlock[] = [];
    const sections: OutlineSection[] = [];
    const closing: OutlineBlock[] = [];
    this.MANY1(() => preamble.push(this.SUBRULE1(this.block)));
    this.MANY2(() => sections.push(this.SUBRULE(this.section)));
    this.OPTION(() => {
      this.CONSUME(t.ClosingStart);
      this.MANY3(() => closing.push(this.SUBRULE2(this.block)));
    });
    return { preamble, sections, closing };
  });

  /** An item: what stands above its heading, the heading, its text, its parts. */
  readonly section = this.RULE('section', (): OutlineSection => {
    const lead: OutlineBlock[] = [];
    this.MANY1(() => lead.push(leadBlock(payload(this.CONSUME(t.LeadLine)))));
    const start = payload(this.CONSUME(t.SectionStart));
    const section = openSection(start, lead);
    this.MANY2(() => addHeading(section, payload(this.CONSUME(t.Continuation))));
    this.MANY3(() => section.blocks.push(this.SUBRULE(this.block)));
    this.MANY4(() => section.sections.push(this.SUBRULE(this.subsection)));
    return section;
  });

  /** A numbered part of an item. */
  readonly subsection = this.RULE('subsection', (): OutlineSection => {
    const section = openSection(payload(this.CONSUME(t.SubsectionStart)), []);
    this.MANY1(() => addHeading(section, payload(this.CONSUME(t.Continuation))));
    this.MANY2(() => section.blocks.push(this.SUBRULE(this.block)));
    return section;
  });

  readonly block = this.RULE('block', (): OutlineBlock =>
    this.OR([
      { ALT: () => this.SUBRULE(this.statement) },
      { ALT: () => this.SUBRULE(this.stage) },
      { ALT: () => this.SUBRULE(this.content) },
    ]),
  );

  /** A stage of the matter in this or another body, up to the next stage. */
  readonly stage = this.RULE('stage', (): OutlineStage => {
    const start = payload(this.CONSUME(t.StageStart));
    const stage: OutlineStage = { type: 'stage', heading: { pieces: [start.piece] }, current: start.current ?? false, blocks: [] };
    this.MANY1(() => stage.heading.pieces.push(payload(this.CONSUME(t.Continuation)).piece));
    this.MANY2(() =>
      stage.blocks.push(
        this.OR([{ ALT: () => this.SUBRULE(this.statement) as OutlineBlock }, { ALT: () => this.SUBRULE(this.content) }]),
      ),
    );
    this.OPTION(() => this.CONSUME(t.StageEnd));
    return stage;
  });

  /** A label and all that it governs, up to the next label or what ends it. */
  readonly statement = this.RULE('statement', (): OutlineStatement => {
    const statement = openStatement(payload(this.CONSUME(t.LabelStart)));
    this.MANY1(() => statement.label.pieces.push(payload(this.CONSUME(t.Continuation)).piece));
    this.MANY2(() =>
      statement.blocks.push(this.OR([{ ALT: () => this.SUBRULE(this.nestedStatement) as OutlineBlock }, { ALT: () => this.SUBRULE(this.content) }])),
    );
    this.OPTION(() => this.CONSUME(t.StatementEnd));
    return statement;
  });

  /** Who presents, right under the proposal's label: the rest of that line, or the line or the list below it. */
  readonly nestedStatement = this.RULE('nestedStatement', (): OutlineStatement => {
    const statement = openStatement(payload(this.CONSUME(t.NestedLabelStart)));
    this.MANY(() => statement.blocks.push(this.SUBRULE(this.content)));
    this.CONSUME(t.NestedLabelEnd);
    return statement;
  });

  readonly content = this.RULE('content', (): OutlineBlock =>
    this.OR<OutlineBlock>([
      { ALT: () => this.SUBRULE(this.paragraph) },
      { ALT: () => this.SUBRULE(this.list) },
      { ALT: () => this.SUBRULE(this.table) },
    ]),
  );

  readonly paragraph = this.RULE('paragraph', (): OutlineParagraph => {
    const { piece, field } = payload(this.CONSUME(t.ParagraphStart));
    const pieces = [piece];
    this.MANY(() => pieces.push(payload(this.CONSUME(t.Continuation)).piece));
    return field ? { type: 'paragraph', pieces, field } : { type: 'paragraph', pieces };
  });

  readonly list = this.RULE('list', (): OutlineList => {
    const { ordered, contents } = payload(this.CONSUME(t.ListOpen));
    const items: OutlineItem[] = [];
    this.MANY(() => items.push(this.SUBRULE(this.item)));
    this.CONSUME(t.ListClose);
    return { type: 'list', ordered: ordered ?? false, contents: contents ?? false, items };
  });

  /** An item of a list, with lists of its own and what is decided in it (`- Päätös: …`). */
  readonly item = this.RULE('item', (): OutlineItem => {
    const { piece, marker } = payload(this.CONSUME(t.ItemStart));
    const item: OutlineItem = { type: 'item', marker: marker ?? piece, pieces: isEmpty(piece) ? [] : [piece], blocks: [] };
    this.MANY1(() => item.pieces.push(payload(this.CONSUME(t.Continuation)).piece));
    this.MANY2(() => item.blocks.push(this.OR([{ ALT: () => this.SUBRULE(this.list) as OutlineList | OutlineStatement }, { ALT: () => this.SUBRULE(this.statement) }])));
    return item;
  });

  readonly table = this.RULE('table', (): OutlineTable => {
    const rows = [payload(this.CONSUME(t.TableStart)).row ?? NO_ROW];
    this.MANY(() => rows.push(payload(this.CONSUME(t.TableRow)).row ?? NO_ROW));
    return { type: 'table', rows };
  });
}

// While the grammar is recorded, CONSUME gives tokens without a payload.
const RECORDING: t.LinePayload = { piece: { start: 0, end: 0 } };
const NO_ROW: OutlineRow = { cells: [], head: false };
const payload = (token: IToken): t.LinePayload => (token.payload as t.LinePayload | undefined) ?? RECORDING;

const isEmpty = (piece: Piece): boolean => piece.start === piece.end;
const leafOf = (piece: Piece): Leaf => ({ pieces: isEmpty(piece) ? [] : [piece] });

function openSection(start: t.LinePayload, lead: OutlineBlock[]): OutlineSection {
  return { type: 'section', number: start.number ?? null, lead, heading: leafOf(start.piece), title: { pieces: start.title ? [start.title] : [] }, blocks: [], sections: [] };
}

function addHeading(section: OutlineSection, { piece, title }: t.LinePayload): void {
  section.heading.pieces.push(piece);
  if (title) section.title.pieces.push(title);
}

function openStatement(start: t.LinePayload): OutlineStatement {
  return { type: 'statement', kind: start.kind ?? 'note', label: { pieces: [...(start.label ?? [])] }, blocks: [] };
}

function leadBlock({ piece, stage, current }: t.LinePayload): OutlineBlock {
  return stage ? { type: 'stage', heading: { pieces: [piece] }, current: current ?? false, blocks: [] } : { type: 'paragraph', pieces: [piece] };
}

let parser: StructureParser | undefined;

/** Nests line tokens into an outline. */
export function parseStructure(tokens: LineToken[]): OutlineDocument {
  parser ??= new StructureParser();
  parser.input = tokens;
  const document = parser.document();
  if (parser.errors.length > 0) throw new Error(`the structure grammar is not total: ${parser.errors[0].message}`);
  return document;
}
