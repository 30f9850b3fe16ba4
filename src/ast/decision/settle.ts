import { OUTCOMES } from '../../../grammar/vocabulary/types.js';
import type { Lexicon } from '../../../grammar/vocabulary/index.js';
import type { Outcome } from '../../../grammar/vocabulary/types.js';
import { ownBlocks } from '../visit.js';
import { textOf } from '../build/blocks.js';
import type { BuildContext } from '../build/context.js';
import type { Block, Decision, Item, OtherStatement, Paragraph, Section, Statement } from '../types.js';
import { arrowItems, arrowsDecide } from './arrows.js';
import { countBallots } from './ballots.js';
import { sentencesOf } from '../sentences.js';
import { readOutcomes } from './outcomes.js';
import type { Reading } from './outcomes.js';
import { decidedTo, findDeciding, opensDeciding, opensInPresent } from './unlabelled.js';

/**
 * Reads what the decisions became, once the document is built: finds those without labels, gives decisions that only accept a proposal
 * its outcomes, counts the votes.
 */
export function settleDecisions(sections: readonly Section[], context: BuildContext, own: string | null): void {
  const all = sections.flatMap((section) => [section, ...section.sections]);
  const labelled = all.filter((section) => ownBlocks(section.blocks).some((block) => block.type === 'decision')).length;
  const habit = labelled >= 2 && labelled >= all.length * 0.3;
  // A memo without labels decides in the present as well.
  const memo = labelled === 0 && !all.some((section) => ownBlocks(section.blocks).some((block) => block.type === 'proposal'));
  // So does a house whose labelled decisions are in the present.
  const present = memo || decidesInPresent(all, context.lexicon);
  const arrows = arrowsDecide(all, context.lexicon);
  for (const section of all) {
    const pointed = arrows && isUndecided(section) ? arrowItems(section.blocks) : [];
    for (const item of pointed) decideItem(item, 0, context);
    if (pointed.length === 0 && isUndecided(section)) findUnlabelled(section.blocks, context, habit && !isBrief(section, context));
    if (present && isUndecided(section)) section.blocks.forEach((block, i) => block.type === 'paragraph' && opensInPresent(block.text, context.lexicon) && split(section.blocks, i, block, 0, context));
    settle(section.blocks, { context, own, amended: () => isAmended(section.blocks, context) });
    countBallots(section, context);
    if (lostItsVote(section, context.lexicon)) for (const block of ownBlocks(section.blocks)) if (block.type === 'decision') block.asProposed ??= false;
  }
}

/** Whether most of the labelled decisions of a document open in the present: `Päätös: Hyväksytään.` */
function decidesInPresent(sections: readonly Section[], lexicon: Lexicon): boolean {
  const texts = sections.flatMap(({ blocks }) => ownBlocks(blocks).flatMap((block) => (block.type === 'decision' && block.text !== '' ? [block.text] : [])));
  return texts.length >= FEWEST_PRESENT && texts.filter((text) => opensInPresent(text, lexicon)).length > texts.length / 2;
}

/** Labelled decisions that make a habit of the present. */
const FEWEST_PRESENT = 3;

/** Whether an item is one paragraph of few sentences, the last of which may decide: `Kutsu on lähetetty. Todettiin kokous päätösvaltaiseksi.` */
function isBrief({ blocks }: Section, { lexicon }: BuildContext): boolean {
  const [only] = blocks;
  return blocks.length === 1 && only.type === 'paragraph' && sentencesOf(only.text, lexicon).length <= MOST_SENTENCES;
}

const MOST_SENTENCES = 3;

const isUndecided = ({ blocks }: Section): boolean => !ownBlocks(blocks).some((block) => block.type === 'decision');

/** Whether the one vote of a section on its proposal went against it. A score says only who won. */
function lostItsVote({ blocks, ballots = [] }: Section, lexicon: Lexicon): boolean {
  const votes = ballots.flatMap(({ counts }) => {
    const [pro, contra] = (['voteFor', 'voteAgainst'] as const).map((side) => counts.find(({ option }) => lexicon.is(side, option)));
    return pro && contra ? [pro.votes < contra.votes] : [];
  });
  return votes.length === 1 && votes[0] && ownBlocks(blocks).some(({ type }) => type === 'proposal');
}

