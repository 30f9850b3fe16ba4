import type { z } from 'zod';
import { CliError } from '../errors.js';
import { nearest } from '../nearest.js';
import type { Found } from './find.js';
import { configSchema } from './schema.js';
import type { Config } from './schema.js';

/** @throws CliError where a configuration holds what it may not, with all that is wrong, a thing a line. */
export function checkConfig({ file, content }: Found): Config {
  const { success, data, error } = configSchema.safeParse(content ?? {});
  if (success) return data;
  throw new CliError(error.issues.flatMap((issue) => messages(issue).map((message) => `${file}: ${message}`)).join('\n'));
}

function messages(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `“${key}” is no setting${suggestion(key)}`);
  const path = issue.path.join('.');
  return [`${path === '' ? '' : `${path}: `}${issue.message}`];
}

function suggestion(key: string): string {
  const keys = Object.keys(configSchema.shape);
  const near = nearest(key, keys);
  return near === undefined ? `; these are: ${keys.join(', ')}` : `; is “${near}” meant?`;
}
