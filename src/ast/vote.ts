import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { sentencesOf } from './sentences.js';
import type { Sentence } from './sentences.js';
import { Taken } from './taken.js';

/** One count of a vote, by the place of its number in the text. */
export interface CountFound {
  /** `jaa`, `ei`, `tyhjää`; `for` and `against` of a score; else what was voted for, as written. In small letters. */
  readonly option: string;
  /** Whether the option is one of those that are for voting alone, and not the name of a proposal or a candidate. */
  readonly choice: boolean;
  readonly votes: number;
  readonly start: number;
  readonly end: number;
}

/** How the counts of one vote are told. */
interface VotePatterns {
  /** A look at whether a text speaks of votes at all. */
  readonly cue: RegExp;
  /** `9 äänellä 6 ääntä vastaan`, `5 310 röster mot 3 120` */
  readonly against: RegExp;
  /** `äänin 8-2`, `med rösterna 14-9` */
  readonly score: RegExp;
  /** `5 JAA-ääntä`, `3 ei ääntä`, `12 ja-röster`: the option beside the number. */
  readonly before: RegExp;
  /** `JAA-ääniä 5`, `Ja-röster: 76`, `Ei 10`, `JAA-äänet (11)`, `EI: 7 ääntä` */
  readonly after: RegExp;
  /** `JAA: Malli, Esimerkki ja Rinne (12 ääntä)`: an option, the names of who voted so, their number. */
  readonly roll: RegExp;
  /** `2 tyhjää`, `yksi valtuutettu äänesti tyhjää`, `300 röster var blanka` */
  readonly blank: RegExp;
  /** `tyhjiä 1`, `Tyhjiä ääniä annettiin kaksi` */
  readonly blanks: RegExp;
  /** `21 ääntä`, whatever they were given for, and for what where that follows: `röster för styrelsens förslag`. */
  readonly votes: RegExp;
  /** What stands before a number of votes and is not what they were given for, at the phrase's end and beginning. */
  readonly received: RegExp;
  readonly lead: RegExp;
  /** `Annettiin 17 ääntä: Aino Virta 12, Eino Palo 4` */
  readonly listed: RegExp;
  readonly needed: RegExp;
  /** Whether a match of an option speaks of votes by itself. */
  readonly plain: RegExp;
}

const patternsOf = perLexicon(({ votes: words }: Lexicon): VotePatterns => {
  const { options, blank, votes, against, score, received, inBallot, given, needed } = Object.fromEntries(Object.entries(words).flatMap(([key, forms]) => (Array.isArray(forms) ? [[key, forms.join('|') || '(?!)']] : []))) as Record<string, string>;
  const number = String.raw`(?<![\p{L}\d.,§-])(\d{1,3}(?:[ \u00a0]\d{3})*(?![\p{L}\d])|(?:${Object.keys(words.numbers).join('|')})(?!\p{L}))(?:\s\(\d{1,3}\))?`;
  // Some producers put a zero-width space behind a hyphen.
  const joint = String.raw`(?:-\u200b?|\s)?`;
  return {
    cue: new RegExp(`${votes}|${score}|${against}`, 'iu'),
    against: new RegExp(String.raw`${number}\s+(?:${against})\s+${number}`, 'giu'),
    score: new RegExp(String.raw`(?:${score})\s+(\d{1,3}(?:[ \u00a0]\d{3})*)\s?[-–—]\u200b?\s?(\d{1,3}(?:[ \u00a0]\d{3})*)`, 'giu'),
    before: new RegExp(String.raw`${number}\s+(${options})${joint}(?:${votes})?(?!\p{L})`, 'giu'),
    after: new RegExp(String.raw`(?<![\p{L}-])(${options})${joint}(?:${votes})?(?:\s(?:${received}))?\s*[:=(]?\s*${number}(?!\d|[.,]\d)(?:\s(?:${votes}))?`, 'giu'),
    roll: new RegExp(String.raw`(?<![\p{L}-])(${options}|${blank})\s?:\s[^:()]{0,2000}\(${number}\s+(?:${votes})\)`, 'giu'),
    blank: new RegExp(String.raw`${number}\s+(?:\p{L}+\s){0,2}?(${blank})(?!\p{L})`, 'giu'),
    blanks: new RegExp(String.raw`(?<!\p{L})(${blank})(?:\s(?:${votes}))?(?:\s(?:${received}))?\s*[:=(]?\s*${number}(?![.,]?\d)`, 'giu'),
    votes: new RegExp(String.raw`${number}\s+(?:${votes})(?!\p{L})(?:\s(?:${given})\s([^.,;]{3,80}?)(?=\s(?:och|eller)\s|[.,;]|$))?`, 'giu'),
    received: new RegExp(String.raw`(?:^|\s)(?:${received})\s*$`, 'iu'),
    lead: new RegExp(String.raw`^\s*(?:${inBallot})(?:\s+|$)`, 'iu'),
    listed: new RegExp(String.raw`(?<=[:,]\s)(\p{Lu}[^,:.;\d]{2,60}?)\s*[:=]?\s${number}(?=[,.;]|$)`, 'gu'),
    needed: new RegExp(String.raw`(?:${needed})\s*$`, 'iu'),
    plain: new RegExp(String.raw`(?:${votes})(?!\p{L})|(?<!\p{L})(?:JAA|EI|JA|NEJ)(?!\p{L})`, 'u'),
  };
});

