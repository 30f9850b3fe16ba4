import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { MeetingRole } from '../../grammar/vocabulary/types.js';
import { findNames } from './names.js';
import type { NameFound } from './names.js';

export interface Signature {
  readonly role: MeetingRole;
  readonly name: string;
  /** Which of the lines has the name, and where in it. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Signatures in lines: names over their roles, column by column, or a role and a name on one line. */
export function readSignatures(lines: readonly string[], lexicon: Lexicon): Signature[] {
  const found: Signature[] = [];
  lines.forEach((line, i) => {
    const names = findNames(line.replace(/\d/gu, '.'), lexicon);
    if (names.length === 0) return;
    const stair = stairAt(lines, i, lexicon);
    if (stair) push(found, stair.role, stair.name, i - 1);
    const beside = names.map((name, k) => ({ name, role: roleIn(line.slice(name.end, names[k + 1]?.start ?? line.length), lexicon) ?? (stair ? undefined : roleIn(line.slice(names[k - 1]?.end ?? 0, name.start), lexicon)) }));
    if (beside.some(({ role }) => role)) {
      for (const { name, role } of beside) if (role) found.push({ role, line: i, ...name });
      return;
    }
    const below = lines.slice(i + 1, i + 3).find((text) => text.trim() !== '');
    const roles = below === undefined ? [] : rolesIn(below, lexicon);
    const over = rolesOver(lines, i, lexicon);
    if (roles.length === names.length) names.forEach((name, k) => push(found, roles[k], name, i));
    else if (names.length > 1 && over.length === names.length) names.forEach((name, k) => push(found, over[k], name, i));
    else if ((roles.length === 1 && roles[0] === 'inspector') || (roles.length === 0 && isUnderInspected(lines, i, lexicon))) for (const name of names) push(found, 'inspector', name, i);
  });
  return found;
}

/** A role under the name on the line above, with the next name beside it: `Jussi Malli` over `puheenjohtaja          Anna Malli`. */
function stairAt(lines: readonly string[], at: number, lexicon: Lexicon): { role: MeetingRole; name: NameFound } | undefined {
  const [first, ...rest] = lines[at].trim().split(/\s{3,}|\t/u);
  const role = rest.length > 0 && at > 0 ? roleIn(first, lexicon) : undefined;
  const above = role === undefined ? [] : findNames(lines[at - 1], lexicon);
  return role !== undefined && above.length === 1 ? { role, name: above[0] } : undefined;
}

/** The roles on the line above some names, unless they are those of names over them: `Ordförande:      Sekreterare:`. */
function rolesOver(lines: readonly string[], at: number, lexicon: Lexicon): (MeetingRole | undefined)[] {
  const roles = at > 0 ? rolesIn(lines[at - 1], lexicon) : [];
  return at > 1 && findNames(lines[at - 2], lexicon).length >= roles.length ? [] : roles;
}

/** Lines between the words that the minutes are inspected and a name, at the most: a place, a date, the other inspector. */
const INSPECTED = 4;

/** Whether names stand under the words that the minutes are inspected, with nobody's role between. */
function isUnderInspected(lines: readonly string[], at: number, lexicon: Lexicon): boolean {
  for (let i = at - 1; i >= Math.max(0, at - INSPECTED); i--) {
    // Beside it may stand where and when: `Pöytäkirja on tarkastettu         Harmaala 8.3.2024`.
    const [told] = lines[i].trim().split(/\s{2,}|\t/u);
    // In both languages: `PROTOKOLLJUSTERING - PÖYTÄKIRJAN TARKASTUS`.
    if ([lines[i].trim(), told, ...lines[i].trim().split(/ [-–/] /u)].some((text) => lexicon.is('inspected', text.replace(/[.:]$/u, '')))) return true;
    // The name of another field of the head begins something else.
    if (rolesIn(lines[i], lexicon).length > 0 || (/:\s*$/u.test(lines[i]) && lexicon.field(lines[i].trim()) !== undefined)) return false;
  }
  return false;
}

function push(found: Signature[], role: MeetingRole | undefined, name: NameFound, line: number): void {
  if (role) found.push({ role, line, ...name });
}

/** The office that someone signs as, of the meeting or of its body: `sihteeri`, `kunnanhallituksen pj`. */
export const signedRole = (role: string, lexicon: Lexicon): MeetingRole | undefined => lexicon.meetingRole(role) ?? lexicon.meetingRole(role.replace(/^\p{L}+n (?=\S+$)/u, ''));

function roleIn(text: string, lexicon: Lexicon): MeetingRole | undefined {
  const bare = text.replace(/^[\s,(:]+|[\s,):]+$/gu, '');
  return bare === '' ? undefined : signedRole(bare, lexicon);
}

/** The roles of a line that has nothing else. */
function rolesIn(line: string, lexicon: Lexicon): (MeetingRole | undefined)[] {
  const cells = line.trim().split(/\s{2,}|\t/u);
  const roles = (cells.length > 1 ? cells : line.trim().split(/\s+/u)).map((cell) => roleIn(cell, lexicon));
  return roles.every((role) => role === undefined) || !/^[\p{L}\s/().,:]+$/u.test(line) ? [] : roles;
}
