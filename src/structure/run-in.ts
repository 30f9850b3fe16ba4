import type { Lexicon, StatementType } from '../../grammar/vocabulary/index.js';
import type { Candidate } from './candidates.js';

/** How a document's items run on from their numbers, by the most of them. */
export interface Habits {
  /** Most items are sentences: the stop or the verb of one is enough. */
  readonly sentences: boolean;
  /** Colons end titles: a capital behind one is enough. */
  readonly colons: boolean;
  /** Stops end titles; where they do not, only those that every meeting has. */
  readonly stops: boolean;
}

/** Where on its line a title ends, the heading with what sets it off, and where the item's text begins. */
interface RunIn {
  readonly titleEnd: number;
  readonly headingEnd: number;
  readonly rest: number;
}

/** All behind the number is text. */
export const untitled = (at: number): RunIn => ({ titleEnd: at, headingEnd: at, rest: at });

/**
 * A heading whose line goes on with the item's text: `2. Esitetty asialista hyväksyttiin.` has no title, `6. Uudet jäsenet: Hyväksyttiin …`
 * has one up to its colon, `2. Jäsenmaksu. Se on ollut …` up to its stop. What follows must be a sentence.
 */
export function runIn({ title, titleStart, family }: Candidate, lexicon: Lexicon, { sentences, colons, stops }: Habits): RunIn | undefined {
  if (family === 'markdown' || family === 'plain') return undefined;
  const colon = /^[^.:]{2,70}:(?=\s+\S)/u.exec(title)?.[0].length ?? 0;
  // `2. Päätösvaltaisuus Päätös: Todettiin kokous lailliseksi.`
  const label = colon > 0 ? LAST_LABEL.exec(title.slice(0, colon)) : null;
  if (label && DECIDING.has(lexicon.labelType(label[1]))) return { titleEnd: titleStart + label.index, headingEnd: titleStart + label.index, rest: titleStart + label.index + 1 };
  if (colon > 0) {
    const text = title.slice(colon).trimStart();
    const sentence = /[.!?]["”]?$/u.test(text) && (/^\p{Lu}/u.test(text) || lexicon.has('finiteVerb', text));
    return sentence || (colons && /^\p{Lu}.*\s/u.test(text)) || lexicon.is('nothing', text) ? { titleEnd: titleStart + colon - 1, headingEnd: titleStart + colon, rest: titleStart + title.length - text.length } : undefined;
  }
  const stop = stoppedLength(title, lexicon);
  if (stop > 0 && (stops || lexicon.is('proceduralTitle', title.slice(0, stop - 1)))) return { titleEnd: titleStart + stop - 1, headingEnd: titleStart + stop, rest: titleStart + stop + 1 };
  const [ends, says] = [/[.!?]["”)]?$/u.test(title), lexicon.has('finiteVerb', lexicon.respell(title))];
  // `1. Hyväksyttiin edellisen kokouksen pöytäkirja`, without a stop
  const decides = lexicon.opens('deciding', title);
  return (ends && says) || decides || (sentences && (ends || says)) ? untitled(titleStart) : undefined;
}

/** How long the title before a text on its line is; `undefined` where none runs on. */
export function titleLength(candidate: Candidate, lexicon: Lexicon, habits: Habits): number | undefined {
  const split = runIn(candidate, lexicon, habits);
  return split && split.titleEnd - candidate.titleStart;
}

/** The last word before a colon, in a capital behind others. */
const LAST_LABEL = / (\p{Lu}[\p{L}-]+):$/u;
const DECIDING: ReadonlySet<StatementType | undefined> = new Set<StatementType>(['proposal', 'decision']);

/** How long the words before a sentence on their line are that end with a stop and say nothing with a verb, the stop with them; 0 where none are. */
export function stoppedLength(title: string, lexicon: Lexicon): number {
  const words = STOPPED.exec(title)?.[0] ?? '';
  const rest = title.slice(words.length);
  if (words === '' || lexicon.has('finiteVerb', lexicon.respell(words)) || lexicon.is('legalForm', /\S+(?=\.$)/u.exec(words)?.[0] ?? '')) return 0;
  return /[.!?]["”)]?$/u.test(rest) || lexicon.has('finiteVerb', lexicon.respell(rest)) ? words.length : 0;
}

const STOPPED = /^\p{Lu}[^.:!?]{2,60}\p{Ll}\.(?= \p{Lu})/u;
