import { dateIn, isBody, readStageHeading } from '../../grammar/structure/stage.js';
import type { Piece } from '../../grammar/structure/outline.js';
import { NumberSign, SignNumber, StageDate, StageHead } from '../../grammar/structure/tokens.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { FlowLine } from './flow.js';
import type { Line } from './lines.js';

/** Whether a line is the heading of a stage: body, date and section, and the body is one (`Oikaisuvaatimus päätöksestä 24.9.2019 § 77` is a title). */
export const isStageLine = (line: Line, lexicon: Lexicon): boolean => line.marks[0]?.tokenType === StageHead && isBody(readStageHeading(line.text).body ?? '', lexicon);

/** The body of a line that is a body and the day of its meeting, and no more; the body is one (`Ote lähetetty 26.9.2025` has none). */
function bodyOfDay(line: Line, lexicon: Lexicon): string | undefined {
  const body = line.marks[0]?.tokenType === StageDate ? (readStageHeading(line.text).body ?? '') : undefined;
  return body !== undefined && isBody(body, lexicon) ? body : undefined;
}

export const isDayOfBody = (line: Line, lexicon: Lexicon): boolean => bodyOfDay(line, lexicon) !== undefined;

/** The same where the words of the body leave no doubt: `Kevätretki 15.5.2024` is as well a title. */
export const isDayOfNamedBody = (line: Line, lexicon: Lexicon): boolean =>
  bodyOfDay(line, lexicon)?.split(/\s+/u).some((word) => lexicon.ends('body', word) || lexicon.is('bodyAbbreviation', word.replace(/\.$/u, ''))) ?? false;

/** Whether a line heads the history of a matter: `Aikaisempi käsittely`. */
export const isHistory = (line: Line, lexicon: Lexicon): boolean => lexicon.is('history', line.text.replace(/:$/u, ''));

/** Whether a line stands by itself and names a body and the day of its meeting, as a stage of a matter does below the heading of its history. */
export const isStageOfHistory = (flow: readonly FlowLine[], at: number, lexicon: Lexicon): boolean => (flow[at].gap > 0 || flow[at].across) && (flow[at + 1]?.gap ?? 0) > 0 && isDayOfNamedBody(flow[at].line, lexicon);

/** The days that the lines before the first item name. */
export const daysOfHead = (flow: readonly FlowLine[], first: number): ReadonlySet<string> => new Set(flow.slice(0, first).flatMap(({ line }) => (line.has.digit ? (dateIn(line.text) ?? []) : [])));

/** A body and the day of its meeting, with the section's number on the line below: in the margin of the text, maybe, or behind a sign that ends the first. */
export function datedStage(flow: readonly FlowLine[], at: number, lexicon: Lexicon): { number: Piece } | undefined {
  const { line } = flow[at];
  const next = flow.at(at + 1);
  if (!isDayOfBody(line, lexicon) || !next || next.gap > 1) return undefined;
  if (line.text.endsWith('§')) return next.gap === 0 && /^\d{1,4}$/u.test(next.line.text) ? { number: next.line } : undefined;
  const mark = next.line.marks.find(({ tokenType }) => tokenType === SignNumber || tokenType === NumberSign);
  if (!mark) return undefined;
  const start = mark.startOffset;
  const end = start + mark.image.length;
  if (/^\W*\d+\W*$/u.test(next.line.text)) return { number: next.line };
  // `KH 5.4.2004` / `96 §     Virka on ollut …`
  return start === next.line.start && /^(?:[ ]{2,}|\t)/u.test(next.line.text.slice(end - start)) ? { number: { start, end } } : undefined;
}
