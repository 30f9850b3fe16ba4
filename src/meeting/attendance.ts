import { nominative, perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { findNames } from './names.js';
import type { NameFound } from './names.js';

/** A person of an attendance list, by the place of the name in the line. */
export interface Attendee {
  readonly name: string;
  readonly role: string | null;
  readonly start: number;
  readonly end: number;
  readonly absent: boolean;
  /** What stands behind the name, up to the next. */
  readonly note: string;
}

/** Reads the people of one line of a list; `fewestFirst` first names alone make a list. */
export type ListReader = (line: string, lexicon: Lexicon, fewestFirst?: number) => Attendee[];

/**
 * The people of one line of an attendance list: a name with a role beside it in a column, behind a comma or in brackets; or many of them in
 * a sentence. Details (`saapui klo 18.12`, `(OUTI)`) are of the name before them. `fewestFirst` first names alone make a list.
 */
export function readAttendees(line: string, lexicon: Lexicon, fewestFirst = FEWEST_FIRST): Attendee[] {
  const bare = blankBrackets(line);
  return attendees(line, (SURNAME_FIRST.test(line) ? surnameFirst(bare, lexicon) : undefined) ?? inTwoColumns(bare, lexicon) ?? withFirstNames(findNames(bare, lexicon), bare, lexicon, fewestFirst), lexicon);
}

/** The people of a line of a list that writes its names with the surname first and a comma behind it; of a line that has none so, as of any other. */
export const readInverted: ListReader = (line, lexicon, fewestFirst) => {
  const inverted = invertedNames(blankBrackets(line));
  return inverted.length > 0 ? attendees(line, inverted, lexicon) : readAttendees(line, lexicon, fewestFirst);
};

/** Whether the lines of a list begin with names that have the surname first and a comma behind it: `Mallila, Maija` / `Esimerkki, Elli`; `fewest` of them must. */
export function isInverted(lines: readonly string[], fewest: number): boolean {
  const named = lines.filter((line) => /\p{Lu}/u.test(line));
  const inverted = named.filter((line) => invertedNames(line)[0]?.start === (/^[\s•*–-]*/u.exec(line)?.[0].length ?? 0));
  return inverted.length >= fewest && inverted.length >= named.length * MOST_INVERTED;
}

const MOST_INVERTED = 0.7;

/** Whether lines are names with the surname first and a comma behind it, and nothing else: two of them at the least, and all that are of one person. */
export function isOfInverted(lines: readonly string[]): boolean {
  const pairs = lines.map((line) => line.trim()).filter((line) => PAIR.test(line));
  return pairs.length > 1 && pairs.every((line) => invertedNames(line)[0]?.end === line.length);
}
/** Two words in capitals with a comma between. */
const PAIR = /^\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}’'-]+$/u;

/** Whether people are listed by their first names, one on each line: `Anssi (Menninkäiset)`; `fewest` of them must. */
export function isOfFirstNames(lines: readonly string[], fewest: number): boolean {
  const named = lines.filter((line) => /\p{Lu}/u.test(line));
  const first = named.filter((line) => blankBrackets(line).split(',').every((part) => FIRST_NAME.test(part.trim().replace(INITIAL, ''))));
  return first.length >= fewest && first.length >= named.length / 2;
}

/** Whether a list of bullets has names of one word, as people call themselves: `* ruuvi (pj)` / `* vanha_kettu`; `fewest` of them must. */
export function isOfNicknames(lines: readonly string[], fewest: number): boolean {
  const bulleted = lines.filter((line) => BULLETED.test(line));
  const nicks = bulleted.filter((line) => NICKNAME.test(line));
  return nicks.length >= fewest && nicks.length >= bulleted.length * MOST_NAMED && bulleted.length === lines.filter((line) => line.trim() !== '').length;
}

