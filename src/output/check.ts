import { minutesSchema } from '../ast/schema/document.js';
import type { Minutes } from '../ast/types.js';

/** A value as a document, or what is wrong with it in a line. */
export function checkMinutes(value: unknown): Minutes | string {
  const { success, data, error } = minutesSchema.safeParse(value);
  if (success) return data;
  const { path, message } = error.issues[0];
  if (path.at(-1) === 'position') return 'it has no places in the source (--no-positions)';
  return `${path.length === 0 ? '' : `${path.join('.')}: `}${message}`;
}