/**
 * The counts of votes that a text states, in order.
 *
 * @param labelled Whether the text is known to be of a vote, so that an option and a number are a count without more.
 */
export function readCounts(text: string, lexicon: Lexicon, labelled: boolean): CountFound[] {
  const patterns = patternsOf(lexicon);
  if (!labelled && !patterns.cue.test(text)) return [];
  const reader = new CountReader(patterns, lexicon, labelled);
  return sentencesOf(text, lexicon).flatMap((sentence) => reader.sentence(sentence));
}

class CountReader {
  /** Whether a sentence before this one had a count, so that `1 tyhjä.` is of that vote. */
  private counting: boolean;

  constructor(
    private readonly patterns: VotePatterns,
    private readonly lexicon: Lexicon,
    private readonly labelled: boolean,
  ) {
    this.counting = labelled;
  }

  sentence(sentence: Sentence): CountFound[] {
    const { against, score, roll, before, after, blank, blanks } = this.patterns;
    const counts: CountFound[] = [];
    const taken = new Taken(sentence.text);
    const free = ({ index, 0: { length } }: RegExpExecArray): boolean => taken.free(index, index + length);
    const add = (option: string, written: string, match: RegExpExecArray, last = false, choice = true): void => {
      const start = match.index + (last ? match[0].lastIndexOf(written) : match[0].indexOf(written));
      if (this.patterns.needed.test(sentence.text.slice(Math.max(0, start - BEFORE), start))) return;
      counts.push({ option: option.toLowerCase(), choice, votes: this.value(written), start: sentence.start + start, end: sentence.start + start + written.length });
      taken.take(match.index, match.index + match[0].length);
    };
    for (const pattern of [against, score]) {
      for (const match of sentence.text.matchAll(pattern)) {
        if (!free(match)) continue;
        add('for', match[1], match);
        add('against', match[2], match, true);
      }
    }
    for (const match of sentence.text.matchAll(roll)) if (free(match)) add(match[1], match[2], match, true);
    for (const match of sentence.text.matchAll(before)) if (free(match) && this.isCount(match, match[2])) add(match[2], match[1], match);
    for (const match of sentence.text.matchAll(after)) if (free(match) && this.isCount(match, match[1])) add(match[1], match[2], match, true);
    const others = this.others(sentence, taken);
    for (const { option, number, match, last } of others) if (free(match)) add(option, number, match, last, false);
    if (counts.length > 0) this.counting = true;
    if (this.counting) {
      for (const match of sentence.text.matchAll(blank)) if (free(match)) add(match[2], match[1], match);
      for (const match of sentence.text.matchAll(blanks)) if (free(match)) add(match[1], match[2], match, true);
    }
    return counts.sort((a, b) => a.start - b.start);
  }

  /** An option and a number are a count where votes are spoken of: elsewhere `ei 10` is none. */
  private isCount({ 0: text }: RegExpExecArray, option: string): boolean {
    // `15 jaa- ja 6 ei-ääntä`: the votes are named behind the second.
    if (this.patterns.plain.test(text) || text.endsWith('-')) return true;
    // `ja` is yes in Swedish, and “and” in Finnish.
    return this.labelled && (text.includes(':') || !this.lexicon.is('connective', option));
  }

  /** Counts of what has no name of its own: `Kallion ehdotus sai 5 ääntä ja pohjaehdotus 8 ääntä`. */
  private others({ text }: Sentence, taken: Taken): { option: string; number: string; match: RegExpExecArray; last: boolean }[] {
    const found: { option: string; number: string; match: RegExpExecArray; last: boolean }[] = [];
    let end = 0;
    for (const match of text.matchAll(this.patterns.votes)) {
      if (!taken.free(match.index, match.index + match[0].length)) continue;
      const before = text.slice(end, match.index);
      const option = match[2] ?? this.optionIn(before, found.length > 0);
      end = match.index + match[0].length;
      if (option !== undefined) found.push({ option, number: match[1], match, last: false });
      else if (text[end] === ':') {
        for (const one of text.slice(end).matchAll(this.patterns.listed)) {
          const moved = Object.assign(one, { index: one.index + end });
          found.push({ option: one[1], number: one[2], match: moved, last: true });
        }
        return found;
      }
    }
    return found;
  }

  /** What a number of votes was given for, of the text before it; undefined where it is not said. */
  private optionIn(before: string, goesOn: boolean): string | undefined {
    const clause = before.replace(/\([^)]*\)/gu, '').split(CLAUSE).at(-1)!;
    const said = clause.replace(this.patterns.received, '');
    if (said === clause && !goesOn && !this.labelled) return undefined;
    const option = said.replace(this.patterns.lead, '').replace(this.patterns.received, '').replace(joint(this.lexicon), '').replace(/\s*\($/u, '').trim();
    return option === '' || option.split(/\s+/u).length > LONGEST || !/\p{L}{2}|\d/u.test(option) ? undefined : option;
  }

  private value(written: string): number {
    return this.lexicon.votes.numbers[written.toLowerCase()] ?? Number(written.replace(/\D/gu, ''));
  }
}

/** How far before a number it is looked whether so many are asked for (`vähintään`), in characters. */
const BEFORE = 40;
/** Words of the longest name of what is voted for. */
const LONGEST = 8;
const CLAUSE = /[,;:]\s|\.\s(?=\p{Lu})/u;
const joint = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^\s*(?:${lexicon.sources('connective')})\s+`, 'iu'));
