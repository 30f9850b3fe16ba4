import type { OutlineDocument } from '../../grammar/structure/outline.js';
import { nominative } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { BuildContext } from '../ast/build/context.js';
import type { Meeting, Minutes } from '../ast/types.js';
import type { WaitingDate } from '../mentions/find.js';
import { bodyIn, meetingNumber, organisationIn } from './body.js';
import { readEvents } from './events.js';
import type { HeadEntry } from './head/entry.js';
import type { OwnRow } from './own-row.js';
import { fromElections, fromOpening, fromRoles, fromSignatures } from './officers.js';
import { readPeople } from './people.js';
import { readPlace } from './place.js';
import { dayIn, dayUnderTitle, readWhen } from './when.js';

/** A line of page furniture that may speak of the meeting. */
export interface FurnitureLine {
  readonly text: string;
  readonly start: number;
}

/** What the head says of the meeting's body and number, which the reading of decisions needs. */
export interface MeetingTitle {
  readonly body: string | null;
  readonly number: string | null;
  readonly title: string | null;
}

/** Paragraphs of the head in which its title, body and number are looked for. */
const TITLE_LINES = 14;

export function readTitle(entries: readonly HeadEntry[], furniture: readonly FurnitureLine[], lexicon: Lexicon, row?: OwnRow): MeetingTitle {
  const head = entries
    .slice(0, TITLE_LINES)
    .filter(({ kind }) => kind === undefined || kind === 'body' || kind === 'number')
    .map(({ text, place, content }) => ({ text: isSetOff(text, content) ? text.slice(content) : text, start: place(0) }));
  const lines = [...furniture, ...head].sort((a, b) => a.start - b.start).map(({ text }) => text);
  const first = <T>(read: (line: string) => T | null, some: readonly string[] = lines): T | null => some.map(read).find((value) => value !== null) ?? null;
  return {
    body: row?.body ?? bodyOf(lines, lexicon),
    number: first((line) => meetingNumber(line, lexicon), lines.filter((line) => line.replace(/\s+/gu, ' ').length < 60 || bodyIn(line, lexicon) !== null || lexicon.has('document', line))),
    title: titleIn(lines, lexicon),
  };
}

/** The first body that is named, in full where a line behind it does that; `föreningens årsmöte` only where no line names an organisation. */
function bodyOf(lines: readonly string[], lexicon: Lexicon): string | null {
  const bodies = lines.map((line) => bodyIn(line, lexicon)).filter((body) => body !== null);
  const named = bodies.find((body) => !namesNobody(body, lexicon));
  if (named === undefined) return lines.map((line) => organisationIn(line, lexicon)).find((name) => name !== null) ?? bodies[0] ?? null;
  return bodies.find((body) => body.toLowerCase().endsWith(`n ${named.toLowerCase()}`) && !/[:,]/u.test(body.replace(OWN_COLON, '')) && !lexicon.has('connective', body)) ?? named;
}

/** A case's ending behind letters: `ry:n`. */
const OWN_COLON = /(?<=\p{L}):(?=\p{L})/gu;

/** Whether a body is said to be of the association, whichever that is, or by the word for one alone: `föreningens årsmöte`, `Koulun kokous`. */
function namesNobody(body: string, lexicon: Lexicon): boolean {
  if (!body.includes(' ')) return lexicon.is('organisation', body) && !lexicon.ends('body', body);
  return /^\p{Ll}/u.test(body) && lexicon.is('organisation', nominative(body.slice(0, body.indexOf(' '))));
}

/** Whether a label is no part of what is behind it: `Kokous: 2/2021`, `Toimielin     Hallitus`, but `Kokous 2/2021`. */
const isSetOff = (text: string, content: number): boolean => text[content - 1] === ':' || /^(?:\t| {2}|$)/u.test(text.slice(content));

/** The line that names the document, else the body, else the first; without what marks it as a heading and without the number of the page. */
function titleIn(lines: readonly string[], lexicon: Lexicon): string | null {
  const phrases = lines.filter((line) => /\p{L}/u.test(line) && !isSentence(line, lexicon));
  const title = phrases.find((line) => lexicon.has('document', line)) ?? phrases.find((line) => bodyIn(line, lexicon) !== null) ?? phrases[0];
  return title?.replace(/\s+/gu, ' ').replace(/^[#=* ]+|[#=* ]+$/gu, '').replace(PAGE, '').trim() ?? null;
}

const isSentence = (line: string, lexicon: Lexicon): boolean => lexicon.has('finiteVerb', line) || /[.!?] \p{Lu}|\p{Ll}{3}[.!?]$/u.test(line.trim());

/** `1 (15)`, `1/6` after a year's number, `Sivu 31`, a number behind the day or behind that of the meeting. */
const PAGE = /(?: (?:\p{L}{4,6} )?\d{1,3} ?(?:\( ?\d{1,3} ?\)|\/ ?\d{1,2})|(?<=\d[./]\d{4}) \d{1,4})$/u;

export interface MeetingInput {
  readonly entries: readonly HeadEntry[];
  /** The furniture of the first page. */
  readonly furniture: readonly FurnitureLine[];
  readonly title: MeetingTitle;
  /** The meeting's row in the table over a single item. */
  readonly row: OwnRow | undefined;
  readonly outline: OutlineDocument;
  readonly minutes: Pick<Minutes, 'preamble' | 'sections' | 'closing'>;
  readonly waiting: readonly WaitingDate[];
  readonly context: BuildContext;
}

/** Reads what the head, the first and last items and the signatures say of the meeting. */
export function readMeeting({ entries, furniture, title, row, outline, minutes, waiting, context }: MeetingInput): Meeting {
  const people = readPeople(entries, context.source, context.lexicon);
  const when = readWhen(entries, minutes, waiting, context.lexicon);
  when.date = row?.date ?? when.date ?? dayIn(furniture) ?? dayUnderTitle(minutes.sections, context.lexicon);
  fromElections(people, minutes.sections, title.body, context);
  fromOpening(people, when, minutes, context);
  fromSignatures(people, entries, outline, minutes, title.body, context);
  fromRoles(people, title.body, context.lexicon);
  return {
    ...title,
    date: when.date,
    start: when.start,
    end: when.end,
    place: readPlace(entries, when.entry, context.lexicon),
    ...people,
    events: readEvents(entries, minutes.sections, [...people.present, ...people.absent], context),
  };
}
