import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesSchema } from '../src/ast/schema/document.js';
import { parseMinutes } from '../src/parse.js';
import { fixtureTexts } from './helpers/fixtures.js';
import { lettersOf, lettersOfLeaves, misplaced } from './helpers/invariants.js';

/* What holds of every text: see docs/architecture.md, “What always holds”. */

const WORDS = ['Päätös:', 'Esitys', '1 §', '§ 2', '3.', '4.1', 'Liite 1, ', 'dia\n4', '12.5.', '1.2.2024', 'klo 18.00', '-\n', '- ', '€', '1 000', 'n. 5 M€', '|', '| a |', '\f', '\r', '\u00ad\n', '\u200b', 'a\u0308', '(', ')', 'https://a.fi/', 'Läsnä', 'Maija Mallila', '\n\n', '\t', '1)', 'HL 28 §', 'Kh 1.2.2024 § 5', '\n\nAikaisempi käsittely', 'Liite 1 / § 2', '\ud83d', '\u0000'];
const soup = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 80 }).map((parts) => parts.join(' '));
const fixture = fc.constantFrom(...fixtureTexts);

/** A fixture with a stretch taken out, doubled, or filled with something else. */
const mutated = fc.tuple(fixture, fc.nat(), fc.nat({ max: 200 }), soup, fc.boolean()).map(([text, at, length, put, twice]) => {
  const start = at % (text.length + 1);
  const cut = text.slice(start, start + length);
  return text.slice(0, start) + (twice ? cut + cut : put) + text.slice(start + length);
});

/** The head of one fixture on the tail of another. */
const spliced = fc.tuple(fixture, fixture, fc.nat(), fc.nat()).map(([a, b, i, j]) => a.slice(0, i % (a.length + 1)) + b.slice(j % (b.length + 1)));

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 120) };

describe.for([
  ['random text', soup],
  ['mutated fixtures', mutated],
  ['spliced fixtures', spliced],
] as const)('%s', ([, texts]) => {
  test('gives a document that validates, the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const minutes = parseMinutes(text);
        minutesSchema.parse(minutes);
        expect(parseMinutes(text)).toEqual(minutes);
      }),
      RUNS,
    );
  });

  test('keeps every letter and digit in exactly one leaf', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lettersOfLeaves(parseMinutes(text))).toBe(lettersOf(text));
      }),
      RUNS,
    );
  });

  test('has positions that nest and point at what they say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(misplaced(parseMinutes(text), text)).toEqual([]);
      }),
      RUNS,
    );
  });
});

test('any bytes give a document or are refused as no text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        minutesSchema.parse(parseMinutes(bytes));
      } catch (error) {
        expect((error as Error).name).toBe('NotTextError');
      }
    }),
    RUNS,
  );
});
