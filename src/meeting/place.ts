import { clock, weekdays, weekdaysShort } from '../../grammar/mentions/words.js';
import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { HeadEntry } from './head.js';

const DATE = /\d{1,2}\.\s?\d{1,2}\.?(?:\s?\d{4})?/u;
const DAY = new RegExp(`^.*?${DATE.source}`, 'u');
const WEEKDAY = new RegExp(String.raw`^(?:(?:${weekdaysShort.join('|')})\.?|(?:${weekdays.join('|')})\p{L}*)?$`, 'iu');
const CLOCK = String.raw`(?:${clock.join('|')})`;
const HOURS = new RegExp(String.raw`^[\s,]*${CLOCK}?\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d{2})?)?`, 'iu');

/** `kl. 18.00 i klubbstugan`, `klo 9–11, Teams`, `klo 18 Metsästysmaja` */
const behindHours = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`${CLOCK}\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d{2})?)?(?:\s*(?:,|\s(?:${lexicon.sources('atPlace')}))\s+(?<place>\p{Lu}[^.]*)\.?|\s+(?<bare>\p{Lu}[^.:,]{3,40}))$`, 'u'));

/** Where the meeting was held: its own field, or what follows the day and the hours. */
export function readPlace(entries: readonly HeadEntry[], when: HeadEntry | undefined, lexicon: Lexicon): string | null {
  for (const [i, { kind, labelled, text, content }] of entries.entries()) {
    if (!labelled || (kind !== 'place' && kind !== 'timeAndPlace')) continue;
    const next = entries[i + 1];
    const own = text.slice(content).trim();
    const below = next && next.kind === kind && !next.labelled ? next.text : '';
    const first = own === '' ? below : own;
    const place = clean(kind === 'place' ? first : beforeTime(first) || afterTime(first) || afterTime(below) || below);
    if (place !== '') return place;
  }
  const behind = when && behindHours(lexicon).exec(when.text)?.groups;
  return behind === undefined ? null : clean(behind['place'] ?? behind['bare']);
}

/** `Kommunhuset` of `Kommunhuset 11.2.2013 kl. 17.00`; the weekday of `Ke 16.3. klo 18` is no place. */
function beforeTime(text: string): string {
  const before = text.slice(0, Math.max(text.search(DATE), 0)).trim();
  return before.split(/[\s,]+/u).every((word) => WEEKDAY.test(word)) ? '' : before;
}

const afterTime = (text: string): string => (DAY.test(text) || HOURS.test(text) ? text.replace(DAY, '').replace(HOURS, '') : '');
const clean = (text: string): string => text.replace(/<br ?\/?>/gu, '').replace(/\s+/gu, ' ').replace(/^[\s:,*|]+|[\s.,*|]+$/gu, '');
