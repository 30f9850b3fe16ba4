import { lexMentions } from '../../grammar/mentions/lexer.js';
import { parseMentions } from '../../grammar/mentions/parser.js';
import { caseIdWords } from '../../grammar/mentions/words.js';
import type { RawMention } from '../../grammar/mentions/raw.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { TextEntry } from '../ast/build/context.js';
import type { Mention, MentionOf } from '../ast/types.js';
import type { SourceText } from '../source/source.js';
import { readAttachment, readListedAttachment } from './attachment.js';
import { readDate, readDates, resolvePending } from './date.js';
import type { Pending } from './date.js';
import type { Draft, ReadContext } from './draft.js';
import { readCellMoney, readMoney, readMoneyList } from './money.js';
import { readPercent } from './percent.js';
import { readPersonMention } from './person.js';
import { readDatedSections, readSections } from './section-ref.js';
import { readDatedStatute, readSignStatute, readStatute } from './statute.js';
import { readBareTime, readCellTime, readTime } from './time.js';

/** What the readers of mentions know of the document. */
export interface MentionContext {
  readonly source: SourceText;
  readonly lexicon: Lexicon;
  readonly language: 'fi' | 'sv';
  readonly footnotes: ReadonlySet<string>;
  readonly ownSections: ReadContext['ownSections'];
}

/** A date mention that waits for the meeting's year, and the sections of that day's meeting behind it: `2.10. (kohta 4)`. */
export type WaitingDate = Pending<MentionOf<'date'>> & { readonly sections: MentionOf<'sectionRef'> | undefined };

/** Gives the dates that waited the year of the meeting, or one near it, and the sections behind them their day. */
export function resolveWaiting(waiting: readonly WaitingDate[], meeting: { year: number; month: number | undefined }): void {
  resolvePending(waiting, meeting);
  for (const { date, sections } of waiting) if (sections) sections.meeting = date.value?.split('/').at(-1) ?? null;
}

/**
 * Finds the mentions of all texts with one pass of the lexer and the parser, and gives each to its node. Dates that wait for the
 * year of the meeting are returned.
 */
export function findMentions(entries: readonly TextEntry[], context: MentionContext): WaitingDate[] {
  const waiting: WaitingDate[] = [];
  const raws = parseMentions(lexMentions(readable(entries.map(({ joined }) => joined.text).join('\n'))));
  let next = 0;
  let base = 0;
  let before: TextEntry | undefined;
  for (const entry of entries) {
    const { text } = entry.joined;
    const end = base + text.length;
    const read: ReadContext = { text, base, entry, lexicon: context.lexicon, language: context.language, footnotes: context.footnotes, ownSections: context.ownSections, dayBeside: entry.beside ? wholeDay(before) : null };
    const drafts: Draft[] = [];
    const pending: Pending[] = [];
    const listed = readListedAttachment(read, raws[next]);
    const hours = readCellTime(read);
    for (const draft of [listed, hours]) if (draft) drafts.push(draft);
    // Hours fill their cell: nothing else is read there.
    for (; next < raws.length && raws[next].start < end; next++) {
      if (hours) continue;
      readMention(raws[next], read, drafts, pending);
      for (const draft of readMoneyList(raws, next, read)) drafts.push(draft);
    }
    drafts.sort((a, b) => a.start - b.start || b.end - a.end);
    const unresolved = new Map<Draft, Pending>(pending.map((date) => [date.date, date]));
    let sections: MentionOf<'sectionRef'> | undefined;
    for (const draft of drafts) {
      const mention = place(draft, entry, context.source);
      const late = unresolved.get(draft);
      if (mention.type === 'sectionRef' && mention.meeting === null) sections = mention;
      if (late) waiting.push({ ...late, date: mention as MentionOf<'date'>, sections: sections?.start === mention.start ? sections : undefined });
    }
    base = end + 1;
    before = entry;
  }
  return waiting;
}

