import { expect, test } from 'vitest';
import { spellings } from '../../grammar/vocabulary/verbs.js';

test.for([
  ['esitti', ['esitti']],
  ['totesi(vat)?', ['totesi', 'totesivat']],
  ['pää(tettiin|tti)', ['päätettiin', 'päätti']],
  ['(hyväksy|hylk)ä(ttiin)?', ['hyväksyä', 'hyväksyättiin', 'hylkä', 'hylkättiin']],
] as const)('%s is spelt out', ([form, all]) => {
  expect(spellings(form)).toEqual(all);
});
