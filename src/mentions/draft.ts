import type { Mention, MentionType } from '../ast/types.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { TextEntry } from '../ast/build/context.js';

type Fields<T> = T extends { type: MentionType } ? Omit<T, 'text' | 'position'> : never;

/** A mention read out of a text, not yet placed in the source. */
export type Draft = Fields<Mention>;

/** What a reader of mentions may look at beside the mention itself. */
export interface ReadContext {
  /** The text of the node. */
  readonly text: string;
  /** Where the text begins in what the parser read; its places minus this are places in the text. */
  readonly base: number;
  readonly entry: TextEntry;
  readonly lexicon: Lexicon;
  readonly language: 'fi' | 'sv';
  readonly footnotes: ReadonlySet<string>;
  readonly ownSections: OwnSections | undefined;
  /** The day, ISO 8601, that the cell before this one is: `4.6.2024` beside `§ 41`. */
  readonly dayBeside: string | null;
}

/** The numbers of the document's own sections. */
export interface OwnSections {
  readonly first: number;
  readonly last: number;
  /** Whether they are written before the sign, so that any reference may be. */
  readonly signBehind: boolean;
  /** Whether all are written with the sign, so that a point is of a list or of a text. */
  readonly signed: boolean;
}
