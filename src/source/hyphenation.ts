import { months } from '../../grammar/mentions/words.js';
import { isDigit, isDigitCode, isLetterCode, isLower, isUpper } from '../../grammar/letters.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { CleanText } from './clean.js';

/** How two lines are put together: with a space, without, or without the hyphen that ends the first. */
export type Joint = 'space' | 'none' | 'drop';

const VOWELS = new Set('aeiouyåäöAEIOUYÅÄÖ');
/** A consonant and a long vowel or a diphthong. */
const OPEN_SYLLABLE = /^[^aeiouyåäö][aeiouyåäö]{2}$/iu;
const LAST_WORD = /[\p{L}\p{M}\d]+$/u;
const MONTH = new RegExp(String.raw`^(?:${months.join('|')})(?:kuu\p{L}*)?$`, 'iu');
const FIRST_WORD = /^[\p{L}\p{M}]+/u;

/**
 * Decides what a hyphen at a line's end is: the mark of a broken word, which goes, or a hyphen of the word's own, which stays. Asks in
 * turn the producer (a soft hyphen, U+200B behind a hard one, a space where the writer typed it), the orthography (suspended hyphens,
 * acronyms, figures, a compound whose parts meet in the same vowel; Kielitoimiston ohjepankki, "Yhdysmerkki") and the document's own words.
 */
export class Hyphenation {
  private compounds: Set<string> | undefined;
  private joined: Set<string> | undefined;
  private words: Set<string> | undefined;

  constructor(
    private readonly clean: CleanText,
    private readonly lexicon: Lexicon,
    /** Whether the producer puts a space at every line's end but where it breaks a word itself. */
    private readonly spaceTells: boolean,
  ) {}

  /**
   * @param left the text of the line, without white space at its end
   * @param end the offset in the clean text behind it
   * @param right the text of the next line
   */
  joint(left: string, end: number, right: string): Joint {
    const last = left[left.length - 1];
    if (last === '\u00ad') return 'drop';
    if (last !== '-' && last !== '–') return last === '/' && /[\p{L}]\/$/u.test(left) ? 'none' : 'space';
    const before = left[left.length - 2] ?? ' ';
    if (last === '–') return (isDigit(before) || before === '.') && isDigit(right[0]) ? 'none' : 'space';
    if (before === ' ' || before === '-') return 'space';
    if (!/[\p{L}\p{M}]/u.test(before)) return isDigit(before) || isDigit(right[0]) ? 'none' : 'space';
    const word = FIRST_WORD.exec(right)?.[0];
    if (word === undefined) return isDigit(right[0]) ? 'none' : 'space';
    if (this.lexicon.is('connective', word)) return this.isWord((LAST_WORD.exec(left.slice(0, -1))?.[0] ?? '') + word) ? 'drop' : 'space';
    if (this.clean.isHardHyphen(end - 1)) return 'none';
    if (this.spaceTells && /[ \t]/u.test(this.clean.text[end] ?? '')) return 'none';
    return this.breaksWord(LAST_WORD.exec(left.slice(0, -1))?.[0] ?? '', word) ? 'drop' : 'none';
  }

  /** Whether what looks like a suspended hyphen breaks a word that ends like a connective: `johta-` / `ja`. */
  private isWord(word: string): boolean {
    if (word.length < 6) return false;
    if (this.lexicon.ends('title', word)) return true;
    this.words ??= collect(this.clean.text, /(?<![\p{L}\d-])\p{L}{6,}/gu, ([found]) => found);
    return this.words.has(word.toLowerCase());
  }

  private breaksWord(left: string, right: string): boolean {
    const capitals = left.length > 1 && left === left.toUpperCase();
    if (isUpper(right[0])) {
      if (this.isJoined(left + right)) return true;
      // A short word in capitals is an acronym but where it reads as a syllable: `EU-` / `RAHOITUS`, `PÄÄ-` / `TÖS`.
      return capitals && right.length > 1 && right === right.toUpperCase() && (left.length > 3 || OPEN_SYLLABLE.test(left)) && !this.isCompound(left, right);
    }
    if (!isLower(right[0])) return false;
    if (capitals || left.length < 2 || /\d/u.test(left)) return false;
    const [end, start] = [left[left.length - 1], right[0]];
    if (end === start && VOWELS.has(end)) return false;
    // `huhti-` / `toukokuun`: from month to month.
    if (MONTH.test(left) && MONTH.test(right)) return false;
    return !this.isCompound(left, right);
  }

  /** Whether the document writes the compound with a hyphen within a line (`Etelä-Pohjanmaan` vouches for `Etelä-` / `Pohjanmaalla`). */
  private isCompound(left: string, right: string): boolean {
    this.compounds ??= compoundsOf(this.clean.text);
    const head = `${left}-${right}`.toLowerCase();
    for (const length of [4, 3, 2]) if (right.length >= length && this.compounds.has(head.slice(0, left.length + 1 + length))) return true;
    return false;
  }

  /** Whether the document writes the two as one word with a capital inside (`SONet`). */
  private isJoined(word: string): boolean {
    this.joined ??= collect(this.clean.text, /(?<![\p{L}\d-])\p{Lu}+\p{Ll}*\p{Lu}?[\p{L}]*/gu, (m) => m[0]);
    return this.joined.has(word.toLowerCase());
  }
}

/** The words with a hyphen of their own in a text, in small letters: all before it, and up to four letters behind it. */
function compoundsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    let start = at;
    while (start > 0 && (isLetterCode(text.charCodeAt(start - 1)) || isDigitCode(text.charCodeAt(start - 1)))) start -= 1;
    if (start === at || text[start - 1] === '-') continue;
    let end = at + 1;
    while (end <= at + 4 && isLetterCode(text.charCodeAt(end))) end += 1;
    if (end > at + 2) found.add(text.slice(start, end).toLowerCase());
  }
  return found;
}

function collect(text: string, pattern: RegExp, key: (match: RegExpExecArray) => string): Set<string> {
  const found = new Set<string>();
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.add(key(match).toLowerCase());
  return found;
}
