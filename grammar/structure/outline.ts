import type { FieldKind, StatementType } from '../vocabulary/index.js';

/** A stretch of the clean text on one line: from `start` up to and without `end`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Text that is read as one, line by line. */
export interface Leaf {
  readonly pieces: Piece[];
}

/** What the structure parser makes of a document: its nesting, by places in the text, with nothing read out of it yet. */
export interface OutlineDocument {
  readonly preamble: OutlineBlock[];
  readonly sections: OutlineSection[];
  readonly closing: OutlineBlock[];
}

export interface OutlineSection {
  readonly type: 'section';
  readonly number: string | null;
  /** Lines above the heading that belong to the item: its case number, the stage of the matter. */
  readonly lead: OutlineBlock[];
  readonly heading: Leaf;
  readonly title: Leaf;
  readonly blocks: OutlineBlock[];
  readonly sections: OutlineSection[];
}

export type OutlineBlock = OutlineParagraph | OutlineList | OutlineTable | OutlineStatement | OutlineStage;

export interface OutlineParagraph extends Leaf {
  readonly type: 'paragraph';
  /** What the line is about, in the head of the minutes. */
  readonly field?: FieldMark;
}

export interface FieldMark {
  readonly kind: FieldKind;
  readonly label: Piece;
}

export interface OutlineItem extends Leaf {
  readonly type: 'item';
  readonly marker: Piece;
  /** Lists and labelled statements within it. */
  readonly blocks: (OutlineList | OutlineStatement)[];
}

export interface OutlineList {
  readonly type: 'list';
  readonly ordered: boolean;
  /** Whether it is the contents list of the minutes, whose entries name the items. */
  readonly contents: boolean;
  readonly items: OutlineItem[];
}

export interface OutlineTable {
  readonly type: 'table';
  readonly rows: readonly OutlineRow[];
}

export interface OutlineRow {
  readonly cells: readonly Piece[];
  /** Whether it names the columns below it. */
  readonly head: boolean;
}

export interface OutlineStatement {
  readonly type: 'statement';
  readonly kind: StatementType;
  readonly label: Leaf;
  readonly blocks: OutlineBlock[];
}

/** One stage of a matter, under a heading with the body, the date and the section. */
export interface OutlineStage {
  readonly type: 'stage';
  readonly heading: Leaf;
  readonly current: boolean;
  readonly blocks: OutlineBlock[];
}
