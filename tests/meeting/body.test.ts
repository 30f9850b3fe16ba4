import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../grammar/vocabulary/index.js';
import { bodyIn, meetingNumber } from '../../src/meeting/body.js';

/** Lines of a head, the body that each names, and the meeting's number. */
const CASES: readonly (readonly [line: string, body: string | null, number: string | null])[] = [
  ['Harmaalan kyläseuran kesäkokous 5.9.2019', 'Harmaalan kyläseuran kesäkokous', null],
  ['PÖYTÄKIRJA: HARMAALAN MARTTOJEN KEVÄTKOKOUS 2015', 'HARMAALAN MARTTOJEN KEVÄTKOKOUS', null],
  ['Asia: Rannikkoliiton hallituksen kokous 4/2017', 'Rannikkoliiton hallitus', '4/2017'],
  ['Kerhon hallituksen kokous maanantaina 11.11.2019 klo 10.00', 'Kerhon hallitus', null],
  ['Kerhon hallituksen kokous su 5.9.2021', 'Kerhon hallitus', null],
  ['Kerhon hallituksen kokous nro 3', 'Kerhon hallitus', '3'],
  ['Kerhon hallituksen kokous #11 5.9.2019', 'Kerhon hallitus', '11'],
  ['Pöytäkirja Purjehtijain hallituksen kokouksesta 3/2021', 'Purjehtijain hallitus', '3/2021'],
  ['Päätöskooste aluehallituksen kokouksesta 15.5.2024', 'aluehallitus', null],
  ['Kaupunginhallituksen päätöksiä 29.4.2024', 'Kaupunginhallitus', null],
  ['Mäen koulun johtokunnan pöytäkirja 2/2022', 'Mäen koulun johtokunta', '2/2022'],
  ['Harmaalan seura ry:n vuosikokouksen pöytäkirja', 'Harmaalan seura ry:n vuosikokous', null],
  ['Harmaalan seura ry:n kokous', 'Harmaalan seura ry', null],
  ['Harmaalan tapahtumaryhmän muistio', 'Harmaalan tapahtumaryhmä', null],
  ['Mustikkatien yksityistien hoitokunnan kokous', 'Mustikkatien yksityistien hoitokunta', null],
  ['Tekninen lupajaos', 'Tekninen lupajaos', null],
  ['Kuntien edustajainkokous', 'Kuntien edustajainkokous', null],
  ['Kerhon hallitus päätti 5.9.2019', null, null],
];

describe('the body in a line of the head', () => {
  test.each(CASES)('%s', (line, body, number) => {
    expect({ body: bodyIn(line, defaultLexicon()), number: meetingNumber(line, defaultLexicon()) }).toEqual({ body, number });
  });
});
