import type { CleanText } from './clean.js';
import { Shifts } from './shifts.js';

const CAPITAL = 'A-ZÅÄÖ';
const BETWEEN = ' {1,4}';
/** Capitals alone, one after the other, as a title is set wide: `K O K O U K S E N   A V A U S`, `P Ä Ä T Ö S :`. */
const RUN = new RegExp(`(?<![^\\s*#])[${CAPITAL}](?:${BETWEEN}[${CAPITAL}](?![^\\s:.*])){4,}`, 'g');
/** A cheap look at whether there may be any. */
const SIGN = new RegExp(`[${CAPITAL}](?:${BETWEEN}[${CAPITAL}]){4}`);

/** Puts letters together that are set wide; what parts their words, more spaces than one, becomes one. */
export function joinSpacedLetters(clean: CleanText): CleanText {
  const { text } = clean;
  if (!SIGN.test(text)) return clean;
  const shifts = new Shifts();
  const pieces: string[] = [];
  let [at, length] = [0, 0];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!isWord(run)) continue;
    pieces.push(text.slice(at, index));
    length += index - at;
    at = index;
    for (const { 0: spaced, 1: letter, 2: gap } of run.matchAll(/(\S)( *)/gu)) {
      const kept = gap.length > 1 ? `${letter} ` : letter;
      pieces.push(kept);
      at += spaced.length;
      length += kept.length;
      shifts.add(length, at - length);
    }
  }
  if (at === 0) return clean;
  pieces.push(text.slice(at));
  return { text: pieces.join(''), toSource: (offset) => clean.toSource(shifts.back(offset)), isHardHyphen: (offset) => clean.isHardHyphen(shifts.back(offset)) };
}

/** Whether capitals make a word: vowels and consonants in it, and no columns `A B C D E`, no ticks. */
function isWord(run: string): boolean {
  const letters = run.replace(/ /gu, '');
  const vowels = letters.replace(/[^AEIOUYÅÄÖ]/gu, '').length;
  return vowels > 1 && letters.length - vowels > 1 && !'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ'.includes(letters);
}
