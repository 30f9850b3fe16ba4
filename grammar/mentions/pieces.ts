import { LETTERS } from '../letters.js';
import * as words from './words.js';

/* Pieces of patterns that the tokens of values share with the prose between them, which must stop where one may begin. */

export const DASH = '[-–—−]';
export const NO_LETTER = `(?![${LETTERS}])`;
/** Weekdays, short. */
export const DAYS = `(?:${words.weekdaysShort.join('|')})`;
