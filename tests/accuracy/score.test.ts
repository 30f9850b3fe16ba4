import { describe, expect, test } from 'vitest';
import { goldSchema } from '../../scripts/accuracy/gold.js';
import { rows } from '../../scripts/accuracy/rows.js';
import { measures, score } from '../../scripts/accuracy/score.js';
import { parseMinutes } from '../../src/parse.js';

const TEXT = `Kyläyhdistys ry
Aika: 12.3.2024 klo 18.00
Puheenjohtaja: Maija Virtanen

1 § Avaus

Päätös: Avattiin.

2 § Talkoot

Esitys: Pidetään 3.5.2024. Varataan 200 €. (Liite 1, diat 2-3)

Päätös: Hyväksyttiin.
`;

/** The score of the text against a part of gold. */
const against = (gold: object) => score(parseMinutes(TEXT), goldSchema.parse({ source: 'minutes.txt', ...gold }));
const AVAUS = { number: '1', title: 'Avaus', proposals: [], decisions: ['Avattiin.'], outcomes: ['approved'], statements: [] };
const TALKOOT = { number: '2', title: 'Talkoot', proposals: ['Pidetään 3.5.2024. Varataan 200 €. (Liite 1, diat 2-3)'], decisions: ['Hyväksyttiin.'], outcomes: ['approved'], statements: [] };

describe('what is compared', () => {
  test('all that gold names and nothing else', () => {
    const found = against({ sections: [AVAUS, TALKOOT], amounts: [{ section: '2', min: 200, max: 200 }] });
    expect(Object.keys(found)).toEqual(['sections', 'proposals', 'decisions', 'outcomes', 'statements', 'amounts']);
    for (const { extra, missing } of Object.values(found)) expect([...extra, ...missing]).toEqual([]);
  });

  test('letters and digits of texts, in any spacing and case', () => {
    expect(against({ sections: [AVAUS, { ...TALKOOT, decisions: ['HYVÄK-\nSYTTIIN'] }] }).decisions).toEqual({ right: 2, extra: [], missing: [] });
  });

  test('the decisions of a section as one text', () => {
    expect(against({ sections: [AVAUS, { ...TALKOOT, decisions: ['Hyväk', 'syttiin.'] }] }).decisions?.missing).toEqual([]);
  });

  test('names in either order of their parts', () => {
    expect(against({ meeting: { chair: 'Virtanen Maija' } }).meeting).toEqual({ right: 1, extra: [], missing: [] });
  });

  test('dates by the section that they stand in', () => {
    const { dates } = against({ dates: [{ section: 'front', value: '2024-03-12' }, { section: '1', value: '2024-05-03' }] });
    expect(dates).toEqual({ right: 1, extra: [{ at: 'number 2', value: '2024-05-03' }], missing: [{ at: 'number 1', value: '2024-05-03' }] });
  });

  test('slides only where gold has some', () => {
    expect(against({ attachmentRefs: [{ section: '2', attachments: ['1'] }] }).attachmentRefs?.right).toBe(1);
    expect(against({ attachmentRefs: [{ section: '2', attachments: ['1'], slides: [2] }] }).attachmentRefs?.missing).toHaveLength(1);
  });

  test('a section without a title by its number', () => {
    expect(against({ sections: [AVAUS, { ...TALKOOT, title: '' }] }).sections?.missing).toEqual([]);
  });

  test('words broken over a line end, whole', () => {
    const text = '1 § Avaus\n\nPuheenjohtaja avasi ko-\nkouksen.\n';
    const { joins } = score(parseMinutes(text), goldSchema.parse({ source: 'x', joins: [{ line: 3, text: 'kokouksen' }, { line: 3, text: 'kokouksista' }] }));
    expect(joins).toEqual({ right: 1, extra: [{ at: 'line 3', value: 'kokouksista' }], missing: [{ at: 'line 3', value: 'kokouksista' }] });
  });
});

describe('what is not counted', () => {
  test('what gold says to ignore', () => {
    expect(against({ dates: [], ignore: { dates: ['12.3.2024', '3.5.2024'] } }).dates).toEqual({ right: 0, extra: [], missing: [] });
    expect(against({ dates: [] }).dates?.extra).toHaveLength(2);
    expect(against({ meeting: { date: '2024-03-12', chair: 'Matti' }, ignore: { meeting: ['chair'] } }).meeting?.extra).toEqual([]);
  });

  test('fields of the meeting that gold does not speak of', () => {
    expect(against({ meeting: { date: '2024-03-12' } }).meeting).toEqual({ right: 1, extra: [], missing: [] });
  });

  test('what a section says where gold leaves that open', () => {
    const { proposals, ...open } = TALKOOT;
    expect(proposals).toHaveLength(1);
    expect(against({ sections: [AVAUS, open] }).proposals).toEqual({ right: 0, extra: [], missing: [] });
    expect(against({ sections: [AVAUS, { ...TALKOOT, proposals: [] }] }).proposals?.extra).toHaveLength(1);
  });
});

test('gold with a field that is none is refused', () => {
  expect(() => against({ dated: [] })).toThrow('dated');
});

describe('the table', () => {
  test('has a row a facet and one for all, over all documents', () => {
    const scores = [against({ meeting: { date: '2024-03-12' } }), against({ meeting: { date: '2024-03-13' }, times: [{ section: 'front', value: '18:00' }] })];
    expect(rows(scores)).toEqual([
      ['meeting', '0.5000', '0.5000', '0.5000', '2'],
      ['times', '1.0000', '1.0000', '1.0000', '1'],
      ['all', '0.6667', '0.6667', '0.6667', '3'],
    ]);
  });

  test.for([
    [{ right: 3, extra: 1, missing: 0 }, { precision: 0.75, recall: 1, f1: 6 / 7 }],
    [{ right: 0, extra: 0, missing: 2 }, { precision: 1, recall: 0, f1: 0 }],
    [{ right: 0, extra: 0, missing: 0 }, { precision: 1, recall: 1, f1: 1 }],
  ] as const)('measures %j', ([counts, expected]) => expect(measures(counts)).toEqual(expected));
});