/** The one word that a line of such a list begins with. */
export const readNicknames: ListReader = (line, lexicon) => {
  const [lead, nick] = NICKNAME.exec(line) ?? [];
  // `- 12 jäsentä`, `- ei poissaolijoita`, `- puheenjohtaja`, `- Tampereen osasto` name nobody.
  const behind = lead === undefined ? '' : (/^ (\p{Ll}\p{L}*)/u.exec(line.slice(lead.length))?.[1] ?? '');
  if (nick === undefined || lead === undefined || /^\d+$/u.test(nick) || lexicon.meetingRole(nick) !== undefined || lexicon.ends('title', nick) || lexicon.is('members', nick) || lexicon.is('nobody', nick)) return [];
  return behind !== '' && !lexicon.is('fromAfar', behind) ? [] : attendees(line, [{ name: nick, start: lead.length - nick.length, end: lead.length }], lexicon);
};

const BULLETED = /^\s*[*•–-]\s+\S/u;
const NICKNAME = /^\s*[*•–-]\s+([\p{L}\d][\p{L}\d_.-]{1,30})(?=\s*(?:$|[(,])|\s\p{Ll})/u;

const invertedNames = (line: string): NameFound[] => [...line.matchAll(INVERTED)].map(({ 0: whole, 1: surname, 2: given, index }) => ({ name: `${surname} ${given}`, start: index, end: index + whole.length }));

function attendees(line: string, names: readonly NameFound[], lexicon: Lexicon): Attendee[] {
  const own = names.filter(({ start, end }) => !lexicon.ends('deputyFor', before(line, start).trimEnd()) && !isReplaced(line, end, lexicon));
  // A title between two names is of one of them.
  let taken = false;
  let away = false;
  // `puheenjohtaja Maija Malli, jäsenet …`: where a title leads, titles are before their names.
  const leads = own.length > 0 && roleBefore(line.slice(0, own[0].start), lexicon) !== null;
  return own.map((name, i) => {
    const lead = line.slice(own[i - 1]?.end ?? 0, name.start);
    away = absentLead(lexicon).test(lead) || (away && !/[.!?]\s/u.test(lead));
    const between = line.slice(name.end, own[i + 1]?.start ?? line.length).replace(inBrackets(lexicon), '');
    const rest = own[i + 1] ? withoutTitle(between, leads || /,\s*$/u.test(before(line, name.start)) || roleBefore(lead, lexicon) !== null, lexicon) : between;
    const behind = roleIn(rest, lexicon);
    const role = behind ?? (taken ? null : roleBefore(lead, lexicon));
    taken = behind !== null;
    return { ...name, role, absent: away || absent(lexicon).test(rest) || wasAway(lexicon).test(rest) || UNTICKED.test(before(line, name.start)), note: rest };
  });
}

/** What stands right before a place in a line: as far as a word or a mark for what follows may stand, in a line of any length. */
export const before = (line: string, at: number, from = 0): string => line.slice(Math.max(from, at - BEFORE), at);
const BEFORE = 60;

/** A surname before a comma, with a column behind the name: `Anttila, Jussi        puheenjohtaja`. */
function surnameFirst(line: string, lexicon: Lexicon): readonly NameFound[] | undefined {
  const found = SURNAME_FIRST.exec(line);
  if (!found) return undefined;
  const [cell, lead, surname, given] = found;
  if (lexicon.ends('title', given) || lexicon.is('organisation', given)) return undefined;
  return withRest(line, { name: `${surname} ${given}`, start: lead.length, end: cell.length }, lexicon);
}

/** A box of a task list that is not ticked: `- [ ] Maija Malli`. */
const UNTICKED = /\[[ –-]?\]\s*$/u;

const PART = String.raw`\p{Lu}[\p{L}’'-]+`;
const INITIALS = String.raw`\p{Lu}\.(?:[ -]?\p{Lu}\.)?(?=\s|,|$)`;
/** A surname and a given name or two; the word before the next comma is the next surname. */
const INVERTED = new RegExp(String.raw`(?<![\p{L}-])((?:(?:af|von|de) )?${PART}), (${INITIALS}|\p{Lu}\p{Ll}[\p{L}’'-]*(?: \p{Lu}\p{Ll}[\p{L}’'-]*(?![\p{L}’'-]*,))?)(?!\p{L})`, 'gu');
const SURNAME_FIRST = new RegExp(String.raw`^(\s*)((?:(?:af|von|de) )?${PART}), (${INITIALS}|${PART}(?: ${PART})?)(?=\s{2,}|\t)`, 'u');

/** A surname and a first name in columns of their own: `Malli                Maija, talousjohtaja`. */
function inTwoColumns(line: string, lexicon: Lexicon): readonly NameFound[] | undefined {
  const [cell, lead, surname, given] = twoColumns(lexicon).exec(line) ?? [];
  if (cell === undefined || [surname, given].some((word) => lexicon.ends('title', word) || lexicon.meetingRole(word) !== undefined || lexicon.is('organisation', word) || lexicon.is('columnHead', word) || lexicon.field(word) !== undefined)) return undefined;
  return withRest(line, { name: `${surname} ${given}`, start: lead.length, end: cell.length }, lexicon);
}

const twoColumns = perLexicon(
  (lexicon: Lexicon) => new RegExp(String.raw`^(\s*)(${PART})(?: {2,}|\t+)(${PART}(?: ${PART}| \p{Lu}\.)?)(?=\s*(?:,|$)|\s+(?:${lexicon.sources('absentNote')}|${lexicon.sources('presenceNote')})(?!\p{L}))`, 'u'),
);

/** A name and those behind it on its line. */
const withRest = (line: string, name: NameFound, lexicon: Lexicon): readonly NameFound[] => [name, ...findNames(' '.repeat(name.end) + line.slice(name.end), lexicon)];

/** A small club lists its people by their first names: `Sanna (pj), Marjo (siht), Jukka`. All parts of the list must be names then. */
function withFirstNames(names: readonly NameFound[], line: string, lexicon: Lexicon, fewest: number): readonly NameFound[] {
  const listed = line.includes(',') ? line.replace(joined(lexicon), (link) => `,${link.slice(1)}`.replace(LINK, (word) => ' '.repeat(word.length))) : line;
  const parts = [...listed.matchAll(/[^,;*]+/gu)].filter(({ 0: text }) => text.trim() !== '').map(({ 0: text, index }) => ({ text: text.trim(), start: index + text.length - text.trimStart().length }));
  const ends = new Map(names.map(({ start, end }) => [start, end]));
  const first = parts.filter(({ text, start }) => !ends.has(start) && FIRST_NAME.test(text.replace(INITIAL, '')) && !lexicon.is('organisation', text) && !lexicon.is('nobody', text) && !lexicon.is('document', text));
  const whole = parts.filter(({ text, start }) => ends.get(start) === start + text.replace(/\.$/u, '').length);
  // Some of a longer list may be told otherwise: `… ja 3 uutta naamaa`.
  const least = first.length >= LONG_LIST ? parts.length * MOST_NAMED : parts.length;
  if (first.length < fewest || first.length + whole.length < least) return names;
  return [...names, ...first.map(({ text, start }) => ({ name: text, start, end: start + text.length }))].sort((a, b) => a.start - b.start);
}

/** What joins the last of a list of first names: `Jukka ja Sanna`. */
const joined = perLexicon((lexicon: Lexicon) => new RegExp(String.raw` (?:${lexicon.sources('connective')}) (?=\p{Lu}\p{Ll}{1,30}\.?\s*$)`, 'u'));
const LINK = /\p{L}+/u;

const FIRST_NAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
/** An initial behind a first name: `Jukka T.` */
const INITIAL = / \p{Lu}\.?$/u;
const FEWEST_FIRST = 2;
/** First names that make a list of such even where not all of it is, and their part of it then. */
const LONG_LIST = 4;
const MOST_NAMED = 0.7;

/** Brackets hold organisations and remarks, never the name itself; one that is not closed ends at the next comma, where another opens behind it. */
const blankBrackets = (line: string): string => line.replace(/\((?:[^()]*\)|[^(),]*(?=,[^()]{0,80}\([^()]{0,80}\)(?!\)))|[^)]*\)?)/gu, (part) => ' '.repeat(part.length)).replace(/\d/gu, '.');

