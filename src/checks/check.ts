import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Minutes } from '../ast/types.js';
import type { Finding } from '../diagnostics/finding.js';
import type { SourceText } from '../source/source.js';
import type { Structure } from '../structure/analyse.js';

/** What the checks look at: the document as parsed, and how it was read. */
export interface CheckContext {
  readonly minutes: Minutes;
  readonly source: SourceText;
  readonly structure: Structure;
  readonly lexicon: Lexicon;
  /** Whether the encoding was found out from the bytes, without a mark or a word of the caller. */
  readonly guessed: boolean;
}

/** One rule of what minutes have or have not. */
export type Check = (context: CheckContext) => Finding[];
