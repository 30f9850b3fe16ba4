import type { Position } from '../source/line-index.js';

/** What each kind of finding says, by its code. The wording stands in `wording.ts`, what it means and an example in `explanations.ts`. */
export interface Findings {
  'impossible-date': { text: string };
  'impossible-time': { text: string };
  'unknown-year': { text: string };
  'weekday-mismatch': { text: string; written: string; actual: string };
  'section-skipped': { before: number; number: number };
  'section-repeated': { number: number };
  'section-backwards': { before: number; number: number };
  'misread-sign': { text: string; number: number };
  'no-sections': Record<never, never>;
  'ambiguous-structure': { chosen: string; rival: string };
  'no-meeting-date': Record<never, never>;
  'ends-before-start': { start: string; end: string };
  'present-and-absent': { name: string };
  'inspector-not-present': { name: string };
  'proposal-without-decision': { section: string };
  'misspelt-label': { written: string; meant: string };
  'attachment-not-listed': { number: string };
  'unknown-section': { number: string };
  'unreferenced-footnote': { id: string };
  'guessed-encoding': { encoding: string };
  'replacement-character': { count: number };
  'control-character': { count: number };
  'html-entity': { text: string; count: number };
  'html-tag': { text: string; count: number };
  'flattened-text': { characters: number };
}

export type Code = keyof Findings;

/** One finding: its kind, its values, its place. */
export type Finding<C extends Code = Code> = { [K in C]: { readonly code: K; readonly data: Findings[K]; readonly position: Position } }[C];

export function finding<C extends Code>(code: C, data: Findings[C], position: Position): Finding {
  return { code, data, position } as Finding;
}
