import { endsWithoutCents } from '../../grammar/mentions/pieces.js';
import { and, beings, factors, otherMoney } from '../../grammar/mentions/words.js';
import type { RawMention, Word } from '../../grammar/mentions/raw.js';
import type { Draft, ReadContext } from './draft.js';
import { readNumber } from './numbers.js';

/** `noin 1M €`, `200 000-300 000 €`, `-9,8 milj. euroa`; in euros, multiplied out. */
export function readMoney(raw: Extract<RawMention, { kind: 'money' }>, context: ReadContext): Draft | undefined {
  if (isUnit(raw, context) || isOtherMoney(raw, context)) return undefined;
  return draftOf(raw, raw.unit.image, raw.approximate, context);
}

/** Whether a thousand euros in brackets at the end of a caption are the unit of the table below: `Määrärahat (1 000 €):`. */
const isUnit = ({ from, to, start, end }: Extract<RawMention, { kind: 'money' }>, { text, base }: ReadContext): boolean =>
  to === undefined && readNumber(from.image) === 1000 && text[start - base - 1] === '(' && /^\):?$/u.test(text.slice(end - base)) && text.length < CAPTION;

/** Whether figures that end as sums do are of other money: `40,- mk`. */
const isOtherMoney = ({ unit, end }: Extract<RawMention, { kind: 'money' }>, { text, base }: ReadContext): boolean => unit.image === '' && OTHER.test(text.slice(end - base, end - base + 12));

const OTHER = new RegExp(String.raw`^ ?(?:${otherMoney.join('|')})(?!\p{L})`, 'u');

/** The longest caption, in characters. */
const CAPTION = 120;

/** A figure alone in a table's cell, where the head of its column has the unit. */
export function readCellMoney(raw: Extract<RawMention, { kind: 'number' }>, context: ReadContext): Draft | undefined {
  const { text, base, entry } = context;
  if (entry.unit === undefined || text.slice(0, raw.start - base).trim() !== '' || !/^\s*(?:\*+\)?|[a-z\d]\))?$/u.test(text.slice(raw.end - base))) return undefined;
  if (YEAR.test(raw.from.image)) return undefined;
  return draftOf(raw, entry.unit, false, context);
}

/** The figures of a list whose last alone has the unit: `5, 10 ja 20 euroa`, `20/10 €`. */
export function readMoneyList(raws: readonly RawMention[], last: number, context: ReadContext): Draft[] {
  const sum = raws[last];
  if (sum.kind !== 'money' || sum.unit.image === '' || context.entry.head) return [];
  const found: Draft[] = [];
  let behind = sum.start;
  for (let i = last - 1; i >= 0; i--) {
    const raw = raws[i];
    if (raw.kind !== 'number' || raw.start < context.base || YEAR.test(raw.from.image)) break;
    if (!(found.length === 0 ? LAST_LINK : LINK).test(context.text.slice(raw.end - context.base, behind - context.base))) break;
    found.push(draftOf(raw, sum.unit.image, false, context));
    behind = raw.start;
  }
  return found;
}

/** Figures that are a year alone. */
const YEAR = /^(?:19|20)\d{2}$/u;
const LAST_LINK = new RegExp(String.raw`^(?: (?:${and.join('|')}) |/)$`, 'u');
const LINK = /^(?:, ?|\/)$/u;

function draftOf(raw: Extract<RawMention, { kind: 'money' | 'number' }>, unit: string, approximate: boolean, context: ReadContext): Draft {
  const factor = factorOf(unit);
  const sign = isNegative(raw.minus, context) ? -1 : 1;
  const min = cents(sign * readNumber(raw.from.image) * factor * (raw.to && sharesThousands(raw.from, raw.to) ? THOUSAND : 1));
  const max = raw.to ? cents(readNumber(raw.to.image) * factor) : min;
  // `(500) euroa`: the bracket before the figures is closed within.
  const open = unit.startsWith(')') && context.text[raw.from.start - context.base - 1] === '(' ? 1 : 0;
  const start = (sign < 0 || raw.minus === undefined ? raw.start : raw.from.start) - context.base - open;
  return { type: 'money', start, end: raw.end - context.base, min: Math.min(min, max), max: Math.max(min, max), currency: 'EUR', approximate };
}

const THOUSAND = 1000;

/** `11-13.000 euroa`, `31–34 000 €`: what begins a range leaves its thousands to what ends it. */
const sharesThousands = (from: Word, to: Word): boolean => /^\d{1,3}$/u.test(from.image) && /\d[ .]000$/u.test(to.image.replace(endsWithoutCents, '')) && readNumber(from.image) * THOUSAND < readNumber(to.image);

const FACTORS = factors.map(([factor, words]) => [factor, new RegExp(`^(?:${words.join('|')})`, 'u')] as const);

/** What stands between figures and their unit beside blanks: the close of a bracket, or the sum in words. */
const BRACKETS = /^\s*(?:\([^()]*\)|\))?\s*/u;

const factorOf = (unit: string): number => FACTORS.find(([, pattern]) => pattern.test(unit.replace(BRACKETS, '').toLowerCase().replace(/\s+/gu, ' ')))?.[0] ?? 1;

/** Without the error of binary fractions; prices by the unit have more decimals than cents. */
const cents = (sum: number): number => Math.round(sum * 1e6) / 1e6;

/** How far before a minus its meaning is decided, in characters. */
const REACH = 30;
const NEGATED = new RegExp(String.raw`(?:^|[(:]|(?<!\p{L})(?:${beings.join('|')}))\s*$`, 'u');

/** A minus tight to its figure is one; one space off, only behind a verb of being or where nothing stands before. */
function isNegative(minus: { image: string; start: number } | undefined, { text, base }: ReadContext): boolean {
  if (!minus) return false;
  if (!/\s$/u.test(minus.image)) return true;
  return NEGATED.test(text.slice(Math.max(0, minus.start - base - REACH), minus.start - base));
}
