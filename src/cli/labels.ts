import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { STATEMENT_TYPES } from '../../grammar/vocabulary/types.js';
import type { LabelTable, StatementType } from '../../grammar/vocabulary/types.js';
import { CliError, reasonOf } from './errors.js';
import type { Io } from './io.js';

/**
 * Reads the labels of `--labels`: YAML or JSON that gives a list of forms for each type of statement.
 *
 *     proposal: [Pohjaesitys, Työvaliokunnan kanta]
 *     decision: Ratkaisu
 */
export async function readLabels(file: string | undefined, { cwd }: Pick<Io, 'cwd'>): Promise<readonly LabelTable[] | undefined> {
  if (file === undefined) return undefined;
  const { parse } = await import('yaml');
  let content: unknown;
  try {
    content = parse(readFileSync(resolve(cwd, file), 'utf8'));
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error) ?? `not YAML: ${(error as Error).message.split('\n')[0]}`}`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw new CliError(`${file}: a table of labels was expected, such as “proposal: [Pohjaesitys]”`);
  return Object.entries(content).map(([type, forms]) => table(file, type, forms));
}

function table(file: string, type: string, forms: unknown): LabelTable {
  if (!(STATEMENT_TYPES as readonly string[]).includes(type)) throw new CliError(`${file}: “${type}” is no type of statement; these are: ${STATEMENT_TYPES.join(', ')}`);
  const list: unknown[] = Array.isArray(forms) ? forms : [forms];
  const texts = list.filter((form): form is string => typeof form === 'string' && /\p{L}/u.test(form));
  if (texts.length < list.length || texts.length === 0) throw new CliError(`${file}: “${type}” wants the words of its labels, as texts`);
  return { type: type as StatementType, forms: texts };
}
