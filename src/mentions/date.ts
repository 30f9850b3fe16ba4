import type { RawDate, RawDatePoint, RawMention } from '../../grammar/mentions/raw.js';
import { behindDay, meetingOfDay, months, monthsSv, numbered, numberedSv, weekdayLink, weekdayStems, weeks } from '../../grammar/mentions/words.js';
import type { Draft, ReadContext } from './draft.js';

/** A day, a month or a year, with what is known of it. */
export interface DayParts {
  day: number | undefined;
  month: number | undefined;
  year: number | undefined;
}

type DateDraft = Extract<Draft, { type: 'date' }>;

/** A date whose year was not written; it takes that of the meeting once it is known. */
export interface Pending<T extends Pick<DateDraft, 'value' | 'range' | 'inferred' | 'weekday'> = DateDraft> {
  readonly date: T;
  readonly from: DayParts;
  readonly to: DayParts | undefined;
  /** Years since the first of its list, and to the last: `13.12., 10.1. ja 24.1.` runs over New Year. */
  readonly turn: Turn;
}

export interface Turn {
  readonly since: number;
  readonly until: number;
}

export interface DatesRead {
  readonly drafts: DateDraft[];
  readonly pending: Pending[];
  /** The date that a section behind the list belongs to. */
  readonly last: DateDraft | undefined;
}

type RawDates = Extract<RawMention, { kind: 'dates' }>;

interface Item {
  readonly raw: RawDate;
  readonly from: DayParts;
  readonly to: DayParts | undefined;
  /** Whether the year was written in the item itself. */
  readonly written: boolean;
  inferred: boolean;
}

/**
 * Dates, ranges and lists. A day takes its month from the range or the list, its year from the range, else from the next date of the list that
 * has one, else from the one before, else from the meeting (contract, "Mentions").
 */
export function readDates(raw: RawDates, context: ReadContext): DatesRead {
  // `EUPL-1.2.`, `versiot 1.2, 1.3 ja 1.4.`
  if (raw.dates.every(({ from: { form } }) => form === 'dayMonth' || form === 'bare') && VERSION.test(before(context.text, raw.start - context.base))) return { drafts: [], pending: [], last: undefined };
  // A bare `7.3` is a date in the company of one that is whole.
  const whole = raw.dates.some(({ from, to, weekday, end }) => isWhole(from, context) || (to !== undefined && isWhole(to, context)) || (raw.dates.length > 1 && (weekday !== undefined || isBehindDay(end, context))));
  const items = raw.dates.map(readItem).filter((item) => isDate(item, raw.dates.length > 1, whole, context));
  fillMonths(items);
  giveYearBefore(items, context.text.slice(0, raw.start - context.base));
  fillYears(items);
  const drafts: DatesRead['drafts'] = [];
  const turns = newYears(items);
  const pending: Pending[] = [];
  for (const item of items) {
    if (item.from.month === undefined && item.from.year === undefined && !isBad(item.raw)) continue;
    // `31.4.` is a slip; `45.3.` is none of a date.
    if (isImpossible(item) && !item.written && !isBad(item.raw) && !isNear(item)) continue;
    const draft = draftOf(item, context.base);
    drafts.push(draft);
    if (item.from.year === undefined && !isBad(item.raw) && item.from.day !== undefined) pending.push({ date: draft, from: item.from, to: item.to, turn: turns.get(item) ?? NO_TURN });
  }
  return { drafts, pending, last: drafts.at(-1) };
}

/** Whether a date, or either end of a range, is written with a slip. */
const isBad = ({ from, to }: RawDate): boolean => from.form === 'bad' || to?.form === 'bad';

/** Whether figures are a day by themselves: `7.3.2020`, or `7.3.` within a sentence, where no stop of that can be meant. */
const isWhole = ({ form, end }: RawDatePoint, { text, base }: ReadContext): boolean => form === 'full' || (form === 'dayMonth' && /^ \p{Ll}/u.test(text.slice(end - base, end - base + 2)));

/** Whether the words behind a figure make it a day. */
const isBehindDay = (end: number, { text, base }: ReadContext): boolean => BEHIND_DAY.test(text.slice(end - base, end - base + REACH));

