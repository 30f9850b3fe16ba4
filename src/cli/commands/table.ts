import type { Encoding } from '../../source/decode.js';
import type { TableFormat, TableName } from '../../output/table/names.js';
import { colourFor } from '../colour.js';
import { attempt, documentsOf } from '../documents.js';
import { CliError } from '../errors.js';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { GlobalFlags } from '../flags.js';
import { expandInputs } from '../inputs.js';
import type { Io } from '../io.js';
import { readLabels } from '../labels.js';
import { openOutlet } from '../output.js';
import { startProgress } from '../progress.js';
import { textReporter } from '../report/text.js';

interface TableFlags extends GlobalFlags {
  readonly filesFrom?: string;
  readonly encoding?: Encoding;
  readonly labels?: string;
  readonly format?: TableFormat;
  readonly excel: boolean;
  readonly output?: string;
}

/** `minutes table`: the documents of an archive as rows. */
export async function table([name, inputs]: readonly [TableName, readonly string[]], { filesFrom, encoding, labels, format = 'csv', excel, output, quiet, color }: TableFlags, io: Io): Promise<ExitCode> {
  if (excel && format !== 'csv') throw new CliError(`--excel is a way of writing CSV, and --format ${format} is another format`);
  const names = await expandInputs(inputs, { filesFrom, data: true }, io);
  const settings = { encoding, labels: await readLabels(labels, io) };
  const [{ TABLES }, { tableWriter }] = await Promise.all([import('../../output/table/index.js'), import('../../output/table/write.js')]);
  const writer = tableWriter(TABLES[name], { format, excel });
  const outlet = openOutlet(output, names, io);
  const reporter = textReporter(colourFor(io.stderr, color, io));
  const progress = startProgress(names.length, !quiet, io);
  let failed = false;
  try {
    await outlet.write(writer.head);
    for await (const read of documentsOf(names, settings, io, progress.tick)) {
      const rows = 'failure' in read ? read : attempt(read.name ?? '-', () => writer.rows(read.minutes()));
      if (typeof rows === 'string') await outlet.write(rows);
      else {
        failed = true;
        await progress.say(reporter.file({ ...rows, findings: [] }));
      }
    }
    outlet.commit();
  } catch (error) {
    outlet.abandon();
    throw error;
  } finally {
    await progress.stop();
  }
  return failed ? EXIT.failure : EXIT.ok;
}
