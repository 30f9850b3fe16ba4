import type { Severity } from '../ast/severity.js';
import type { Code, Findings } from './finding.js';

interface Wording<C extends Code> {
  readonly severity: Severity;
  message(data: Findings[C]): string;
}

/** How grave each finding is, and the sentence that says it. */
export const WORDING: { readonly [C in Code]: Wording<C> } = {
  'impossible-date': { severity: 'warning', message: ({ text }) => `“${text}” is no date` },
  'impossible-time': { severity: 'warning', message: ({ text }) => `“${text}” is no time of the clock` },
  'unknown-year': { severity: 'info', message: ({ text }) => `the year of “${text}” is not known: neither it nor the meeting has one` },
  'weekday-mismatch': { severity: 'warning', message: ({ text, written, actual }) => `“${text}” is a ${actual}, not a ${written}` },
  'section-skipped': { severity: 'info', message: ({ before, number }) => `section ${number} follows section ${before}` },
  'section-repeated': { severity: 'warning', message: ({ number }) => `a second section ${number}` },
  'section-backwards': { severity: 'warning', message: ({ before, number }) => `section ${number} follows section ${before}` },
  'misread-sign': { severity: 'info', message: ({ text, number }) => `“${text}” is read as § ${number}` },
  'no-sections': { severity: 'warning', message: () => 'no sections found: the text may not be minutes' },
  'ambiguous-structure': { severity: 'info', message: ({ chosen, rival }) => `the headings are read as ${chosen}, but ${rival} would explain them nearly as well` },
  'no-meeting-date': { severity: 'info', message: () => 'the date of the meeting was not found' },
  'ends-before-start': { severity: 'warning', message: ({ start, end }) => `the meeting ends at ${end}, before it begins at ${start}` },
  'present-and-absent': { severity: 'warning', message: ({ name }) => `${name} is both present and absent` },
  'inspector-not-present': { severity: 'info', message: ({ name }) => `${name} inspects the minutes, but is not among those present` },
  'proposal-without-decision': { severity: 'info', message: ({ section }) => `${section} has a proposal but no decision` },
  'misspelt-label': { severity: 'info', message: ({ written, meant }) => `“${written}” is read as “${meant}”` },
  'attachment-not-listed': { severity: 'info', message: ({ number }) => `attachment ${number} is referred to, but not among those listed` },
  'unknown-section': { severity: 'info', message: ({ number }) => `section ${number} of this meeting is referred to, but not there` },
  'unreferenced-footnote': { severity: 'info', message: ({ id }) => `nothing refers to footnote ${id}` },
  'guessed-encoding': { severity: 'info', message: ({ encoding }) => `the bytes are no UTF-8; read as ${encoding}` },
  'replacement-character': { severity: 'warning', message: ({ count }) => `${count === 1 ? 'a character was' : `${count} characters were`} lost before the text came here (U+FFFD)` },
  'control-character': { severity: 'info', message: ({ count }) => `${count === 1 ? 'a control character' : `${count} control characters`} in the text` },
  'html-entity': { severity: 'warning', message: ({ text, count }) => `${count === 1 ? `an HTML entity (${text})` : `${count} HTML entities (${text} …)`} in the text: decode it before it is parsed` },
  'html-tag': { severity: 'warning', message: ({ text, count }) => `${count} HTML tags (${text} …) in the text: take the text out of the page before it is parsed` },
  'flattened-text': { severity: 'warning', message: ({ characters }) => `a line of ${characters} characters with labels in it: the text has lost its line breaks` },
};

/** The codes of all findings. */
export const CODES = Object.keys(WORDING) as readonly Code[];

/** The sentence of a finding. */
export function messageOf<C extends Code>(code: C, data: Findings[C]): string {
  return WORDING[code].message(data);
}
