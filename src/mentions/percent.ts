import type { RawMention } from '../../grammar/mentions/raw.js';
import type { Draft } from './draft.js';
import { readNumber } from './numbers.js';

/** `0,75%`, `10-15 %`, `50 prosenttia`. */
export function readPercent(raw: Extract<RawMention, { kind: 'percent' }>, base: number): Draft {
  const sign = raw.minus && !/\s$/u.test(raw.minus.image) ? -1 : 1;
  const min = sign * readNumber(raw.from.image);
  const max = raw.to ? readNumber(raw.to.image) : min;
  return { type: 'percent', start: (sign < 0 ? raw.start : raw.from.start) - base, end: raw.end - base, min: Math.min(min, max), max: Math.max(min, max) };
}
