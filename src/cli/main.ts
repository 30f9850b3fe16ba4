import { join } from 'node:path';
import { cleanUp } from './cleanup.js';
import { EXIT } from './exit-code.js';
import { processIo } from './io.js';
import { run } from './run.js';

// A reader that has seen enough (`| head`) closes the pipe: then there is nothing left to do, and nothing wrong.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    cleanUp();
    process.exit(EXIT.ok);
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

void run(process.argv.slice(2), processIo(join(__dirname, 'worker.cjs'))).then((code) => {
  process.exitCode = code;
});
