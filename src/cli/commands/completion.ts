import { readdirSync } from 'node:fs';
import tab from '@bomb.sh/tab/commander';
import type { Command, Option } from 'commander';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';

const SCRIPT = { completionCommandName: 'completion' };

/** `minutes completion`: the script of a shell, made from the program's definition. The library prints it. */
export function completion(shell: string, program: Command): ExitCode {
  tab(program, SCRIPT).setup(program.name(), program.name(), shell);
  return EXIT.ok;
}

/** What such a script asks: how the words of a command line may go on. */
export function complete(words: readonly string[], program: Command): ExitCode {
  const root = tab(program, SCRIPT);
  // The library turns the shell's own completion of files off, so we name them.
  const offer = (put: (value: string, description: string) => void): void => filesAt(words.at(-1) ?? '').forEach((file) => put(file, ''));
  for (const command of program.commands) {
    const known = root.commands.get(command.name());
    for (const argument of command.registeredArguments) if (isFile(argument.name()) && !argument.argChoices) known?.argument(argument.name(), offer, argument.variadic);
    for (const option of command.options) if (takesFile(option)) known?.option(option.name(), option.description, offer, option.short?.slice(1));
  }
  root.parse([...words]);
  return EXIT.ok;
}

const isFile = (name: string): boolean => /^(?:files?|inputs|archive|dir)$/u.test(name);
const takesFile = ({ flags }: Option): boolean => /<(?:file|dir)>/u.test(flags);

/** The files and folders that a path which is being written may mean. */
function filesAt(prefix: string): string[] {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  try {
    return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') || prefix.startsWith(`${folder}.`))
      .map((entry) => `${folder}${entry.name}${entry.isDirectory() ? '/' : ''}`);
  } catch {
    // No such folder: then there is nothing to offer.
    return [];
  }
}
