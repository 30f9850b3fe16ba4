import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { cleanUp } from './cleanup.js';
import { codeOf, reasonOf } from './errors.js';
import { EXIT } from './exit-code.js';
import { processIo } from './io.js';
import { run } from './run.js';

for (const [name, stream] of [
  ['standard output', process.stdout],
  ['standard error', process.stderr],
] as const) {
  stream.on('error', (error) => {
    // Who listens no more to what is told does not end the work: it has files to write, and an exit code.
    if (codeOf(error) === 'EPIPE' && stream === process.stderr) return;
    cleanUp();
    // A reader that has seen enough (`| head`) closes the pipe: then there is nothing left to do, and nothing wrong.
    if (codeOf(error) === 'EPIPE') process.exit(EXIT.ok);
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    tell(`error: ${name}: ${reason}\n`);
    process.exit(EXIT.failure);
  });
}

for (const [signal, code] of [
  ['SIGINT', EXIT.interrupted],
  ['SIGTERM', EXIT.terminated],
] as const) {
  process.once(signal, () => {
    cleanUp();
    process.exit(code);
  });
}

// Node would print the line of the bundle that threw, all of it, and end with the exit code of findings.
process.on('uncaughtException', (error) => {
  cleanUp();
  tell(`error: a defect of this program, which its makers want to know of: ${error.stack ?? String(error)}\n`);
  process.exit(EXIT.failure);
});

void run(process.argv.slice(2), processIo(join(__dirname, 'worker.cjs'))).then((code) => {
  process.exitCode = code;
});

/** Says it past the streams, one of which is broken: where even this cannot be written, the exit code alone tells. */
function tell(text: string): void {
  try {
    writeSync(2, text);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}
