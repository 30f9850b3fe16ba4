import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon, PatternName } from '../../grammar/vocabulary/index.js';
import type { BuildContext } from '../ast/build/context.js';
import { sentencesOf } from '../ast/sentences.js';
import type { Block, MeetingEvent, Paragraph, Person, Section } from '../ast/types.js';
import type { HeadEntry } from './head.js';
import { asWrittenAmong, knownBySurname } from './known-names.js';
import { findNames } from './names.js';
import type { NameFound } from './names.js';
import { paragraphsOf } from './officers.js';
import { readAttendees } from './attendance.js';
import { isTime } from './when.js';

type EventType = MeetingEvent['type'];

const EVENT_WORDS: readonly PatternName[] = ['disqualified', 'returns', 'leaves', 'arrives', 'away'];

/** What the verbs of a text tell of someone's coming or going; a disqualification says why someone left. */
function eventType(text: string, lexicon: Lexicon): EventType | undefined {
  if (!lexicon.hasAny(EVENT_WORDS, text)) return undefined;
  if (lexicon.has('disqualified', text)) return 'disqualification';
  if (lexicon.has('returns', text)) return 'return';
  if (lexicon.has('leaves', text)) return 'departure';
  if (lexicon.has('arrives', text)) return 'arrival';
  return lexicon.has('away', text) ? 'absence' : undefined;
}

/**
 * Comings, goings and disqualifications: those that the attendance list notes beside the names, and those that the items tell, in
 * order of the text.
 */
export function readEvents(entries: readonly HeadEntry[], sections: readonly Section[], people: readonly Person[], context: BuildContext): MeetingEvent[] {
  const events = [...fromList(entries, context), ...sections.flatMap((section) => fromSection(section, people, context))];
  return once(events.sort((a, b) => a.position.start.offset - b.position.start.offset));
}

/** What the list notes and an item tells is one event: the first place, and all that either says. */
function once(events: readonly MeetingEvent[]): MeetingEvent[] {
  const kept: MeetingEvent[] = [];
  const last = new Map<string, MeetingEvent>();
  for (const event of events) {
    const key = `${event.type} ${event.person}`;
    const same = last.get(key);
    if (!same || (same.time !== event.time && same.time !== null && event.time !== null)) {
      kept.push(event);
      last.set(key, event);
    } else Object.assign(same, { time: same.time ?? event.time, until: same.until ?? event.until, section: same.section ?? event.section });
  }
  return kept;
}

const LISTS = new Set(['present', 'others', 'chair', 'secretary']);

/** `Malli Matti, saapui klo 17.24 § 5`, `Virtanen Maija (poissa § 60)` */
function fromList(entries: readonly HeadEntry[], { source, lexicon }: BuildContext): MeetingEvent[] {
  return entries.flatMap(({ text, place, kind, content }) => {
    if (kind === undefined || !LISTS.has(kind)) return [];
    return readAttendees(text.slice(content), lexicon).flatMap(({ name, start, end, note, absent }): MeetingEvent[] => {
      const type = eventType(note, lexicon) ?? openRange(note, lexicon);
      // Who was away from all of it is named among the absent.
      if (!type || (type === 'absence' && absent)) return [];
      const [time, until] = hoursOf(type, note);
      return [{ type, person: name, time, until, section: sectionIn(note, lexicon), position: source.position(place(content + start), place(content + end - 1) + 1) }];
    });
  });
}

/** Hours that are open at one end: who came late, `(16.45–)`, `klo 9.30 alkaen`, or left early, `(–17.50)`. */
function openRange(note: string, lexicon: Lexicon): EventType | undefined {
  if (FROM.test(note) || fromHour(lexicon).test(note)) return 'arrival';
  return UNTIL.test(note) || untilHour(lexicon).test(note) ? 'departure' : undefined;
}

