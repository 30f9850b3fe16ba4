import { finding } from '../diagnostics/finding.js';
import type { Finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

/** A meeting without a date, or that ends before it begins. */
export const checkMeeting: Check = ({ minutes: { meeting, sections }, source }) => {
  const findings: Finding[] = [];
  const place = source.index.position(0, 0);
  if (meeting.date === null && sections.length > 0) findings.push(finding('no-meeting-date', {}, place));
  // A meeting may run past midnight, into the small hours.
  if (meeting.start !== null && meeting.end !== null && meeting.end < meeting.start && meeting.end > SMALL_HOURS) findings.push(finding('ends-before-start', { start: meeting.start, end: meeting.end }, place));
  return findings;
};

const SMALL_HOURS = '05:00';
