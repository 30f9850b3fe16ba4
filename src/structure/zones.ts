import { isLower } from '../../grammar/letters.js';
import { isCapitals } from './plain.js';
import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { FlowLine } from './flow.js';
import type { Heading } from './headings.js';
import { hasLabel, labelIn } from './line-labels.js';

/** Where the closing begins: signatures, inspection, appeal instructions behind the last item. The flow's length where there is none. */
export function findClosing(flow: readonly FlowLine[], headings: readonly Heading[], lexicon: Lexicon): number {
  const last = headings.at(-1);
  const from = (last?.lines.at(-1)?.at ?? -1) + 1;
  if (!last) return flow.length;
  const endsMeeting = lexicon.is('endTitle', titleOf(last, flow));
  // An item's text is below its title, or runs on from its number.
  const hasText = last.beside.length > 0;
  const decided = lastDeciding(flow);
  for (let at = from; at < flow.length; at++) {
    if ((at > from || hasText) && isClosingHeading(flow, at, lexicon, headings.length > 1, decided)) return at;
    if (at > from && endsMeeting && isOfAll(flow[at])) return at;
    if (isSignature(flow, at, lexicon) || (at > decided && isPlaceAndDay(flow[at], lexicon)) || isFarBelow(flow, at, last.lines[0].at, decided, lexicon)) return at;
  }
  return flow.length;
}

function isClosingHeading(flow: readonly FlowLine[], at: number, lexicon: Lexicon, several: boolean, decided: number): boolean {
  const { line, gap, across } = flow[at];
  const text = line.text.replace(OPENING_HASHES, '').replace(/[.:]$/u, '');
  // Or with what stands beside it in a column of its own: `Vakuudeksi     Tämä pöytäkirja on …`.
  const [cell] = text.split(/[ ]{2,}|\t/u);
  if (text.length > 120 || !(namesClosing(text, lexicon) || lexicon.is('closing', cell) || lexicon.is('closing', wrappedCell(flow, at, cell)))) return false;
  // A sentence about the minutes is of the item where what is proposed or decided comes below it.
  if (line.text.endsWith('.') && line.text.split(' ').length >= FEWEST_WORDS && flow.slice(at + 1, at + REACH).some((below) => hasLabel(below.line, 'decision', 'proposal'))) return false;
  const label = labelIn(line) !== undefined;
  // `Muutoksenhaku` under one item is a label of it; over a page or in capitals it opens what follows the last.
  if (label && !several) return false;
  if (label) return across || gap > 1 || isCapitals(text) || (gap > 0 && at > decided);
  return gap > 0 || across || (flow[at + 1]?.gap ?? 1) > 0;
}

/** The words of a sentence on the minutes, `Pöytäkirjan vakuudeksi.` is none, and lines below it among which a label shows it to be of an item. */
const FEWEST_WORDS = 5;
const REACH = 8;

/** What marks a Markdown heading. */
const OPENING_HASHES = /^#+\s+/u;

/** A closing's heading, or both of a bilingual house: `MUUTOKSENHAKU - ÄNDRINGSSÖKANDE`. */
const namesClosing = (text: string, lexicon: Lexicon): boolean => lexicon.is('closing', text) || (/ [-–/] /u.test(text) && text.split(/ [-–/] /u).every((half) => lexicon.is('closing', half)));

/** The words of a column at the left over two lines: `Pöytäkirjan     Maija Malli` / `allekirjoitus   puheenjohtaja`. */
function wrappedCell(flow: readonly FlowLine[], at: number, cell: string): string {
  const next = flow[at + 1];
  const below = flow[at].line.has.columns && next?.gap === 0 && isLower(next.line.text[0]) ? next.line.text.split(/[ ]{2,}|\t/u, 1)[0] : '';
  return below === '' ? '' : `${cell} ${below}`;
}

const titleOf = ({ lines }: Heading, flow: readonly FlowLine[]): string => lines.flatMap(({ at, title }) => (title ? [flow[at].line.text.slice(title.start - flow[at].line.start, title.end - flow[at].line.start)] : [])).join(' ');

/** Whether a line behind the item that ends the meeting is a label of what belongs to all of it: attachments, delivery. */
const isOfAll = ({ line, gap, across }: FlowLine): boolean =>
  (gap > 0 || across) && hasLabel(line, 'attachments', 'notice');

