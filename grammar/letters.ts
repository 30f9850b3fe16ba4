/**
 * The letters of Finnish, Swedish and the names in them: Basic Latin, Latin-1, Latin Extended-A and -B, and the
 * typographic ligatures that PDFs leave. Chevrotain drops the `u` flag of a pattern, so the class is spelled out.
 */
export const LETTERS = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\uFB00-\\uFB06';
export const UPPER = 'A-Z\\u00C0-\\u00D6\\u00D8-\\u00DE\\u0160\\u017D';
export const LOWER = 'a-z\\u00DF-\\u00F6\\u00F8-\\u00FF\\u0161\\u017E\\uFB00-\\uFB06';
/** Hyphens and dashes that may stand in a range or a broken word. */
export const DASHES = '\\u002D\\u2010-\\u2015\\u2212';

const letter = new RegExp(`[${LETTERS}]`);
const upper = new RegExp(`[${UPPER}]`);
const lower = new RegExp(`[${LOWER}]`);

export const isLetter = (char: string): boolean => letter.test(char);
export const isUpper = (char: string): boolean => upper.test(char);
export const isLower = (char: string): boolean => lower.test(char);
export const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** Character codes that stand for every start of a token: Chevrotain sorts codes above 255 into buckets of 255. */
export const ANY_START: readonly number[] = [...Array.from({ length: 256 }, (_, code) => code), ...Array.from({ length: 257 }, (_, bucket) => (bucket + 1) * 255 + 1).filter((code) => code < 0x10000), 0xffff];
