import { eachMentioning, allSections } from '../ast/visit.js';
import { finding } from '../diagnostics/finding.js';
import type { Finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

/** Sections of this very meeting that are referred to and are not there. */
export const checkReferences: Check = ({ minutes }) => {
  const { date } = minutes.meeting;
  const known = new Set(allSections(minutes.sections).map(({ number }) => number));
  if (date === null || known.size === 0) return [];
  const findings: Finding[] = [];
  eachMentioning({ ...minutes, preamble: [] }, ({ mentions }) => {
    for (const mention of mentions) {
      if (mention.type !== 'sectionRef' || mention.meeting !== date) continue;
      for (const number of mention.numbers) if (!known.has(number)) findings.push(finding('unknown-section', { number }, mention.position));
    }
  });
  return findings;
};
