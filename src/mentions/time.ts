import type { RawMention } from '../../grammar/mentions/raw.js';
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
