import { resolve } from 'node:path';
import { CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { colourFor } from './colour.js';
import { CliError, codeOf, reasonOf } from './errors.js';
import { EXIT } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { write } from './io.js';
import type { Io } from './io.js';
import { addCompletion, makeProgram } from './program.js';
import { statsOf } from './walk.js';

/** The command line: from its arguments, without the program's name, to what it ends with. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const done = (ended: ExitCode): void => {
    code = ended;
  };
  const program = makeProgram(manifest.version, io, done);
  addCompletion(program, io, done);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.stream.write(text),
      writeErr: (text) => io.stderr.stream.write(text),
      outputError: (text, put) => put(`${text}${hint(text, argv, io.cwd)}`),
    });
  }
  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return EXIT.failure;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failure;
    if (codeOf(error) === 'EPIPE') return code;
    const reason = error instanceof CliError ? error.message : reasonOf(error);
    if (reason === undefined) throw error;
    await write(io.stderr, `${colourFor(io.stderr, 'auto', io).red('error')}: ${reason}\n`);
    return EXIT.failure;
  }
}

/** What is added to an error of the command line: a file in the place of a command wants to be read. */
function hint(text: string, argv: readonly string[], cwd: string): string {
  const file = text.includes('unknown command') ? argv.find((word) => !word.startsWith('-')) : undefined;
  return file !== undefined && statsOf(resolve(cwd, file)) !== undefined ? `(to read it: minutes parse ${argv.join(' ')})\n` : '';
}
