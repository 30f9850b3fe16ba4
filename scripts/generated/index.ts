import { accuracyPage, readme } from './accuracy.js';
import { contractPage } from './contract.js';
import { diagnosticsPage } from './diagnostics.js';
import { mentionsDiagram, structureDiagram } from './diagrams.js';
import { manualPage } from './manual.js';
import { configSchemaJson, schemaJson } from './schema.js';
import { databasePage, tablesPage } from './tables.js';

/** Every generated file, by its path from the root, and what makes it. */
export const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  'README.md': readme,
  'docs/accuracy.md': accuracyPage,
  'docs/contract.md': contractPage,
  'docs/database.md': databasePage,
  'docs/tables.md': tablesPage,
  'docs/diagnostics.md': diagnosticsPage,
  'docs/diagrams/mentions.html': mentionsDiagram,
  'docs/diagrams/structure.html': structureDiagram,
  'man/minutes.1': manualPage,
  'schemas/minutes.schema.json': schemaJson,
  'schemas/config.schema.json': configSchemaJson,
};
