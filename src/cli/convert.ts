import { analyseMinutes } from '../analyse.js';
import type { Analysis } from '../analyse.js';
import { coverageOf } from '../coverage.js';
import type { Coverage } from '../coverage.js';
import type { Diagnostic, Minutes } from '../ast/types.js';
import type { LabelTable } from '../../grammar/vocabulary/types.js';
import { frameOf } from '../diagnostics/frame.js';
import type { Frame } from '../diagnostics/frame.js';
import { toJson } from '../output/json.js';
import type { Encoding } from '../source/decode.js';

export const FORMATS = ['json', 'yaml', 'ndjson'] as const;
export type Format = (typeof FORMATS)[number];

export interface WriteOptions {
  readonly format: Format;
  /** JSON indented. */
  readonly pretty: boolean;
  readonly positions: boolean;
}

/** Writes a document, in pieces, with a line break at its end. */
export type Writer = (minutes: Minutes) => Iterable<string>;

/** The writer of a format; YAML is loaded only where it is asked for. */
export async function writerOf({ format, pretty, positions }: WriteOptions): Promise<Writer> {
  if (format === 'yaml') {
    const { toYaml } = await import('../output/yaml.js');
    return (minutes) => [toYaml(minutes, { positions })];
  }
  return function* json(minutes) {
    yield* toJson(minutes, { pretty: pretty && format === 'json', positions });
    yield '\n';
  };
}

/** How a document is read. */
export interface ConvertSettings {
  readonly encoding?: Encoding;
  readonly labels?: readonly LabelTable[];
}

/** A finding with the line of the source that it is on. */
export interface Finding extends Diagnostic {
  readonly frame: Frame;
}

export interface Converted {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

/**
 * Bytes to a document and what is said of it, without touching the world.
 *
 * @throws NotTextError where the bytes are no text.
 */
export function convert(bytes: Uint8Array, name: string | null, settings: ConvertSettings): Converted {
  const analysis = analyseMinutes(bytes, { name: name ?? undefined, encoding: settings.encoding, labels: settings.labels });
  const { minutes, source } = analysis;
  return {
    analysis,
    findings: minutes.diagnostics.map((diagnostic) => ({ ...diagnostic, frame: frameOf(source.text, diagnostic.position) })),
    get coverage() {
      return coverageOf(analysis);
    },
  };
}
