import { isLetterCode } from '../letters.js';

const small = (code: number): number => ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) ? code + 32 : code);

/** The first and last letters and the length of a word, without case, as one number: what most words do not share with those that are looked for. */
export const shapeOf = (first: number, last: number, length: number): number => (small(first) & 0x3ff) | ((small(last) & 0x3ff) << 10) | (length << 20);

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
