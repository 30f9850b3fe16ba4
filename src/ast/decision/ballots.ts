import type { BuildContext } from '../build/context.js';
import type { Block, Item, Paragraph, Section, Vote, VoteCount } from '../types.js';
import { readCounts } from '../vote.js';
import type { CountFound } from '../vote.js';

/** A text that may tell of votes. */
type Told = Paragraph | Item;

/** Counts what was voted on in a section at this meeting, wherever it is told: under a label of votes, in the discussion, in the decision. */
export function countBallots(section: Section, context: BuildContext): void {
  const ballots: CountPlaced[][] = [];
  let since = 0;
  eachText(section.blocks, undefined, (told, vote) => {
    const counts = countsIn(told, vote !== undefined, context);
    since++;
    for (const count of counts) {
      vote?.counts.push(plain(count));
      const open = ballots.at(-1);
      if (open && goesOn(open, count, since)) open.push(count);
      else ballots.push([count]);
      since = 0;
    }
  });
  const different: CountPlaced[][] = [];
  for (const ballot of ballots) {
    const at = different.findIndex((known) => isSame(known, ballot));
    if (at < 0) different.push(ballot);
    // A score says least of a vote.
    else if (different[at][0].option === 'for') different[at] = ballot;
  }
  different.sort(([a], [b]) => a.position.start.offset - b.position.start.offset);
  if (different.length > 0) section.ballots = different.map((counts) => ({ counts: counts.map(plain), position: { start: counts[0].position.start, end: counts[counts.length - 1].position.end } }));
}

/** A count with its place in the document. */
type CountPlaced = Omit<CountFound, 'start' | 'end'> & VoteCount;

const plain = ({ option, votes, position }: CountPlaced): VoteCount => ({ option, votes, position });

/**
 * Whether a count is of the vote before it, some texts on: an option that comes again, and a score, begin another. `Ja-röster: 6` and `Nej-röster: 3`
 * may be paragraphs of their own, with the names below each; what proposals got is told in one.
 */
function goesOn(open: readonly CountPlaced[], { option, choice }: CountPlaced, since: number): boolean {
  if (option === 'for' || open.some((count) => count.option === option)) return false;
  return since === 0 || (since <= 2 && choice && open.every((count) => count.choice));
}

function eachText(blocks: readonly Block[], vote: Vote | undefined, each: (told: Told, vote: Vote | undefined) => void): void {
  for (const block of blocks) {
    if (block.type === 'paragraph') each(block, vote);
    else if (block.type === 'list') {
      for (const item of block.items) {
        each(item, vote);
        eachText(item.blocks, vote, each);
      }
    } else if (block.type === 'handling') {
      if (block.current) eachText(block.blocks, vote, each);
    } else if (block.type !== 'table') eachText(block.blocks, block.type === 'vote' ? block : vote, each);
  }
}

function countsIn({ text, mentions }: Told, labelled: boolean, context: BuildContext): CountPlaced[] {
  const found = readCounts(text, context.lexicon, labelled);
  const joined = found.length > 0 ? context.entry(mentions)?.joined : undefined;
  return joined ? found.map(({ start, end, ...count }) => ({ ...count, position: context.source.positionIn(joined, start, end) })) : [];
}

/** Whether a vote is counted before: in the same words, or one of them by a score (`päätti äänin 5–3` behind `annettiin 5 JAA-ääntä ja 3 EI-ääntä`). */
function isSame(known: readonly VoteCount[], counts: readonly VoteCount[]): boolean {
  if ((counts[0].option === 'for') === (known[0].option === 'for')) return counts.every(({ option, votes }) => known.some((count) => count.option === option && count.votes === votes));
  const votes = known.map((count) => count.votes);
  return counts.length > 1 && counts.slice(0, 2).every((count) => votes.includes(count.votes));
}
