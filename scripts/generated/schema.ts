import { configJsonSchema } from '../../src/cli/config/schema.js';
import { jsonSchema } from '../../src/output/schema.js';

const text = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;

export const schemaJson = (): string => text(jsonSchema());
export const configSchemaJson = (): string => text(configJsonSchema());