function roleIn(rest: string, lexicon: Lexicon): string | null {
  const parts = rest.split(/[,;()|]|\s{2,}|\t/u);
  const roles: string[] = [];
  for (const part of parts) {
    const role = part.replace(HOURS_BEFORE, '').replace(presence(lexicon), '').replace(HOURS, '').replace(joint(lexicon), '').trim().replace(/[.:]$/u, '');
    const words = role.split(/\s+/u);
    if (role !== '' && words.length <= 5 && (lexicon.meetingRole(role) !== undefined || words.some((word) => lexicon.ends('title', word.replace(/\.$/u, '')) || lexicon.meetingRole(word) !== undefined))) roles.push(role);
  }
  return roles.length > 0 ? roles.join(', ') : null;
}

/** What stands behind a name in a list of names, without the title of the next one: `Eero Esimerkki, Pertti Malli, isännöitsijä Maija Malli`, `… sekä isännöitsijä Maija Malli`. */
function withoutTitle(rest: string, listed: boolean, lexicon: Lexicon): string {
  const next = (listed ? listedTitle(lexicon).exec(rest) : null) ?? /,\s?(\p{L}+)\. $/u.exec(rest) ?? /\.\s(\p{Lu}[\p{L}-]+) $/u.exec(rest) ?? andTitle(lexicon).exec(rest);
  return next && (lexicon.ends('title', next[1]) || lexicon.meetingRole(next[1]) !== undefined) ? rest.slice(0, next.index + 1) : rest;
}

