import { jsonSchema } from '../../src/output/schema.js';

export const schemaJson = (): string => `${JSON.stringify(jsonSchema(), null, 2)}\n`;
