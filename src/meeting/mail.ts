import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { HeadEntry } from './head/entry.js';

/** `Lähettäjä: …`, `Subject: …`. */
const FIELD = /^\s*(?<name>[\p{L} ]{2,20}):/u;

/**
 * The head without the fields of the mail that the minutes came in: two lines at the least, at the very top, that name who sent it, whom to, when
 * or about what. What they say is of the mail and not of the meeting.
 */
export function belowMail(entries: readonly HeadEntry[], lexicon: Lexicon): readonly HeadEntry[] {
  const isField = ({ text }: HeadEntry): boolean => lexicon.is('mailField', FIELD.exec(text)?.groups?.name ?? '');
  const found = entries.findIndex((entry) => !isField(entry));
  const length = found < 0 ? entries.length : found;
  return length < 2 ? entries : entries.slice(length);
}
