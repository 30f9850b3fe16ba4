import { bareLabel } from '../../../grammar/structure/label.js';
import type { OutlineStatement } from '../../../grammar/structure/outline.js';
import type { JoinedText } from '../../source/join.js';
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
  const by = personInLabel(label, context) ?? (NAMED.has(statement.kind) ? personBeside(blocks, context) : presenterBelow(blocks));
  const shared = { label: bareLabel(label.text), by, text, blocks, position };
  if (statement.kind === 'decision') return { type: 'decision', ...shared, outcomes: [], asProposed: null, unanimous: null };
  if (statement.kind === 'vote') return { type: 'vote', ...shared, counts: [] };
  return { type: statement.kind, ...shared };
}

/** The person that a label names: `Päätösehdotus Hallintojohtaja Virtanen Maija`. */
function personInLabel(label: JoinedText, context: BuildContext): Person | null {
  const bare = bareLabel(label.text);
  const words = bare.split(/[\s/]+/u);
  const head = context.lexicon.label(words, () => true);
  return head ? personFrom(label, words.slice(0, head.before + head.words).join(' ').length, bare.length, context) : null;
}

/** Statements whose text names who they are of. */
const NAMED: ReadonlySet<Statement['type']> = new Set(['presenter', 'preparer']);

/** The person that the text beside a label begins with: `Esittelijä: kunnanjohtaja Maija Malli`, as the first of a list, or with the title on a line of its own. */
function personBeside([first, second]: readonly Block[], context: BuildContext): Person | null {
  const named = first?.type === 'list' ? first.items.at(0) : first;
  const joined = named?.type === 'paragraph' || named?.type === 'item' ? context.entry(named.mentions)?.joined : undefined;
  if (!joined) return null;
  const person = personFrom(joined, 0, joined.text.length, context);
  if (person || second?.type !== 'paragraph' || !context.lexicon.ends('title', joined.text)) return person;
  const below = personBeside([second], context);
  return below && below.role === null ? { ...below, role: joined.text } : null;
}

/** The person that a stretch of a text names by more than one name. */
function personFrom(joined: JoinedText, start: number, end: number, { source, lexicon }: BuildContext): Person | null {
  const person = readPerson(joined.text.slice(start, end), lexicon);
  if (!person || !/\s/u.test(person.name)) return null;
  return { name: person.name, role: person.role, position: source.positionIn(joined, start + person.start, start + person.end) };
}

/** The presenter named right under a proposal's label. */
function presenterBelow(blocks: readonly Block[]): Person | null {
  const presenter = blocks[0];
  return presenter?.type === 'presenter' ? presenter.by : null;
}
