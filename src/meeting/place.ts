import { clock, months, monthsSv, weekdayLink, weekdays, weekdaysShort } from '../../grammar/mentions/words.js';
import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { isTitle } from '../ast/person.js';
import type { HeadEntry } from './head/entry.js';

const CLOCK = String.raw`(?:${clock.join('|')})\.?`;
const HOUR = String.raw`\d{1,2}(?:[.:]\d{2})?`;
const HOURS = String.raw`${CLOCK}\s*${HOUR}(?:\s*[-–]\s*(?:${CLOCK}\s*)?${HOUR})?|\d{1,2}[.:]\d{2}(?:\s*[-–]\s*\d{1,2}[.:]\d{2})?(?![.\d])`;
const WEEKDAY = String.raw`(?:${weekdays.join('|')})\p{Ll}*|(?:${weekdaysShort.join('|')})\.?(?=\s+\d)`;
const DAY = String.raw`\d{1,2}\.\s?\d{1,2}\.?(?:\s?\d{4})?|\d{1,2}\.?\s(?:(?:${months.join('|')})kuu\p{Ll}*|${monthsSv.join('|')})(?:\s\d{4})?`;
/** The day and the hours that a field has beside the place, with what stands between them. */
const WHEN = new RegExp(String.raw`(?<![\p{L}\d])(?:${HOURS}|${DAY}|${WEEKDAY}|(?:${weekdayLink.join('|')})(?=\s+\d))(?![\p{L}\d])`, 'giu');

/** `kl. 18.00 i klubbstugan`, `klo 9–11, Teams`, `klo 18 Metsästysmaja`, `klo 18.30 metsästysmaja` */
const behindHours = perLexicon(
  (lexicon: Lexicon) => new RegExp(String.raw`${CLOCK}\s*${HOUR}(?:\s*[-–]\s*${HOUR})?(?:\s*(?:,|\s(?:${lexicon.sources('atPlace')}))\s+(?:(?:${lexicon.sources('asPlace')})\s+)?(?<place>\p{Lu}[^.]*)\.?|\s+(?<bare>\p{Lu}[^.:,]{3,40})|\s+(?:(?:${lexicon.sources('atPlace')}) )?(?<small>\p{Ll}[\p{L}-]*(?:${lexicon.sources('venue')})))$`, 'u'),
);

/** Where the meeting was held: its own field, or what follows the day and the hours, on their line or the next. */
export function readPlace(entries: readonly HeadEntry[], when: HeadEntry | undefined, lexicon: Lexicon): string | null {
  for (const [i, { kind, labelled, text, content }] of entries.entries()) {
    if (!labelled || (kind !== 'place' && kind !== 'timeAndPlace')) continue;
    const next = entries.at(i + 1);
    const own = text.slice(content).trim();
    const below = next && next.kind === kind && !next.labelled ? next.text : '';
    const place = kind === 'place' ? clean(own === '' ? below : goesOn(entries[i], next) ? `${own}${own.endsWith(',') ? '' : ','} ${below}` : own) : (besideTime(own) ?? besideTime(below) ?? '');
    if (place !== '') return place;
  }
  const behind = when && behindHours(lexicon).exec(when.text)?.groups;
  if (behind) return clean(behind['place'] ?? behind['bare'] ?? behind['small']);
  const below = when && entries.at(entries.indexOf(when) + 1);
  return below && !below.labelled && below.text.length <= LONGEST_LINE && isVenue(below.text, lexicon) ? clean(below.text) : null;
}

/** Whether a place goes on with the line below: behind a comma, or in the column of its field's value (`Kokouspaikka     Kunnantalo` over `Niittykatu 5`). */
function goesOn({ text, content, pieces }: HeadEntry, next: HeadEntry | undefined): boolean {
  if (text.trimEnd().endsWith(',')) return true;
  const column = text.length - text.slice(content).trimStart().length;
  const last = pieces.at(-1);
  const below = next?.pieces.at(0);
  if (column - content < 2 || !last || !below || /\d[.:]\d{2}/u.test(next?.text ?? '')) return false;
  // Between the lines stand a line break and the white space before the second.
  return Math.abs(below.start - last.end - 1 - column) <= 1;
}

/** The longest line that is a place by the word for it, in characters. */
const LONGEST_LINE = 60;

/** Whether a line says by a word of its own that it is a place to meet: `Harmaalan leirikeskus`, `Teams`. */
function isVenue(line: string, lexicon: Lexicon): boolean {
  const words = line.split(/[\s,.]+/u);
  // Surnames and organisations end in the same words: `Maija Halli, puheenjohtaja`, `Harmaalan nuorisokeskus ry`.
  if (words.some((word) => isTitle(word, lexicon) || lexicon.is('legalForm', word))) return false;
  return /^\p{Lu}[^:;]+$/u.test(line) && words.some((word) => lexicon.ends('venue', word));
}

/** `Kommunhuset` of `Kommunhuset 11.2.2013 kl. 17.00`; `undefined` where a text has the day and the hours alone. */
const besideTime = (text: string): string | undefined => text.replace(WHEN, '\n').split('\n').map(clean).find((part) => /\p{L}{3}/u.test(part));

const clean = (text: string): string => text.replace(/<br ?\/?>/gu, '').replace(/\s+/gu, ' ').replace(/^[\s:,*|–-]+|[\s.,*|–-]+$/gu, '');
