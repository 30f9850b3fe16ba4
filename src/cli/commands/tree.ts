import type { Block, Mention, Minutes, Position, Section } from '../../ast/types.js';
import { visible } from '../../diagnostics/frame.js';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import { readOne } from './read-one.js';
import type { ReadFlags } from './read-one.js';

/** Columns that a text is cut at. */
const WIDTH = 72;

/** `minutes tree`: the AST as an outline, a node a line, with the lines that it stands on. */
export async function tree(name: string | undefined, flags: ReadFlags, io: Io): Promise<ExitCode> {
  const { minutes } = await readOne(name, flags, io);
  for (const line of nodes(minutes)) await write(io.stdout, `${line}\n`);
  return EXIT.ok;
}

function* nodes({ meeting, preamble, sections, closing, footnotes, furniture }: Minutes): Generator<string> {
  yield `minutes ${quote([meeting.body, meeting.number, meeting.date].filter(Boolean).join(' '))}`;
  yield '  preamble';
  yield* blocks(preamble, 2);
  for (const section of sections) yield* sectionNodes(section, 1);
  yield '  closing';
  yield* blocks(closing, 2);
  for (const { id, text, mentions, position } of footnotes) yield* node(`footnote ${id}`, text, position, 1, mentions);
  for (const { kind, text, position } of furniture) yield* node(`furniture ${kind}`, text, position, 1);
}

function* sectionNodes({ number, title, lead, blocks: content, sections, mentions, position }: Section, depth: number): Generator<string> {
  yield* node(`section ${number ?? '–'}`, title, position, depth, mentions);
  if (lead.length > 0) {
    yield `${indent(depth + 1)}lead`;
    yield* blocks(lead, depth + 2);
  }
  yield* blocks(content, depth + 1);
  for (const part of sections) yield* sectionNodes(part, depth + 1);
}

function* blocks(list: readonly Block[], depth: number): Generator<string> {
  for (const block of list) {
    if (block.type === 'paragraph') yield* node('paragraph', block.text, block.position, depth, block.mentions);
    else if (block.type === 'list') {
      yield* node(block.ordered ? 'list ordered' : 'list', '', block.position, depth);
      for (const item of block.items) {
        yield* node(`item ${visible(item.marker)}`, item.text, item.position, depth + 1, item.mentions);
        yield* blocks(item.blocks, depth + 2);
      }
    } else if (block.type === 'table') {
      yield* node('table', '', block.position, depth);
      for (const { cells, position, head } of block.rows) yield* node(head ? 'row head' : 'row', cells.map(({ text }) => text).join(' | '), position, depth + 1, cells.flatMap(({ mentions }) => mentions));
    } else {
      const name = block.type === 'handling' ? `handling${block.current ? ' current' : ''}` : `${block.type}${block.type === 'decision' ? ` [${block.outcomes.join(' ')}]` : ''}`;
      yield* node(name, block.type === 'handling' ? block.heading : (block.label ?? ''), block.position, depth);
      yield* blocks(block.blocks, depth + 1);
    }
  }
}

function* node(name: string | undefined, text: string, { start, end }: Position, depth: number, mentions: readonly Mention[] = []): Generator<string> {
  yield `${indent(depth)}${name} ${start.line === end.line ? start.line : `${start.line}–${end.line}`}${text === '' ? '' : ` ${quote(text)}`}`;
  for (const mention of mentions) yield `${indent(depth + 1)}· ${mention.type} ${mention.position.start.line}:${mention.position.start.column} ${quote(mention.text)}`;
}

const indent = (depth: number): string => '  '.repeat(depth);
const quote = (text: string): string => JSON.stringify(visible(text.length > WIDTH ? `${text.slice(0, WIDTH)}…` : text));
