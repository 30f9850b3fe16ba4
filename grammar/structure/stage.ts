import { namesAct } from '../vocabulary/acts.js';
import type { Lexicon } from '../vocabulary/index.js';

/** What the heading of a stage says, in any order of body, date and section. */
export interface StageHeading {
  readonly body: string | null;
  /** ISO 8601. */
  readonly date: string | null;
  readonly number: string | null;
}

const DATE = /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/u;

/** Whether a line is a day in figures and nothing else. */
export const isDateAlone = (text: string): boolean => DATE_ALONE.test(text);
const DATE_ALONE = /^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$/u;

/** The first date in figures, ISO 8601. */
export function dateIn(text: string): string | null {
  const [, day, month, year] = DATE.exec(text) ?? [];
  return day === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Reads `Tekn.ltk 3.3.2020 § 21`, `Kaupunginhallitus, 26.05.2025, § 198`, `Khall  105 §  10.4.2017`. */
export function readStageHeading(heading: string): StageHeading {
  const rest = heading.replace(DATE, ' ');
  const number = /§\s*(\d+)|(\d+)\s*§/u.exec(rest);
  const body = rest.replace(/[\s,(/–-]*(?:§.*|\d+\s*§.*|\d.*)$/u, '').trim().replace(/,$/u, '');
  return {
    body: body === '' ? null : body,
    date: dateIn(heading),
    number: number?.[1] ?? number?.[2] ?? null,
  };
}

/** Whether a text can be a body's name or its abbreviation: `Sivistyslautakunta`, `Tekn.ltk`, `KhallS`, `Nämnden för lokaltjänster`. */
export function isBody(text: string, lexicon: Lexicon): boolean {
  const words = text.split(/\s+/u);
  if (words.length > 8 || namesAct(text) || lexicon.has('finiteVerb', text)) return false;
  return words.some((word) => lexicon.ends('body', word)) || (words.length <= 2 && words.every((word) => word.length <= 12 && /^\p{Lu}?[\p{L}.-]+$/u.test(word)));
}
