import { expect, test } from 'vitest';
import { nominative, surnameOf } from '../../grammar/vocabulary/index.js';

test.for([
  ['hallituksen', 'hallitus'],
  ['lautakunnan', 'lautakunta'],
  ['neuvoston', 'neuvosto'],
  ['styrelsens', 'styrelsen'],
])('the nominative of %s is %s', ([genitive, expected]) => {
  expect(nominative(genitive)).toBe(expected);
});

test.for([
  ['Virtasen', 'Virtanen'],
  ['Virtanen', 'Virtanen'],
  ['Oletuksen', 'Oletus'],
  ['Mäkelän', 'Mäkelä'],
  ['Ylimäen', 'Ylimäki'],
  ['Raudanjoen', 'Raudanjoki'],
  ['Koivuniemen', 'Koivuniemi'],
  ['Lahden', 'Lahti'],
  ['Rannan', 'Ranta'],
  ['Linnan', 'Linna'],
  ['Aallon', 'Aalto'],
  ['Lehdon', 'Lehto'],
  ['Rinteen', 'Rinne'],
  ['Laineen', 'Laine'],
  ['Esimerkin', 'Esimerkki'],
  ['Mallin', 'Malli'],
])('the nominative of the surname %s is %s', ([genitive, expected]) => {
  expect(surnameOf(genitive)).toBe(expected);
});
