import type { LabelTable } from '../grammar/vocabulary/types.js';
import type { Encoding } from './source/decode.js';

export interface ParseOptions {
  /** The name of the source, as it is to stand in the output. */
  name?: string;
  /** How bytes are to be read; found out where it is left out. */
  encoding?: Encoding;
  /** Labels of statements beside those that the vocabulary knows. Give the same array for every document: what is built from it is kept. */
  labels?: readonly LabelTable[];
}
