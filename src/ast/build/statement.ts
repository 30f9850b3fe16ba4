import type { OutlineBlock, OutlineStatement } from '../../../grammar/structure/outline.js';
import { readPerson } from '../person.js';
import type { Block, Person, Statement } from '../types.js';
import { buildBlock, buildList, textOf } from './blocks.js';
import type { BuildContext } from './context.js';
import { span } from './context.js';

/**
 * A labelled statement. What a decision became and how a vote was counted is read later, when the section's proposals
 * are known; here they are empty.
 */
export function buildStatement(statement: OutlineStatement, context: BuildContext): Statement {
  const label = context.join(statement.label);
  const blocks: Block[] = statement.blocks.map((block) => (block.type === 'list' && statement.kind === 'attachments' ? buildList(block, context, true) : buildBlock(block, context)));
  const position = span([context.position(statement.label.pieces), ...blocks.map((block) => block.position)]);
  const text = textOf(blocks);
  const by = personIn(label.text, (start, end) => context.source.position(label.toClean(start), label.toCleanEnd(end)), context) ?? (NAMED.has(statement.kind) ? personBeside(statement.blocks, context) : presenterBelow(blocks));
  const shared = { label: label.text.replace(/:$/u, '').trimEnd(), by, text, blocks, position };
  if (statement.kind === 'decision') return { type: 'decision', ...shared, outcomes: [], asProposed: null, unanimous: null };
  if (statement.kind === 'vote') return { type: 'vote', ...shared, counts: [] };
  return { type: statement.kind, ...shared };
}

/** The person that a label names: `Päätösehdotus Hallintojohtaja Virtanen Maija`. */
function personIn(label: string, position: (start: number, end: number) => Person['position'], { lexicon }: BuildContext): Person | null {
  const bare = label.replace(/:$/u, '');
  const words = bare.split(/[\s/]+/u);
  const head = lexicon.label(words, () => true);
  if (!head) return null;
  const before = words.slice(0, head.before + head.words).join(' ').length;
  const rest = bare.slice(before);
  const person = readPerson(rest, lexicon);
  if (!person || !/\s/u.test(person.name)) return null;
  return { name: person.name, role: person.role, position: position(before + person.start, before + person.end) };
}

/** Statements whose text names who they are of. */
const NAMED: ReadonlySet<Statement['type']> = new Set(['presenter', 'preparer']);

/** The person that the text beside a label begins with: `Esittelijä: kunnanjohtaja Maija Malli`. */
function personBeside([first]: readonly OutlineBlock[], context: BuildContext): Person | null {
  if (first?.type !== 'paragraph') return null;
  const joined = context.join(first);
  const person = readPerson(joined.text, context.lexicon);
  if (!person || !/\s/u.test(person.name)) return null;
  return { name: person.name, role: person.role, position: context.source.position(joined.toClean(person.start), joined.toCleanEnd(person.end)) };
}

/** The presenter named right under a proposal's label. */
function presenterBelow(blocks: readonly Block[]): Person | null {
  const presenter = blocks[0];
  return presenter?.type === 'presenter' ? presenter.by : null;
}
