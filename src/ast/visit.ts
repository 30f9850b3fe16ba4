import type { Block, Item, Mention, Minutes, Section } from './types.js';

/** A node with mentions in its text. */
export interface Mentioning {
  readonly mentions: readonly Mention[];
}

/** Calls `each` for every node that has mentions, in order of the text: titles, paragraphs, items, cells, footnotes. */
export function eachMentioning({ preamble, sections, closing, footnotes }: Pick<Minutes, 'preamble' | 'sections' | 'closing' | 'footnotes'>, each: (node: Mentioning) => void): void {
  inBlocks(preamble, each);
  for (const section of sections) inSection(section, each);
  inBlocks(closing, each);
  footnotes.forEach(each);
}

function inSection(section: Section, each: (node: Mentioning) => void): void {
  inBlocks(section.lead, each);
  each(section);
  inBlocks(section.blocks, each);
  for (const part of section.sections) inSection(part, each);
}

function inBlocks(blocks: readonly Block[], each: (node: Mentioning) => void): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') each(block);
    else if (block.type === 'list') block.items.forEach((item) => inItem(item, each));
    else if (block.type === 'table') for (const row of block.rows) row.cells.forEach(each);
    else inBlocks(block.blocks, each);
  }
}

function inItem(item: Item, each: (node: Mentioning) => void): void {
  each(item);
  inBlocks(item.blocks, each);
}

/** All sections with their parts, in order. */
export const allSections = (sections: readonly Section[]): Section[] => sections.flatMap((section) => [section, ...allSections(section.sections)]);

/** The blocks of this meeting: those of its own handling in its place, and none of another's. */
export function ownBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.type === 'handling' ? (block.current ? ownBlocks(block.blocks) : []) : [block]));
}

/** The statements of this meeting among blocks: those within its own handling and in lists too. */
export function statementsOf(blocks: readonly Block[]): Extract<Block, { label: string | null }>[] {
  return blocks.flatMap((block) => {
    if (block.type === 'handling') return block.current ? statementsOf(block.blocks) : [];
    if (block.type === 'list') return block.items.flatMap((item) => statementsOf(item.blocks));
    return 'label' in block ? [block, ...statementsOf(block.blocks)] : [];
  });
}
