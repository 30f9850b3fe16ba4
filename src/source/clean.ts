import { joinSpacedLetters } from './letter-spaced.js';
import { Shifts } from './shifts.js';

/**
 * The text that the lexers see: what extraction leaves in a text and no reader sees is taken out, and its look-alikes are
 * made one. Most of it is done character for character; where something is deleted or composed, `toSource` leads back.
 *
 *  1. letters are composed (a + U+0308 is ä);
 *  2. zero-width characters and soft hyphens are gone, but for a soft hyphen at a line's end;
 *  3. every kind of space is U+0020 or a tab, every line break one `\n`, control characters are spaces;
 *  4. U+2010 and U+2011 are the hyphen, a private-use bullet is `•`;
 *  5. capitals that are set wide are a word (`A V A U S`);
 *  6. the apostrophes of a wiki's bold type are gone (`'''Aika:'''`).
 */
export interface CleanText {
  readonly text: string;
  /** The offset in the source of an offset in `text`; `text.length` gives the source's length. */
  toSource(offset: number): number;
  /** Offsets in `text` of hyphens behind which the source has U+200B: the producer's own mark of a hyphen that stays. */
  isHardHyphen(offset: number): boolean;
}

const REPLACED = '\\u0000-\\u0008\\u000B\\u000E-\\u001F\\u007F-\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\u2010\\u2011\\uE000-\\uF8FF';
const DELETED = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF';
const COMBINING = '\\u0300-\\u036F';
const replaced = new RegExp(`[${REPLACED}]|\\r(?!\\n)`, 'g');
// eslint-disable-next-line no-misleading-character-class -- the marks are what it looks for
const moved = new RegExp(`[\\r${DELETED}${COMBINING}]|'''`);
/** Deleted characters, the first of the two that end a line, or a letter with its combining marks. A soft hyphen at a line's end is kept: it breaks a word. */
const moving = new RegExp(`\\u00AD(?![ \\t\\u200B]*(?:\\r?\\n|\\r|$))|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]|\\r(?=\\n)|'''(?:'')?|[^${COMBINING}\\n\\r\\f][${COMBINING}]+`, 'g');

export function clean(source: string): CleanText {
  const text = replaced.test(source) ? source.replace(replaced, substitute) : source;
  replaced.lastIndex = 0;
  return joinSpacedLetters(moved.test(text) ? shorten(text) : { text, toSource: identity, isHardHyphen: never });
}

const identity = (offset: number): number => offset;
const never = (): boolean => false;

/** A private-use character that opens a line or a word is a bullet of some font; elsewhere nobody knows what it is, and it stays. */
function substitute(char: string, offset: number, source: string): string {
  if (char === '\r' || char === '\u2028' || char === '\u2029') return '\n';
  if (char === '\u2010' || char === '\u2011') return '-';
  if (char < '\ue000' || char > '\uf8ff') return ' ';
  return offset === 0 || /\s/u.test(source[offset - 1]) ? '•' : char;
}

/** Deletes and composes. */
function shorten(text: string): CleanText {
  const pieces: string[] = [];
  const shifts = new Shifts();
  const hard = new Set<number>();
  let length = 0;
  let at = 0;
  moving.lastIndex = 0;
  for (let match = moving.exec(text); match; match = moving.exec(text)) {
    const composed = match[0].length > 1 && match[0][0] !== "'" ? match[0].normalize('NFC') : '';
    const before = text.slice(at, match.index);
    pieces.push(before, composed);
    length += before.length;
    if (match[0] === '\u200b' && before.endsWith('-')) hard.add(length - 1);
    length += composed.length;
    at = match.index + match[0].length;
    shifts.add(length, at - length);
  }
  pieces.push(text.slice(at));
  const result = pieces.join('');
  return { text: result, toSource: (offset) => shifts.back(offset), isHardHyphen: (offset) => hard.has(offset) };
}
