import { isUpper } from '../../grammar/letters.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { bulletedHeadings } from './bulleted.js';
import { isNumbered, shiftOf } from './candidates.js';
import type { Candidate, Family, Numbered } from './candidates.js';
import { withoutContents } from './contents-run.js';
import { fieldOf } from './fields.js';
import { endsSentence } from './flow.js';
import type { FlowLine } from './flow.js';
import { pagedItems } from './item-page.js';
import { hasLabel, labelIn } from './line-labels.js';
import { listedHeadings } from './listed.js';
import { isolatedHeadings, plainHeadings, singleItem, stagedItem, strongHeadings } from './plain.js';
import { sideHeadings } from './side.js';

/** The lines that open the items of a document, chosen as the family of forms that explains it best. */
export interface Scheme {
  readonly family: Family;
  readonly headings: readonly Candidate[];
  readonly score: number;
  /** All families that were weighed, the chosen one first. */
  readonly rivals: readonly Rival[];
}

/** One way to read the document's structure, and what speaks for it. */
export interface Rival {
  readonly family: Family;
  readonly score: number;
  readonly headings: readonly Candidate[];
  readonly evidence: Evidence;
}

export interface Evidence {
  /** Headings in the chain. */
  readonly count: number;
  /** Steps of exactly one from number to number. */
  readonly steps: number;
  /** Titles that nearly every meeting has. */
  readonly procedural: number;
  /** Items with exactly one labelled decision of their own. */
  readonly decided: number;
}

/** The score below which a reading of the structure is none. */
const FEWEST_EVIDENCE = 2;

/** Steps from number to number that show a document to number its items. */
const NUMBERED_STEPS = 2;

/** How far numbers may skip and still be one sequence. */
const SKIP = 12;

/** What a form of its own is worth: a § says itself that it numbers an item; a bare number may be anything. */
const PRIOR: Record<Family, number> = { sign: 3, stage: 2, word: 2, body: 1, markdown: 2, number: 0, plain: 0 };

export function chooseScheme(flow: readonly FlowLine[], candidates: readonly Candidate[], lexicon: Lexicon): Scheme {
  const rivals: Rival[] = [];
  for (const family of ['sign', 'stage', 'word', 'body', 'number'] as const) {
    const own = candidates.filter(isNumbered).filter((c) => c.family === family);
    const numbers = family === 'sign' ? withoutLists(withDatedStages(own, candidates), flow) : own;
    const members = readable(oneOwner(withoutContents(numbers, (member, next) => contentOf(flow, member.flow.at + 1, next.flow.at) === 1, lexicon)));
    const headings = bestChain(members, flow, family);
    if (headings.length === 0) continue;
    const rival = weigh(family, headings, flow, lexicon);
    // Stages that make no sequence are as well of earlier meetings as of this one.
    if (family !== 'stage' || rival.evidence.steps > 0) rivals.push(rival);
  }
  const repeated = repeatedHeadings(candidates, lexicon);
  if (repeated.length > 0) rivals.push(weigh('number', repeated, flow, lexicon));
  const hashed = withoutClosing(withoutTitle(markdownHeadings(candidates.filter((c) => c.family === 'markdown')), flow, lexicon), lexicon);
  // A heading alone on the first line is the document's title: what is strong below it heads the items.
  const titled = hashed.length === 1 && hashed[0].flow.at === 0 && hashed[0].number === undefined;
  const strong = titled ? strongHeadings(flow, lexicon) : [];
  const markdown = strong.length > 0 || (titled && flow[1] && fieldOf(flow[1].line, lexicon)) ? strong : hashed;
  if (markdown.length > 0) rivals.push(weigh('markdown', markdown, flow, lexicon));
  // Where items are numbered, lines that read as titles are within them.
  const numbered = rivals.some(({ family, evidence: { steps, decided, count } }) => steps >= NUMBERED_STEPS || (family === 'sign' && steps > 0 && decided === count));
  const plain = numbered ? [] : plainHeadings(flow, lexicon);
  if (plain.length > 0) rivals.push(weigh('plain', plain, flow, lexicon));
  const bulleted = numbered ? [] : bulletedHeadings(flow, lexicon);
  if (bulleted.length > 0) rivals.push(weigh('plain', bulleted, flow, lexicon));
  const side = numbered ? [] : sideHeadings(flow, lexicon);
  if (side.length > 0) rivals.push(weigh('plain', side, flow, lexicon));
  const listed = listedHeadings(flow, candidates);
  if (listed.length > 0) rivals.push(weigh('plain', listed, flow, lexicon, LISTED));
  rivals.sort((a, b) => b.score - a.score);
  const paged = pagedItems(flow, lexicon, Math.min(...rivals.map(({ evidence, headings }) => (evidence.steps > 0 ? headings[0].flow.at : Infinity))));
  // Numbers that make no sequence are those of the stages of one item.
  const staged = rivals.some(({ evidence }) => evidence.steps > 0) ? undefined : stagedItem(flow, lexicon);
  const single = paged.length > 0 ? undefined : staged ?? (rivals.length > 0 && rivals[0].score >= FEWEST_EVIDENCE ? undefined : singleItem(flow, lexicon));
  if (paged.length > 0) rivals.unshift(weigh('plain', paged, flow, lexicon));
  else if (single) rivals.unshift(weigh('plain', [single], flow, lexicon));
  else if (rivals.length === 0 || rivals[0].score < FEWEST_EVIDENCE) {
    const isolated = isolatedHeadings(flow, lexicon);
    if (isolated.length > 0) rivals.unshift(weigh('plain', isolated, flow, lexicon));
  }
  const best = rivals[0];
  return best && (best.score >= FEWEST_EVIDENCE || single || paged.length > 0) ? { family: best.family, headings: best.headings, score: best.score, rivals } : { family: 'plain', headings: [], score: 0, rivals };
}

