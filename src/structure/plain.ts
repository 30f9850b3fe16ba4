import { clock } from '../../grammar/mentions/words.js';
import { isLower, isUpper } from '../../grammar/letters.js';
import type { LabelPayload } from '../../grammar/structure/label.js';
import { CaseLine } from '../../grammar/structure/tokens.js';
import type { FieldKind, Lexicon } from '../../grammar/vocabulary/index.js';
import { signedBodyOf } from './candidates.js';
import type { Candidate } from './candidates.js';
import { fieldOf } from './fields.js';
import { endsSentence } from './flow.js';
import type { FlowLine } from './flow.js';
import { hasLabel } from './line-labels.js';

/** Titles that every meeting has, without which a document has no plain headings; one more where none of them opens or ends the meeting. */
const FEWEST_ANCHORS = 2;

/**
 * Headings without numbers: lines that stand alone and read as titles, between the titles that every meeting has. Without two of
 * those a document has no such headings.
 */
export function plainHeadings(flow: readonly FlowLine[], lexicon: Lexicon): Candidate[] {
  const titles = flow.filter((line) => isTitleLine(line, flow, lexicon));
  const anchors = titles.filter(({ line }) => lexicon.is('proceduralTitle', line.text.replace(/[.:]$/u, '')));
  // Decisions under them show titles to be such where hardly any is usual.
  if (!areAnchored(anchors.map(({ line }) => line.text), lexicon) && !(anchors.length >= FEWEST_ANCHORS && decisionsIn(flow) >= FEWEST_DECIDED)) return [];
  const first = anchors[0];
  const capitals = anchors.filter(({ line }) => isCapitals(line.text)).length > anchors.length / 2;
  const apart = anchors.filter(({ gap }) => gap > 0).length > anchors.length / 2;
  return titles
    .filter((t) => t.at >= first.at && (!capitals || isCapitals(t.line.text)) && (!apart || t.gap > 0 || t.across))
    .map((t) => candidate(t, lexicon));
}

/**
 * Headings of a memo that has none of the titles that every meeting has: lines that read as titles and stand apart, blank lines over and under them, below the
 * fields of its head. Text is below each of them, and nothing else that stands so apart is among them.
 */
export function isolatedHeadings(flow: readonly FlowLine[], lexicon: Lexicon): Candidate[] {
  const fields = flow.filter(({ line }) => isHeadField(line, lexicon)).slice(0, MOST_FIELDS);
  const from = fields.at(-1)?.at ?? flow.length;
  const apart = (at: number): boolean => flow[at].gap > 0 && (flow[at + 1]?.gap ?? 0) > 0;
  const below = flow.filter(({ at }) => at > from && apart(at) && flow[at].line.text.length <= LONGEST_ISOLATED);
  const titles = below.filter((line) => isTitleLine(line, flow, lexicon));
  const texts = titles.filter(({ at }, i) => flow.slice(at + 1, titles[i + 1]?.at ?? flow.length).some(({ line }) => endsSentence(line.text)));
  // In capitals they are told from all else that stands apart.
  const capitals = titles.filter(({ line }) => isCapitals(line.text));
  const wordy = capitals.filter(({ at }, i) => flow.slice(at + 1, capitals[i + 1]?.at ?? flow.length).some(({ line }) => endsSentence(line.text)));
  if (fields.length >= FEWEST_FIELDS && capitals.length >= FEWEST_ISOLATED && wordy.length >= capitals.length * MOST_WITH_TEXT) return capitals.map((line) => candidate(line, lexicon));
  return fields.length >= FEWEST_FIELDS && titles.length >= FEWEST_ISOLATED && texts.length >= titles.length * MOST_WITH_TEXT && titles.length >= below.length * MOST_ISOLATED ? titles.map((line) => candidate(line, lexicon)) : [];
}

const isHeadField = (line: FlowLine['line'], lexicon: Lexicon): boolean => HEAD.has(fieldOf(line, lexicon)?.kind);
const HEAD: ReadonlySet<FieldKind | undefined> = new Set(['time', 'place', 'timeAndPlace', 'present', 'absent', 'others', 'chair', 'secretary']);

/** Fields that a memo's head has at the least, and at the most. */
const FEWEST_FIELDS = 2;
const MOST_FIELDS = 8;
/** Titles that make a habit, the longest, and the parts of them that have text and of what stands apart that they are. */
const FEWEST_ISOLATED = 4;
const LONGEST_ISOLATED = 60;
const MOST_WITH_TEXT = 0.7;
const MOST_ISOLATED = 0.7;

/** Labelled decisions that tell titles without numbers. */
const FEWEST_DECIDED = 2;
const decisionsIn = (flow: readonly FlowLine[]): number => flow.filter(({ line }) => hasLabel(line, 'decision')).length;

/** Whether a document has enough of the titles that every meeting has for its other lines to be titles too. */
export function areAnchored(anchors: readonly string[], lexicon: Lexicon): boolean {
  const edges = anchors.filter((title) => lexicon.is('openTitle', title) || lexicon.is('endTitle', title));
  return anchors.length >= (edges.length > 0 ? FEWEST_ANCHORS : FEWEST_ANCHORS + 1);
}