/** A meeting right before its day: `talvikokouksessa 12.2`. */
const OF_MEETING = new RegExp(String.raw`(?:${meetingOfDay.join('|')}) $`, 'iu');

const NO_TURN: Turn = { since: 0, until: 0 };

/** How many New Years a list of days without years runs over before each of them, and after it. */
function newYears(items: readonly Item[]): ReadonlyMap<Item, Turn> {
  const undated = items.filter(({ from }) => from.year === undefined && from.day !== undefined);
  let years = 0;
  const since = undated.map(({ from }, i) => (i > 0 && isBeforeNewYear(undated[i - 1].from, from) ? (years += 1) : years));
  return new Map(undated.map((item, i) => [item, { since: since[i], until: years - since[i] }]));
}

/** Months back from one day of a list to the next that show it to be of the next year. */
const HALF_YEAR = 6;
const isBeforeNewYear = (day: DayParts, next: DayParts): boolean => monthOfDay(day) - monthOfDay(next) >= HALF_YEAR;

/** One date alone, as the section before it is of that day. */
export function readDate(point: RawDatePoint, base: number): DateDraft {
  const raw: RawDate = { weekday: undefined, from: point, to: undefined, start: point.start, end: point.end };
  return draftOf(readItem(raw), base);
}

function readItem(raw: RawDate): Item {
  const from = readPoint(raw.from);
  const to = raw.to && readPoint(raw.to);
  if (raw.from.form === 'monthYear' && raw.from.figures?.image.match(/^\d+[-–]/u)) {
    const [, first] = /^(\d+)/u.exec(raw.from.figures.image) ?? [];
    return { raw, from: { ...from, month: Number(first) }, to: from, written: true, inferred: false };
  }
  const written = from.year !== undefined || to?.year !== undefined;
  if (to) {
    from.month ??= to.month;
    if (from.year === undefined && to.year !== undefined) from.year = isAfter(from, to) ? to.year - 1 : to.year;
    if (to.year === undefined && from.year !== undefined) to.year = isAfter(from, to) ? from.year + 1 : from.year;
  }
  return { raw, from, to, written, inferred: false };
}

function readPoint({ figures, form, month, year }: RawDatePoint): DayParts {
  const image = figures?.image ?? '';
  const numbers = [...image.matchAll(/\d+/gu)].map(([n]) => Number(n));
  const monthNumber = month && monthOf(month.image);
  const yearNumber = year && Number(year.image);
  switch (form) {
    case 'iso':
      return { year: numbers[0], month: numbers[1], day: numbers[2] };
    case 'full':
    case 'slash':
      return { day: numbers[0], month: numbers[1], year: numbers[2] };
    // The year of a slip is nobody's: `8.4–12.4.22024`.
    case 'bad':
      return { day: numbers[0], month: numbers[1], year: undefined };
    case 'short':
      return { day: numbers[0], month: numbers[1], year: numbers[2] + (numbers[2] < 50 ? 2000 : 1900) };
    case 'dayMonth':
    case 'bare':
    case 'slashed':
      return { day: numbers[0], month: numbers[1], year: undefined };
    case 'monthYear':
      return { day: undefined, month: numbers.at(-2), year: numbers.at(-1) };
    case 'day':
      return { day: numbers[0], month: monthNumber, year: yearNumber };
    case 'word':
      return { day: undefined, month: monthNumber, year: yearNumber };
  }
}

/** A weekday's number, 0 for Sunday: `ti`, `tiistaina`, `tis`, `tisdagen`. */
export function weekdayOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const index = weekdayStems.findIndex((stems) => stems.some((stem) => lower.startsWith(stem)));
  return index < 0 ? undefined : index;
}

export function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const index = months.findIndex((month) => lower.startsWith(month));
  if (index >= 0) return index + 1;
  const swedish = monthsSv.indexOf(lower);
  return swedish < 0 ? undefined : swedish + 1;
}

const monthOfDay = ({ month = 0 }: DayParts): number => month;
const inYear = ({ month = 0, day = 0 }: DayParts): number => month * 32 + day;
const isAfter = (a: DayParts, b: DayParts): boolean => inYear(a) > inYear(b);

