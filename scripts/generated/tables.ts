import { SCHEMA, VIEWS } from '../../src/output/database/schema.js';
import { TABLES } from '../../src/output/table/index.js';
import { TABLE_NAMES } from '../../src/output/table/names.js';
import { between, markdownTable } from './markdown.js';
import { readPage } from './read-page.js';

/** `docs/tables.md`, with the columns of each table. */
export function tablesPage(): string {
  const tables = TABLE_NAMES.map((name) => {
    const { about, columns } = TABLES[name];
    return `### ${name}\n\n${about}\n\n${markdownTable(['column', 'what stands in it'], columns.map((column) => [`\`${column.name}\``, column.about]))}`;
  });
  return between(readPage('docs/tables.md'), 'tables', tables.join('\n\n'));
}

/** `docs/database.md`, with the schema. */
export function databasePage(): string {
  const tables = SCHEMA.map(({ name, about, columns }) => `### ${name}\n\n${about}\n\n${markdownTable(['column', 'declaration', 'what stands in it'], columns.map(([column, declaration, text]) => [`\`${column}\``, `\`${declaration}\``, text]))}`);
  const views = VIEWS.map(({ name, about, select }) => `### ${name} (view)\n\n${about}\n\n    ${select.replaceAll('\n', '\n    ')}`);
  return between(readPage('docs/database.md'), 'schema', [...tables, ...views].join('\n\n'));
}
