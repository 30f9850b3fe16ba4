import type { Mention } from './types.js';

/** The mentions that stand within a span of their text, found by halves: a sentence of a long paragraph asks for its own few. They are in the order of the text. */
export function mentionsInside(mentions: readonly Mention[], start: number, end: number): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle].start < start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let i = low; i < mentions.length && mentions[i].start < end; i++) if (mentions[i].end <= end) found.push(mentions[i]);
  return found;
}
