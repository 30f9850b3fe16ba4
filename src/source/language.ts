import type { Language, Lexicon } from '../../grammar/vocabulary/index.js';

/** Characters that are enough to tell a language by. */
const SAMPLE = 20_000;

/** The language of most of a text, by its frequent short words. Finnish where neither is to be seen. */
export function detectLanguage(text: string, lexicon: Lexicon): Language {
  const counts = new Map<string, number>();
  for (const [word] of text.slice(0, SAMPLE).toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: Language = 'fi';
  let most = 0;
  for (const { language, function: words } of lexicon.vocabularies) {
    const count = words.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