interface Settling {
  readonly context: BuildContext;
  readonly own: string | null;
  /** Whether the section tells that a proposal against the presenter's won. */
  readonly amended: () => boolean;
}

/** What was proposed when a decision is made; what several decisions ask of it is read once. */
interface Proposed {
  readonly text: string;
  readonly outcomes: () => Outcome[];
  readonly stems: () => Set<string>;
  readonly figures: () => Set<string>;
}

function proposed(text: string, { context: { lexicon }, own }: Settling): Proposed {
  return {
    text,
    outcomes: once(() => (text === '' ? [] : readOutcomes(text, lexicon, own).outcomes)),
    stems: once(() => stemsIn(text)),
    figures: once(() => figuresIn(text)),
  };
}

function once<T extends object>(read: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= read());
}

function settle(blocks: readonly Block[], settling: Settling, proposals: string[] = []): void {
  // A house that prints what was decided first has the proposal below it.
  const kinds = blocks.map((block) => block.type);
  const below = proposals.length === 0 && kinds.includes('proposal') && kinds.includes('decision') && kinds.indexOf('decision') < kinds.indexOf('proposal');
  if (below) for (const block of blocks) if (block.type === 'proposal') proposals.push(block.text);
  let settled: Proposed | undefined;
  for (const block of blocks) {
    if (block.type === 'handling') settle(block.blocks, settling);
    else if (block.type === 'proposal' && !below) {
      // A decision settles what was proposed since the one before it.
      if (settled) proposals.length = 0;
      settled = undefined;
      proposals.push(block.text);
    } else if (block.type === 'decision') {
      settled ??= proposed(proposals.join('\n\n'), settling);
      readDecision(block, settled, settling);
    } else if (block.type === 'list') for (const item of block.items) settle(item.blocks, settling, proposals);
    else if ('label' in block) settle(block.blocks, settling, proposals);
  }
}

function readDecision(decision: Decision, proposal: Proposed, settling: Settling): void {
  const { context, own } = settling;
  const { lexicon } = context;
  if (decision.text === '') return;
  const said = readOutcomes(decision.text, lexicon, own);
  decision.unanimous = lexicon.has('unanimous', lexicon.respell(decision.text)) ? true : null;
  decision.outcomes = outcomesOf(said, proposal, decision, context);
  decision.asProposed = asProposed(decision.text, proposal, said, settling);
}

function asProposed(text: string, proposal: Proposed, said: Reading, { context: { lexicon }, amended }: Settling): boolean | null {
  if (said.accepts) return !said.changed;
  if (said.outcomes.includes('rejected')) {
    if (lexicon.has('refused', text)) return false;
    return proposal.text === '' ? null : proposal.outcomes().includes('rejected');
  }
  // A long decision says most words of its proposal again also where it was changed.
  return proposal.text !== '' && repeats(text, proposal) ? !amended() : null;
}

/** Whether blocks tell that a proposal against the presenter's won. */
function isAmended(blocks: readonly Block[], context: BuildContext): boolean {
  return blocks.some((block) => {
    if (block.type === 'paragraph') return sentencesOf(block.text, context.lexicon).some(({ text }) => context.lexicon.has('amended', text) && !context.lexicon.has('negation', text));
    if (block.type === 'handling') return block.current && isAmended(block.blocks, context);
    return 'blocks' in block && block.type !== 'proposal' && isAmended(block.blocks, context);
  });
}

function outcomesOf(said: Reading, proposal: Proposed, decision: Decision, { lexicon }: BuildContext): Outcome[] {
  if (said.adopts) {
    // What was proposed in words that tell no outcome is approved, whatever else was decided.
    const accepted: Outcome[] = said.partly || (proposal.text !== '' && proposal.outcomes().length === 0) ? ['approved', ...proposal.outcomes()] : proposal.outcomes();
    const all = OUTCOMES.filter((outcome) => accepted.includes(outcome) || said.outcomes.includes(outcome));
    return all.length > 0 ? all : ['approved'];
  }
  if (said.outcomes.length > 0) return said.outcomes;
  if (lexicon.is('undecided', decision.text.replace(/[.]$/u, ''))) return [];
  if (lexicon.has('withdrawn', decision.text)) return ['returned'];
  if (lexicon.has('declines', decision.text)) return ['rejected'];
  // A decision that names what was proposed, without a verb: a list of those elected.
  const outcomes = lexicon.has('finiteVerb', decision.text) ? [] : proposal.outcomes();
  return outcomes.length > 0 ? outcomes : ['approved'];
}

