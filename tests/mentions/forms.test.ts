import { expect, test } from 'vitest';
import type { Mention } from '../../src/ast/types.js';
import { parseMinutes } from '../../src/parse.js';

/** What is read out of some words in the text of an item, of a meeting on 5 March 2024. */
function read(words: string): string {
  const { sections } = parseMinutes(`Kylän hallitus\nAika: 5.3.2024 klo 18.00\n\n1 § Avaus\n\nPäätös: Avattiin.\n\n2 § Asia\n\nTeksti: ${words} jatkuu.\n\n3 § Muut\n\nPäätös: Ei ollut.\n`);
  const [block] = sections[1].blocks;
  return block.type === 'paragraph' ? block.mentions.map(short).join('; ') : block.type;
}

function short(mention: Mention): string {
  switch (mention.type) {
    case 'money':
    case 'percent':
      return `${mention.type} ${mention.min}${mention.max === mention.min ? '' : `–${mention.max}`}`;
    case 'attachment':
      return `attachment ${mention.numbers.join(',')}`;
    case 'sectionRef':
      return `sectionRef ${mention.numbers.join(',')}`;
    case 'statute':
      return `statute ${mention.act ?? '–'} ${mention.section ?? '–'}`;
    case 'person':
      return `person ${mention.name}`;
    default:
      return `${mention.type} ${mention.value ?? '–'}`;
  }
}

test.for([
  ['359/11.01.00.01/2022', 'caseId 359/11.01.00.01/2022'],
  ['OUKA/899/02.06.01.04/2017', 'caseId OUKA/899/02.06.01.04/2017'],
  ['HEL 2020-013928', 'caseId HEL 2020-013928'],
  ['luokka 02.02.02', ''],
  ['liite 1, § 109', 'attachment 1; sectionRef 109'],
  ['liitteen 1 mukaiset', 'attachment 1'],
  ['asiaan liittyvä', ''],
  ['bilaga 1', 'attachment 1'],
  ['liitteet 1-3', 'attachment 1,2,3'],
  ['(liite 3, s. 4–6)', 'attachment 3'],
  ['5.2.24', 'date 2024-02-05'],
  ['tiistaina 10. lokakuuta 2017', 'date 2017-10-10'],
  ['5.2., 9.4., 21.5. ja 11.6.', 'date 2024-02-05; date 2024-04-09; date 2024-05-21; date 2024-06-11'],
  ['4. & 5.9.', 'date 2024-09-04; date 2024-09-05'],
  ['1.1.-31.8.2020', 'date 2020-01-01/2020-08-31'],
  ['14.1. – 21.1.2019', 'date 2019-01-14/2019-01-21'],
  ['17.-18.9.', 'date 2024-09-17/2024-09-18'],
  ['ma 20.5.-ti 21.5.', 'date 2024-05-20/2024-05-21'],
  ['tammi–elokuu 2013', 'date 2013-01/2013-08'],
  ['12/2020', 'date 2020-12'],
  ['v. 2050', 'date 2050'],
  ['kevään 2023', 'date 2023'],
  ['2007-02-22', 'date 2007-02-22'],
  ['18 päivänä toukokuuta 2018', 'date 2018-05-18'],
  ['5. päivänä toukokuuta 2020', 'date 2020-05-05'],
  ['31.2.2024', 'date –'],
  ['12.5.98', 'date 1998-05-12'],
  ['30.12.–5.1.', 'date 2024-12-30/2025-01-05'],
  ['28.12., 4.1. ja 11.1.2025', 'date 2024-12-28; date 2025-01-04; date 2025-01-11'],
  ['20. joulukuuta – 10. tammikuuta', 'date 2024-12-20/2025-01-10'],
  ['marraskuu 2023 – tammikuu 2024', 'date 2023-11/2024-01'],
  ['maanantaina 1. päivänä tammikuuta', 'date 2024-01-01'],
  ['den 24 december – 6 januari', 'date 2024-12-24/2025-01-06'],
  ['45.13.', ''],
  ['yleiskirjeet 9–14/2020', ''],
  ['muutos on -5 %', 'percent -5'],
  ['muutos on -5 – 3 %', 'percent -5–3'],
  ['liitteet 1–900', 'attachment 1,900'],
  ['liitteet A–C', 'attachment A,B,C'],
  ['§:t 1–5, 7', 'sectionRef 1,2,3,4,5,7'],
  ['20 §:n 2 momentti', 'statute – 20 §:n 2 momentti'],
  ['29.2.2023', 'date –'],
  ['klo 13:15', 'time 13:15'],
  ['klo 9', 'time 09:00'],
  ['klo 13.15–14.24', 'time 13:15/14:24'],
  ['klo 18.00 – 19:30', 'time 18:00/19:30'],
  ['15.1.klo 6.00', 'date 2024-01-15; time 06:00'],
  ['poistui 14:35', 'time 14:35'],
  ['klo 0.99', 'time –'],
  ['300.000 euroa', 'money 300000'],
  ['1.871.348,34 euron', 'money 1871348.34'],
  ['2 887 410,75 euroa', 'money 2887410.75'],
  ['4,7 milj. euroa', 'money 4700000'],
  ['200 000-300 000 €', 'money 200000–300000'],
  ['1M €', 'money 1000000'],
  ['5 M€', 'money 5000000'],
  ['n. 60,2 milj. euroa', 'money 60200000'],
  ['22,03 €/kausi', 'money 22.03'],
  ['€ 500', 'money 500'],
  ['500 EUR', 'money 500'],
  ['-947 €', 'money -947'],
  ['42 %', 'percent 42'],
  ['2,99 %:n', 'percent 2.99'],
  ['5 prosenttia', 'percent 5'],
  ['5–10 %', 'percent 5–10'],
  ['25.4.2017 § 57', 'sectionRef 57; date 2017-04-25'],
  ['§:t 18-19', 'sectionRef 18,19'],
  ['(28.8.2017 § 67 ja 2.10.2017 § 72)', 'sectionRef 67; date 2017-08-28; sectionRef 72; date 2017-10-02'],
  ['3.4.2017 §107', 'sectionRef 107; date 2017-04-03'],
  ['pykälän 146 jälkeen', 'sectionRef 146'],
  ['kuntalain 90 §:n', 'statute kuntalain 90 §:n'],
  ['kuntalain 26 - 28 §:ssä', 'statute kuntalain 26 - 28 §:ssä'],
  ['KuntaL 140 § 1 mom.', 'statute KuntaL 140 § 1 mom.'],
  ['(HL 28 § 1 mom 5 kohta)', 'statute HL 28 § 1 mom 5 kohta'],
  ['julkisuuslain 24.1 §:n 3 kohtaan', 'statute julkisuuslain 24.1 §:n 3 kohtaan'],
  ['(YSL 7 §, 43 §, JäteL 6 §)', 'statute YSL 7 §; statute – 43 §; statute JäteL 6 §'],
  ['laki (449/2007)', ''],
  ['tila 491-1-8-9', ''],
  ['puh. 040 806 3149', ''],
  ['maija.mallila(at)kyla.example', 'email maija.mallila@kyla.example'],
  ['https://kyla.example/b.', 'url https://kyla.example/b'],
] as const)('%s', ([words, expected]) => {
  expect(read(words)).toBe(expected);
});
