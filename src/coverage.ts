import type { Block, Position } from './ast/types.js';
import { allSections, eachMentioning, statementsOf } from './ast/visit.js';
import type { Analysis } from './analyse.js';

/** How much of a text is explained, in letters and digits. */
export interface Coverage {
  readonly characters: number;
  /** Within sections; within labelled or inferred statements; within mentions; set aside as of the page, or as footnotes. */
  readonly sections: number;
  readonly statements: number;
  readonly mentions: number;
  readonly aside: number;
  /** On lines that are explained: all but those named below. */
  readonly explained: number;
  /** Lines of the head that say nothing of the meeting that was read, and all behind the last section, from 1. */
  readonly unexplained: readonly number[];
}

/** Counts what of a document was understood and what was only kept. */
export function coverageOf({ minutes, source, entries, context }: Analysis): Coverage {
  const counts = letterCounts(source.text);
  const size = ({ start, end }: Position): number => counts[end.offset] - counts[start.offset];
  const sum = (positions: readonly Position[]): number => positions.reduce((total, position) => total + size(position), 0);
  let mentions = 0;
  eachMentioning(minutes, (node) => (mentions += sum(node.mentions.map(({ position }) => position))));
  const { body, number } = minutes.meeting;
  const named = (text: string): boolean => context.lexicon.has('document', text) || [body, number].some((value) => value !== null && text.includes(value));
  const known = new Set(entries.flatMap(({ kind, text, place }) => (kind === undefined && !named(text) ? [] : [source.position(place(0), place(Math.max(0, text.length - 1))).start.line])));
  const unexplained = [...new Set([...linesOf(minutes.preamble).filter((line) => !known.has(line)), ...linesOf(minutes.closing)])];
  const lost = unexplained.reduce((total, line) => total + counts[lineEnd(source.index.starts, line, source.text.length)] - counts[source.index.starts[line - 1]], 0);
  const characters = counts[source.text.length];
  return {
    characters,
    sections: sum(minutes.sections.map(({ position }) => position)),
    statements: sum(allSections(minutes.sections).flatMap(({ blocks }) => statementsOf(blocks).map(({ position }) => position))),
    mentions,
    aside: sum([...minutes.footnotes, ...minutes.furniture].map(({ position }) => position)),
    explained: characters - lost,
    unexplained,
  };
}

/** How many letters and digits stand before each offset. */
function letterCounts(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) counts[i + 1] = counts[i] + (/[\p{L}\p{N}]/u.test(text[i]) ? 1 : 0);
  return counts;
}

const lineEnd = (starts: readonly number[], line: number, length: number): number => starts[line] ?? length;

const range = ({ start, end }: Position): number[] => Array.from({ length: end.line - start.line + 1 }, (_, i) => start.line + i);

/** The lines that blocks stand on. */
function linesOf(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap(({ position }) => range(position));
    if (block.type === 'table') return block.rows.flatMap(({ position }) => range(position));
    if (block.type === 'paragraph') return range(block.position);
    return linesOf(block.blocks);
  });
}
