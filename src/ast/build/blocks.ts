import type { OutlineBlock, OutlineItem, OutlineList, OutlineParagraph } from '../../../grammar/structure/outline.js';
import type { Block, Item, List, Paragraph } from '../types.js';
import type { BuildContext } from './context.js';
import { span } from './context.js';
import { buildHandling } from './handling.js';
import { buildStatement } from './statement.js';
import { buildTable } from './table.js';

export function buildBlocks(blocks: readonly OutlineBlock[], context: BuildContext): Block[] {
  return blocks.map((block) => buildBlock(block, context));
}

export function buildBlock(block: OutlineBlock, context: BuildContext): Block {
  switch (block.type) {
    case 'paragraph':
      return buildParagraph(block, context);
    case 'list':
      return buildList(block, context);
    case 'table':
      return buildTable(block, context);
    case 'statement':
      return buildStatement(block, context);
    case 'stage':
      return buildHandling(block, context);
  }
}

export function buildParagraph(paragraph: OutlineParagraph, context: BuildContext): Paragraph {
  const { text, mentions } = context.text(paragraph);
  return { type: 'paragraph', text, mentions, position: context.position(paragraph.pieces) };
}

export function buildList(list: OutlineList, context: BuildContext, attachments = false): List {
  const items = list.items.map((item) => buildItem(item, context, attachments, list.contents));
  return { type: 'list', ordered: list.ordered, items, position: span(items.map((item) => item.position)) };
}

function buildItem(item: OutlineItem, context: BuildContext, attachments: boolean, contents: boolean): Item {
  const marker = context.source.clean.text.slice(item.marker.start, item.marker.end).trim();
  const number = attachments ? numberOf(item, marker, context.source.clean.text) : undefined;
  const { text, mentions } = context.text(item, { contents, ...(number !== undefined && { attachment: number }) });
  const blocks = item.blocks.map((block) => buildBlock(block, context));
  const position = span([context.position([item.marker, ...item.pieces]), ...blocks.map((block) => block.position)]);
  return { type: 'item', marker, text, blocks, mentions, position };
}

/** The number of an attachment: its marker, or what stands behind a bullet: `• 1 Asemapiirros`. */
function numberOf({ pieces: [first] }: OutlineItem, marker: string, clean: string): string | undefined {
  return /^\(?([\dA-Z]{1,3})[.)]?$/u.exec(marker)?.[1] ?? (first && /^\d{1,2}(?=[.)]? +\p{Lu})/u.exec(clean.slice(first.start, first.end))?.[0]);
}

/** All the text of blocks, as one: list items with their markers, paragraphs parted by an empty line. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => blockTexts(block))
    .filter((text) => text !== '')
    .join('\n\n');
}

function blockTexts(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap((item) => [[item.marker, item.text].filter((part) => part !== '').join(' '), ...item.blocks.flatMap(blockTexts)]);
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => cell.text).join(' '));
    case 'presenter':
      return [];
    case 'handling':
      return [block.heading, ...block.blocks.flatMap(blockTexts)];
    default:
      return [[block.label, block.text].filter((part) => part !== null && part !== '').join(' ')];
  }
}
