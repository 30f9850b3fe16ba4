import { documentNames, scoreOf } from '../accuracy/documents.js';
import { HEAD, rows } from '../accuracy/rows.js';
import { between, markdownTable } from './markdown.js';
import { readPage } from './read-page.js';

/** `docs/accuracy.md`, with what the parser scores. */
export function accuracyPage(): string {
  const names = documentNames();
  const table = markdownTable(
    HEAD,
    rows(names.map(scoreOf)).map(([facet, ...numbers]) => [`\`${facet}\``.replace('`all`', '**all**'), ...numbers]),
  );
  return between(readPage('docs/accuracy.md'), 'accuracy', `${names.length} documents:\n\n${table}`);
}
