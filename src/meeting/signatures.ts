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
    const beside = names.map((name, k) => ({ name, role: roleIn(line.slice(name.end, names[k + 1]?.start ?? line.length), lexicon) ?? roleIn(line.slice(names[k - 1]?.end ?? 0, name.start), lexicon) }));
    if (beside.some(({ role }) => role)) {
      for (const { name, role } of beside) if (role) found.push({ role, line: i, ...name });
      return;
    }
    const below = lines.slice(i + 1, i + 3).find((text) => text.trim() !== '');
    if (below === undefined) return;
    const roles = rolesIn(below, lexicon);
    if (roles.length === names.length) names.forEach((name, k) => push(found, roles[k], name, i));
    else if (roles.length === 1 && roles[0] === 'inspector') for (const name of names) push(found, 'inspector', name, i);
  });
  return found;
}

function push(found: Signature[], role: MeetingRole | undefined, name: NameFound, line: number): void {
  if (role) found.push({ role, line, ...name });
}

function roleIn(text: string, lexicon: Lexicon): MeetingRole | undefined {
  const bare = text.replace(/^[\s,(:]+|[\s,):]+$/gu, '');
  return bare === '' ? undefined : lexicon.meetingRole(bare);
}

/** The roles of a line that has nothing else. */
function rolesIn(line: string, lexicon: Lexicon): (MeetingRole | undefined)[] {
  const cells = line.trim().split(/\s{2,}|\t/u);
  const roles = (cells.length > 1 ? cells : line.trim().split(/\s+/u)).map((cell) => roleIn(cell, lexicon));
  return roles.every((role) => role === undefined) || !/^[\p{L}\s/().,]+$/u.test(line) ? [] : roles;
}
