import { endsWithoutCents } from '../../grammar/mentions/pieces.js';

/** A number as written in Finnish: thousands by spaces or dots, decimals by a comma, `,-` or `:-` for none. */
export function readNumber(image: string): number {
  const plain = image.replace(endsWithoutCents, '').replace(/ /gu, '');
  // A point before one or two figures is no thousands' dot.
  if (/^\d+\.\d{1,2}$/u.test(plain)) return Number(plain);
  return Number(plain.replace(/\./gu, '').replace(',', '.'));
}

/** Longest range that is spelled out; a longer one is its ends. */
const LONGEST_RANGE = 400;

/**
 * Numbers or letters with what stands between them, ranges spelled out: `1`-`3`, `5` gives 1, 2, 3, 5. Letters of parts have the number before them:
 * `2a`-`c` gives 2a, 2b, 2c, as does `2abc`.
 */
export function spellOut(images: readonly string[], dashes: readonly boolean[]): string[] {
  const all: string[] = [];
  images.forEach((image, i) => {
    const previous = all.at(-1);
    const [, number = '', letters = image] = /^(\d+)([a-z]{2,})$/u.exec(image) ?? [];
    if (number !== '') {
      all.push(...[...letters].map((letter) => number + letter));
      return;
    }
    const own = previous !== undefined && /^[a-z]$/u.test(image) ? previous.replace(/[a-z]$/u, image) : image;
    if (previous !== undefined && dashes[i - 1]) all.push(...between(previous, own));
    all.push(own);
  });
  return all;
}

function between(from: string, to: string): string[] {
  if (/^\d+$/u.test(from) && /^\d+$/u.test(to)) {
    const [first, last] = [Number(from), Number(to)];
    if (last - first > LONGEST_RANGE) return [];
    return Array.from({ length: Math.max(0, last - first - 1) }, (_, i) => String(first + 1 + i));
  }
  // `6a–6c`
  const [, stem, first] = /^(\d+ ?)([a-z])$/u.exec(from) ?? [];
  const [, same, last] = /^(\d+ ?)([a-z])$/u.exec(to) ?? [];
  if (stem !== undefined && stem === same) return between(first.toUpperCase(), last.toUpperCase()).map((letter) => stem + letter.toLowerCase());
  if (/^[A-Z]$/u.test(from) && /^[A-Z]$/u.test(to)) {
    return Array.from({ length: Math.max(0, to.charCodeAt(0) - from.charCodeAt(0) - 1) }, (_, i) => String.fromCharCode(from.charCodeAt(0) + 1 + i));
  }
  return [];
}
