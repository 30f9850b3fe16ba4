import type { OutlineDocument } from '../../grammar/structure/outline.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { MeetingRole } from '../../grammar/vocabulary/types.js';
import type { BuildContext } from '../ast/build/context.js';
import { sentencesOf } from '../ast/decision/sentences.js';
import type { Block, Meeting, Mention, MentionOf, Minutes, Paragraph, Person, Section } from '../ast/types.js';
import type { SourceText } from '../source/source.js';
import { readAttendees } from './attendance.js';
import { bodyIn, meetingNumber } from './body.js';
import { readElections } from './elections.js';
import { headLines } from './head.js';
import type { HeadLine } from './head.js';
import { findNames } from './names.js';
import { readSignatures } from './signatures.js';

/** A line of page furniture that may speak of the meeting. */
export interface FurnitureLine {
  readonly text: string;
  readonly start: number;
}

export interface MeetingInput {
  readonly outline: OutlineDocument;
  readonly minutes: Pick<Minutes, 'preamble' | 'sections' | 'closing'>;
  readonly furniture: readonly FurnitureLine[];
  readonly context: BuildContext;
}

/** Lines of the head in which its title, body and number are looked for. */
const TITLE_LINES = 14;

/** Reads what the head, the first and last items and the signatures say of the meeting. */
export function readMeeting({ outline, minutes, furniture, context }: MeetingInput): Meeting {
  const { source, lexicon } = context;
  const lines = headLines(outline.preamble, minutes.preamble, source.clean.text, lexicon);
  const people = readPeople(lines, source, lexicon);
  const titles = titleLines(lines, furniture);
  const meeting: Meeting = {
    body: titles.map(({ text }) => bodyIn(text, lexicon)).find((body) => body !== null) ?? null,
    number: titles.filter(({ text }) => bodyIn(text, lexicon) !== null || lexicon.has('document', text) || text.length < 40).map(({ text }) => meetingNumber(text)).find((n) => n !== null) ?? null,
    title: titles.find(({ text }) => lexicon.has('document', text))?.text.replace(/\s+/gu, ' ') ?? titles[0]?.text.replace(/\s+/gu, ' ') ?? null,
    date: null,
    start: null,
    end: null,
    place: readPlace(lines),
    chair: people.chair,
    secretary: people.secretary,
    inspectors: people.inspectors,
    present: people.present,
    absent: people.absent,
    events: [],
  };
  readTimes(meeting, lines, minutes, lexicon);
  fromElections(meeting, minutes.sections, context);
  fromOpening(meeting, minutes, context);
  fromSignatures(meeting, lines, outline, context);
  return meeting;
}

function titleLines(lines: readonly HeadLine[], furniture: readonly FurnitureLine[]): FurnitureLine[] {
  const head: FurnitureLine[] = lines.slice(0, TITLE_LINES).filter(({ kind }) => kind === undefined || kind === 'body' || kind === 'number');
  return [...furniture, ...head].sort((a, b) => a.start - b.start);
}

interface People {
  chair: Person | null;
  secretary: Person | null;
  inspectors: Person[];
  present: Person[];
  absent: Person[];
}

function readPeople(lines: readonly HeadLine[], source: SourceText, lexicon: Lexicon): People {
  const people: People = { chair: null, secretary: null, inspectors: [], present: [], absent: [] };
  let attending = false;
  for (const { text, start, kind, content, labelled } of lines) {
    if (kind === undefined) continue;
    if (labelled) {
      if (kind === 'present' || kind === 'others') attending = true;
      else if (kind !== 'chair' && kind !== 'secretary' && kind !== 'absent') attending = false;
    }
    if (!['present', 'others', 'absent', 'chair', 'secretary', 'inspectors'].includes(kind)) continue;
    for (const attendee of readAttendees(text.slice(content), lexicon)) {
      const person: Person = { name: attendee.name, role: attendee.role, position: source.position(start + content + attendee.start, start + content + attendee.end) };
      const role = attendee.role === null ? undefined : attendee.role.split(/,\s*/u).map((part) => lexicon.meetingRole(part)).find((r) => r !== undefined);
      if (kind === 'absent' || attendee.absent) people.absent.push(person);
      else if (kind === 'inspectors') people.inspectors.push(person);
      else {
        if (kind === 'present' || kind === 'others' || attending) people.present.push(person);
        if ((kind === 'chair' || (role === 'chair' && kind === 'present')) && !people.chair) people.chair = person;
        if ((kind === 'secretary' || role === 'secretary') && !people.secretary) people.secretary = person;
      }
    }
  }
  return people;
}

function readPlace(lines: readonly HeadLine[]): string | null {
  for (const { kind, labelled, text, content } of lines) {
    if (!labelled || (kind !== 'place' && kind !== 'timeAndPlace')) continue;
    let place = text.slice(content);
    if (kind === 'timeAndPlace') place = place.replace(/^.*?\d{1,2}\.\d{1,2}\.(?:\d{4})?/u, '').replace(/^[\s,]*(?:klo|kello|kl)?\.?\s*\d{1,2}(?:[.:]\d{2})?(?:\s*[-–]\s*\d{1,2}(?:[.:]\d{2})?)?/iu, '');
    place = place.replace(/^[\s:,]+|[\s.,]+$/gu, '').replace(/<br \/>$/u, '');
    if (place !== '') return place;
  }
  return null;
}

const isDay = (mention: Mention): mention is MentionOf<'date'> => mention.type === 'date' && mention.value !== null && mention.value.length >= 10;
const isTime = (mention: Mention): mention is MentionOf<'time'> => mention.type === 'time' && mention.value !== null;