/** The day that a text is and says no more. */
function wholeDay(entry: TextEntry | undefined): string | null {
  const [mention] = entry?.mentions ?? [];
  return mention?.type === 'date' && mention.text === entry?.joined.text ? dayOf(mention.value) : null;
}

/** The text as it was printed, where character recognition made letters of the ones in a figure (`l1.4.20l1`, `3,l0`); of the same length. */
const readable = (text: string): string => (MISREAD.test(text) ? text.replace(/(?<![\p{L}])l(?=\.?\d)|(?<=\d[.,]?)l(?=[.,]?\d)/gu, '1') : text);
const MISREAD = /l\.?\d|\dl/u;

/** Adds a mention to its node. */
function place(draft: Draft, entry: TextEntry, source: SourceText): Mention {
  const { joined } = entry;
  const { type, start, end, ...fields } = draft;
  const mention = { type, text: joined.text.slice(start, end), start, end, ...fields, position: source.positionIn(joined, start, end) } as Mention;
  entry.mentions.push(mention);
  return mention;
}

function readMention(raw: RawMention, context: ReadContext, drafts: Draft[], waiting: Pending[]): void {
  const { base, footnotes } = context;
  const add = (draft: Draft | undefined): void => {
    if (draft) drafts.push(draft);
  };
  switch (raw.kind) {
    case 'dates': {
      const hour = readBareTime(raw, context);
      if (hour) return add(hour);
      const { drafts: dates, pending, last } = readDates(raw, context);
      // One by one: a list of dates may be longer than the arguments that a call may have.
      for (const date of dates) drafts.push(date);
      for (const date of pending) waiting.push(date);
      if (raw.sections && !context.entry.contents) {
        const at = last?.start ?? raw.sections.start - base;
        add(readDatedStatute(raw.sections, at, context) ?? readDatedSections(raw.sections, dayOf(last?.value), at, base));
      }
      return;
    }
    case 'year':
      for (const { image, start, end } of raw.years) add({ type: 'date', start: start - base, end: end - base, value: image });
      return;
    case 'season':
      return add({ type: 'date', start: raw.start - base, end: raw.end - base, value: raw.year.image });
    case 'time':
      return add(readTime(raw, base));
    case 'money':
      return context.entry.head ? undefined : add(readMoney(raw, context));
    case 'number':
      return add(readCellMoney(raw, context));
    case 'percent':
      return add(readPercent(raw, base));
    case 'attachment':
      return add(readAttachment(raw, base));
    case 'sections': {
      const date = raw.date && readDate(raw.date, base);
      add(date);
      return add(readSignStatute(raw, context) ?? (context.entry.contents ? undefined : readSections(raw, date?.value ?? null, context)));
    }
    case 'statute': {
      const date = raw.date && readDate(raw.date, base);
      add(date);
      return add(readStatute(raw, dayOf(date?.value), context));
    }
    case 'name':
      return add(readPersonMention(raw, context));
    case 'glued':
      return footnotes.has(raw.word.image) ? add({ type: 'footnoteRef', start: raw.start - base, end: raw.end - base, value: raw.word.image }) : undefined;
    case 'caseId':
    case 'url':
    case 'email':
      return add({ type: raw.kind, start: raw.start - base, end: raw.end - base, value: valueOf(raw.kind, raw.word.image) });
  }
}

/** The day that a date is; a span, a month or a year is none. */
const dayOf = (value: string | null | undefined): string | null => /^\d{4}-\d\d-\d\d$/u.exec(value ?? '')?.[0] ?? null;

const CASE_WORD = new RegExp(String.raw`^(?:${caseIdWords.join('|')})[.:]?\s*`, 'iu');

/** The value without what introduces it: `dnro 12/2020` is 12/2020; `nimi(at)kunta.fi` is an address. */
function valueOf(kind: 'caseId' | 'url' | 'email', image: string): string {
  if (kind === 'email') return image.replace('(at)', '@');
  return kind === 'caseId' ? image.replace(CASE_WORD, '') : image;
}
