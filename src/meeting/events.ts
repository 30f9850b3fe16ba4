import { clock } from '../../grammar/mentions/words.js';
import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon, PatternName } from '../../grammar/vocabulary/index.js';
import type { BuildContext } from '../ast/build/context.js';
import { mentionsInside } from '../ast/inside.js';
import { sentencesOf } from '../ast/sentences.js';
import type { Block, MeetingEvent, Paragraph, Person, Section } from '../ast/types.js';
import type { HeadEntry } from './head/entry.js';
import { asWrittenAmong, knownByPart } from './known-names.js';
import { findNames } from './names.js';
import type { NameFound } from './names.js';
import { paragraphsOf } from './officers.js';
import { readAttendees } from './attendance.js';
import type { Attendee } from './attendance.js';
import { readersOf } from './list-readers.js';
import { isTime } from './when.js';

type EventType = MeetingEvent['type'];

const EVENT_WORDS: readonly PatternName[] = ['disqualified', 'returns', 'leaves', 'arrives', 'away'];
const MOVES: readonly (readonly [PatternName, EventType])[] = [
  ['arrives', 'arrival'],
  ['leaves', 'departure'],
  ['returns', 'return'],
  ['away', 'absence'],
];

/** One of the things that a text tells of someone, with the part of the text that tells it. */
interface Happening {
  readonly type: EventType;
  readonly start: number;
  readonly end: number;
}

/** What the verbs of a text tell of someone's coming and going (`saapui 17.24, poistui 17.41`); a disqualification says why someone left. */
function happeningsIn(text: string, lexicon: Lexicon): Happening[] {
  if (!lexicon.hasAny(EVENT_WORDS, text)) return [];
  if (lexicon.has('disqualified', text)) return [{ type: 'disqualification', start: 0, end: text.length }];
  const verbs = MOVES.flatMap(([word, type]) => lexicon.places(word, text).map((place) => ({ ...place, type }))).sort((a, b) => a.start - b.start);
  const moves = verbs.filter(({ type }, i) => type !== verbs[i - 1]?.type);
  const cuts = moves.slice(1).map(({ start }, i) => moves[i].end + clauseEnd(text.slice(moves[i].end, start), lexicon));
  return moves.map(({ type }, i) => ({ type, start: cuts[i - 1] ?? 0, end: cuts[i] ?? text.length }));
}

/** Where between two verbs the clause of the first ends: behind its hour, before that of the second, or else at the last joint. */
function clauseEnd(between: string, lexicon: Lexicon): number {
  const joints = [...between.matchAll(joint(lexicon))].map(({ index, 0: text }) => ({ index, end: index + text.length }));
  const cut = joints.find(({ index }) => CLOCK_BEFORE.test(between.slice(0, index))) ?? joints.find(({ end }) => CLOCK_BEHIND.test(between.slice(end))) ?? joints.at(-1);
  return cut?.index ?? between.length;
}

const joint = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`[,;]|\s(?:${lexicon.sources('connective')})\s`, 'gu'));
const CLOCK_BEFORE = /\d{1,2}[.:]\d{2}\)?$/u;
const CLOCK_BEHIND = /^\s*(?:\p{L}+\.?\s)?\d{1,2}[.:]\d{2}/u;

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
  const readers = readersOf(entries);
  return entries.flatMap(({ text, place, kind, content }, i) => {
    if (kind === undefined || !LISTS.has(kind)) return [];
    return noted(readers[i](text.slice(content), lexicon), (start, end) => source.position(place(content + start), place(content + end - 1) + 1), lexicon);
  });
}

/** What the notes behind the names of a list tell: each is of the name before it. */
function noted(list: readonly Attendee[], position: (start: number, end: number) => MeetingEvent['position'], lexicon: Lexicon): MeetingEvent[] {
  return list.flatMap(({ name, start, end, note, absent }): MeetingEvent[] => {
    const told = happeningsIn(note, lexicon);
    return (told.length > 0 ? told : openRange(note, lexicon)).flatMap((happening) => {
      const { type } = happening;
      // Who was away from all of it is named among the absent.
      if (type === 'absence' && absent) return [];
      const part = note.slice(happening.start, happening.end);
      const [time, until] = hoursOf(type, part);
      return [{ type, person: name, time, until, section: sectionIn(part, lexicon), position: position(start, end) }];
    });
  });
}

/**
 * Hours that are open at one end: who came late, `(16.45–)`, `klo 9.30 alkaen`, or left early, `(–17.50)`. Those that a word says someone was there
 * tell both: `läsnä klo 18.40–19.20`. From an item on: `paikalla kohdasta 5`.
 */
