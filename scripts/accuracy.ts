import { parseArgs } from 'node:util';
import { documentNames, scoreOf } from './accuracy/documents.js';
import { FACETS } from './accuracy/item.js';
import { HEAD, rows } from './accuracy/rows.js';

/*
 * Compares what the parser reads with what a careful reader found: `npm run accuracy`. Names of documents after it choose among them;
 * `--errors` lists what is missing and what is there beside it.
 */

const { values, positionals } = parseArgs({ options: { errors: { type: 'boolean', default: false } }, allowPositionals: true });
const names = documentNames().filter((name) => positionals.length === 0 || positionals.includes(name));
const scores = names.map((name) => ({ name, score: scoreOf(name) }));

if (values.errors) {
  for (const { name, score } of scores) {
    for (const facet of FACETS) {
      for (const { at, value } of score[facet]?.missing ?? []) console.log([name, facet, 'missing', at, value.slice(0, 120)].join('\t'));
      for (const { at, value } of score[facet]?.extra ?? []) console.log([name, facet, 'extra', at, value.slice(0, 120)].join('\t'));
    }
  }
}
for (const [facet, ...numbers] of [[...HEAD], ...rows(scores.map(({ score }) => score))]) console.log(facet.padEnd(15) + numbers.map((number) => number.padStart(10)).join(''));
console.log(`${names.length} documents`);
