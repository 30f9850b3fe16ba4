import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Chalk } from 'chalk';
import { describe, expect, test } from 'vitest';
import { minutesSchema } from '../src/ast/schema/document.js';
import { convert } from '../src/cli/convert.js';
import { readLabels } from '../src/cli/labels.js';
import { textReporter } from '../src/cli/report/text.js';
import { fixtures } from './helpers/fixtures.js';

/*
 * Each folder with an `input.txt` is a case: `expected.json` is what the parser makes of it, without positions, and `diagnostics.txt` what it
 * says of it. `npm test -- --update` writes both anew; read the difference before you commit it.
 */

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../schemas/minutes.schema.json'), 'utf8')) as object;
const conforms = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);
const reporter = textReporter(new Chalk({ level: 0 }));

describe.for(fixtures)('$name', ({ folder, input, labels }) => {
  const read = async () => convert(input, 'input.txt', { labels: await readLabels(labels, { cwd: folder }) });

  test('is read as expected', async () => {
    const { analysis, findings } = await read();
    await expect(`${JSON.stringify(analysis.minutes, withoutPlaces, 2)}\n`).toMatchFileSnapshot(join(folder, 'expected.json'));
    await expect(reporter.file({ name: 'input.txt', findings })).toMatchFileSnapshot(join(folder, 'diagnostics.txt'));
  });

  test.skipIf(!UNIX.test(latin(input)))('is read the same with the line ends of Windows', async () => {
    const settings = { labels: await readLabels(labels, { cwd: folder }) };
    const [unix, windows] = [input, Buffer.from(latin(input).replaceAll('\n', '\r\n'), 'latin1')].map((bytes) => JSON.stringify(convert(bytes, 'input.txt', settings).analysis.minutes, withoutPlaces, 2));
    expect(windows).toBe(unix);
  });

  test('conforms to the schema', async () => {
    const { minutes } = (await read()).analysis;
    conforms(JSON.parse(JSON.stringify(minutes)));
    expect(conforms.errors).toBeNull();
    minutesSchema.parse(minutes);
  });
});

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Bytes of a text in whose encoding a line ends with one byte, and does. */
const UNIX = /^[^\r\0]*$/u;

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'position' || key === 'sha256' || key === 'diagnostics' ? undefined : value;
}