/** A day alone takes its month from the next date of the list. */
function fillMonths(items: readonly Item[]): void {
  let month: number | undefined;
  for (const item of [...items].reverse()) {
    if (item.from.month === undefined && item.from.day !== undefined) item.from.month = month;
    if (item.to && item.to.month === undefined) item.to.month = month;
    month = item.from.month;
  }
}

function fillYears(items: readonly Item[]): void {
  let next: DayParts | undefined;
  for (const item of [...items].reverse()) {
    if (item.from.year === undefined && next?.year !== undefined && item.from.day !== undefined) {
      // A list that runs over New Year: 14.12., 11.1.2021.
      giveYear(item, isBeforeNewYear(item.from, next) ? next.year - 1 : next.year);
    }
    next = item.from.year === undefined ? next : item.from;
  }
  let previous: number | undefined;
  for (const item of items) {
    if (item.from.year === undefined && previous !== undefined && item.from.day !== undefined) giveYear(item, previous);
    previous = item.to?.year ?? item.from.year ?? previous;
  }
}

/** A year before a colon leads in days without one: `Kokoukset 2017: 16.2., 18.5.` */
function giveYearBefore(items: readonly Item[], before: string): void {
  const [, year] = /(?<![\d.])((?:19|20)\d{2}): $/u.exec(before) ?? [];
  const first = items.at(0);
  if (year === undefined || !first || first.from.day === undefined || items.some(({ from, to }) => from.year !== undefined || to?.year !== undefined)) return;
  giveYear(first, Number(year));
}

/** Gives a date the year of others; a range that ends earlier in the year than it begins runs over New Year. */
function giveYear(item: Item, year: number): void {
  item.from.year = year;
  if (item.to) item.to.year = isAfter(item.from, item.to) ? year + 1 : year;
  item.inferred = true;
}

/** Words before `4/2013` that make it the number of a thing. */
const NUMBERED = new RegExp(String.raw`(?:${numbered.join('|')})\s*$`, 'iu');
const WEEKS = new RegExp(String.raw`(?<!\p{L})(?:${weeks.join('|')})\s*$`, 'iu');
const NUMBERED_SV = new RegExp(String.raw`(?:${numberedSv.join('|')})\s*$`, 'iu');
const ABBREVIATION = /(?<!\p{L})\p{Lu}{2,}\s*$/u;

const VERSION = /(?:\p{L}-|versio\p{L}* )$/iu;

/** What is behind a weekday and not of it. */
const WEEKDAY_LINK = new RegExp(` (?:${weekdayLink.join('|')})$|[.,]$`, 'gu');

const SIGNED = /^,? §/u;
const WHOLE_DAY = /\d{1,2}\.\d{1,2}\.\d{4},?\s+$/u;
const BEHIND_DAY = new RegExp(String.raw`^ (?:${behindDay.join('|')})(?!\p{L})`, 'u');

/** How far before a date its meaning may be decided, in characters. */
const REACH = 40;
const before = (text: string, at: number): string => text.slice(Math.max(0, at - REACH), at);

/** Whether what looks like a date is one where it stands. */
function isDate({ raw, from, to }: Item, listed: boolean, whole: boolean, context: ReadContext): boolean {
  const { text, base, language, lexicon } = context;
  const { form } = raw.from;
  if (form === 'monthYear') {
    // `9–14/2020` numbers letters or decisions.
    if ((from.month ?? 13) > 12 || (to?.month ?? 1) > 12) return false;
    const lead = before(text, raw.from.start - base);
    // `viikot 2-5/2024`
    if (to !== undefined) return !WEEKS.test(lead);
    // `Styrelsens möte 3/2018, 3.5.2018`
    if (listed) return !NUMBERED.test(lead);
    // `päätös 12/2015 § 8` names a meeting and its item.
    if (SIGNED.test(text.slice(raw.end - base, raw.end - base + REACH))) return false;
    // `24.4.2019 4/2019`: the meeting's number behind its day.
    return lead.trim() !== '' && !WHOLE_DAY.test(lead) && !WEEKS.test(lead) && !NUMBERED.test(lead) && !ABBREVIATION.test(lead) && !lexicon.ends('body', lead.trimEnd());
  }
  if (form === 'slashed') return language === 'sv' && isDay(from);
  if (form === 'bare') {
    if (!isDay(from)) return false;
    if (raw.to !== undefined || whole || raw.weekday !== undefined || isBehindDay(raw.end, context) || OF_MEETING.test(before(text, raw.from.start - base))) return true;
    return language === 'sv' && !NUMBERED_SV.test(before(text, raw.from.start - base));
  }
  return true;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDay = ({ day = 1, month = 1 }: DayParts): boolean => month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];

