import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError, codeOf, errorAt, reasonOf } from '../errors.js';

/** A configuration as it was found: not yet looked at. */
export interface Found {
  readonly file: string;
  readonly content: unknown;
}

const NAMES = ['minutes.config.json', 'minutes.config.yaml'];

/** The configuration of a folder: its own, else that of the nearest folder above it which has one. */
export async function findConfig(folder: string): Promise<Found | undefined> {
  const texts = NAMES.map((name) => ({ file: join(folder, name), text: textOf(join(folder, name)) })).filter(({ text }) => text !== undefined);
  if (texts.length > 1) throw new CliError(`${NAMES.join(' and ')} both stand in ${folder}: take one away`);
  if (texts.length === 1) return { file: texts[0].file, content: await contentOf(texts[0].file, texts[0].text!) };
  const manifest = join(folder, 'package.json');
  const text = textOf(manifest);
  // Most package.json are none of ours, and it is no matter of ours if one is broken.
  if (text?.includes('"minutes"')) {
    const content = (await contentOf(manifest, text)) as { minutes?: unknown } | null;
    if (typeof content?.minutes === 'object') return { file: manifest, content: content.minutes };
  }
  const above = dirname(folder);
  return above === folder ? undefined : findConfig(above);
}

/** The configuration that is named. */
export async function readConfig(file: string, cwd: string): Promise<Found> {
  const path = resolve(cwd, file);
  try {
    const content = await contentOf(path, readFileSync(path, 'utf8'));
    return { file: path, content: basename(path) === 'package.json' ? (content as { minutes?: unknown } | null)?.minutes : content };
  } catch (error) {
    throw errorAt(file, error);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw new CliError(`${file}: ${reasonOf(error) ?? String(error)}`);
  }
}

async function contentOf(file: string, text: string): Promise<unknown> {
  const json = file.endsWith('.json');
  try {
    return json ? (JSON.parse(text) as unknown) : ((await import('yaml')).parse(text) as unknown);
  } catch (error) {
    throw new CliError(`${file}: not ${json ? 'JSON' : 'YAML'}: ${(error as Error).message.split('\n')[0]}`);
  }
}
