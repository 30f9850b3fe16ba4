import { weekdayOf } from '../mentions/date.js';
import type { MentionOf } from '../ast/types.js';
import { eachMentioning } from '../ast/visit.js';
import { finding } from '../diagnostics/finding.js';
import type { Finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Dates that the calendar has not, days without a year, and weekdays that the day is not. */
export const checkDates: Check = ({ minutes }) => {
  const findings: Finding[] = [];
  eachMentioning(minutes, ({ mentions }) => {
    for (const mention of mentions) if (mention.type === 'date') findings.push(...ofDate(mention, minutes.meeting.date !== null));
  });
  return findings;
};

function ofDate({ text, value, weekday, position }: MentionOf<'date'>, dated: boolean): Finding[] {
  // A month alone is not wrong. Without the meeting's date a day without a year has no value, be it ever so right.
  if (value === null && !/\d/u.test(text)) return [];
  if (value === null) return [dated || /\d{4,}/u.test(text) ? finding('impossible-date', { text }, position) : finding('unknown-year', { text }, position)];
  if (weekday === undefined || value.length !== DAY.length) return [];
  const actual = new Date(`${value}T00:00:00Z`).getUTCDay();
  const written = weekdayOf(weekday);
  if (written === undefined || written === actual) return [];
  return [finding('weekday-mismatch', { text, written: WEEKDAYS[written], actual: WEEKDAYS[actual] }, position)];
}

const DAY = 'yyyy-mm-dd';
