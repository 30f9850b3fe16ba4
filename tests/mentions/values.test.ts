import { expect, test } from 'vitest';
import { parseMinutes } from '../../src/parse.js';
import { eachMentioning } from '../../src/ast/visit.js';
import type { Mention } from '../../src/ast/types.js';

/** The mentions of a sentence in the one section of minutes. */
function mentionsOf(sentence: string): Mention[] {
  const found: Mention[] = [];
  eachMentioning(parseMinutes(`Pöytäkirja\n\n1 §\nAvaus\n\n${sentence}\n`), ({ mentions }) => found.push(...mentions));
  return found;
}

test.for([
  ['Se tehtiin 1.6.2020 jo.', { type: 'date', text: '1.6.2020', value: '2020-06-01' }],
  ['Se tehtiin klo 12.01 jo.', { type: 'time', value: '12:01' }],
  ['Se oli klo 11.30-13.30 auki.', { type: 'time', value: '11:30/13:30', range: { type: 'timeRange', start: '11:30', end: '13:30' } }],
  ['Se alkoi klo 25.10 vasta.', { type: 'time', value: null }],
  ['Hinta on noin 1 000 € nyt.', { type: 'money', min: 1000, max: 1000, currency: 'EUR', approximate: true }],
  ['Hinta on 200-300 euroa nyt.', { type: 'money', min: 200, max: 300, approximate: false }],
  ['Osuus on 5,5 % nyt.', { type: 'percent', min: 5.5, max: 5.5 }],
  ['Katso liite 1 ensin.', { type: 'attachment', numbers: ['1'], slides: [], pages: [] }],
  ['Katso https://kunta.fi/a ensin.', { type: 'url', value: 'https://kunta.fi/a' }],
  ['Kirjoita nimi(at)kunta.fi ensin.', { type: 'email', value: 'nimi@kunta.fi' }],
] as const)('%s', ([sentence, fields]) => {
  expect(mentionsOf(sentence)).toMatchObject([fields]);
});
