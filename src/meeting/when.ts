import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Block, Mention, MentionOf, Minutes } from '../ast/types.js';
import type { WaitingDate } from '../mentions/find.js';
import type { HeadEntry } from './head/entry.js';

export interface When {
  date: string | null;
  start: string | null;
  end: string | null;
  /** The paragraph that the date stands in. */
  entry: HeadEntry | undefined;
}

const isDay = (mention: Mention): mention is MentionOf<'date'> => mention.type === 'date' && mention.value !== null && mention.value.length >= 10;
export const isTime = (mention: Mention): mention is MentionOf<'time'> => mention.type === 'time' && mention.value !== null;

/**
 * The day and the hours of the meeting: of the field that says so, else of one with a day, else of the title, else of any line of the head. A day without its
 * year takes it from the title, or from the same day where it stands whole.
 */
export function readWhen(entries: readonly HeadEntry[], minutes: Pick<Minutes, 'preamble' | 'sections' | 'closing'>, waiting: readonly WaitingDate[], lexicon: Lexicon): When {
  // `Nähtävänä` / `Aika 19.1.2023 alkaen` is none of the meeting.
  const fields = entries.filter(({ kind, text, mentions }) => (kind === 'time' || kind === 'timeAndPlace') && (mentions.some(isTime) || !lexicon.has('onwards', text)));
  const dated = entries.filter(({ kind }) => kind === 'dated');
  // When a page was published or printed is no day of the meeting.
  const free = entries.filter(({ kind, text }) => (kind === undefined || kind === 'body') && !lexicon.has('published', text));
  // What a sentence tells of another day: `Kokouskutsu on lähetetty tiistaina 14.2.2017.`
  const isOther = (text: string): boolean => text.endsWith('.') && lexicon.has('finiteVerb', text) && !lexicon.has('meeting', text);
  const told = free.filter(({ text, mentions }) => !isOther(text) && (mentions.some(isTime) || mentions.some((m) => m.type === 'date' && m.weekday !== undefined) || lexicon.has('document', text) || lexicon.has('meeting', text)));
  for (const candidates of [fields, dated, told, free]) {
    for (const entry of candidates) {
      const date = entry.mentions.find(isDay)?.value?.slice(0, 10) ?? withYear(entry, entries, minutes, waiting);
      if (date === undefined) continue;
      const again = told.filter(({ mentions }) => mentions.some(isTime) && mentions.find(isDay)?.value?.slice(0, 10) === date).slice(0, 1);
      const times = ([[entry], fields, again].find((some) => some.some(({ mentions }) => mentions.some(isTime))) ?? []).flatMap(({ mentions }) => mentions.filter(isTime));
      return { date, ...hours(times), entry };
    }
  }
  const timed = [fields, told].find((some) => some.some(({ mentions }) => mentions.some(isTime))) ?? [];
  return { date: null, ...hours(timed.flatMap(({ mentions }) => mentions.filter(isTime))), entry: undefined };
}

function hours(times: readonly MentionOf<'time'>[]): { start: string | null; end: string | null } {
  const [first, second] = times;
  return { start: first?.value?.slice(0, 5) ?? null, end: first?.range?.end ?? second?.value?.slice(-5) ?? null };
}

/** The day that the head of the pages has, where the minutes say none. */
export function dayIn(furniture: readonly { readonly text: string }[]): string | null {
  for (const { text } of furniture) {
    const [, day, month, year] = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?![\d.])/u.exec(text) ?? [];
    if (day !== undefined && Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return null;
}

/**
 * The day of the meeting that a single item is of, as a page of a case system has it below the title: `Meriharjun kaupunginhallitus` / `Kokous 16.5.2022`,
 * before the first statement.
 */
export function dayUnderTitle(sections: Minutes['sections'], lexicon: Lexicon): string | null {
  if (sections.length !== 1) return null;
  for (const block of sections[0].blocks) {
    if (block.type !== 'paragraph') return null;
    const day = block.mentions.find(isDay);
    const before = day ? block.text.slice(0, day.start).replace(/[\s:]+$/u, '') : '';
    const kind = before === '' ? undefined : lexicon.field(before);
    if (day && day.end === block.text.length && (kind === 'body' || kind === 'dated' || kind === 'time')) return day.value?.slice(0, 10) ?? null;
  }
  return null;
}

/** A day of the head that waits for its year. */
function withYear(entry: HeadEntry, entries: readonly HeadEntry[], minutes: Pick<Minutes, 'preamble' | 'sections' | 'closing'>, waiting: readonly WaitingDate[]): string | undefined {
  const late = waiting.find(({ date }) => entry.mentions.includes(date));
  if (!late || late.from.day === undefined || late.from.month === undefined) return undefined;
  const day = `${String(late.from.month).padStart(2, '0')}-${String(late.from.day).padStart(2, '0')}`;
  const whole = [...minutes.closing, ...minutes.sections.flatMap(({ blocks }) => blocks)].flatMap(mentionsOf).find((m) => isDay(m) && m.value?.slice(5, 10) === day);
  if (whole && isDay(whole)) return whole.value?.slice(0, 10);
  const year = entries.map(({ text }) => /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(text)?.[0]).find((y) => y !== undefined);
  return year === undefined ? undefined : `${year}-${day}`;
}

function mentionsOf(block: Block): Mention[] {
  if (block.type === 'paragraph') return block.mentions;
  if (block.type === 'list') return block.items.flatMap((item) => item.mentions);
  return 'blocks' in block ? block.blocks.flatMap(mentionsOf) : [];
}