/** A deputy in brackets behind a name: `(varalla johtaja Maija Malli, Museo)`. */
const inBrackets = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`\((?:${lexicon.sources('standsIn')}|${lexicon.sources('deputyOf')})(?!\p{L})[^)]*\)?`, 'gu'));
/** A title and what goes with it between two names, `, kirkkopalvelujen koordinaattori `, ` sekä päävastuullinen tilintarkastaja KHT `. */
const listedTitle = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?:,\s?|\s(?:${lexicon.sources('connective')})\s)(?:\p{Ll}[\p{L}-]+ ){0,3}(\p{Ll}[\p{L}-]+)(?: \p{Lu}{2,4})? $`, 'u'));
const andTitle = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`\s(?:${lexicon.sources('connective')})\s(\p{Ll}[\p{L}-]+) $`, 'u'));

function roleBefore(text: string, lexicon: Lexicon): string | null {
  // `tilintarkastaja KHT Maija Malli`
  const words = text.replace(/ \p{Lu}{2,4}\s*$/u, '').trim().split(/\s+/u);
  const last = words.at(-1)?.replace(/[:.]$/u, '') ?? '';
  if (last === '' || !lexicon.ends('title', last)) return null;
  // `hallituksen puheenjohtaja Maija Malli`
  const owner = words.at(-2) ?? '';
  return /^\p{L}+n$/u.test(owner) && lexicon.ends('body', nominative(owner)) ? `${owner} ${last}` : last;
}

/** The hours of someone's presence, between the name and the role: `Malli Maija 16:00-18:47 jäsen`. */
const HOURS_BEFORE = /^\s*\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}\s+(?=\p{L})/u;
/** The same in a column behind the role. */
const HOURS = /\s\d{1,2}[.:]\d{2}\s?[-–].*$/u;

/** A name right before what says that it is of someone else than who is there. */
function isReplaced(line: string, end: number, lexicon: Lexicon): boolean {
  const rest = line.slice(end);
  // A genitive tells `Maija Mallin varalla`, in whose place someone is, from `Maija Malli varalla`, who waits.
  return replaced(lexicon).test(rest) || (replacedOne(lexicon).test(rest) && /n$/u.test(line.slice(0, end)) && !/nen$/u.test(line.slice(0, end)));
}
const replaced = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^\s?(?:${lexicon.sources('insteadOf')})`, 'u'));
const replacedOne = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^\s?(?:${lexicon.sources('standsIn')}|${lexicon.sources('deputyOf')})(?!\p{L})`, 'u'));
const presence = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?:${lexicon.sources('presenceNote')}|§).*$`, 'iu'));
const joint = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^\s*(?:${lexicon.sources('connective')}|-|–)\s`, 'u'));
const absentLead = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?:${lexicon.sources('absentLead')}):?\s*$`, 'iu'));
/** What a sentence says of who is not there: `Maija Malli oli estynyt`. */
const wasAway = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^,? (?:${lexicon.sources('wasAway')})(?!\p{L})`, 'iu'));
const absent = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?<=(?:^|[,;(]|\s[–-]|\s\s)\s?)(?:${lexicon.sources('absentNote')})(?!\p{L})`, 'iu'));
