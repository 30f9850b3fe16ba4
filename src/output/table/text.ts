import type { Block, Item } from '../../ast/types.js';

/** The text of blocks with their labels, as one would read it out; paragraphs are parted by an empty line. */
export const textOf = (blocks: readonly Block[]): string => blocks.flatMap(ofBlock).join('\n\n');

function ofBlock(block: Block): string[] {
  if (block.type === 'paragraph') return [block.text];
  if (block.type === 'list') return block.items.flatMap(ofItem);
  if (block.type === 'table') return block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));
  const label = block.type === 'handling' ? block.heading : block.label;
  return [...(label === null ? [] : [label]), ...block.blocks.flatMap(ofBlock)];
}

const ofItem = ({ marker, text, blocks }: Item): string[] => [[marker, text].filter((part) => part !== '').join(' '), ...blocks.flatMap(ofBlock)];
