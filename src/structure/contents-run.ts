import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { shiftOf } from './candidates.js';
import type { Candidate, Numbered } from './candidates.js';

/** Entries that a contents list has at the least, and how many of them must come again as headings. */
const FEWEST = 3;
const AGAIN = 0.5;

/**
 * Leaves out the entries of contents lists: candidates one right after the other, with nothing below any of them, whose numbers come again below. The
 * items of the body may be fewer than those of the list, where some are withheld.
 *
 * @param members Candidates in order of the text.
 * @param hasText Whether text of its own stands between a candidate and the next.
 * @param lexicon The words for a page: of a list whose entries name their pages (`… Sivu 112`) one entry that comes again is enough.
 */
export function withoutContents(members: readonly Numbered[], hasText: (member: Candidate, next: Candidate) => boolean, lexicon: Lexicon): readonly Numbered[] {
  const listed = new Set<Candidate>();
  const lastAt = new Map(members.map((member, i) => [keyOf(member), i]));
  /** Whether all members above have text of their own. */
  let told = true;
  for (let from = 0; from < members.length; ) {
    let to = from;
    while (to + 1 < members.length && goesOn(members[to], members[to + 1]) && !hasText(members[to], members[to + 1])) to += 1;
    const run = members.slice(from, to + 1);
    if (run.length >= FEWEST) {
      const again = run.filter((member) => (lastAt.get(keyOf(member)) ?? 0) > to).length;
      // A page of one item may list those of its meeting below it, itself among them.
      const repeats = told && members.slice(0, from).some((member) => run.some((entry) => keyOf(entry) === keyOf(member) && entry.title === member.title));
      const paged = again > 0 && run.every(({ title }) => onPage(lexicon).test(title));
      if (repeats || paged || (again >= 2 && again >= run.length * AGAIN)) for (const member of run) listed.add(member);
    }
    told &&= from === to && to + 1 < members.length && hasText(members[to], members[to + 1]);
    from = to + 1;
  }
  return listed.size === 0 ? members : members.filter((member) => !listed.has(member));
}

/** The page that an entry is on, at its end. */
const onPage = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`\s(?:${lexicon.sources('pageWord')})\s*\d{1,4}$`, 'iu'));

/** Whether an entry comes behind another, in one column with it. */
const goesOn = (before: Numbered, entry: Numbered): boolean => entry.number > before.number && shiftOf(before, entry) === 0;

const keyOf = ({ family, number }: Numbered): string => `${family} ${number}`;