/**
 * A house that numbers its items behind its own abbreviation (`KHALL § 97`) gives the day too where the stages of other meetings stand before
 * (`KHALL 12.5.2008 § 101`): those that fill a gap in its numbers are items as well.
 */
function withDatedStages(signed: readonly Numbered[], candidates: readonly Candidate[]): readonly Numbered[] {
  const owner = mostOf(signed.filter((c) => c.owner !== ''));
  const numbers = new Set(signed.filter((c) => c.owner === owner).map(({ number }) => number));
  if (owner === '' || numbers.size < NUMBERED_STEPS) return signed;
  const [first, last] = [...numbers].reduce(([low, high], n) => [Math.min(low, n), Math.max(high, n)], [Infinity, 0]);
  const stages = candidates.filter(isNumbered).filter((c) => c.family === 'stage' && c.owner.startsWith(`${owner.toLowerCase()} `) && c.number > first && c.number < last && !numbers.has(c.number));
  return stages.length === 0 ? signed : [...signed, ...stages.map((c) => ({ ...c, family: 'sign' as const, owner }))].sort((a, b) => a.flow.at - b.flow.at);
}

/**
 * Numbers without those of lists, as an item has them that carries out what another body decided: a list begins below a line that ends with a colon, with a
 * number that is lower than the item's or behind which the item's next comes, and goes up by one to a label or to that next.
 */
function withoutLists(members: readonly Numbered[], flow: readonly FlowLine[]): readonly Numbered[] {
  const lastAt = new Map(members.map(({ number }, i) => [number, i]));
  const kept: Numbered[] = [];
  let listed: Numbered | undefined;
  members.forEach((member, i) => {
    const before = kept.at(-1);
    if (before && member.number !== before.number + 1 && ((listed && goesOn(listed, member, flow)) || opensList(member, before, (lastAt.get(before.number + 1) ?? 0) > i, flow))) {
      listed = member;
      return;
    }
    listed = undefined;
    kept.push(member);
  });
  return kept;
}

/** Whether a number begins a list that a line with a colon leads in. */
function opensList({ number, flow: { at } }: Numbered, before: Numbered, resumes: boolean, flow: readonly FlowLine[]): boolean {
  const { line } = flow[at - 1];
  return (number < before.number || resumes) && at > before.flow.at + 1 && line.text.endsWith(':') && labelIn(line) === undefined;
}

