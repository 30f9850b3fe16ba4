import type { Encoding } from '../source/decode.js';
import type { ColourMode } from './colour.js';
import type { Format } from './convert.js';
import type { ReporterChoice } from './report/report.js';
import type { Shard } from './shard.js';

/** Options of every command. */
export interface GlobalFlags {
  readonly color: ColourMode;
  readonly quiet: boolean;
}

/** Options of `minutes parse`, as the program definition and the configuration give them. */
export interface ParseFlags extends GlobalFlags {
  readonly filesFrom?: string;
  readonly shard?: Shard;
  readonly encoding?: Encoding;
  readonly labels?: string;
  readonly format: Format;
  readonly output?: string;
  readonly outDir?: string;
  readonly force: boolean;
  readonly check: boolean;
  readonly pretty?: boolean;
  readonly compact?: boolean;
  readonly positions: boolean;
  readonly reporter: readonly ReporterChoice[];
  readonly strict: boolean;
  readonly maxWarnings?: number;
  readonly minCoverage?: number;
  readonly coverage: boolean;
  readonly explainStructure: boolean;
  readonly failFast: boolean;
  readonly jobs?: number;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly watch: boolean;
  readonly printConfig: boolean;
  /** Where the configuration is from. */
  readonly configFile?: string;
}