function isReal(parts: DayParts): boolean {
  if (!isDay(parts)) return false;
  return !(parts.day === 29 && parts.month === 2 && parts.year !== undefined && new Date(Date.UTC(parts.year, 1, 29)).getUTCMonth() !== 1);
}

/** Whether an impossible day is a slip of one: the month has fewer days. */
const isNear = ({ from: { day = 0, month = 0 } }: Item): boolean => day > 0 && day <= 31 && month > 0 && month <= 12;

const isImpossible = ({ from, to }: Item): boolean => !isReal(from) || (to !== undefined && !isReal(to));

function draftOf(item: Item, base: number): DateDraft {
  const { raw, from, to } = item;
  const draft: DateDraft = { type: 'date', start: raw.start - base, end: raw.end - base, value: null };
  if (raw.weekday) draft.weekday = raw.weekday.image.replace(WEEKDAY_LINK, '');
  if (!isBad(raw) && !isImpossible(item)) setValue(draft, from, to);
  if (item.inferred && draft.value !== null) draft.inferred = true;
  return draft;
}

/** Gives a date its value, and its range where it has two ends. */
function setValue(date: Pick<DateDraft, 'value' | 'range'>, from: DayParts, to: DayParts | undefined): void {
  const start = iso(from);
  const end = to && iso(to);
  if (start === undefined || (to && end === undefined)) return;
  date.value = end === undefined ? start : `${start}/${end}`;
  if (end !== undefined) date.range = { type: 'dateRange', start, end };
}

function iso({ day, month, year }: DayParts): string | undefined {
  if (year === undefined) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  const y = String(year).padStart(4, '0');
  if (month === undefined) return y;
  return day === undefined ? `${y}-${two(month)}` : `${y}-${two(month)}-${two(day)}`;
}

/** The year before or after the meeting's where a written weekday shows that the day is over New Year: `ke 19.1.` of a meeting in November. */
function yearByWeekday(weekday: string | undefined, { day, month }: DayParts, meeting: { year: number; month: number | undefined }): number | undefined {
  if (weekday === undefined || day === undefined || month === undefined || meeting.month === undefined) return undefined;
  const year = meeting.month - month >= HALF_YEAR ? meeting.year + 1 : month - meeting.month >= HALF_YEAR ? meeting.year - 1 : undefined;
  if (year === undefined) return undefined;
  const written = weekdayOf(weekday);
  return isWeekday(written, year, month, day) && !isWeekday(written, meeting.year, month, day) ? year : undefined;
}

const isWeekday = (weekday: number | undefined, year: number, month: number, day: number): boolean => new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday;

/**
 * Resolves what waited for the meeting's year; what cannot be a day in that year keeps no value. Of a list over New Year, a meeting early in
 * the year has the last days, one late in it the first.
 *
 * @param month that of the meeting, 1 to 12; unknown counts as late
 */
export function resolvePending(pending: readonly Pending<Pick<DateDraft, 'value' | 'range' | 'inferred' | 'weekday'>>[], meeting: { year: number; month: number | undefined }): void {
  for (const { date, from, to, turn } of pending) {
    const year = yearByWeekday(date.weekday, from, meeting) ?? meeting.year + ((meeting.month ?? 12) <= HALF_YEAR ? -turn.until : turn.since);
    const first = { ...from, year };
    const last = to && { ...to, year: isAfter(from, to) ? year + 1 : year };
    if (!isReal(first) || (last && !isReal(last))) continue;
    setValue(date, first, last);
    date.inferred = true;
  }
}
