import { isLetterCode, smallCode } from '../letters.js';

/** The first and last letters and the length of a word, without case, as one number: what most words do not share with those that are looked for. */
export const shapeOf = (first: number, last: number, length: number): number => (smallCode(first) & 0x3ff) | ((smallCode(last) & 0x3ff) << 10) | (length << 20);

/** Adds the shapes that a word has when it is spelt right, and with a letter missing or too many inside it. */
export function addShapes(shapes: Set<number>, word: string): void {
  for (const length of [word.length - 1, word.length, word.length + 1]) shapes.add(shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), length));
}

/** Calls `each` for the words of a text whose shapes are among those looked for, until it says to stop; whether it did. */
export function eachWord(text: string, shapes: ReadonlySet<number>, each: (start: number, end: number) => boolean): boolean {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    if (!isLetterCode(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (end < length && isLetterCode(text.charCodeAt(end))) end += 1;
    if (shapes.has(shapeOf(text.charCodeAt(at), text.charCodeAt(end - 1), end - at)) && each(at, end)) return true;
    at = end;
  }
  return false;
}
