import type { Block, Minutes, Position, Section } from '../../src/ast/types.js';
import type { Outcome } from './compare.js';
import type { Gold } from './gold.js';

interface Text {
  readonly text: string;
  readonly position: Position;
}

/** Whether each word that a line's end breaks is whole in some text that covers the line. One that is not is both missing and extra. */
export function compareJoins(minutes: Minutes, joins: NonNullable<Gold['joins']>): Outcome {
  const { preamble, sections, footnotes } = minutes;
  const texts = [...preamble.flatMap(textsOfBlock), ...sections.flatMap(textsOfSection), ...footnotes];
  const isWhole = ({ line, text }: (typeof joins)[number]): boolean => texts.some(({ text: whole, position: { start, end } }) => start.line <= line && line <= end.line && whole.includes(text));
  const broken = joins.filter((join) => !isWhole(join)).map(({ line, text }) => ({ at: `line ${line}`, value: text }));
  return { right: joins.length - broken.length, extra: broken, missing: broken };
}

const textsOfSection = ({ title, position, lead, blocks, sections }: Section): Text[] => [{ text: title, position }, ...[...lead, ...blocks].flatMap(textsOfBlock), ...sections.flatMap(textsOfSection)];

function textsOfBlock(block: Block): Text[] {
  if (block.type === 'paragraph') return [block];
  if (block.type === 'list') return block.items.flatMap((item) => [item, ...item.blocks.flatMap(textsOfBlock)]);
  if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells);
  return [...(block.type === 'handling' ? [] : [block]), ...block.blocks.flatMap(textsOfBlock)];
}
