/** One count of a vote, by its place in the text. */
export interface CountFound {
  readonly option: string;
  readonly votes: number;
  readonly start: number;
  readonly end: number;
}

const NUMBER = String.raw`(\d{1,3})`;
/** `5 JAA-ääntä`, `3 ei ääntä`, `12 ja-röster`: the option beside the number. */
const BEFORE = new RegExp(String.raw`${NUMBER}\s+(jaa|ei|tyhjää|ja|nej|blank(?:a)?)(?:-|\s)?(?:ääntä|ääni|röster|röst)?(?!\p{L})`, 'giu');
/** `JAA-ääniä 5`, `Ja-röster: 76`, `Ei 10` */
const AFTER = new RegExp(String.raw`(?<![\p{L}-])(jaa|ei|tyhjää|tyhjiä|ja|nej|blanka?)(?:-|\s)?(?:ääntä|ääniä|äänet|äänestäneet|röster)?\s*[:=]?\s*${NUMBER}(?!\d|[.,]\d)`, 'giu');
/** `9 äänellä 6 ääntä vastaan`, `äänin 8-2, 3 tyhjää`, `med rösterna 14-9` */
const AGAINST = new RegExp(String.raw`${NUMBER}\s+(?:äänellä|röster)\s+(?:mot\s+)?${NUMBER}(?:\s+ääntä\s+vastaan)?`, 'giu');
const SCORE = new RegExp(String.raw`(?:äänin|äänimäärin|rösterna|röstetalet|röstsiffrorna)\s+${NUMBER}\s?[-–]\s?${NUMBER}`, 'giu');

/** The counts that a vote's text states, in order. */
export function readCounts(text: string): CountFound[] {
  const counts: CountFound[] = [];
  const taken = (start: number, end: number): boolean => counts.some((count) => start < count.end && count.start < end);
  const add = (option: string, votes: string, match: RegExpMatchArray): void => {
    const at = (match.index ?? 0) + match[0].indexOf(votes);
    counts.push({ option: option.toLowerCase(), votes: Number(votes), start: at, end: at + votes.length });
  };
  for (const pattern of [AGAINST, SCORE]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      counts.push({ option: 'for', votes: Number(match[1]), start: start + match[0].indexOf(match[1]), end: start + match[0].indexOf(match[1]) + match[1].length });
      const second = match[0].lastIndexOf(match[2]);
      counts.push({ option: 'against', votes: Number(match[2]), start: start + second, end: start + second + match[2].length });
    }
  }
  for (const match of text.matchAll(BEFORE)) if (!taken(match.index, match.index + match[0].length)) add(match[2], match[1], match);
  for (const match of text.matchAll(AFTER)) if (!taken(match.index, match.index + match[0].length)) add(match[1], match[2], match);
  return counts.sort((a, b) => a.start - b.start);
}
