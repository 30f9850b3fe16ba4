import { labelsWithin } from '../../../grammar/structure/label.js';
import * as t from '../../../grammar/structure/line-tokens.js';
import { lineToken } from '../../../grammar/structure/line-tokens.js';
import type { LinePayload, LineToken } from '../../../grammar/structure/line-tokens.js';
import type { Piece } from '../../../grammar/structure/outline.js';
import type { Lexicon, StatementType } from '../../../grammar/vocabulary/index.js';
import { skipSpace, trimmedEnd } from './pieces.js';

/** Statements that tell of what others said, labels and all. */
const TELLING: ReadonlySet<StatementType | undefined> = new Set<StatementType>(['discussion', 'dissent', 'vote']);

/** The tokens so far, and what is open behind them: what a line is depends on it. */
export class LineWriter {
  readonly tokens: LineToken[] = [];
  readonly lists: { indent: number; style: string; last: number }[] = [];
  zone: 'preamble' | 'section' | 'closing' = 'preamble';
  /** The number of the open item. */
  section: string | null = null;
  /** What the open statement is. */
  statement: StatementType | undefined;
  /** Whether the item has a decision by its label above. */
  decided = false;
  /** Whether the history of the item's matter was headed above. */
  history = false;
  /** The column of the statement's label, where the text beside it goes on in a column of its own below; -1 elsewhere. */
  margin = -1;
  /** The number before the label of the statement, 0 where it has none: `1. Esitys: …` */
  numbered = 0;
  /** The code of the last letter that marked a part of the item. */
  lettered = 0;
  /** The same above the label of the statement. */
  letteredAbove = 0;
  /** Whether a handling is open, and what opened it. */
  stage: 'none' | 'head' | 'column' = 'none';
  /** A label within a proposal: none is open, it waits for what it names, or it has that. */
  nested: 'none' | 'named' | 'given' = 'none';
  /** Whether the last token opened a leaf that a continuation may go on with. */
  open = false;
  /** Whether nothing of a proposal's text has come since its label. */
  freshProposal = false;

  constructor(private readonly known: { readonly text: string; readonly lexicon: Lexicon }) {}

  push(type: (typeof t.lineTokens)[number], payload: LinePayload): void {
    this.tokens.push(lineToken(type, payload));
  }

  /** Opens a handling, of whom its heading tells; it may go on over lines or pieces of them. */
  openStage([first, ...more]: readonly Piece[], current: boolean, stage: 'head' | 'column' = 'head'): void {
    this.push(t.StageStart, { piece: first, current });
    for (const piece of more) this.push(t.Continuation, { piece });
    this.stage = stage;
    this.open = false;
  }

  /** Opens a statement under its label. */
  openLabel(kind: StatementType, pieces: Piece[]): void {
    this.push(t.LabelStart, { piece: pieces[0], kind, label: pieces });
    this.statement = kind;
    this.letteredAbove = this.lettered;
    this.numbered = 0;
    this.margin = -1;
    this.decided ||= kind === 'decision';
    this.freshProposal = kind === 'proposal';
    this.open = false;
  }

  /** Prose, with the labels that stand within it. */
  text(piece: Piece, goesOn: boolean): void {
    const within = this.zone === 'section' && !TELLING.has(this.statement) ? labelsWithin(this.known.text.slice(piece.start, piece.end), this.known.lexicon) : [];
    let { start } = piece;
    for (const { type, from, ...label } of within) {
      this.prose({ start, end: trimmedEnd(this.known.text, piece.start + from) }, goesOn && start === piece.start);
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

  /** Begins a paragraph, in a label within a proposal where that waits for its text. */
  paragraph(piece: Piece): void {
    if (this.nested === 'named') this.nested = 'given';
    else this.endNested();
    this.push(t.ParagraphStart, { piece });
  }

  popList(): void {
    this.lists.pop();
    const last = this.tokens[this.tokens.length - 1].payload.piece.end;
    this.push(t.ListClose, { piece: { start: last, end: last } });
  }

  endLists(): void {
    while (this.lists.length > 0) this.popList();
  }

  /** Ends the lines of a label within a proposal. */
  endNested(): void {
    if (this.nested === 'none') return;
    this.endLists();
    const last = this.tokens[this.tokens.length - 1].payload.piece.end;
    this.push(t.NestedLabelEnd, { piece: { start: last, end: last } });
    this.nested = 'none';
  }

  /** Ends what is open within a statement, and the statement. */
  endStatement(): void {
    this.endLists();
    this.endNested();
    if (this.statement) {
      const { piece } = this.tokens[this.tokens.length - 1].payload;
      this.push(t.StatementEnd, { piece: { start: piece.end, end: piece.end } });
    }
    this.statement = undefined;
    this.freshProposal = false;
    this.open = false;
  }

  /** Ends what is open within a stage, and the stage. */
  endStage(): void {
    this.endStatement();
    if (this.stage !== 'none') {
      const { piece } = this.tokens[this.tokens.length - 1].payload;
      this.push(t.StageEnd, { piece: { start: piece.end, end: piece.end } });
    }
    this.stage = 'none';
  }
}
