import type { Finding } from '../diagnostics/finding.js';
import { checkAttachments } from './attachments.js';
import type { Check, CheckContext } from './check.js';
import { checkDates } from './dates.js';
import { checkDecisions } from './decisions.js';
import { checkFootnotes } from './footnotes.js';
import { checkLabels } from './labels.js';
import { checkMeeting } from './meeting.js';
import { checkNumbering } from './numbering.js';
import { checkPeople } from './people.js';
import { checkReferences } from './references.js';
import { checkStructure } from './structure.js';
import { checkText } from './text.js';
import { checkTimes } from './times.js';

const CHECKS: readonly Check[] = [
  checkText,
  checkStructure,
  checkNumbering,
  checkMeeting,
  checkPeople,
  checkDecisions,
  checkLabels,
  checkDates,
  checkTimes,
  checkAttachments,
  checkReferences,
  checkFootnotes,
];

/** Runs all checks. */
export const runChecks = (context: CheckContext): Finding[] => CHECKS.flatMap((check) => check(context));
