import type { FieldKind, Lexicon } from '../../grammar/vocabulary/index.js';
import type { OutlineBlock, OutlineItem } from '../../grammar/structure/outline.js';
import type { Block, Mention } from '../ast/types.js';

/** A line of the head of the minutes: what stands before the first item. */
export interface HeadLine {
  readonly text: string;
  /** Where the line begins in the clean text. */
  readonly start: number;
  /** What the line is about: by its own label, or by that of a line above. */
  readonly kind: FieldKind | undefined;
  /** Where the content begins in the line, behind the label. */
  readonly content: number;
  /** Whether the label is on this line. */
  readonly labelled: boolean;
  /** What is named in the paragraph that the line is of. */
  readonly mentions: readonly Mention[];
}

/** The lines of the preamble in order, each with what it is about. */
export function headLines(outline: readonly OutlineBlock[], blocks: readonly Block[], clean: string, lexicon: Lexicon): HeadLine[] {
  const lines: HeadLine[] = [];
  let kind: FieldKind | undefined;
  const add = (pieces: readonly { start: number; end: number }[], mentions: readonly Mention[], field?: { kind: FieldKind; label: { end: number } }): void => {
    pieces.forEach((piece, i) => {
      const text = clean.slice(piece.start, piece.end);
      const own = i === 0 ? field : undefined;
      if (own) kind = own.kind;
      else if (lexicon.is('contents', text.replace(/[:.]$/u, '').trim())) kind = 'other';
      lines.push({ text, start: piece.start, kind, content: own ? own.label.end - piece.start : 0, labelled: own !== undefined, mentions });
    });
  };
  const addItem = (item: OutlineItem): void => {
    add(item.pieces, []);
    for (const list of item.lists) list.items.forEach(addItem);
  };
  outline.forEach((block, i) => {
    const node = blocks[i];
    if (block.type === 'paragraph') add(block.pieces, node?.type === 'paragraph' ? node.mentions : [], block.field);
    else if (block.type === 'list') block.items.forEach(addItem);
    else if (block.type === 'table') for (const row of block.rows) add([{ start: row[0].start, end: row[row.length - 1].end }], []);
    else if (block.type === 'stage') add(block.heading.pieces, []);
  });
  return lines;
}
