import type { Lexicon } from '../../../grammar/vocabulary/index.js';
import { sentencesOf } from '../sentences.js';

/** Where in a paragraph the words begin that decide. */
export interface Deciding {
  readonly start: number;
  /** Whether the paragraph or a sentence of it opens with them; a verb further on may as well be of a narrative. */
  readonly firm: boolean;
}

/**
 * Finds where a paragraph begins to decide; `undefined` where it does not.
 *
 * @param opening whether only the paragraph's first sentence is looked at, and what it states before; further on, what is printed strong
 */
export function findDeciding(text: string, lexicon: Lexicon, opening: boolean): Deciding | undefined {
  // What decides is a verb that tells an outcome, or a slip of one.
  const mended = lexicon.respell(text);
  if (!lexicon.verbs.stand(mended)) return undefined;
  let found: Deciding | undefined;
  /** Where the sentences in a row that state something began (`Todettiin läsnä olevaksi 18 jäsentä.`). */
  let stated: number | undefined;
  /** Whether the opening is over, behind which only what is printed strong is looked at: `**Päätettiin**, että …`. */
  let over = false;
  for (const { text: written, start } of sentencesOf(text, lexicon)) {
    const strong = written.startsWith('**');
    if (over && !strong) continue;
    const sentence = strong ? written.replaceAll('**', '') : written;
    const said = mended === text ? sentence : lexicon.respell(sentence);
    const verb = decidingVerb(said, lexicon);
    if (verb !== undefined) {
      const from = stated ?? start;
      found ??= { start: from, firm: from === 0 || verb === 0 };
      if (verb === 0) return { ...found, firm: true };
    }
    const states = lexicon.is('stating', said);
    if (opening && found) return found;
    over ||= opening && !states;
    stated = states ? (stated ?? start) : undefined;
  }
  return found;
}

/** Where in a paragraph that begins with what was decided other things begin: behind the last sentence that decides. */
export function decidedTo(text: string, lexicon: Lexicon): number {
  const sentences = sentencesOf(text, lexicon);
  const last = sentences.findLastIndex(({ text: written }) => decidingVerb(lexicon.respell(written), lexicon) !== undefined || lexicon.has('unanimous', written));
  return sentences.at(last + 1)?.start ?? text.length;
}

/** Whether a paragraph opens with a verb that decides: `Hyväksyttiin esitys.` */
export const opensDeciding = (text: string, lexicon: Lexicon): boolean => lexicon.verbs.stand(text) && decidingVerb(sentencesOf(text, lexicon)[0].text, lexicon) === 0;

/** Whether a paragraph opens with what is decided in the present: `Merkitään tiedoksi.`, `Palautetaan valmisteluun.` */
export const opensInPresent = (text: string, lexicon: Lexicon): boolean => lexicon.opens('decidingNow', text);

/** Where in a sentence its verb of deciding stands: one of the main clause, of this meeting. */
function decidingVerb(sentence: string, lexicon: Lexicon): number | undefined {
  if (lexicon.has('meetingEnds', sentence)) return undefined;
  for (const { start, end } of lexicon.places('deciding', sentence)) {
    const before = sentence.slice(0, start);
    const clause = before.slice(before.lastIndexOf(',') + 1);
    if (lexicon.is('subordinate', clause.trim()) || lexicon.is('subordinate', before.trim())) continue;
    const [minutes] = lexicon.places('earlierMinutes', before);
    if (lexicon.has('earlier', minutes ? before.slice(0, minutes.start) + before.slice(minutes.end) : before) || lexicon.is('earlierMeeting', sentence.slice(end))) continue;
    return start;
  }
  return undefined;
}
