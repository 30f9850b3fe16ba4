import { createToken } from 'chevrotain';
import type { IToken, TokenType } from 'chevrotain';
import type { StatementType } from '../vocabulary/index.js';
import type { FieldMark, OutlineRow, Piece } from './outline.js';

/*
 * What each line is, once the scheme is chosen. The parser nests these; every sequence of them is a document.
 */

const line = (name: string, label: string): TokenType => createToken({ name, label });

/** A line above a heading that belongs to its item. */
export const LeadLine = line('LeadLine', 'case number or stage above a heading');
/** The first line of an item's heading, be it the number or the title. */
export const SectionStart = line('SectionStart', '§ 5 Title');
export const SubsectionStart = line('SubsectionStart', '5.1 Title');
/** A further line of what began above: of a heading, a label, a paragraph or a list's item. */
export const Continuation = line('Continuation', 'a wrapped line');
/** `Tekn.ltk 3.3.2020 § 21` over an earlier handling of the matter. */
export const StageStart = line('StageStart', 'Body d.m.yyyy § 5');
/** What ends a stage where this meeting's own text goes on below it. */
export const StageEnd = line('StageEnd', 'end of a stage');
/** `Päätös:`; what follows on its line is a paragraph. */
export const LabelStart = line('LabelStart', 'Päätös:');
/** `Esittelijä: …` right under a proposal's label. */
export const NestedLabelStart = line('NestedLabelStart', 'Esittelijä: under a proposal');
/** What ends such a label's own lines. */
export const NestedLabelEnd = line('NestedLabelEnd', 'end of a nested label');
/** What ends a statement without opening another: a note in brackets, a case number. */
export const StatementEnd = line('StatementEnd', 'end of a statement');
export const ListOpen = line('ListOpen', 'deeper marker');
export const ListClose = line('ListClose', 'end of the markers');
export const ItemStart = line('ItemStart', '- or 1.');
export const ParagraphStart = line('ParagraphStart', 'prose');
export const TableStart = line('TableStart', 'first row');
export const TableRow = line('TableRow', 'row');
export const ClosingStart = line('ClosingStart', 'signatures, appeal');

export const lineTokens: TokenType[] = [
  LeadLine,
  SectionStart,
  SubsectionStart,
  Continuation,
  StageStart,
  StageEnd,
  LabelStart,
  NestedLabelStart,
  NestedLabelEnd,
  StatementEnd,
  ListOpen,
  ListClose,
  ItemStart,
  ParagraphStart,
  TableStart,
  TableRow,
  ClosingStart,
];

/** What a line token carries to the outline. */
export interface LinePayload {
  /** The text of the line, without its marks. Empty (`start === end`) where nothing is left of it. */
  readonly piece: Piece;
  readonly number?: string | null;
  /** Of a heading's line: the part that is the title. */
  readonly title?: Piece;
  readonly kind?: StatementType;
  readonly label?: Piece[];
  readonly marker?: Piece;
  readonly ordered?: boolean;
  readonly contents?: boolean;
  readonly row?: OutlineRow;
  readonly current?: boolean;
  readonly stage?: boolean;
  readonly field?: FieldMark;
}

export type LineToken = Omit<IToken, 'payload'> & { readonly payload: LinePayload };

export function lineToken(tokenType: TokenType, payload: LinePayload): LineToken {
  return { tokenType, tokenTypeIdx: tokenType.tokenTypeIdx ?? 0, image: '', startOffset: payload.piece.start, payload };
}
