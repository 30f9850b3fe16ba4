import type { FieldKind, Lexicon } from '../../../grammar/vocabulary/index.js';
import { ATTENDANCE, fieldOfSentence } from '../../structure/fields.js';
import { PEOPLE_OF } from './dealt.js';

interface FieldWithin {
  readonly kind: FieldKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Fields that begin within a paragraph: a list of people behind another, `Läsnä: Maija Malli (pj), Matti Malli. Poissa: Elli Esimerkki`, or several
 * of the head in one line, `Hallituksen kokous Paikka: Kerhotila Aika: 5.3.2024 klo 18 Läsnä: Maija Malli`.
 */
export function fieldsWithin(text: string, from: number, kind: FieldKind | undefined, lexicon: Lexicon): readonly FieldWithin[] {
  const found = [...text.slice(from).matchAll(LABEL_WITHIN)].flatMap(({ 0: label, index }): FieldWithin[] => {
    const named = lexicon.field(label);
    return named === undefined ? [] : [{ kind: named, start: from + index, end: from + index + label.length }];
  });
  if (ATTENDANCE.has(kind)) return [...found.filter((next) => ATTENDANCE.has(next.kind)), ...sentencesWithin(text, from, lexicon)].sort((a, b) => a.start - b.start);
  // `Hallitus kokoontui toimistolla 18.1.2018. Läsnä olivat Maija Malli ja Otto Oletus.`
  const told = kind === undefined ? toldWithin(text, from, lexicon) : [];
  if (told.length > 0) return told;
  // `Puheenjohtaja   Maija Malli          Sihteeri   Otto Oletus`
  if (PEOPLE_OF.has(kind)) {
    const officers = [...text.slice(from).matchAll(OFFICER_WITHIN)].flatMap(({ 0: label, index }): FieldWithin[] => {
      const named = lexicon.field(label);
      return named !== undefined && PEOPLE_OF.has(named) && named !== kind ? [{ kind: named, start: from + index, end: from + index + label.length }] : [];
    });
    if (officers.length === 1 && /\p{L}/u.test(text.slice(from, officers[0].start)) && /\p{L}/u.test(text.slice(officers[0].end))) return officers;
  }
  // `Underskrifter:     Ordförande:              Sekreterare:` over their names.
  if (found.length > 1 && found.every(({ end }, i) => text.slice(end, found[i + 1]?.start).trim() === '')) return [];
  // `Aika: 5.9.2019 klo 18 Paikka: Kerhohuone`
  const paired = kind === 'time' && found.some((next) => next.kind === 'place');
  return !paired && new Set(found.map((next) => next.kind)).size + (kind === undefined ? 0 : 1) < FEWEST_WITHIN ? [] : found;
}

/** The same of a paragraph that begins with something else: each list ends with its sentence. */
function toldWithin(text: string, from: number, lexicon: Lexicon): readonly FieldWithin[] {
  const told = new Map(sentencesWithin(text, from, lexicon).map((field) => [field.start, field]));
  let listing = false;
  return (told.size === 0 ? [] : [...text.slice(from).matchAll(SENTENCE)]).flatMap(({ index, 0: { length } }): FieldWithin[] => {
    const start = from + index + length;
    const field = told.get(start);
    const ended = listing && !field;
    // The stop of an initial ends no sentence: `M. Malli`.
    if (ended && INITIAL.test(text.slice(Math.max(0, start - 5), start))) return [];
    listing = field !== undefined;
    return field ? [field] : ended ? [{ kind: 'other', start, end: start }] : [];
  });
}

/** `Läsnä olivat Maija Malli ja Otto Oletus. Poissa oli Elli Esimerkki.` */
export const sentencesWithin = (text: string, from: number, lexicon: Lexicon): readonly FieldWithin[] =>
  [...text.slice(from).matchAll(SENTENCE)].flatMap(({ index, 0: { length } }) => {
    const start = from + index + length;
    const field = fieldOfSentence({ text: text.slice(start, start + LONGEST_LEAD), start }, lexicon);
    return field ? [{ kind: field.kind, start, end: field.label.end }] : [];
  });

const SENTENCE = /[.)] +(?=\p{Lu})/gu;
const INITIAL = /(?:^|[ -])\p{Lu}\. *$/u;
/** How far into a sentence the words for a list of people go, in characters. */
const LONGEST_LEAD = 120;

const LABEL_WITHIN = /(?<=\s)\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}:(?!\S)/gu;
const OFFICER_WITHIN = /(?<=\s{2})\p{Lu}\p{Ll}+(?::(?!\S)|(?=\s{2,}\p{Lu}))/gu;
/** Fields of one line that show it to hold several. */
const FEWEST_WITHIN = 3;
