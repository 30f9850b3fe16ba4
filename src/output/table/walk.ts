import { allSections, statementsOf } from '../../ast/visit.js';
import type { Block, Item, Mention, Minutes, Section, Statement } from '../../ast/types.js';

export interface PlacedStatement {
  readonly section: Section | null;
  readonly statement: Statement;
}

/** The statements of this meeting, in order of the text, each with its section. Those of a matter's earlier stages are not of this meeting. */
export function* placedStatements({ preamble, sections, closing }: Minutes): Generator<PlacedStatement> {
  const placed = (blocks: readonly Block[], section: Section | null): PlacedStatement[] => statementsOf(blocks).map((statement) => ({ section, statement }));
  yield* placed(preamble, null);
  for (const section of allSections(sections)) yield* placed(ownBlocks(section), section);
  yield* placed(closing, null);
}

/** What is printed of a section, without its numbered parts. */
export const ownBlocks = ({ lead, blocks }: Section): Block[] => [...lead, ...blocks];

/** What mentions stand in: a statement by its type, else what kind of node it is. */
type Within = Statement['type'] | 'title' | 'text' | 'handling' | 'footnote';

export interface PlacedMention {
  readonly mention: Mention;
  readonly section: Section | null;
  /** The innermost statement of this meeting. */
  readonly statement: Statement | null;
  readonly within: Within;
  /** The text of the node that it stands in. */
  readonly context: string;
}

interface Around {
  readonly section: Section | null;
  readonly statement: Statement | null;
  readonly within: Within;
}

const OUTSIDE: Around = { section: null, statement: null, within: 'text' };

/** All mentions of a document, in order of the text; those of footnotes last. */
export function* placedMentions({ preamble, sections, closing, footnotes }: Minutes): Generator<PlacedMention> {
  yield* inBlocks(preamble, OUTSIDE);
  for (const section of sections) yield* inSection(section);
  yield* inBlocks(closing, OUTSIDE);
  for (const { mentions, text } of footnotes) yield* placed(mentions, text, { ...OUTSIDE, within: 'footnote' });
}

/** The mentions of one section, without those of its numbered parts. */
export function* mentionsOfSection(section: Section): Generator<PlacedMention> {
  const around: Around = { ...OUTSIDE, section };
  yield* inBlocks(section.lead, around);
  yield* placed(section.mentions, section.title, { ...around, within: 'title' });
  yield* inBlocks(section.blocks, around);
}

function* inSection(section: Section): Generator<PlacedMention> {
  yield* mentionsOfSection(section);
  for (const part of section.sections) yield* inSection(part);
}

function* inBlocks(blocks: readonly Block[], around: Around): Generator<PlacedMention> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield* placed(block.mentions, block.text, around);
    else if (block.type === 'list') for (const item of block.items) yield* inItem(item, around);
    else if (block.type === 'table') for (const { cells } of block.rows) for (const { mentions, text } of cells) yield* placed(mentions, text, around);
    else if (block.type === 'handling') yield* inBlocks(block.blocks, block.current ? around : { ...around, statement: null, within: 'handling' });
    else yield* inBlocks(block.blocks, around.within === 'handling' ? around : { ...around, statement: block, within: block.type });
  }
}

function* inItem(item: Item, around: Around): Generator<PlacedMention> {
  yield* placed(item.mentions, item.text, around);
  yield* inBlocks(item.blocks, around);
}

function* placed(mentions: readonly Mention[], context: string, around: Around): Generator<PlacedMention> {
  for (const mention of mentions) yield { mention, context, ...around };
}

/** The case numbers that a section names, each once. */
export function casesOf(section: Section): string[] {
  return [...new Set([...mentionsOfSection(section)].flatMap(({ mention }) => (mention.type === 'caseId' ? [mention.value] : [])))];
}