/** Whether a number is the next of a list, with no label between. */
const goesOn = (listed: Numbered, member: Numbered, flow: readonly FlowLine[]): boolean =>
  member.number === listed.number + 1 && flow.slice(listed.flow.at + 1, member.flow.at).every(({ line }) => !hasLabel(line, 'proposal', 'decision'));

/** The body that stands most often before numbers, the last of those, or the one whose numbers have titles; empty where more have none. */
function mostOf(members: readonly Numbered[]): string {
  const counts = new Map<string, number>();
  for (const { owner, title } of members) counts.set(owner, (counts.get(owner) ?? 0) + 1 + (title === '' ? 0 : TITLED));
  let most = '';
  for (const [owner, count] of counts) if (owner !== '' && count >= (counts.get(most) ?? 0)) most = owner;
  return most;
}

/** How much more a number with its title counts, where two bodies stand before as many. */
const TITLED = 0.01;

/** Misread signs count beside real ones. */
function readable(members: readonly Numbered[]): readonly Numbered[] {
  const real = members.filter(({ misread }) => !misread);
  return real.length >= members.length * 0.3 ? members : real;
}

/** Numbers with a body before them are of one body: the one that stands most often, the last of those. */
function oneOwner(members: readonly Numbered[]): readonly Numbered[] {
  if (members.every(({ owner }) => owner === members[0].owner)) return members;
  const most = mostOf(members);
  return members.filter(({ owner }) => owner === '' || owner === most);
}

/**
 * The sequence of candidates that a numbering explains best: numbers that go up, mostly by one, in one form, each with text of its
 * own below it. Entries of a contents list have none, so the same numbers in the body win. Linear in the candidates.
 */
function bestChain(members: readonly Numbered[], flow: readonly FlowLine[], family: Family): Numbered[] {
  const best: number[] = [];
  const from: number[] = [];
  /** The best chain that ends at a number, for each form. */
  const ends = new Map<number, Map<string, number>>();
  let top = -1;
  members.forEach((member, i) => {
    const weight = (family === 'sign' ? 0.3 : 0) + weightOf(member, members[i + 1], flow);
    let value = weight;
    let previous = -1;
    for (let step = 0; step <= SKIP; step++) {
      for (const j of ends.get(member.number - step)?.values() ?? []) {
        const gain = best[j] + weight + transition(members[j], member, step);
        if (gain > value) {
          value = gain;
          previous = j;
        }
      }
    }
    best.push(value);
    from.push(previous);
    const styles = ends.get(member.number) ?? new Map<string, number>();
    const key = `${member.style} ${member.flow.line.indent}`;
    const held = styles.get(key);
    if (held === undefined || best[held] <= value) styles.set(key, i);
    if (styles.size > 6) styles.delete(styles.keys().next().value ?? '');
    ends.set(member.number, styles);
    if (top < 0 || value > best[top]) top = i;
  });
  const chain: Numbered[] = [];
  for (let i = top; i >= 0; i = from[i]) chain.push(members[i]);
  return withMoved(chain.reverse(), members);
}

/**
 * A meeting may take an item up out of its turn: its number is missing where it should come and stands elsewhere, in the same form. A number
 * that stands in several such places is a reference. And a number may have been typed twice: the items before and behind have it both.
 */
function withMoved(chain: readonly Numbered[], members: readonly Numbered[]): Numbered[] {
  if (chain.length < FEWEST_TO_MOVE) return [...chain];
  const missing = new Map<number, Numbered[]>();
  const twice = typedTwice(chain, members);
  chain.forEach(({ number }, i) => {
    for (let n = (chain[i - 1]?.number ?? number) + 1; n < number; n++) missing.set(n, []);
  });
  const last = chain[chain.length - 1];
  const style = chain[0].style;
  for (const member of members) {
    if (member.style === style && member.quality >= MOVED_QUALITY && member.flow.at > chain[0].flow.at && member.flow.at < last.flow.at) missing.get(member.number)?.push(member);
  }
  const moved = [...missing.values()].flatMap((found) => (found.length === 1 ? found : []));
  return [...chain, ...moved, ...twice].sort((a, b) => a.flow.at - b.flow.at);
}

