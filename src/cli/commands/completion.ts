import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';
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
  tab(program, SCRIPT).parse([...words]);
  return EXIT.ok;
}
