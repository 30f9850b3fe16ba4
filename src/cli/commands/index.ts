import { isAbsolute, normalize, relative, resolve, sep } from 'node:path';
import type { Encoding } from '../../source/decode.js';
import { colourFor } from '../colour.js';
import { openWorkingCopy } from '../database/working-copy.js';
import { telling } from '../database/sqlite.js';
import { attempt, documentsOf } from '../documents.js';
import type { ArchivedDocument, Unreadable } from '../documents.js';
import { CliError } from '../errors.js';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import type { GlobalFlags } from '../flags.js';
import { expandInputs } from '../inputs.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import { readLabels } from '../labels.js';
import { spareInputs } from '../output.js';
import { startProgress } from '../progress.js';
import { textReporter } from '../report/text.js';
import { statsOf } from '../walk.js';

interface IndexFlags extends GlobalFlags {
  readonly output: string;
  readonly filesFrom?: string;
  readonly encoding?: Encoding;
  readonly labels?: string;
  readonly prune: boolean;
}

/** `minutes index`: a database of an archive, made or brought up to date. */
export const index = (inputs: readonly string[], flags: IndexFlags, io: Io): Promise<ExitCode> => telling(flags.output, () => indexAll(inputs, flags, io));

async function indexAll(inputs: readonly string[], { output, filesFrom, encoding, labels, prune, quiet, color }: IndexFlags, io: Io): Promise<ExitCode> {
  const names = await expandInputs(inputs, { filesFrom, data: true }, io);
  spareInputs(output, names, io.cwd);
  // A name that was mistyped, or a drive that is not there, would empty the database.
  const missing = prune ? names.find((name) => name !== '-' && statsOf(resolve(io.cwd, name)) === undefined) : undefined;
  if (missing !== undefined) throw new CliError(`${missing}: no such file or directory; nothing was read, since --prune would take out what is not among the inputs`);
  const settings = { encoding, labels: await readLabels(labels, io) };
  const reporter = textReporter(colourFor(io.stderr, color, io));
  const copy = await openWorkingCopy(resolve(io.cwd, output), output);
  const progress = startProgress(names.length, !quiet, io);
  const tally = { added: 0, changed: 0, unchanged: 0, removed: 0, failed: 0 };
  const known = new Map(copy.known);
  const seen = new Set<string>();
  /** Puts a document in, and tells what that did, or why it cannot be read. */
  const put = (read: ArchivedDocument): 'added' | 'changed' | 'unchanged' | Unreadable => {
    const file = read.name === null ? `sha256:${read.sha256.slice(0, 16)}` : oneName(read.name, io.cwd);
    seen.add(file);
    const before = known.get(file);
    if (before === read.fingerprint) return 'unchanged';
    const minutes = attempt(file, read.minutes);
    if ('failure' in minutes) return minutes;
    copy.writer().put(minutes, file, read.fingerprint);
    known.set(file, read.fingerprint);
    return before === undefined ? 'added' : 'changed';
  };
  try {
    for await (const read of documentsOf(names, settings, io, progress.tick)) {
      const done = 'failure' in read ? read : put(read);
      if (typeof done === 'string') tally[done]++;
      else {
        tally.failed++;
        // What the database has of it stays: it may be readable again tomorrow.
        seen.add(oneName(done.name, io.cwd));
        await progress.say(reporter.file({ ...done, findings: [] }));
      }
    }
    if (prune) {
      for (const file of copy.known.keys()) {
        if (seen.has(file)) continue;
        copy.writer().remove(file);
        tally.removed++;
      }
    }
  } catch (error) {
    copy.close();
    throw error;
  } finally {
    await progress.stop();
  }
  copy.publish();
  if (!quiet) await write(io.stderr, `${output}: ${Object.entries(tally).filter(([kind, count]) => count > 0 || kind === 'added').map(([kind, count]) => `${count} ${kind}`).join(', ')}\n`);
  return tally.failed > 0 ? EXIT.failure : EXIT.ok;
}

/** One name for a file, however it was written: `archive/a.txt` for `./archive/a.txt` and for its whole path, so that no run adds again what another has. */
function oneName(name: string, cwd: string): string {
  const path = relative(cwd, resolve(cwd, name));
  return (isAbsolute(path) || path.startsWith('..') ? normalize(name) : path).replaceAll(sep, '/');
}
