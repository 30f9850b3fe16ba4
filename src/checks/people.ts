import type { Person } from '../ast/types.js';
import { finding } from '../diagnostics/finding.js';
import { nameKey } from '../meeting/known-names.js';
import type { Check } from './check.js';

/** Who is both present and absent, and who inspects the minutes of a meeting without having been there. */
export const checkPeople: Check = ({ minutes: { meeting } }) => {
  const present = new Set(meeting.present.map(key));
  return [
    ...meeting.absent.filter((person) => present.has(key(person))).map(({ name, position }) => finding('present-and-absent', { name }, position)),
    ...(present.size === 0 ? [] : meeting.inspectors.filter((person) => !present.has(key(person))).map(({ name, position }) => finding('inspector-not-present', { name }, position))),
  ];
};

const key = ({ name }: Person): string => nameKey(name);