/** Whether a decision says again what was proposed, in the past tense: most words share their beginning, and no figure is missing. */
function repeats(decision: string, proposal: Proposed): boolean {
  const [said, before] = [stemsIn(decision), proposal.stems()];
  const shared = [...said].filter((stem) => before.has(stem)).length;
  if (said.size === 0 || shared < said.size * 0.75 || shared < before.size * 0.6) return false;
  const figures = figuresIn(decision);
  return [...proposal.figures()].every((figure) => figures.has(figure));
}

const stemsIn = (text: string): Set<string> => new Set([...text.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => word.slice(0, 4)));

/** The figures of a text, but for the numbers of its lists. */
const figuresIn = (text: string): Set<string> => new Set([...text.replace(/(?<![^\s])\d{1,2}[.)]?\s(?=\p{L})/gu, ' ').matchAll(/\d+/gu)].map(([figure]) => figure));

/** Statements whose text may run on into a decision that no label announces. */
const OPEN = new Set(['discussion', 'preparer', 'presenter', 'background', 'note', 'disqualification', 'vote', 'counterProposal', 'attachments']);

/** Turns the paragraphs that decide into decisions, by the wording that the document has for it. */
function findUnlabelled(blocks: Block[], context: BuildContext, habit: boolean): void {
  const last = blocks.findLastIndex((block) => block.type === 'paragraph' && findDeciding(block.text, context.lexicon, habit)?.firm === true);
  for (let i = 0, end = last; i < blocks.length; i++) {
    const block = blocks[i];
    const before = blocks.length;
    if (block.type === 'handling') {
      if (block.current) findUnlabelled(block.blocks, context, habit);
    } else if (block.type === 'paragraph') {
      // Where a later paragraph opens with what was decided, a verb within an earlier one is of the story.
      const found = findDeciding(block.text, context.lexicon, habit);
      if (found && (found.firm || i >= end)) i += split(blocks, i, block, found.start, context);
      end += blocks.length - before;
    } else if (block.type === 'list' && !habit) for (const item of block.items) decideItem(item, findDeciding(item.text, context.lexicon, false)?.start, context);
    else if (block.type === 'proposal') {
      i += endProposal(blocks, i, block, context);
      end += blocks.length - before;
    } else if (OPEN.has(block.type) && 'label' in block) {
      const inner: Block[] = block.blocks;
      const before = inner.length;
      findUnlabelled(inner, context, habit);
      const at = inner.findIndex((b) => b.type === 'decision');
      if (at < 0) continue;
      // What decides and what follows it is the section's, not the statement's.
      const moved = inner.splice(at, before + inner.length);
      if ('text' in block) block.text = textOf(inner);
      shrink(block, moved[0], context);
      insert(blocks, i + 1, moved);
      i += moved.length;
      end += moved.length;
    }
  }
}

/** Puts blocks among others; of more than a call may have arguments too. */
function insert(blocks: Block[], at: number, moved: readonly Block[]): void {
  const tail = blocks.splice(at);
  for (const block of moved) blocks.push(block);
  for (const block of tail) blocks.push(block);
}

/** Ends a proposal before the first paragraph of it that opens with what was decided; gives how many blocks were added. */
function endProposal(blocks: Block[], at: number, proposal: OtherStatement, context: BuildContext): number {
  const from = proposal.blocks.findIndex((block, i) => i > 0 && block.type === 'paragraph' && (opensDeciding(block.text, context.lexicon) || context.lexicon.opens('anaphora', block.text) || opensElecting(block.text, context.lexicon)));
  if (from < 0) return 0;
  const moved = proposal.blocks.splice(from);
  proposal.text = textOf(proposal.blocks);
  shrink(proposal, moved[0], context);
  blocks.splice(at + 1, 0, unlabelled(moved));
  return 1;
}

/** Whether a paragraph opens with an office and the verb that elects to it: `Puheenjohtajaksi valittiin Maija Malli.` */
const opensElecting = (text: string, lexicon: Lexicon): boolean => {
  const [first] = text.split(' ', 1);
  return lexicon.is('office', first) && lexicon.places('deciding', text)[0]?.start === first.length + 1;
};

