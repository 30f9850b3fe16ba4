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
  ['Kallion', 'Kallio'],
  ['Ylimäen', 'Ylimäki'],
  ['Raudanjoen', 'Raudanjoki'],
  ['Koivuniemen', 'Koivuniemi'],
  ['Lahden', 'Lahti'],
  ['Rannan', 'Ranta'],
  ['Aallon', 'Aalto'],
  ['Lehdon', 'Lehto'],
  ['Rinteen', 'Rinne'],
  ['Laineen', 'Laine'],
  // One of two names may be meant, or the name is none in the genitive: as written.
  ['Kuusen', 'Kuusen'],
  ['Tikan', 'Tikan'],
  ['Linnan', 'Linnan'],
  ['Nymanin', 'Nymanin'],
  ['Nyman', 'Nyman'],
  ['Johansson', 'Johansson'],
  ['Jensen', 'Jensen'],
])('the nominative of the surname %s is %s', ([genitive, expected]) => {
  expect(surnameOf(genitive)).toBe(expected);
});
