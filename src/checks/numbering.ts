import { finding } from '../diagnostics/finding.js';
import type { Finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

/** Sections whose numbers skip, come twice or go back. Lettered ones (`12a`) go with their number. */
export const checkNumbering: Check = ({ minutes: { sections } }) => {
  const findings: Finding[] = [];
  let before: { number: number; suffix: string } | undefined;
  for (const { number: written, position } of sections) {
    const [, digits, suffix = ''] = /^(\d+)([a-z]*)$/u.exec(written ?? '') ?? [];
    if (digits === undefined) continue;
    const number = Number(digits);
    if (before && number === before.number && suffix <= before.suffix) findings.push(finding('section-repeated', { number }, position));
    else if (before && number < before.number) findings.push(finding('section-backwards', { before: before.number, number }, position));
    else if (before && number > before.number + 1) findings.push(finding('section-skipped', { before: before.number, number }, position));
    before = { number, suffix };
  }
  return findings;
};
