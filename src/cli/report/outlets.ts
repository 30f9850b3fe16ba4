import type { ChalkInstance } from 'chalk';
import manifest from '../../../package.json' with { type: 'json' };
import { openDestination } from '../destination.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import type { FileReport, Reporter, ReporterChoice, ReporterName } from './report.js';
import { textReporter } from './text.js';

/** Where the reports of a run go, all of them at once. */
export interface Outlets {
  file(report: FileReport): Promise<void>;
  /** Ends the reports, and puts those of files in their place. */
  end(): Promise<void>;
  /** Takes away what was begun, where the run ends in an error. */
  abandon(): void;
}

interface OutletsOptions {
  readonly choices: readonly ReporterChoice[];
  /** For `text`: colour where it goes, plain in a file. */
  readonly paint: { readonly stderr: ChalkInstance; readonly stdout: ChalkInstance; readonly none: ChalkInstance };
  /** Writes to standard error, past a progress bar. */
  say(text: string): Promise<void>;
}

interface Outlet {
  readonly reporter: Reporter;
  put(text: string): Promise<void> | void;
  close(): void;
  abandon(): void;
}

export async function openOutlets({ choices, paint, say }: OutletsOptions, io: Io): Promise<Outlets> {
  const outlets: Outlet[] = [];
  const abandon = (): void => outlets.forEach((outlet) => outlet.abandon());
  try {
    for (const { name, file } of choices) {
      const reporter = await LOADERS[name](file === undefined ? paint.stderr : file === '-' ? paint.stdout : paint.none);
      outlets.push({ reporter, ...(file === undefined ? plain(say) : file === '-' ? plain((text) => write(io.stdout, text)) : kept(file, io.cwd)) });
    }
    for (const { reporter, put } of outlets) await put(reporter.start?.() ?? '');
  } catch (error) {
    abandon();
    throw error;
  }
  return {
    file: async (report) => {
      for (const { reporter, put } of outlets) await put(reporter.file(report));
    },
    end: async () => {
      for (const { reporter, put, close } of outlets) {
        await put(reporter.end?.() ?? '');
        close();
      }
    },
    abandon,
  };
}

const LOADERS: Readonly<Record<ReporterName, (paint: ChalkInstance) => Promise<Reporter> | Reporter>> = {
  text: textReporter,
  json: async () => (await import('./json.js')).jsonReporter(),
  sarif: async () => (await import('./sarif.js')).sarifReporter(manifest.version),
  github: async () => (await import('./github.js')).githubReporter(),
  junit: async () => (await import('./junit.js')).junitReporter(),
};

const plain = (put: (text: string) => Promise<void>): Omit<Outlet, 'reporter'> => ({ put, close: () => undefined, abandon: () => undefined });

function kept(name: string, cwd: string): Omit<Outlet, 'reporter'> {
  const file = openDestination(name, cwd);
  return { put: (text) => file.write(text), close: () => file.commit(), abandon: () => file.abandon() };
}
