import { expect, test } from 'vitest';
import { defaultLexicon } from '../../grammar/vocabulary/index.js';
import { clean } from '../../src/source/clean.js';
import { Hyphenation } from '../../src/source/hyphenation.js';

/** How the first line of a text goes on with its second, seen with the rest of the text. */
function joint(text: string, spaceTells = false): string {
  const cleaned = clean(text);
  const end = cleaned.text.indexOf('\n');
  const left = cleaned.text.slice(0, end).trimEnd();
  return new Hyphenation(cleaned, defaultLexicon(), spaceTells).joint(left, left.length, cleaned.text.slice(end + 1).trimStart());
}

test.for([
  ['a word that goes on', 'kokouk-\nsessa', 'drop'],
  ['a line that ends', 'kokous\nalkoi', 'space'],
  ['a soft hyphen', 'kokouk\u00ad\nsessa', 'drop'],
  ['a slash behind a letter', 'ja/\ntai', 'none'],
  ['a slash behind a figure', '5/\n6', 'space'],
  ['a dash between figures', '2020–\n2021', 'none'],
  ['a dash after a stop, before a figure', '1.5.–\n3.5.', 'none'],
  ['a dash after a word', 'ehdotus –\nhyväksyttiin', 'space'],
  ['a hyphen that stands alone', 'ehdotus -\nhyväksyttiin', 'space'],
  ['a double hyphen', 'ehdotus--\nhyväksyttiin', 'space'],
  ['a hyphen behind a figure', '20-\nvuotias', 'none'],
  ['a hyphen behind a bracket', '(x)-\nosa', 'space'],
  ['a figure behind a hyphen', 'liite-\n5', 'none'],
  ['a sign behind a hyphen', 'liite-\n(a)', 'space'],
  ['a suspended hyphen', 'koulutus-\nja osaamistaso', 'space'],
  ['a word that ends like a connective', 'puheenjohta-\nja avasi', 'drop'],
  ['the same where the document has the word', 'kulki-\nja … kulkija', 'drop'],
  ['a short word that only looks so', 'ko-\nja', 'space'],
  ['a hard hyphen, as the producer says', 'Työkyky-\u200b\nhankkeen', 'none'],
  ['a compound whose parts meet in one vowel', 'linja-\nauto', 'none'],
  ['a compound that the document writes with its hyphen', 'Etelä-\npohjanmaan, ja Etelä-pohjanmaa', 'none'],
  ['a name of two capitals', 'Etelä-\nPohjanmaan', 'none'],
  ['a name that the document writes as one word', 'SO-\nNet ja SONet', 'drop'],
  ['an acronym', 'EU-\nrahoitus', 'none'],
  ['an acronym before capitals', 'EU-\nRAHOITUS', 'none'],
  ['a long word in capitals', 'KOKOUK-\nSESSA', 'drop'],
  ['a syllable in capitals', 'PÄÄ-\nTÖS', 'drop'],
  ['a compound in capitals that the document writes with its hyphen', 'ETELÄ-\nSUOMEN … ETELÄ-SUOMI', 'none'],
  ['a single letter', 'A-\nosa', 'none'],
  ['figures within', 'B2-\nosa', 'none'],
] as const)('%s', ([, text, expected]) => {
  expect(joint(text)).toBe(expected);
});

test('a space behind the hyphen says that it is the writer’s, where the producer puts one at every other line’s end', () => {
  expect(joint('hanke- \nosa', true)).toBe('none');
  expect(joint('hank-\nkeen', true)).toBe('drop');
});
