import type { FieldMark } from '../../grammar/structure/outline.js';
import { nominative } from '../../grammar/vocabulary/index.js';
import type { FieldKind, Lexicon, MeetingRole } from '../../grammar/vocabulary/index.js';
import type { Line } from './lines.js';

/** Words of the longest field's name. */
const LONGEST = 5;

/** A body and a field in columns. */
const BODY_AND_FIELD = /^(?<lead>(?<body>\S+(?: \S+)*)(?:[ ]{2,}|\t+))(?<field>\S+(?: \S+)*)(?=[ ]{2,}|\t)/u;

/** Whether a line of the head is the name of a field and nothing else. */
export const isFieldName = (line: Line, lexicon: Lexicon): boolean => fieldOf(line, lexicon)?.label.end === line.end;

/** Where the value of a field begins in its line, in columns. */
export const valueColumn = ({ text }: Pick<Line, 'text'>): number => /^\S+(?: \S+)*(?:[ ]{2,}|\t)/u.exec(text)?.[0].length ?? -1;

/** The officer that a line names before a colon, `pj: Maija Malli`, and where the name begins. */
export function officerLabel(text: string, lexicon: Lexicon): { role: MeetingRole; end: number } | undefined {
  const label = /^([^:]{2,60}):\s+(?:(\p{Ll}+) )?(?=\p{Lu})/u.exec(text);
  // `sihteeri: valittiin Maija Malli`
  const role = label && (label[2] === undefined || lexicon.has('deciding', label[2])) ? officeNamed(label[1], lexicon) : undefined;
  return label && role ? { role, end: label[0].length } : undefined;
}

/** The office of the meeting that words alone name: `pj`, `Pöytäkirjan tarkastajat`. */
export const officeNamed = (name: string, lexicon: Lexicon): MeetingRole | undefined => lexicon.meetingRole(name) ?? OFFICES.get(lexicon.field(name));

