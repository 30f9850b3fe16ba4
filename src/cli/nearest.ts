import { closest, distance } from 'fastest-levenshtein';

/** The word that was probably meant by one that is none of some words, or undefined where none is near. */
export function nearest(written: string, words: readonly string[]): string | undefined {
  const near = closest(written.toLowerCase().replace(/[-_]/gu, ''), words);
  return distance(written.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3) ? near : undefined;
}
