import type { CustomPatternMatcherFunc } from 'chevrotain';
import { LETTERS, LOWER, UPPER, isDigitCode, isLetterCode, isUpperCode, smallCode } from '../letters.js';
import { DASH, DAYS, NO_LETTER } from './pieces.js';
import * as words from './words.js';

/*
 * The water between the islands. Most of a text is prose, so it is read by the character: at the beginning of a word three letters tell
 * whether a value may begin there, and only then is it looked at more closely.
 */

/** Words at which a value may begin, without case. */
const OPENERS = [
  ...words.attachments,
  ...words.clock.map((word) => `${word}\\.?[ ]?\\d`),
  ...[...words.items, ...words.matters].map((word) => `${word}[ ]\\d`),
  ...words.weekdaysShort.map((day) => `${day}(?:[ ]?${DASH}[ ]?${DAYS})?\\.?[ ]\\d`),
  ...words.weekdays,
  ...words.months.map((month) => `${month}kuu`),
  ...words.months.map((month) => `${month}[ ]?${DASH}`),
  ...words.monthsSv.map((month) => `${month}${NO_LETTER}`),
  ...words.seasons.map((season) => `${season}[${LOWER}]*[ ]\\d{4}`),
  ...words.years.map((year) => `${year}[ ]?\\d{4}`),
  ...words.approximately.map((word) => `${word}[ ]?\\d`),
  'päivä(?:nä|stä|än|ksi)?[ ]',
  ...words.phones.map((word) => `${word}\\.?:?[ ]?[+(\\d]`),
  ...words.caseIds,
  'RN:o',
  'https?:',
  'www\\.',
  'EUR[ ]?\\d',
];

/** A name, or the sign of a case. */
const CASED = [`[${UPPER}][${LOWER}]{1,40}(?:[-–][${UPPER}][${LOWER}]{1,40}){0,3}(?:[ ](?:af|von|de|van))?[ ][${UPPER}][${LOWER}.]`, `[${UPPER}]{2,8}[:/][ ]?\\d`, `[${LETTERS}]{2,10}[Dd]no-\\d`, 'HEL[ ]\\d'];

const opener = new RegExp(`(?:${OPENERS.join('|')})`, 'iy');
const cased = new RegExp(`(?:${CASED.join('|')})`, 'y');
const mail = /[\w.+-]{0,64}(?:@|\(at\))/y;

/** A key of up to three letters, without case. */
function keyOf(text: string, at: number, length: number): number {
  let key = 0;
  for (let i = 0; i < length && i < 3; i++) key = key * 0x400 + smallCode(text.charCodeAt(at + i));
  return key;
}

/** The first three letters of every opener; of a word that is shorter, all of it. */
const beginnings = new Set(
  OPENERS.map((source) => {
    const fixed = /^(?:\p{L}(?![?*{]))*/u.exec(source)?.[0] ?? '';
    return keyOf(fixed, 0, fixed.length);
  }),
);

let knownText = '';
let knownMail = false;
/** Whether an address may stand anywhere in a text; asked once a text. */
function hasMail(text: string): boolean {
  if (text !== knownText) [knownText, knownMail] = [text, text.includes('@') || text.includes('(at)')];
  return knownMail;
}

/** Whether a value may begin at a word. */
function opens(text: string, at: number, end: number): boolean {
  if (beginnings.has(keyOf(text, at, end - at)) && test(opener, text, at)) return true;
  // A name goes on with a capital; a case number with a sign behind letters.
  const next = text.charCodeAt(end);
  if (isUpperCode(text.charCodeAt(at)) && (next === 32 || next === 45 || next === 58 || next === 47 || next === 0x2013) && test(cased, text, at)) return true;
  if (next === 45 && test(cased, text, at)) return true;
  return hasMail(text) && test(mail, text, at);
}

function test(regex: RegExp, text: string, at: number): boolean {
  regex.lastIndex = at;
  return regex.test(text);
}

const SECTION = 0xa7;
const EURO = 0x20ac;

/** Whether prose stops at a character that is no letter. */
function stops(text: string, at: number, code: number): boolean {
  if (isDigitCode(code) || code === SECTION || code === EURO || code === 10) return true;
  // A dash tight to a figure is a minus.
  if (code !== 45 && code !== 0x2013 && code !== 0x2212) return false;
  const next = text.charCodeAt(at + 1);
  return isDigitCode(next) || (next === 32 && isDigitCode(text.charCodeAt(at + 2)));
}

/**
 * A run of prose. The first character, or word, is taken whatever it is, since every other token has been tried at it; from there on the run
 * stops where a value may begin.
 */
export const prose: CustomPatternMatcherFunc = (text, offset) => {
  let at = offset;
  const { length } = text;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isLetterCode(code)) {
      let end = at + 1;
      while (end < length && isLetterCode(text.charCodeAt(end))) end += 1;
      if (at > offset && opens(text, at, end)) break;
      at = end;
    } else if (stops(text, at, code) && (at > offset || code === 10)) break;
    else at += 1;
  }
  return at === offset ? null : ([text.slice(offset, at)] as unknown as RegExpExecArray);
};
