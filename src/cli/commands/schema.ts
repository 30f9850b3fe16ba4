import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import { write } from '../io.js';
import type { Io } from '../io.js';

/** `minutes schema`: the JSON Schema of the output, as `src/output/schema.ts` makes it. */
export async function schema(_args: unknown, _flags: unknown, io: Io): Promise<ExitCode> {
  const { default: json } = await import('../../../schemas/minutes.schema.json', { with: { type: 'json' } });
  await write(io.stdout, `${JSON.stringify(json, null, 2)}\n`);
  return EXIT.ok;
}
