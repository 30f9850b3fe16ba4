import type { Encoding } from '../source/decode.js';
import type { ColourMode } from './colour.js';
import type { Format } from './convert.js';

/** Options of every command. */
export interface GlobalFlags {
  readonly color: ColourMode;
  readonly quiet: boolean;
}

/** Options of `minutes parse`, as the program definition gives them. */
export interface ParseFlags extends GlobalFlags {
  readonly format: Format;
  readonly output?: string;
  readonly pretty?: boolean;
  readonly compact?: boolean;
  readonly positions: boolean;
  readonly encoding?: Encoding;
  readonly labels?: string;
  readonly strict: boolean;
  readonly minCoverage?: number;
  readonly coverage: boolean;
  readonly explainStructure: boolean;
}
