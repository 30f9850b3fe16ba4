import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';

/** A sentence of a text, by its place in it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const abbreviated = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?:(?:^|[\s(])(?:\p{Lu}|\d{1,2})|(?:^|[\s(.])(?:${lexicon.abbreviations.join('|')}))\.$`, 'u'));

/** A day with its year behind a blank: `24.11. 2020`. */
const DAY_OF_YEAR = /\d\.\d{1,2}\.\s(?:19|20)\d{2}(?!\d)/u;

/** Cuts a text at stops that a capital, a figure or an empty line follows, and before the items of lists. */
export function sentencesOf(text: string, lexicon: Lexicon): Sentence[] {
  const abbreviation = abbreviated(lexicon);
  const sentences: Sentence[] = [];
  let start = 0;
  const stop = /[.!?]["”’)]*(?=\s+(?:\*\*)?["”(]?[\p{Lu}\d])|(?<item>\n+(?=(?:\d{1,2}[.)]|[a-z]\)|[-–•])\s))|\n\n/gu;
  for (let match = stop.exec(text); match; match = stop.exec(text)) {
    const end = match.index + (match[0].startsWith('\n') ? 0 : match[0].length);
    if (match.groups?.item !== undefined) {
      // An item of a list stands by itself.
    } else if (match[0] === '\n\n') {
      if (!/[.!?:]["”’)]*$/u.test(text.slice(Math.max(start, end - 4), end))) continue;
    } else if (abbreviation.test(text.slice(Math.max(start, end - 8), end)) || (text[end - 2] <= '9' && DAY_OF_YEAR.test(text.slice(Math.max(start, end - 8), end + 6)))) continue;
    push(sentences, text, start, end);
    start = match.index + match[0].length;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  if (trimmed !== '') sentences.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
}
