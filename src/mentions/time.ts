import type { RawDatePoint, RawMention } from '../../grammar/mentions/raw.js';
import type { PatternName } from '../../grammar/vocabulary/index.js';
import type { Draft, ReadContext } from './draft.js';

/** `klo 12.01`, `klo 11.30-13.30`, `klo 9`. */
export function readTime(raw: Extract<RawMention, { kind: 'time' }>, base: number): Draft {
  return hours(raw.from.image, raw.to?.image, raw.start - base, raw.end - base);
}

function hours(first: string, last: string | undefined, start: number, end: number): Draft {
  const from = clock(first);
  const to = last === undefined ? undefined : clock(last);
  const draft: Extract<Draft, { type: 'time' }> = { type: 'time', start, end, value: null };
  if (from === undefined || (last !== undefined && to === undefined)) return draft;
  draft.value = to === undefined ? from : `${from}/${to}`;
  if (to !== undefined) draft.range = { type: 'timeRange', start: from, end: to };
  return draft;
}

/**
 * Hours that are written as a day is, where what stands before says what they are: `Lotta avasi kokouksen 9.02.`, `Aika: 18.00–20.15`, a range right behind
 * the day of the meeting, `13.1.2026 18.00–20.15`. `undefined` where they are a day.
 */
export function readBareTime({ dates: [date, ...others], start }: Extract<RawMention, { kind: 'dates' }>, { text, base, lexicon }: ReadContext): Draft | undefined {
  const from = hourIn(date.from);
  const to = date.to && hourIn(date.to);
  if (others.length > 0 || date.weekday !== undefined || from === undefined || (date.to !== undefined && to === undefined)) return undefined;
  const at = start - base;
  const before = text.slice(Math.max(at - REACH, 0), at);
  const tells = lexicon.places('hourFollows', before).some((word) => before.slice(word.end).trim() === '');
  const field = at <= REACH && lexicon.field(before) === 'time';
  const end = (date.to ?? date.from).end - base;
  // `jäsen (18.40 alkaen)`: no month has that number.
  const bounded = to === undefined && text[at - 1] === '(' && Number(from.slice(from.indexOf('.') + 1)) > MONTHS && BOUNDS.some((name) => lexicon.opens(name, text.slice(end, end + REACH).trimStart()));
  if (!tells && !field && !bounded && !(to !== undefined && BEHIND_DAY.test(before))) return undefined;
  return hours(from, to, at, text[end - 1] === '.' ? end - 1 : end);
}

const MONTHS = 12;
/** What tells from or until when: `alkaen`, `asti`. */
const BOUNDS: readonly PatternName[] = ['fromHour', 'untilHour'];
/** How far before an hour the words stand that tell it, in characters. */
const REACH = 60;
const BEHIND_DAY = /\d{1,2}\.\d{1,2}\.\d{4},?\s+$/u;

/** `9.02` of a day and a month in figures, if it can be an hour and its minutes. */
function hourIn({ form, figures }: RawDatePoint): string | undefined {
  const image = (form === 'bare' || form === 'dayMonth') && figures ? figures.image.replace(/\.$/u, '') : '';
  return /^\d{1,2}\.\d{2}$/u.test(image) && clock(image) !== undefined ? image : undefined;
}

/** Hours alone in a table's cell, where the head of its column says what they are. */
export function readCellTime({ text, entry }: ReadContext): Draft | undefined {
  const found = entry.clock ? /^(\d{1,2}(?:[.:]\d{2})?)(?:\s?[-–]\s?(\d{1,2}(?:[.:]\d{2})?))?$/u.exec(text) : null;
  if (!found) return undefined;
  const [, from, to] = found;
  return hours(from, to, 0, text.length);
}

function clock(image: string): string | undefined {
  const [hour, minute = '0'] = image.split(/[.:]/u);
  if (Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && Number(minute) > 0)) return undefined;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