/**
 * The title of a document that is one item of a meeting: the last line that reads as a title before its first label. Without a labelled
 * decision a document is no such item.
 */
export function singleItem(flow: readonly FlowLine[], lexicon: Lexicon): Candidate | undefined {
  const label = flow.findIndex(({ line }) => line.marks.some((mark) => mark.tokenType.name === 'LabelMark' && (mark.payload as LabelPayload).separator !== 'space'));
  const decided = flow.some(({ line }) => hasLabel(line, 'decision'));
  if (label < 0 || !decided) return undefined;
  for (let at = label - 1; at >= 0; at--) if (isTitleLine(flow[at], flow, lexicon)) return candidate(flow[at], lexicon);
  return undefined;
}

/**
 * The title of a document that is one item with its stages, each under a body's abbreviation and number, `Ksylk § 84` … `Kh § 195`: it stands below
 * the case number that is over the first of them.
 */
export function stagedItem(flow: readonly FlowLine[], lexicon: Lexicon): Candidate | undefined {
  const first = flow.findIndex(({ line }) => signedBodyOf(line) !== undefined);
  for (let at = first - 1; at > 0; at--) if (flow[at - 1].line.marks[0]?.tokenType === CaseLine && (isTitleLine(flow[at], flow, lexicon) || standsApart(flow, at))) return candidate(flow[at], lexicon);
  return undefined;
}

/** Whether a line that begins with a capital and ends no sentence stands between blank lines, however long it is. */
const standsApart = (flow: readonly FlowLine[], at: number): boolean => {
  const { line, gap } = flow[at];
  return gap > 0 && (flow[at + 1]?.gap ?? 0) > 0 && line.marks.length === 0 && isUpper(line.text[0]) && !endsSentence(line.text);
};

/** Lines that are all strong and read as titles: `**Yhteiset**`, over the lists of a memo in Markdown. */
export function strongHeadings(flow: readonly FlowLine[], lexicon: Lexicon): Candidate[] {
  return flow.filter((line) => STRONG.test(line.line.text) && isTitleLine(line, flow, lexicon)).map((line) => ({ ...candidate(line, lexicon), family: 'markdown' }));
}

const STRONG = /^\*\*[^*]+\*\*$/u;

/** A line that heads an item by its title alone. */
export function candidate(flow: FlowLine, lexicon: Lexicon): Candidate {
  const { line } = flow;
  const quality = lexicon.is('proceduralTitle', line.text.replace(/[.:]$/u, '')) ? 0.8 : 0.5;
  return { flow, family: 'plain', style: '', owner: '', number: undefined, suffix: '', title: line.text.replace(/^\*\*|\*\*$/gu, ''), titleStart: line.start + (line.text.startsWith('**') ? 2 : 0), quality, misread: false };
}

export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** Whether a line says which meeting it was: `Hallitus 1 / 2017 18.09.2017`, `Tekninen lautakunta 5.3.2024`. */
export function namesMeeting(text: string, lexicon: Lexicon): boolean {
  const body = MEETING.exec(text)?.[1];
  return body !== undefined && lexicon.ends('body', body);
}

const MEETING = /^(\p{Lu}[\p{L} -]{3,60}?)(?:,? kokous)?,? (?:\d{1,3} ?\/ ?\d{4}|\d{1,2}\.\d{1,2}\.\d{4})(?: |$)/u;

/** A day without its year at the end of a line; behind the word for it, an hour. */
const LAST_DAY = new RegExp(String.raw`(?<=\p{L})(?<!(?:^|\s)(?:${clock.join('|')})) \d{1,2}\.(?:0?[1-9]|1[0-2])\.$`, 'iu');

/** Whether a line reads as a title: begins with a capital, says nothing with a finite verb, ends without a stop, is followed by text. */
export function isTitleLine({ line, at, gap, above, across }: FlowLine, flow: readonly FlowLine[], lexicon: Lexicon): boolean {
  const { text } = line;
  const bare = text.replace(/^\*\*|\*\*$/gu, '');
  if (bare.length > 110 || !isUpper(bare[0] ?? '') || !/\p{L}{3}/u.test(bare)) return false;
  if (line.marks.some((mark) => mark.tokenType.name !== 'Emphasis')) return false;
  // `Laskiaisrieha su 11.2.` ends with a day.
  if (endsSentence(bare.replace(LAST_DAY, '')) || /[,\-–_]$/u.test(bare) || /\S_\S|\s{3,}|https?:|@/u.test(bare)) return false;
  if (/\d{1,2}\.\d{1,2}\.\d{2}|\d$/u.test(bare) && bare.split(' ').length < 3) return false;
  if (lexicon.has('finiteVerb', bare)) return false;
  const below = flow[at + 1];
  if (!below) return false;
  if (gap === 0 && !across && above && !endsSentence(above.line.text) && !namesMeeting(above.line.text, lexicon)) return false;
  // A line that the next one goes on with is wrapped prose.
  if (below.gap === 0 && !below.across && (bare.length > 60 || isLower(below.line.text[0]))) return false;
  return true;
}
