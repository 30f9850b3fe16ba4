import { configSchemaJson, schemaJson } from './schema.js';

/** Every generated file, by its path from the root, and what makes it. */
export const generated: Readonly<Record<string, () => string | Promise<string>>> = {
  'schemas/minutes.schema.json': schemaJson,
  'schemas/config.schema.json': configSchemaJson,
};
