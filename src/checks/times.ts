import { eachMentioning } from '../ast/visit.js';
import { finding } from '../diagnostics/finding.js';
import type { Finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

/** Hours and minutes that no clock shows. */
export const checkTimes: Check = ({ minutes }) => {
  const findings: Finding[] = [];
  eachMentioning(minutes, ({ mentions }) => {
    for (const { type, text, position, ...mention } of mentions) if (type === 'time' && 'value' in mention && mention.value === null) findings.push(finding('impossible-time', { text }, position));
  });
  return findings;
};
