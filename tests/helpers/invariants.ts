import type { Block, Item, Minutes, Position, Section } from '../../src/ast/types.js';

/** The letters and digits of a text, sorted: two texts have the same ones if these are equal. */
export function lettersOf(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
}

/** The same of all leaves of a document together. */
export const lettersOfLeaves = (minutes: Minutes): string => lettersOf(leaves(minutes).join('\n'));

function leaves({ preamble, sections, closing, footnotes, furniture }: Minutes): string[] {
  return [...preamble.flatMap(ofBlock), ...sections.flatMap(ofSection), ...closing.flatMap(ofBlock), ...footnotes.flatMap(({ id, text }) => [id, text]), ...furniture.map(({ text }) => text)];
}

const ofSection = ({ heading, lead, blocks, sections }: Section): string[] => [heading, ...lead.flatMap(ofBlock), ...blocks.flatMap(ofBlock), ...sections.flatMap(ofSection)];
const ofItem = ({ marker, text, blocks }: Item): string[] => [marker, text, ...blocks.flatMap(ofBlock)];

function ofBlock(block: Block): string[] {
  if (block.type === 'paragraph') return [block.text];
  if (block.type === 'list') return block.items.flatMap(ofItem);
  if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  return [block.type === 'handling' ? block.heading : (block.label ?? ''), ...block.blocks.flatMap(ofBlock)];
}

interface Node {
  readonly type?: string;
  readonly text?: unknown;
  readonly title?: unknown;
  readonly position?: Position;
  readonly start?: number;
  readonly end?: number;
}

/** What is wrong with the positions and the offsets of a document; nothing, if all is well. */
export function misplaced(minutes: Minutes, source: string): string[] {
  const problems: string[] = [];
  const starts = [0, ...Array.from(source.matchAll(/\r\n?|\n/gu), ({ index, 0: { length } }) => index + length)];
  const visit = (node: Node, parent: Position | undefined, path: string): void => {
    const here = `${path}/${node.type ?? ''}`;
    const { position } = node;
    if (position) {
      for (const { line, column, offset } of [position.start, position.end]) {
        if (starts[line - 1] + column - 1 !== offset || offset > source.length || offset >= (starts[line] ?? Infinity)) problems.push(`${here}: ${line}:${column} is not ${offset}`);
      }
      if (position.start.offset > position.end.offset) problems.push(`${here}: ends before it starts`);
      if (parent && (position.start.offset < parent.start.offset || position.end.offset > parent.end.offset)) problems.push(`${here}: outside its parent`);
    }
    for (const [key, value] of Object.entries(node)) {
      if (APART.has(key)) problems.push(...overlaps(value as Node[]).map((problem) => `${here}: ${problem}`));
      if (key === 'mentions') (value as Node[]).forEach((mention) => visitMention(mention, node, here));
      else if (Array.isArray(value)) (value as unknown[]).filter(isNode).forEach((child) => visit(child, position ?? parent, here));
      else if (isNode(value) && key !== 'position') visit(value, position ?? parent, here);
    }
  };
  const visitMention = (mention: Node, node: Node, path: string): void => {
    visit(mention, node.position, path);
    const text = String(node.type === 'section' ? node.title : node.text);
    if (text.slice(mention.start, mention.end) !== mention.text) problems.push(`${path}: a mention is not the slice of its text`);
    const { start, end } = mention.position!;
    const written = source.slice(start.offset, end.offset);
    if (!isWithin(bare(String(mention.text)), bare(written))) problems.push(`${path}: the source says “${written}”, the mention “${String(mention.text)}”`);
  };
  const { preamble, sections, closing, footnotes, furniture } = minutes;
  for (const nodes of [preamble, sections, closing, footnotes, furniture]) {
    nodes.forEach((node) => visit(node, undefined, ''));
    if (nodes.some((node, i) => i > 0 && node.position.start.offset < nodes[i - 1].position.start.offset)) problems.push('out of order');
  }
  const { chair, secretary, inspectors, present, absent, events } = minutes.meeting;
  [chair, secretary, ...inspectors, ...present, ...absent, ...events].filter((each) => each !== null).forEach(({ position }) => visit({ position }, undefined, '/meeting'));
  minutes.diagnostics.forEach((diagnostic) => visit({ position: diagnostic.position }, undefined, `/diagnostics/${diagnostic.code}`));
  return problems;
}

/** The parts of a node that follow one another; only of a head in two columns a paragraph may go on beside the next. */
const APART: ReadonlySet<string> = new Set(['sections', 'blocks', 'items', 'rows']);

const overlaps = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ type, position }, i) => (i > 0 && position!.start.offset < nodes[i - 1].position!.end.offset ? [`${nodes[i - 1].type} goes on to offset ${nodes[i - 1].position!.end.offset}, over the ${type} at ${position!.start.offset}`] : []));

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** A text without what joining changes: spaces, hyphens, characters that do not show. */
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cf}\p{Co}\p{Cc}\u2010-\u2015-]+/gu, '');

/** Whether a text stands in another, in its order: page furniture may stand in the middle of it. */
function isWithin(text: string, written: string): boolean {
  let at = 0;
  for (const char of written) if (at < text.length && text.startsWith(char, at)) at += char.length;
  return at === text.length;
}
