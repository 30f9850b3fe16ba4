import { describe, expect, test } from 'vitest';
import { parseMinutes } from '../../src/index.js';

const BODY = '\n\n1. Kokouksen avaus\n\nPuheenjohtaja avasi kokouksen.\n\n2. Kokouksen päättäminen\n\nKokous päättyi.\n';

/** Heads, and where each says that the meeting was. */
const CASES: readonly (readonly [head: string, place: string | null])[] = [
  ['Aika: 5.9.2019 klo 18\nPaikka: Kerhohuone', 'Kerhohuone'],
  ['Aika: 5.9.2019 klo 18 Paikka: Kerhohuone', 'Kerhohuone'],
  ['Aika: 5.9.2019 klo 18\nPaikka: Ravintola Satama, Tähtikabinetti,\nLaiturikatu 3, Rantala', 'Ravintola Satama, Tähtikabinetti, Laiturikatu 3, Rantala'],
  ['Paikka ja aika: Kerhohuone, 5.9.2019 klo 12-13.30', 'Kerhohuone'],
  ['5.9.2019 klo 18.00\nHarmaalan leirikeskus', 'Harmaalan leirikeskus'],
  ['Torstai 5.9.2019 klo. 18.30 metsästysmaja', 'metsästysmaja'],
  ['5.9.2019  klo 18:00, paikkana Kerhotalo', 'Kerhotalo'],
  ['5.9.2019 klo 18.00\nPuheenjohtajan tervehdys', null],
  ['5.9.2019 klo 18.00\nMaija Halli, puheenjohtaja', null],
  ['5.9.2019 klo 18.00\nHarmaalan nuorisokeskus ry', null],
  ['Torsdag 5.9.2019 kl. 18.00\nMaija Nygård, ordförande', null],
  ['Plats och tid: Bystugan i Ekby den 9 april 2011, kl 14.00', 'Bystugan i Ekby'],
  ['Tid och plats:        Församlingshemmet, Byberg\n                      Torsdagen den 1.12.2016 kl 19.00', 'Församlingshemmet, Byberg'],
  ['Plats och tid     Kommunkansliet tisdagen 7.11.2017 kl. 17.00-20.05', 'Kommunkansliet'],
  ['Tid och plats              7 april 2021 Klockan 18.00-20.35\n                           Plats: Kommunkansliet', 'Kommunkansliet'],
];

describe('the place of the meeting', () => {
  test.each(CASES)('%s', (head, place) => {
    expect(parseMinutes(`Kerhon hallitus\n${head}${BODY}`).meeting.place).toBe(place);
  });
});