/** Members between two of the chain that have the number of one of them and a title of their own. */
function typedTwice(chain: readonly Numbered[], members: readonly Numbered[]): Numbered[] {
  const found: Numbered[] = [];
  const own = new Set(chain);
  let next = 0;
  for (const [i, member] of members.entries()) {
    while (next < chain.length && chain[next].flow.at <= member.flow.at) next += 1;
    const [before, after] = [chain[next - 1], chain[next]];
    if (!before || !after || own.has(member) || formOf(member) !== formOf(before) || member.title === '') continue;
    // A number with no sign may count what is within an item: there it must stand apart with no other number beside it, or the next be missing, for which the second of the two stands.
    const apart = members[i - 1] === before && members[i + 1] === after && member.flow.gap > 0 && member.flow.line.indent === before.flow.line.indent;
    if (member.style !== before.style && !apart) continue;
    if (member.quality < (apart && member.family === 'number' ? APART_QUALITY : MOVED_QUALITY) || member.title === before.title || member.title === after.title) continue;
    const skips = (a: Numbered, b: Numbered | undefined): boolean => member.family === 'sign' || apart || b?.number === a.number + 2;
    if ((member.number === before.number && skips(before, after)) || (member.number === after.number && skips(after, chain[next + 1]))) found.push(member);
  }
  return found;
}

/** A heading's form without how many spaces stand behind its number, which may be a slip. */
const formOf = ({ style }: Candidate): string => style.replace(/ [12]$/u, '');

/** Items that a sequence has at the least for one to be missing from it, and how much a moved one must look like a heading. */
const FEWEST_TO_MOVE = 4;
const MOVED_QUALITY = 0.8;
/** The same of one that was typed twice and stands apart. */
const APART_QUALITY = 0.6;

function transition(a: Candidate, b: Candidate, step: number): number {
  const form = (a.style === b.style ? 0.3 : -0.4) - 0.2 * Math.min(2, shiftOf(a, b));
  if (step === 1) return 0.6 + form;
  if (step === 0) return b.suffix > a.suffix ? 0.6 + form : -2 + form;
  return 0.2 - step * 0.1 + form;
}

/** A candidate's own quality, and whether it has text of its own before the next. */
function weightOf(member: Candidate, next: Candidate | undefined, flow: readonly FlowLine[]): number {
  const { at } = member.flow;
  const to = next?.flow.at ?? flow.length;
  const below = flow[at + 1]?.line;
  let { quality } = member;
  if (member.title === '' && member.family === 'number' && !(below && isUpper(below.text[0]) && !endsSentence(below.text))) quality *= 0.3;
  return quality * (0.25 + 0.75 * contentOf(flow, at + (member.title === '' ? 2 : 1), to));
}

/** Lines of an item's text looked at for what shows that it has some. */
const LOOKED_AT = 12;

/** How much the lines between two headings are text of an item, 0 to 1: an entry of a contents list goes on for a line or two without a stop. */
function contentOf(flow: readonly FlowLine[], from: number, to: number): number {
  for (let i = from; i < to && i < from + LOOKED_AT; i++) {
    const { line, gap, across } = flow[i];
    if (gap > 0 || across || endsSentence(line.text) || labelIn(line) !== undefined) return 1;
  }
  return to - from > LOOKED_AT ? 1 : to - from > 0 ? 0.3 : 0.15;
}

/** What it is worth to a title that the document's own contents list names it. */
const LISTED = 1;

function weigh(family: Family, headings: readonly Candidate[], flow: readonly FlowLine[], lexicon: Lexicon, worth = 0): Rival {
  const labels = labelsBefore(flow);
  let [steps, procedural, decided, quality] = [0, 0, 0, 0];
  let crowded = 0;
  headings.forEach((heading, i) => {
    const before = headings[i - 1];
    const { at } = heading.flow;
    // One label over two numbers: they count what it governs, not items.
    const nested = before !== undefined && labels.all[at] > 0 && labels.all[at] === labels.all[before.flow.at];
    quality += weightOf(heading, headings[i + 1], flow) * (nested ? NESTED : 1);
    if (!nested && before && heading.number === (before.number ?? NaN) + 1) steps += 1;
    if (titlesNear(heading, flow).some((title) => lexicon.is('proceduralTitle', title.replace(/[.:]$/u, '')))) procedural += 1;
    const decisions = labels.decisions[headings[i + 1]?.flow.at ?? flow.length] - labels.decisions[at];
    if (decisions === 1) decided += 1;
    if (decisions > 2) crowded += 1;
  });
  const evidence = { count: headings.length, steps, procedural, decided };
  return { family, headings, evidence, score: PRIOR[family] + quality + headings.length * worth + steps * 0.5 + procedural * 1.5 + decided - crowded };
}

