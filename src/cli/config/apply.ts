import { dirname, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Io } from '../io.js';
import { readReporter } from '../report/choice.js';
import { findConfig, readConfig } from './find.js';
import type { Config } from './schema.js';

/** Flags that a setting gives way to, besides its own. */
const RIVALS: Readonly<Record<string, readonly string[]>> = { outDir: ['output', 'check'], check: ['output', 'outDir'], pretty: ['compact'], compact: ['pretty'] };

/** Gives the options of a command the values of the configuration, where the command line has none; sets the option `configFile` to where they are from. */
export async function applyConfig(command: Command, { cwd }: Pick<Io, 'cwd'>): Promise<void> {
  const { config } = command.opts<{ config?: string | false }>();
  if (config === false) return;
  const found = config === undefined ? await findConfig(cwd) : await readConfig(config, cwd);
  if (!found) return;
  const { checkConfig } = await import('./check.js');
  const values = optionsOf(checkConfig(found), dirname(found.file), cwd);
  const given = (name: string): boolean => [command, command.parent].some((each) => each?.getOptionValueSource(name) === 'cli');
  const set = Object.entries(values).filter(([name]) => name !== '$schema' && ![name, ...(RIVALS[name] ?? [])].some(given));
  for (const [name, value] of set) {
    const owner = command.options.some((option) => option.attributeName() === name) ? command : command.parent!;
    owner.setOptionValueWithSource(name, value, 'config');
  }
  command.setOptionValueWithSource('configFile', found.file, 'config');
}

/** The values of a configuration as options have them: paths from the working directory, reporters taken apart. */
function optionsOf({ reporter, pretty, ...rest }: Config, folder: string, cwd: string): Record<string, unknown> {
  const path = (file: string): string => relative(cwd, resolve(folder, file)) || '.';
  // The folder that --cache has by itself is beside the configuration that asks for it, wherever the command is run.
  const kept = rest.cache === true && rest.cacheDir === undefined ? { cacheDir: path('.minutes-cache') } : {};
  const paths = (['labels', 'outDir', 'cacheDir'] as const).flatMap((key) => (rest[key] === undefined ? [] : [[key, path(rest[key])] as const]));
  const choices = [reporter ?? []].flat().map((text) => readReporter(text)!);
  return {
    ...rest,
    ...Object.fromEntries(paths),
    ...kept,
    ...(pretty !== undefined && { [pretty ? 'pretty' : 'compact']: true }),
    ...(choices.length > 0 && { reporter: choices.map(({ name, file }) => ({ name, file: file === undefined || file === '-' ? file : path(file) })) }),
  };
}
