/**
 * The letters of Finnish, Swedish and the names in them: Basic Latin, Latin-1, Latin Extended-A and -B, and the
 * typographic ligatures that PDFs leave. Chevrotain drops the `u` flag of a pattern, so the class is spelled out.
 */
export const LETTERS = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\uFB00-\\uFB06';
export const UPPER = 'A-Z\\u00C0-\\u00D6\\u00D8-\\u00DE\\u0160\\u017D';
export const LOWER = 'a-z\\u00DF-\\u00F6\\u00F8-\\u00FF\\u0161\\u017E\\uFB00-\\uFB06';

/** Kinds of characters by their code, for what is asked of every character: one look instead of a regular expression. */
const LETTER = 1;
const CAPITAL = 2;
const SMALL = 4;
const DIGIT = 8;
const kinds = new Uint8Array(0x10000);
for (const [kind, source] of [[LETTER, LETTERS], [CAPITAL, UPPER], [SMALL, LOWER], [DIGIT, '0-9']] as const) {
  for (const [, from, to = from] of source.matchAll(/(\\u[\dA-F]{4}|[^-\\])(?:-(\\u[\dA-F]{4}|[^-\\]))?/gu)) {
    for (let code = codeOf(from); code <= codeOf(to); code++) kinds[code] |= kind;
  }
}

function codeOf(source: string): number {
  return source.startsWith('\\u') ? Number.parseInt(source.slice(2), 16) : source.charCodeAt(0);
}

const isKind = (char: string | undefined, kind: number): boolean => char !== undefined && char !== '' && (kinds[char.charCodeAt(0)] & kind) !== 0;

export const isUpper = (char: string | undefined): boolean => isKind(char, CAPITAL);
export const isLower = (char: string | undefined): boolean => isKind(char, SMALL);
export const isDigit = (char: string | undefined): boolean => isKind(char, DIGIT);

/** The same of a character's code. */
export const isLetterCode = (code: number): boolean => (kinds[code] & LETTER) !== 0;
/** The code of a letter's small form; any other code as it is. */
export const smallCode = (code: number): number => ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) ? code + 32 : code);
export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;
export const isUpperCode = (code: number): boolean => (kinds[code] & CAPITAL) !== 0;
export const isLowerCode = (code: number): boolean => (kinds[code] & SMALL) !== 0;

/** Character codes that stand for every start of a token: Chevrotain sorts codes above 255 into buckets of 255. */
export const ANY_START: readonly number[] = [...Array.from({ length: 256 }, (_, code) => code), ...Array.from({ length: 257 }, (_, bucket) => (bucket + 1) * 255 + 1).filter((code) => code < 0x10000), 0xffff];
