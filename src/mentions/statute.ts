import { actAbbreviations, actBehind, and, duringItem, presentAt, statuteParts } from '../../grammar/mentions/words.js';
import { acts } from '../../grammar/vocabulary/acts.js';
import type { Lexicon, PatternName } from '../../grammar/vocabulary/index.js';
import type { RawMention, RawSections } from '../../grammar/mentions/raw.js';
import type { Draft, OwnSections, ReadContext } from './draft.js';
import { spellOut } from './numbers.js';

/**
 * The act that stands before a section: a word that ends as the names of acts and rules do, maybe with the number of the act, a chapter
 * and the number's own inflection between (`hallintosäännön 16. luvun 120 §:n`, `laki (410/2015) 84 §`, `KL 7:4 §`).
 */
const capital = (word: string): string => `[${word[0]}${word[0].toUpperCase()}]${word.slice(1)}`;
const ACT = new RegExp(
  String.raw`(?<act>(?:(?<![:\p{L}])\p{L}{3,}-? (?:${and.join('|')}) )?(?:[\p{L}-]*(?:${acts.join('|')})|(?:${acts.map(capital).join('|')})|(?:${actAbbreviations.join('|')})))\s*(?:\(\d{1,4}\/\d{4}\)\s*)?(?:\d+ ?[a-z]?\.?\s*(?:luvun|luku|luvussa|kap\.|kapitlet)\s*|\d{1,2} ?: ?)?(?:\d{1,3} ?[a-z]?\s*(?:,|ja|tai|sekä|och|eller|[–-])\s*){0,6}$`,
  'u',
);
/** How far before the section the act's name may begin, in characters. */
const REACH = 90;

/** `kuntalain 90 §:n 2 momentin`, and the sections of a meeting that are written so: `Kh 45 §`, `45 §/12.3.2024`. */
export function readStatute(raw: Extract<RawMention, { kind: 'statute' }>, day: string | null, context: ReadContext): Draft {
  const { text, base, lexicon, ownSections } = context;
  const at = raw.start - base;
  const { act, start } = actBefore(context, at);
  const end = raw.end - base;
  if (act === null && !partBehind(text.slice(at, end))) {
    const before = text.slice(Math.max(0, at - NEAR), at);
    const numbers = numbersIn(raw.section.image);
    const after = text.slice(end, end + NEAR);
    // `viranhaltijan päätöksestä 5 § / 2020`
    const year = YEAR.exec(after)?.[0].length ?? 0;
    if (year > 0) return { type: 'sectionRef', start: at, end: end + year, meeting: null, number: numbers[0], numbers };
    if (day !== null || ofBody(before, lexicon) || AT_ITEM.test(before) || DURING.test(after) || isOwn(numbers, ownSections, () => lexicon.hasAny(MOVES, before))) {
      return { type: 'sectionRef', start: at, end: (raw.date?.end ?? raw.section.end) - base, meeting: day, number: numbers[0], numbers };
    }
  }
  return (act === null ? withActBehind(text, at, end) : undefined) ?? { type: 'statute', start, end, act, section: text.slice(act === null ? at : start + act.length, end).trim() || null };
}

/** `25 § i kommunallagen` */
function withActBehind(text: string, at: number, end: number): Draft | undefined {
  const after = behind.exec(text.slice(end, end + REACH))?.[0];
  return after === undefined ? undefined : { type: 'statute', start: at, end: end + after.length, act: after.replace(/^ \p{L}+ /u, ''), section: text.slice(at, end).trim() };
}

/** The year of an officer's decisions, behind the number of one. */
const YEAR = /^ ?\/ ?(?:19|20)\d{2}(?!\d|\.\d)/u;
const AT_ITEM = new RegExp(String.raw`(?<!\p{L})(?:${presentAt.join('|')}):? $`, 'iu');
const DURING = new RegExp(String.raw`^ (?:${duringItem.join('|')})(?!\p{L})`, 'iu');

const MOVES: readonly PatternName[] = ['arrives', 'leaves', 'returns', 'away', 'disqualified'];
/** How far before a section its verb may stand, in characters. */
const NEAR = 24;

/** `Kh 45 §`, `lautakunnan 45 §`: a body before the number has minutes, and no act. */
const ofBody = (before: string, lexicon: Lexicon): boolean => lexicon.namesBody(/([\p{L}:-]+)[ ]$/u.exec(before)?.[1] ?? '');

function numbersIn(image: string): string[] {
  const [, from = '', to] = /^(\d+)(?:\s?[-–—]\s?(\d+))?/u.exec(image) ?? [];
  return to === undefined ? [from] : spellOut([from, to], [true]);
}

/** A house that writes its own sections as `12 §` refers to them so too; any writes several of them so (`Käsitellyt asiat   71 - 75 §`), and one where it tells when someone came or went (`poissa: 139 §`). */
function isOwn(numbers: readonly string[], own: OwnSections | undefined, tellsWhen: () => boolean): boolean {
  return own !== undefined && Number(numbers[0]) >= own.first && Number(numbers[0]) <= own.last && (own.signBehind || numbers.length > 1 || tellsWhen());
}

/** A sign before the number, of a statute because of what stands before or behind it: `kuntalain § 90`, `28 § 1 mom`. */
export function readSignStatute(raw: Extract<RawMention, { kind: 'sections' }>, context: ReadContext): Draft | undefined {
  const { text, base } = context;
  const at = raw.start - base;
  const { act, start } = actBefore(context, at);
  const end = raw.end - base;
  const named = act === null ? withActBehind(text, at, end) : undefined;
  if (named || (act === null && !raw.parts)) return named;
  return { type: 'statute', start, end, act, section: text.slice(act === null ? at : start + act.length, end).trim() || null };
}

/** Sections behind the day of an act or of rules: `johtosäännön 1.8.2018 9 §:n`. */
export function readDatedStatute(sections: RawSections, at: number, context: ReadContext): Draft | undefined {
  const end = sections.end - context.base;
  const near = sections.start - context.base;
  // `nähtävillä 11.1.–24.2.2021 (MRL 65 §)`
  const between = actBefore(context, near);
  if (between.act !== null && between.start > at) return { type: 'statute', start: between.start, end, act: between.act, section: context.text.slice(near, end).trim() };
  const { act, start } = actBefore(context, at);
  // `hallintosäännön 27.11.2023 § 88` was accepted in that section of a meeting.
  if (act === null || context.text[near] === '§') return undefined;
  return { type: 'statute', start, end, act, section: context.text.slice(near, end).trim() };
}

const behind = new RegExp(`^ (?:${actBehind.join('|')})(?!\\p{L})`, 'iu');

function actBefore({ text, lexicon }: ReadContext, at: number): { act: string | null; start: number } {
  const from = Math.max(0, at - REACH);
  const found = ACT.exec(text.slice(from, at));
  // `KHALL § 45` ends as `OYL` does, and is a body.
  return found?.groups && !(found.groups.act.endsWith('L') && lexicon.is('bodyAbbreviation', found.groups.act)) ? { act: found.groups.act, start: from + found.index } : { act: null, start: at };
}

const part = new RegExp(statuteParts.join('|'), 'iu');
const partBehind = (text: string): boolean => part.test(text.replace(/^[^§]*§/u, ''));
