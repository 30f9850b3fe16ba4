import type { Lexicon } from '../../../grammar/vocabulary/index.js';
import { sentencesOf } from './sentences.js';

/** Where in a text what decides begins; `undefined` where nothing does. */
export function decidingFrom(text: string, lexicon: Lexicon, labelled: boolean): number | undefined {
  for (const { text: sentence, start } of sentencesOf(text)) {
    if (decides(lexicon.respell(sentence), lexicon, labelled)) return start;
    if (labelled) return undefined;
  }
  return undefined;
}

const SUBORDINATE = /^\s*(?:joka|jo(?:nka|ta|ssa|sta|hon|ita|ille|issa|iden|tka)|mi(?:kä|ssä|tä)|että|kun|koska|jos|mikäli|kuten|jolloin|vaikka|som|att|då|när|eftersom|om)(?!\p{L})/iu;
const EARLIER = /(?:edellise|viime|aiem|aikaisem|aikanaan|föregående|tidigare)\p{L}*|kokouksessa(?:an)? \d|vid (?:\p{L}+ ){0,3}(?:möte|sammanträde|stämma)\p{L}* \d|\(?§ ?\d/iu;

/** What a verb's own complement says of when it was: `bordlades vid stämman 7.12.2023`, `jätettiin pöydälle kokouksessa 3.2.2020`. */
const EARLIER_BEHIND = /^ (?:\p{L}+ )?(?:kokouksessa(?:an)? \d|vid (?:\p{L}+ ){0,3}(?:möte|sammanträde|stämma)\p{L}* \d)/iu;

/** Whether a sentence decides: a verb of deciding in its main clause, of this meeting. */
function decides(sentence: string, lexicon: Lexicon, labelled: boolean): boolean {
  if (lexicon.has('meetingEnds', sentence)) return false;
  for (const match of sentence.matchAll(lexicon.search('deciding'))) {
    const before = sentence.slice(0, match.index);
    const clause = before.slice(before.lastIndexOf(',') + 1);
    if (before.includes(',') && SUBORDINATE.test(clause)) continue;
    if (SUBORDINATE.test(before)) continue;
    if (EARLIER.test(before) || EARLIER_BEHIND.test(sentence.slice(match.index + match[0].length))) continue;
    return true;
  }
  return false;
}
