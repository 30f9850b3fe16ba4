import { z } from 'zod';
import { minutesSchema } from '../ast/schema/document.js';

/** The JSON Schema (draft 2020-12) of a document, with a description on every field. */
export function jsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(minutesSchema, { target: 'draft-2020-12' });
}