/** What a number is worth as an item's where the label over it is the same as over the number before. */
const NESTED = 0.15;

/** How many labels, and how many of decisions, stand before each line of the flow. */
function labelsBefore(flow: readonly FlowLine[]): { all: number[]; decisions: number[] } {
  const all = [0];
  const decisions = [0];
  for (const { line, at } of flow) {
    const found = labelIn(line);
    all.push(all[at] + (found && found.separator !== 'space' ? 1 : 0));
    decisions.push(decisions[at] + (found?.type === 'decision' && found.separator !== 'space' ? 1 : 0));
  }
  return { all, decisions };
}

/** What may be a heading's title: on its line, below it, above. */
function titlesNear(heading: Candidate, flow: readonly FlowLine[]): string[] {
  return heading.title !== '' ? [heading.title] : [heading.flow.at - 1, heading.flow.at + 1].map((at) => flow[at]?.line.text ?? '');
}

/** Headings without those of the head on their level, which have no number where the others have: the title of the document, with fields below it, and fields (`## Läsnä`). */
function withoutTitle(headings: readonly Candidate[], flow: readonly FlowLine[], lexicon: Lexicon): readonly Candidate[] {
  const numbered = headings.findIndex(({ number }) => number !== undefined);
  let first = 0;
  while (first < numbered && isOfHead(headings[first], flow, lexicon)) first += 1;
  return headings.slice(first);
}

function isOfHead({ title, flow: { at } }: Candidate, flow: readonly FlowLine[], lexicon: Lexicon): boolean {
  const below = flow.at(at + 1);
  return lexicon.field(title) !== undefined || (below !== undefined && fieldOf(below.line, lexicon) !== undefined);
}

/** Items that a list of a web page was made of, whose every number became the same in the text: `1. Avaus` / … / `1. Päättäminen`. */
function repeatedHeadings(candidates: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  const members = candidates.filter(({ family, number, title, quality }) => family === 'number' && number !== undefined && title !== '' && quality >= REPEATED_QUALITY);
  const first = members.filter(({ number }) => number === 1);
  if (first.length < FEWEST_REPEATED || first.length < members.length * MOST_REPEATED) return [];
  const usual = members.filter(({ title }) => lexicon.is('proceduralTitle', title.replace(/[.:]$/u, '')) || lexicon.has('opensMeeting', title) || lexicon.has('meetingEnds', title));
  return usual.length < FEWEST_USUAL ? [] : members;
}

/** How often a number stands before what looks like a title for it to be the number of all items, and how many of those every meeting has. */
const FEWEST_REPEATED = 4;
const FEWEST_USUAL = 2;
const MOST_REPEATED = 0.7;
const REPEATED_QUALITY = 0.6;

/** Headings without what stands behind the last item: `## Allekirjoitukset`. */
const withoutClosing = (headings: readonly Candidate[], lexicon: Lexicon): readonly Candidate[] =>
  headings.slice(0, headings.findLastIndex(({ number, title }) => number !== undefined || !lexicon.is('closing', title)) + 1);

/** The level of Markdown headings that most often stands, with the numbers of the same level. */
function markdownHeadings(candidates: readonly Candidate[]): Candidate[] {
  const levels = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const level = /^(?:#+|=+)/u.exec(candidate.style)?.[0] ?? '';
    const same = levels.get(level);
    if (same) same.push(candidate);
    else levels.set(level, [candidate]);
  }
  const worth = (list: readonly Candidate[]): number => list.length + list.filter((c) => c.number !== undefined).length;
  return [...levels.values()].sort((a, b) => worth(b) - worth(a))[0] ?? [];
}
