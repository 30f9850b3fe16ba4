import { isLower } from '../../../grammar/letters.js';
import type { FieldKind, Lexicon } from '../../../grammar/vocabulary/index.js';
import type { Piece } from '../../../grammar/structure/outline.js';
import { ATTENDANCE } from '../../structure/fields.js';
import { readAttendees } from '../attendance.js';
import { signedRole } from '../signatures.js';
import { rawText } from './entry.js';
import type { HeadEntry } from './entry.js';

/** The names of those who sign, side by side over their roles, are of no list above them. */
export function withoutSignatures(entries: readonly HeadEntry[], clean: string, lexicon: Lexicon): readonly HeadEntry[] {
  const cells = (text: string): string[] => text.trim().split(/\s{3,}|\t/u);
  return entries.map((entry, i) => {
    if (!ATTENDANCE.has(entry.kind) || entry.labelled) return entry;
    // The roles are the next paragraph, or the second line of the same.
    const lines = [...entry.pieces, ...(entries.at(i + 1)?.pieces ?? [])].slice(0, 2).map(({ start, end }) => cells(clean.slice(start, end)));
    const [names, roles = []] = lines;
    const signs = names.length > 1 && roles.length === names.length && roles.every((cell) => signedRole(cell, lexicon) !== undefined);
    return signs ? { ...entry, kind: 'other' } : entry;
  });
}

/** Fields with one value each. */
const SINGLE: ReadonlySet<FieldKind | undefined> = new Set(['time', 'place', 'chair', 'secretary']);
export const PEOPLE_OF: ReadonlySet<FieldKind | undefined> = new Set(['chair', 'secretary']);

/** Fields whose names stand one under the other, and their values below them in the same order, as an extraction by columns leaves them. */
export function dealStacks(entries: readonly HeadEntry[], lexicon: Lexicon): HeadEntry[] {
  const dealt = [...entries];
  const isName = (entry: HeadEntry | undefined): entry is HeadEntry => entry?.labelled === true && entry.text.slice(entry.content).trim() === '';
  for (let from = 0; from < dealt.length; from++) {
    let to = from;
    while (to - from < MOST_STACKED && isName(dealt[to]) && SINGLE.has(dealt[to].kind)) to += 1;
    const first = isName(dealt[to]) ? to + 1 : to;
    const values = dealt.slice(first, first + to - from);
    if (to - from < FEWEST_STACKED - (isName(dealt[to]) ? 1 : 0) || values.length < to - from) continue;
    const kinds = dealt.slice(from, to).map(({ kind }) => kind);
    if (!values.every((value, i) => !value.labelled && couldBe(value, kinds[i], lexicon))) continue;
    values.forEach((value, i) => (dealt[first + i] = { ...value, kind: kinds[i], labelled: true }));
    for (let i = from; i < to; i++) dealt[i] = { ...dealt[i], kind: 'other' };
    from = first;
  }
  return dealt;
}

/**
 * Roles of officers below the names of a list, each on a line of its own that is no field of the head: `Malli Maija` over `   puheenjohtaja`, between two
 * names. The names below are of the list again.
 */
export function withRolesBelow(entries: readonly HeadEntry[]): readonly HeadEntry[] {
  const merged: HeadEntry[] = [];
  let list: FieldKind | undefined;
  entries.forEach((entry, i) => {
    const above = merged.at(-1);
    const below = entries.at(i + 1);
    const label = entry.text.slice(0, entry.content);
    if (entry.labelled && above && !above.labelled && ATTENDANCE.has(above.kind) && isLower(label[0]) && entry.text.slice(entry.content).trim() === '' && below && !below.labelled && /^\s*\p{Lu}/u.test(below.text)) {
      list = above.kind;
      merged[merged.length - 1] = { ...above, text: `${above.text.trimEnd()}   ${label}` };
      return;
    }
    if (entry.labelled) list = undefined;
    merged.push(list === undefined ? entry : { ...entry, kind: list });
  });
  return merged;
}

/** Names that make a column of their own. */
const FEWEST_NAMES = 3;

/** A column of names with that of their roles below it, line by line, as an extraction by columns leaves them. */
export function dealRoles(entries: readonly HeadEntry[], clean: string, lexicon: Lexicon): readonly HeadEntry[] {
  const isName = ({ kind, text, content }: HeadEntry): boolean => {
    const [only, ...more] = ATTENDANCE.has(kind) ? readAttendees(text.slice(content), lexicon) : [];
    return only !== undefined && more.length === 0 && only.role === null;
  };
  const isOfRoles = ({ kind, labelled, pieces }: HeadEntry): boolean => (!labelled || PEOPLE_OF.has(kind)) && pieces.every((piece) => isRole(clean.slice(piece.start, piece.end), lexicon));
  // Roles in small letters that go on with the last of the names.
  const dealt = entries.flatMap((entry, i): readonly HeadEntry[] => {
    const [first, ...roles] = entry.pieces;
    if (roles.length === 0 || entry.labelled || !ATTENDANCE.has(entry.kind) || !roles.every((piece) => isRole(clean.slice(piece.start, piece.end), lexicon))) return [entry];
    let below = i + 1;
    while (below < entries.length && isOfRoles(entries[below])) below += 1;
    const count = roles.length + entries.slice(i + 1, below).reduce((sum, { pieces }) => sum + pieces.length, 0);
    if (count < FEWEST_NAMES || count > i + 1 || !entries.slice(i + 1 - count, i).every(isName)) return [entry];
    return entry.pieces.map((piece) => ({ ...entry, ...rawText([piece], clean), content: 0, pieces: [piece], mentions: piece === first ? entry.mentions : [] }));
  });
  for (let at = FEWEST_NAMES; at < dealt.length; at++) {
    let end = at;
    const roles: Piece[] = [];
    while (end < dealt.length && isOfRoles(dealt[end])) roles.push(...dealt[end++].pieces);
    const first = at - roles.length;
    at = Math.max(at, end - 1);
    if (roles.length < FEWEST_NAMES || first < 0) continue;
    const names = dealt.slice(first, first + roles.length);
    if (!names.every((entry, i) => isName(entry) && (i === 0 || !entry.labelled))) continue;
    names.forEach((entry, i) => (dealt[first + i] = { ...entry, ...rawText([...entry.pieces, roles[i]], clean) }));
    for (let i = first + roles.length; i < end; i++) dealt[i] = { ...dealt[i], kind: 'other', labelled: false };
  }
  return dealt;
}

/** Whether a line is a role and what goes with it: `jäsen, saapui klo 18.20`. */
function isRole(line: string, lexicon: Lexicon): boolean {
  const [role] = line.trim().split(/,\s/u, 1);
  return !/\p{Lu}\p{Ll}/u.test(role) && (lexicon.meetingRole(role) !== undefined || lexicon.ends('title', role));
}

const DAY_OR_HOUR = /\d{1,2}[.:]\s?\d{1,2}|\d{4}/u;

/** Names of fields that make a stack. */
export const FEWEST_STACKED = 2;
const MOST_STACKED = 12;

function couldBe({ text }: HeadEntry, kind: FieldKind | undefined, lexicon: Lexicon): boolean {
  if (kind === 'time') return DAY_OR_HOUR.test(text);
  return !PEOPLE_OF.has(kind) || readAttendees(text, lexicon).length === 1;
}