/** Where and when the minutes were signed, alone on a line: `Närpes den 4 april 2024`, `Kaarnaperällä 3.5.2024`. */
const placeAndDay = perLexicon(
  (lexicon: Lexicon) => new RegExp(String.raw`^(?:\p{Lu}[\p{L}-]+,?\s+){1,2}(?:(?:${lexicon.sources('onDay')})\s+)?(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{4}|\d{1,2}\.?\s\p{Ll}+\s\d{4}|\d{1,2}\/\d{1,2}\s\d{4}|[_.\s/]{3,}\d{4})\.?$`, 'u'),
);

const isPlaceAndDay = ({ line, gap, across }: FlowLine, lexicon: Lexicon): boolean => (gap > 0 || across) && line.text.length <= 60 && placeAndDay(lexicon).test(line.text) && !bodyFirst(line.text, lexicon);

/** `Tekninen lautakunta 4.11.2025`, `KST 26.4.2010`: the minutes of a body, and no place. */
const bodyFirst = (text: string, lexicon: Lexicon): boolean => text.split(/,?\s+/u, 2).some((word) => lexicon.ends('body', word) || (/^\p{Lu}{2,6}$/u.test(word) && lexicon.namesBody(word)));

/** Blank lines that part what follows the last item from its text. */
const FAR = 3;

/** Whether a line stands far below the last decision, with no label after it. */
function isFarBelow(flow: readonly FlowLine[], at: number, from: number, decided: number, lexicon: Lexicon): boolean {
  const { gap, line } = flow[at];
  // Where the text of the item is as far apart itself, a gap parts nothing.
  // What says that something was decided is of the item, however far below.
  if (gap < FAR || line.marks.length > 0 || at <= decided || headsDecision(flow, at, lexicon) || flow.slice(from + 1, at).some((above) => above.gap >= gap)) return false;
  return flow.slice(from, at).some(({ line }) => hasLabel(line, 'decision'));
}

/** Whether a line says that something was decided, or heads a line that does. */
const headsDecision = (flow: readonly FlowLine[], at: number, lexicon: Lexicon): boolean => lexicon.has('deciding', flow[at].line.text) || ((flow[at + 1]?.gap ?? FAR) < FAR && lexicon.has('deciding', flow[at + 1].line.text));

/** Where the last labelled proposal or decision stands. */
const lastDeciding = (flow: readonly FlowLine[]): number =>
  flow.findLastIndex(({ line }) => hasLabel(line, 'decision', 'proposal'));

/** Names with their roles under them, or a role before a name: `Virtanen Maija     Malli Matti` over `puheenjohtaja     sihteeri`. */
function isSignature(flow: readonly FlowLine[], at: number, lexicon: Lexicon): boolean {
  const { line, gap, across } = flow[at];
  if (line.text.length > 110) return false;
  const names = namesOnly(line.text, lexicon);
  const next = flow[at + 1];
  // Beside a role under one name may stand the next: `Jussi Malli` over `puheenjohtaja     Anna Malli`.
  if (names && next && next.gap <= 1 && rolesOnly(next.line.text.split(/\s{3,}/u)[0], lexicon)) return true;
  const beside = (text: string): boolean => {
    const comma = text.indexOf(', ');
    return comma > 0 && namesOnly(text.slice(0, comma), lexicon) && rolesOnly(text.slice(comma + 2), lexicon);
  };
  // `Maija Malli, pj          Matti Malli, siht.`
  const cells = line.text.split(/\s{3,}|\t/u);
  if ((gap > 0 || across) && cells.length > 1 && cells.every(beside)) return true;
  if ((gap > 0 || across) && beside(line.text) && (!next || next.gap > 0 || beside(next.line.text))) return true;
  // `Siht. Maija Malli`
  const [first = '', ...rest] = line.text.split(' ');
  return (gap > 0 || across) && lexicon.meetingRole(first.replace(/:$/u, '')) !== undefined && rest.length === 2 && namesOnly(rest.join(' '), lexicon) && !line.text.endsWith('.');
}

const NAME = /^\p{Lu}[\p{L}'’.-]*$/u;

function namesOnly(text: string, lexicon: Lexicon): boolean {
  const words = text.split(/\s+/u);
  return words.length >= 2 && words.length <= 9 && words.every((word) => NAME.test(word) || ['af', 'von'].includes(word)) && !lexicon.ends('title', words[0]) && !isCapitals(text);
}

function rolesOnly(text: string, lexicon: Lexicon): boolean {
  const words = text.replace(/[(),/]/gu, ' ').trim().split(/\s+/u);
  return words.length > 0 && words.length <= 8 && words.some((word) => lexicon.meetingRole(word) !== undefined) && words.every((word) => lexicon.ends('title', word) || lexicon.has('connective', word) || /^(?:\d\.|I|II|\p{Ll}+(?:n|s))$/iu.test(word));
}
