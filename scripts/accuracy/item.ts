import type { Gold } from './gold.js';

/*
 * What is compared: an item of a facet, with where it stands. Two are the same where both texts are.
 */

export const FACETS = ['sections', 'proposals', 'decisions', 'outcomes', 'statements', 'meeting', 'furniture', 'dates', 'times', 'amounts', 'attachmentRefs', 'sectionRefs', 'joins'] as const;
export type Facet = (typeof FACETS)[number];

export interface Item {
  /** The section, or the field of the meeting. */
  readonly at: string;
  /** Empty in gold that names only the place: anything there is the same. */
  readonly value: string;
}

/** The letters and digits of a text: cases, spaces, punctuation and hyphens do not matter. */
export const squash = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A name whichever way its parts stand: `Virtanen Maija` is Maija Virtanen. */
export const squashName = (name: string): string =>
  name
    .split(/[\s,]+/u)
    .map(squash)
    .sort()
    .join('');

export const FRONT = 'front';

/** A section by its number, or by its title where it has none. */
export const sectionKey = (number: string | null, title: string): string => (number === null ? `title ${squash(title)}` : `number ${squash(number)}`);

/** How a field of the meeting is compared. */
export const MEETING_FIELDS: Readonly<Record<keyof NonNullable<Gold['meeting']>, (value: string) => string>> = {
  date: (value) => value,
  start: (value) => value,
  end: (value) => value,
  number: squash,
  body: squash,
  place: squash,
  chair: squashName,
  secretary: squashName,
  inspectors: squashName,
  present: squashName,
  absent: squashName,
};

/** References to attachments: those that gold gives no slides of are the same whatever slides are found. */
export const attachmentValue = (attachments: readonly string[], slides: readonly (string | number)[]): string => [attachments.map(squash).join('+'), slides.join('+')].join(' ');