function openRange(note: string, lexicon: Lexicon): Happening[] {
  const whole = { start: 0, end: note.length };
  if (FROM.test(note) || fromHour(lexicon).test(note) || presentFrom(lexicon).test(note)) return [{ type: 'arrival', ...whole }];
  if (UNTIL.test(note) || untilHour(lexicon).test(note)) return [{ type: 'departure', ...whole }];
  const [, from] = presentHours(lexicon).exec(note) ?? [];
  if (from === undefined) return [];
  const middle = note.indexOf(from) + from.length;
  return [{ type: 'arrival', start: 0, end: middle }, { type: 'departure', start: middle, end: note.length }];
}

const FROM = /(?:\(\s*(?:\p{L}+\.?\s*)?|[\s,])\d{1,2}[.:]\d{2}\s*[-–]\s*(?:\)|$)/u;
const UNTIL = /(?:\(\s*(?:\p{L}+\.?\s*)?|,\s*(?:\p{L}+\.?\s*)?)[-–]\s*\d{1,2}[.:]\d{2}\s*(?:\)|$)/u;
const hourBefore = (word: PatternName): ((lexicon: Lexicon) => RegExp) => perLexicon((lexicon: Lexicon) => new RegExp(String.raw`\d{1,2}[.:]\d{2} (?:${lexicon.sources(word)})(?!\p{L})`, 'iu'));
const fromHour = hourBefore('fromHour');
const untilHour = hourBefore('untilHour');
const presentFrom = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?:${lexicon.sources('presentNote')}) (?:${lexicon.sources('fromItem')}) \d`, 'iu'));
const presentHours = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?:${lexicon.sources('presentNote')})[\p{L}\s.]*(\d{1,2}[.:]\d{2})\s*[-–]\s*\d{1,2}[.:]\d{2}`, 'iu'));

/** When a list's note says that someone came or went: of the hours of their presence, the end is when they left. */
function hoursOf(type: EventType, note: string): [string | null, string | null] {
  const [first, second] = clocksIn(note);
  return type === 'departure' && second !== null && PRESENCE.test(note) ? [second, null] : [first, second];
}

/** Hours of someone's presence, in a column before the remark. */
const PRESENCE = /^\s*\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}/u;

/** `17.24`, `klo 15`. */
const CLOCKS = new RegExp(String.raw`(?<![\d.])(\d{1,2})[.:](\d{2})(?![\d.]\d)|(?:${clock.join('|')})\.? (\d{1,2})(?![\d.:]*\d)`, 'giu');

function clocksIn(text: string): [string | null, string | null] {
  const [first, second] = [...text.matchAll(CLOCKS)].map(([, hour, minute = '00', whole]) => `${(hour ?? whole).padStart(2, '0')}:${minute}`);
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
  if (!disqualifies && happeningsIn(text, lexicon).length === 0) return [];
  const entry = context.entry(mentions);
  if (!entry) return [];
  const listed = attendanceLabel(text, lexicon);
  if (listed > 0) return noted(readAttendees(text.slice(listed), lexicon), (start, end) => source.positionIn(entry.joined, listed + start, listed + end), lexicon).map((event) => ({ ...event, section: event.section ?? section }));
  return sentencesOf(text, lexicon).flatMap((sentence): MeetingEvent[] => {
    // That nobody did is no event.
    if (lexicon.has('nobody', sentence.text) && !lexicon.has('tookNoPart', sentence.text)) return [];
    let told = happeningsIn(sentence.text, lexicon);
    if (told.length === 0 && disqualifies) told = [{ type: 'disqualification', start: 0, end: sentence.text.length }];
    let names: readonly NameFound[] = [];
    return told.flatMap((part): MeetingEvent[] => {
      const named = namesIn(sentence.text.slice(part.start, part.end), people, lexicon).map((found) => ({ ...found, start: part.start + found.start, end: part.start + found.end }));
      // Who left comes back: `A poistui klo 17.40 ja palasi klo 17.55`.
      if (named.length > 0) names = named;
      // Who is away in general is told by the list.
      if (part.type === 'absence') return [];
      const time = mentionsInside(mentions, sentence.start + part.start, sentence.start + part.end + 1).find(isTime);
      return names.map(({ name, start, end }) => ({
        type: part.type,
        person: asWrittenAmong(name, people, lexicon),
        time: time?.value?.slice(0, 5) ?? null,
        until: time?.range?.end ?? null,
        section,
        position: source.positionIn(entry.joined, sentence.start + start, sentence.start + end),
      }));
    });
  });
}

/** Where the names begin in a paragraph that lists those present under their label: `Paikalla: Maija Malli, Matti Malli (poistui 15.58)`; 0 where it is none. */
function attendanceLabel(text: string, lexicon: Lexicon): number {
  const label = /^[^:\n]{2,60}:/u.exec(text)?.[0] ?? '';
  const kind = lexicon.field(label.slice(0, -1));
  return kind !== undefined && LISTS.has(kind) ? label.length : 0;
}

/** Who a sentence names: by whole names, else by the surnames of those present. */
function namesIn(sentence: string, people: readonly Person[], lexicon: Lexicon): NameFound[] {
  const names = findNames(sentence, lexicon);
  return names.length > 0 ? names : knownByPart(sentence, people);
}