/** Whether a line is an office of the meeting and who holds it: `puheenjohtaja Maija Malli`, `pöytäkirjantarkastajat Maija Malli ja Otto Oletus`. */
export function isOfficerLine(text: string, lexicon: Lexicon): boolean {
  const office = OFFICER_LINE.exec(text)?.[1];
  return office !== undefined && officeNamed(office, lexicon) !== undefined;
}
/** A given name and a surname, as the source of a pattern. */
export const FULL_NAME = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]* \p{Lu}\p{Ll}[\p{L}’'-]*`;
const OFFICER_LINE = new RegExp(String.raw`^(\p{L}+) ${FULL_NAME}(?:(?:,| \p{Ll}{2,3}) ${FULL_NAME})*\.?$`, 'u');

const OFFICES: ReadonlyMap<FieldKind | undefined, MeetingRole> = new Map([
  ['chair', 'chair'],
  ['secretary', 'secretary'],
  ['inspectors', 'inspector'],
]);

/** Lists of people, which may begin with a title: `Paikalla olivat puheenjohtaja Maija Malli, …`. */
export const ATTENDANCE: ReadonlySet<FieldKind | undefined> = new Set(['present', 'others', 'absent']);

/** Two first names of a list at the least, as people type it: `paikalla Venla (pj), Topi, Aada`. */
const NAMES_AHEAD = /^ \p{Lu}\p{L}+(?: \([^()]{1,40}\))?, \p{Lu}/u;

/** Whether a list of people begins with a title, maybe behind the body that has it or what kind they are of: `puheenjohtaja`, `hallituksen jäsenet`, `varsinaiset jäsenet`. */
const isOfMember = (word: string, next: string | undefined, lexicon: Lexicon): boolean =>
  lexicon.ends('title', word) || lexicon.is('members', word) || (next !== undefined && (lexicon.is('members', next) || (lexicon.ends('body', nominative(word)) && lexicon.ends('title', next))));

/** The field that a sentence begins with, a verb in its name: `Läsnä olivat Maija Malli ja Otto Oletus.` */
export function fieldOfSentence(sentence: Pick<Line, 'text' | 'start'>, lexicon: Lexicon): FieldMark | undefined {
  const field = fieldOf(sentence, lexicon);
  return field && ATTENDANCE.has(field.kind) && lexicon.has('finiteVerb', sentence.text.slice(0, field.label.end - sentence.start)) ? field : undefined;
}

/**
 * What a line in the head of the minutes is about, by the words it begins with: `Aika`, `Saapuvilla olleet jäsenet:`, `Paikka Valtuustosali`.
 *
 * @param column where the values of the fields around it begin in their lines
 */
export function fieldOf(line: Pick<Line, 'text' | 'start'>, lexicon: Lexicon, column = -1): FieldMark | undefined {
  const { text, start } = line;
  const lead = /^[|#*\s-]*/u.exec(text)?.[0].length ?? 0;
  // `| **Aika** | ma 11.3.2024 |`
  const bar = text.startsWith('|') ? text.indexOf('|', lead) + 1 : -1;
  const colon = /^[^:]{2,60}:/u.exec(text)?.[0].length ?? 0;
  const gap = /[ \t]{2,}|\t/u.exec(text)?.index ?? -1;
  // The longest name leaves a single space before its value: `Puheenjohtaja neuvotteleva virkamies …` over `Jäsenet       …`.
  const aligned = text[column - 1] === ' ' && /\S/u.test(text[column] ?? ' ') ? column - 1 : -1;
  for (const end of [bar, colon, gap, aligned, text.length]) {
    if (end <= lead || end > 80) continue;
    const kind = lexicon.field(text.slice(lead, end).replace(/\(.*\)|\s*\|$/gu, ''));
    // Roles side by side, `puheenjohtaja        sihteeri`, are those of the names above.
    if (kind && end === gap && !ATTENDANCE.has(kind) && lexicon.meetingRole(text.slice(end).trim()) !== undefined) return { kind: 'other', label: { start: start + lead, end: start + text.length } };
    if (kind) return { kind, label: { start: start + lead, end: start + end } };
    // `Läsnä, pysyvät edustajat:`
    const first = end === colon ? lexicon.field(text.slice(lead, end).replace(/,.*$/u, '')) : undefined;
    if (first && ATTENDANCE.has(first)) return { kind: first, label: { start: start + lead, end: start + end } };
  }
  // `Sivistyslautakunta          Aika     14.11.2023`: beside the body.
  const behind = BODY_AND_FIELD.exec(text)?.groups;
  const kindBehind = behind && lexicon.ends('body', behind.body) ? lexicon.field(behind.field) : undefined;
  if (behind && kindBehind) return { kind: kindBehind, label: { start: start + behind.lead.length, end: start + behind.lead.length + behind.field.length } };
  // `Kokousaika24.11.2009`, `PoissaMalli Matti`: glued in a copy of a web page.
  const glued = /^\p{Lu}\p{Ll}{3,}(?=[\p{Lu}\d])/u.exec(text)?.[0];
  const gluedKind = glued === undefined ? undefined : lexicon.field(glued);
  if (glued && gluedKind) return { kind: gluedKind, label: { start, end: start + glued.length } };
  // `Paikka Valtuustosali`: the longest name that the line's first words make.
  const words = [...text.slice(lead).matchAll(/\S+/gu)].slice(0, LONGEST + 1);
  for (let count = Math.min(LONGEST, words.length - 1); count > 0; count--) {
    const end = lead + words[count - 1].index + words[count - 1][0].length;
    const next = words[count][0];
    const kind = lexicon.field(text.slice(lead, end));
    if (kind && (/^[\p{Lu}\d(]/u.test(next) || (ATTENDANCE.has(kind) && isOfMember(next, words[count + 1]?.[0], lexicon))) && (/^\p{Lu}/u.test(text.slice(lead)) || (ATTENDANCE.has(kind) && NAMES_AHEAD.test(text.slice(end))))) return { kind, label: { start: start + lead, end: start + end } };
  }
  return undefined;
}
