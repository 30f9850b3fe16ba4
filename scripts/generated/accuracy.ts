import { documentNames, scoreOf } from '../accuracy/documents.js';
import { HEAD, rows } from '../accuracy/rows.js';
import { measures, sum, totals } from '../accuracy/score.js';
import type { Score } from '../accuracy/score.js';
import { between, markdownTable } from './markdown.js';
import { readPage } from './read-page.js';

/** `docs/accuracy.md`, with what the parser scores. */
export function accuracyPage(): string {
  const table = markdownTable(
    HEAD,
    rows(scores()).map(([facet, ...numbers]) => [facet === 'all' ? '**all**' : `\`${facet}\``, ...numbers]),
  );
  return between(readPage('docs/accuracy.md'), 'accuracy', `${scores().length} documents:\n\n${table}`);
}

/** `README.md`, with the sum of it. */
export function readme(): string {
  const counts = sum([...totals(scores()).values()]);
  const { precision, recall } = measures(counts);
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  const text = `In ${scores().length} invented documents it finds ${percent(recall)} of the ${counts.right + counts.missing} items that a careful reader finds (titles, proposals, decisions, people, dates, sums …), and ${percent(precision)} of what it finds is right.`;
  return between(readPage('README.md'), 'accuracy', text);
}

let known: readonly Score[] | undefined;
const scores = (): readonly Score[] => (known ??= documentNames().map(scoreOf));