const FROM = /(?:\(\s*(?:\p{L}+\.?\s*)?|[\s,])\d{1,2}[.:]\d{2}\s*[-–]\s*(?:\)|$)/u;
const UNTIL = /(?:\(\s*(?:\p{L}+\.?\s*)?|,\s*(?:\p{L}+\.?\s*)?)[-–]\s*\d{1,2}[.:]\d{2}\s*(?:\)|$)/u;
const hourBefore = (word: PatternName): ((lexicon: Lexicon) => RegExp) => perLexicon((lexicon: Lexicon) => new RegExp(String.raw`\d{1,2}[.:]\d{2} (?:${lexicon.sources(word)})(?!\p{L})`, 'iu'));
const fromHour = hourBefore('fromHour');
const untilHour = hourBefore('untilHour');

/** When a list's note says that someone came or went: of the hours of their presence, the end is when they left. */
function hoursOf(type: EventType, note: string): [string | null, string | null] {
  const [first, second] = clocksIn(note);
  return type === 'departure' && second !== null && PRESENCE.test(note) ? [second, null] : [first, second];
}

/** Hours of someone's presence, in a column before the remark. */
const PRESENCE = /^\s*\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}/u;

function clocksIn(text: string): [string | null, string | null] {
  const [first, second] = [...text.matchAll(/(?<![\d.])(\d{1,2})[.:](\d{2})(?![\d.]\d)/gu)].map(([, hour, minute]) => `${hour.padStart(2, '0')}:${minute}`);
  return [first ?? null, second ?? null];
}

const sectionIn = (text: string, lexicon: Lexicon): string | null => /§:?t?\s*(\d+)/u.exec(text)?.[1] ?? /(?<![\d.:])(\d+)\s*§/u.exec(text)?.[1] ?? atItem(lexicon).exec(text)?.[1] ?? null;
const atItem = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?:${lexicon.sources('atItem')})\s+(\d{1,3})(?![\d.:])`, 'iu'));

function fromSection(section: Section, people: readonly Person[], context: BuildContext): MeetingEvent[] {
  const own = [...statementParagraphs(section.blocks)].flatMap(({ paragraph, disqualifies }) => fromParagraph(paragraph, disqualifies, section.number, people, context));
  return [...own, ...section.sections.flatMap((part) => fromSection(part, people, context))];
}

interface Told {
  readonly paragraph: Paragraph;
  /** Whether it stands under a label of disqualifications. */
  readonly disqualifies: boolean;
}

function statementParagraphs(blocks: readonly Block[]): Told[] {
  return blocks.flatMap((block) => {
    if (block.type === 'handling') return block.current ? statementParagraphs(block.blocks) : [];
    return paragraphsOf([block]).map((paragraph) => ({ paragraph, disqualifies: block.type === 'disqualification' }));
  });
}

function fromParagraph(paragraph: Paragraph, disqualifies: boolean, section: string | null, people: readonly Person[], context: BuildContext): MeetingEvent[] {
  const { lexicon, source } = context;
  const { text, mentions } = paragraph;
  if (!disqualifies && eventType(text, lexicon) === undefined) return [];
  const entry = context.entry(mentions);
  if (!entry) return [];
  return sentencesOf(text, lexicon).flatMap((sentence): MeetingEvent[] => {
    const type = eventType(sentence.text, lexicon) ?? (disqualifies ? 'disqualification' : undefined);
    // That nobody was, or who is in general, is no event.
    if (!type || type === 'absence' || lexicon.has('nobody', sentence.text)) return [];
    const names = namesIn(sentence.text, people, lexicon);
    const hours = mentions.find((m) => isTime(m) && m.start >= sentence.start && m.end <= sentence.end + 1);
    const time = hours && isTime(hours) ? hours : undefined;
    return names.map(({ name, start, end }) => ({
      type,
      person: asWrittenAmong(name, people, lexicon),
      time: time?.value?.slice(0, 5) ?? null,
      until: time?.range?.end ?? null,
      section,
      position: source.positionIn(entry.joined, sentence.start + start, sentence.start + end),
    }));
  });
}

/** Who a sentence names: by whole names, else by the surnames of those present. */
function namesIn(sentence: string, people: readonly Person[], lexicon: Lexicon): NameFound[] {
  const names = findNames(sentence, lexicon);
  return names.length > 0 ? names : knownBySurname(sentence, people);
}
