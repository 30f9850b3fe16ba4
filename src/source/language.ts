import type { Language, Lexicon } from '../../grammar/vocabulary/index.js';

/** Stretches of a text, spread over the whole, that are enough to tell its language by; and their length in characters. */
const SAMPLES = 8;
const SAMPLE = 600;

/** A word that may be one of the frequent ones, a stop or comma behind it or none; those are short. */
const SHORT = /(?<!\S)\p{L}{1,9}(?![^\s.,:;!?)])/gu;

/** The language of most of a text, by its frequent short words. Finnish where none is to be seen. */
export function detectLanguage(text: string, lexicon: Lexicon): Language {
  const counts: Record<Language, number> = { fi: 0, sv: 0 };
  for (const stretch of samples(text)) {
    for (const [word] of stretch.toLowerCase().matchAll(SHORT)) {
      const language = lexicon.languageOf(word);
      if (language) counts[language] += 1;
    }
  }
  return counts.sv > counts.fi ? 'sv' : 'fi';
}

function samples(text: string): string[] {
  if (text.length <= SAMPLES * SAMPLE) return [text];
  return Array.from({ length: SAMPLES }, (_, i) => stretchAt(text, Math.floor((text.length * i) / SAMPLES)));
}

const stretchAt = (text: string, from: number): string => text.slice(from, from + SAMPLE);