function readTimes(meeting: Meeting, lines: readonly HeadLine[], minutes: MeetingInput['minutes'], lexicon: Lexicon): void {
  const field = lines.filter(({ kind }) => kind === 'time' || kind === 'timeAndPlace');
  const paragraphs = minutes.preamble.filter((block): block is Paragraph => block.type === 'paragraph');
  const opened = lines.filter(({ kind }) => kind === undefined).flatMap(({ mentions }) => mentions);
  const sources = [field.flatMap(({ mentions }) => mentions), opened, paragraphs.flatMap(({ mentions }) => mentions)];
  for (const mentions of sources) {
    const day = mentions.find(isDay);
    meeting.date ??= day?.value?.slice(0, 10) ?? null;
    if (day && meeting.start === null) setTimes(meeting, mentions);
    if (meeting.date !== null) break;
  }
  void lexicon;
}

function setTimes(meeting: Meeting, mentions: readonly Mention[]): void {
  const times = mentions.filter(isTime);
  const [first, second] = times;
  if (!first) return;
  meeting.start = first.value?.slice(0, 5) ?? null;
  meeting.end = first.range?.end ?? second?.value?.slice(-5) ?? null;
}

const OPENED = /(?:avasi|avattiin|öppnade|öppnades)/iu;
const CLOSED = /(?:päätti|päätettiin|päättyi|lopetti|lopetettiin|avslutade|avslutades|upplöste)/iu;

function fromOpening(meeting: Meeting, { sections }: MeetingInput['minutes'], context: BuildContext): void {
  const edges: [Section[], RegExp, 'start' | 'end'][] = [
    [sections.slice(0, 3), OPENED, 'start'],
    [sections.slice(-3).reverse(), CLOSED, 'end'],
  ];
  for (const [some, verb, field] of edges) {
    for (const { text, mentions } of some.flatMap((section) => paragraphsOf(section.blocks))) {
      for (const sentence of sentencesOf(text)) {
        if (!verb.test(sentence.text) || !/(?:kokou|möte|puheenjohtaja|istun|ordförande|tilaisuu)/iu.test(sentence.text)) continue;
        const inside = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end + 1);
        const time = inside.find(isTime)?.value?.slice(0, 5);
        if (time !== undefined && (meeting[field] === null)) meeting[field] = time;
        const person = inside.find((m): m is MentionOf<'person'> => m.type === 'person');
        if (person && meeting.chair === null && person.role !== null && context.lexicon.meetingRole(person.role) === 'chair') meeting.chair = { name: person.name, role: person.role, position: person.position };
      }
    }
  }
}

/** The paragraphs of blocks, of this meeting's handling only, in order. */
function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return [block];
    if (block.type === 'handling') return block.current ? paragraphsOf(block.blocks) : [];
    if (block.type === 'list') return block.items.flatMap((item) => [{ type: 'paragraph' as const, text: item.text, mentions: item.mentions, position: item.position }, ...paragraphsOf(item.blocks)]);
    return 'blocks' in block ? paragraphsOf(block.blocks) : [];
  });
}

/** The officers that the first items elect. */
function fromElections(meeting: Meeting, sections: readonly Section[], context: BuildContext): void {
  const elected: Record<MeetingRole, Person[]> = { chair: [], secretary: [], inspector: [] };
  sections.slice(0, 10).forEach((section, i) => {
    const accepted = section.blocks.some((block) => block.type === 'decision' && block.asProposed === true);
    const blocks = section.blocks.filter((block) => block.type !== 'proposal' || accepted);
    for (const { text, mentions } of paragraphsOf(blocks)) {
      const entry = context.entry(mentions);
      for (const sentence of sentencesOf(text)) {
        for (const { role, names } of readElections(sentence.text, context.lexicon)) {
          if (elected[role].length > 0 || (role === 'chair' && i > 4 && !/kokouksen/iu.test(sentence.text))) continue;
          for (const { name, start, end } of names) {
            if (!entry) continue;
            const position = context.source.position(entry.joined.toClean(sentence.start + start), entry.joined.toCleanEnd(sentence.start + end));
            elected[role].push({ name, role: null, position });
          }
        }
      }
    }
  });
  const explicit = elected.chair[0];
  if (explicit && (meeting.chair === null || sections.length > 0)) meeting.chair ??= explicit;
  meeting.secretary ??= elected.secretary[0] ?? null;
  if (elected.inspector.length > 0) meeting.inspectors = elected.inspector;
}

function fromSignatures(meeting: Meeting, lines: readonly HeadLine[], outline: OutlineDocument, { source, lexicon }: BuildContext): void {
  const closing = outline.closing.flatMap((block) => (block.type === 'paragraph' ? block.pieces : block.type === 'list' ? block.items.flatMap((item) => item.pieces) : []));
  const last = outline.sections.at(-1);
  const tail = last ? last.blocks.slice(-6).flatMap((block) => (block.type === 'paragraph' ? block.pieces : [])) : [];
  const head = lines.filter(({ kind }) => kind === 'other').map(({ start, text }) => ({ start, end: start + text.length }));
  for (const pieces of [closing, tail, head]) {
    const texts = pieces.map(({ start, end }) => source.clean.text.slice(start, end));
    for (const signature of readSignatures(texts, lexicon)) {
      const from = pieces[signature.line].start;
      const person: Person = { name: signature.name, role: null, position: source.position(from + signature.start, from + signature.end) };
      if (signature.role === 'chair') meeting.chair ??= person;
      else if (signature.role === 'secretary') meeting.secretary ??= person;
      else if (!meeting.inspectors.some(({ name }) => name === person.name) && meeting.inspectors.length < 2) meeting.inspectors.push(person);
    }
  }
}

export { findNames };