/** Ends a statement before a block that was moved out of it: with its last block, or with its label where none is left. */
function shrink(statement: Statement, moved: Block, { source }: BuildContext): void {
  const { start } = statement.position;
  const last = statement.blocks.at(-1);
  statement.position = last ? { start, end: last.position.end } : source.position(start.offset, start.offset + source.text.slice(start.offset, moved.position.start.offset).trimEnd().length);
  if (statement.by && statement.by.position.end.offset > statement.position.end.offset) statement.by = null;
}

/** Whether a text that decides goes on in the list below it: it ends no sentence. */
const leadsInList = (text: string): boolean => /[\p{L}\d:,]$/u.test(text);

/** Whether a paragraph is one of what a line with a colon lists: a few words that say nothing, as `Maija Malli (varalla Otto Oletus)`. */
const isEntry = (text: string, lexicon: Lexicon): boolean => text.length <= LONGEST_ENTRY && /^\p{Lu}.*[^.!?:]$/u.test(text) && !lexicon.has('finiteVerb', text) && !lexicon.has('deciding', text);

/** The longest entry of such a list, in characters. */
const LONGEST_ENTRY = 80;

/** Splits a paragraph where it begins to decide, and where it ends to; gives how many blocks more there are before the next. */
function split(blocks: Block[], at: number, paragraph: Paragraph, from: number, context: BuildContext): number {
  const parts = cut(paragraph, from, context);
  const before = parts.length > 1 ? parts[0] : undefined;
  const tail = parts.at(-1) ?? paragraph;
  // Of a paragraph that opens with what was decided, all is the decision's.
  const [decided = tail, rest] = before ? cut(tail, decidedTo(tail.text, context.lexicon), context) : [];
  const content: Block[] = [decided];
  let used = 1;
  // `Varajäseniksi valittiin:`, `Päätettiin, että` and `Valittiin kokoukselle` decide with the list or the table that they lead in.
  const leads = rest ? '' : paragraph.text;
  if (leadsInList(leads) && (blocks[at + 1]?.type === 'list' || blocks[at + 1]?.type === 'table')) {
    content.push(blocks[at + 1]);
    used = 2;
  }
  // `Hallitukseen valittiin seuraavat:`, with each on a line of its own below.
  if (leads.endsWith(':')) for (let next = blocks.at(at + used); next?.type === 'paragraph' && isEntry(next.text, context.lexicon); next = blocks.at(at + used)) content.push(blocks[at + used++]);
  const put: Block[] = [...(before ? [before] : []), unlabelled(content), ...(rest ? [rest] : [])];
  blocks.splice(at, used, ...put);
  return put.length - 1;
}

function decideItem(item: Item, from: number | undefined, context: BuildContext): void {
  if (from === undefined) return;
  const entry = context.entry(item.mentions);
  if (!entry) return;
  const { joined } = entry;
  const position = context.source.positionIn(joined, from, joined.text.length);
  const tail = context.split(entry, from);
  item.text = item.text.slice(0, from).trimEnd();
  item.blocks.unshift(unlabelled([{ type: 'paragraph', text: tail.joined.text, mentions: tail.mentions, position }]));
}

/** A paragraph cut in two at a place within it. */
function cut(paragraph: Paragraph, from: number, context: BuildContext): Paragraph[] {
  if (from === 0 || from === paragraph.text.length) return [paragraph];
  const entry = context.entry(paragraph.mentions);
  if (!entry) return [paragraph];
  const { joined } = entry;
  const tail = context.split(entry, from);
  const head = joined.text.slice(0, from).trimEnd();
  return [
    { type: 'paragraph', text: head, mentions: paragraph.mentions, position: context.source.positionIn(joined, 0, head.length) },
    { type: 'paragraph', text: tail.joined.text, mentions: tail.mentions, position: context.source.positionIn(joined, from, joined.text.length) },
  ];
}

function unlabelled(blocks: Block[]): Decision {
  const last = blocks[blocks.length - 1];
  return {
    type: 'decision',
    label: null,
    by: null,
    text: textOf(blocks),
    blocks,
    outcomes: [],
    asProposed: null,
    unanimous: null,
    inferred: true,
    position: { start: blocks[0].position.start, end: last.position.end },
  };
}
