import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';

/** One count of a vote, by its place in the text. */
export interface CountFound {
  readonly option: string;
  readonly votes: number;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`(\d{1,3})`;

interface VotePatterns {
  /** `5 JAA-ääntä`, `3 ei ääntä`, `12 ja-röster`: the option beside the number. */
  readonly before: RegExp;
  /** `JAA-ääniä 5`, `Ja-röster: 76`, `Ei 10` */
  readonly after: RegExp;
  /** `9 äänellä 6 ääntä vastaan`, `5 310 röster mot 3 120` */
  readonly against: RegExp;
  /** `äänin 8-2, 3 tyhjää`, `med rösterna 14-9` */
  readonly score: RegExp;
}

const patternsOf = perLexicon(({ votes: words }: Lexicon): VotePatterns => {
  const [options, votes, against, score] = [words.options, words.votes, words.against, words.score].map((forms) => forms.join('|'));
  return {
    before: new RegExp(String.raw`${NUMBER}\s+(${options})(?:-|\s)?(?:${votes})?(?!\p{L})`, 'giu'),
    after: new RegExp(String.raw`(?<![\p{L}-])(${options})(?:-|\s)?(?:${votes})?\s*[:=]?\s*${NUMBER}(?!\d|[.,]\d)`, 'giu'),
    against: new RegExp(String.raw`${NUMBER}\s+(?:${against})\s+${NUMBER}`, 'giu'),
    score: new RegExp(String.raw`(?:${score})\s+${NUMBER}\s?[-–—]\s?${NUMBER}`, 'giu'),
  };
});

/** The counts that a vote's text states, in order. */
export function readCounts(text: string, lexicon: Lexicon): CountFound[] {
  const { before, after, against, score } = patternsOf(lexicon);
  const counts: CountFound[] = [];
  const taken = (start: number, end: number): boolean => counts.some((count) => start < count.end && count.start < end);
  const add = (option: string, votes: string, match: RegExpMatchArray): void => {
    const at = (match.index ?? 0) + match[0].indexOf(votes);
    counts.push({ option: option.toLowerCase(), votes: Number(votes), start: at, end: at + votes.length });
  };
  for (const pattern of [against, score]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      counts.push({ option: 'for', votes: Number(match[1]), start: start + match[0].indexOf(match[1]), end: start + match[0].indexOf(match[1]) + match[1].length });
      const second = match[0].lastIndexOf(match[2]);
      counts.push({ option: 'against', votes: Number(match[2]), start: start + second, end: start + second + match[2].length });
    }
  }
  for (const match of text.matchAll(before)) if (!taken(match.index, match.index + match[0].length)) add(match[2], match[1], match);
  for (const match of text.matchAll(after)) if (!taken(match.index, match.index + match[0].length)) add(match[1], match[2], match);
  return counts.sort((a, b) => a.start - b.start);
}
