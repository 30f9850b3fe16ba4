import { LETTERS } from '../letters.js';
import * as words from './words.js';

/* Pieces of patterns that the tokens of values share with the prose between them, which must stop where one may begin. */

export const DASH = '[-–—−]';
/** No cents: `35,-`, `35,–`, `35:-`; a dash before a figure is of a range. */
export const NO_CENTS = '(?:,-+|(?:,[–—−]|:-)(?![ ]?\\d))';
/** The same at the end of a number. */
export const endsWithoutCents = new RegExp(`${NO_CENTS}$`, 'u');
export const NO_LETTER = `(?![${LETTERS}])`;
/** Weekdays, short. */
export const DAYS = `(?:${words.weekdaysShort.join('|')})`;
