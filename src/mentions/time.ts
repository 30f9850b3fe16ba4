import type { RawMention } from '../../grammar/mentions/raw.js';
import type { Draft } from './draft.js';

/** `klo 12.01`, `klo 11.30-13.30`, `klo 9`. */
export function readTime(raw: Extract<RawMention, { kind: 'time' }>, base: number): Draft {
  const from = clock(raw.from.image);
  const to = raw.to && clock(raw.to.image);
  const draft: Extract<Draft, { type: 'time' }> = { type: 'time', start: raw.start - base, end: raw.end - base, value: null };
  if (from === undefined || (raw.to && to === undefined)) return draft;
  draft.value = to === undefined ? from : `${from}/${to}`;
  if (to !== undefined) draft.range = { type: 'timeRange', start: from, end: to };
  return draft;
}

function clock(image: string): string | undefined {
  const [hour, minute = '0'] = image.split(/[.:]/u);
  if (Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && Number(minute) > 0)) return undefined;
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
}
