import type { Lexicon } from '../../../grammar/vocabulary/index.js';
import type { Columns } from '../columns.js';
import type { FlowLine, Layout } from '../flow.js';
import type { Heading } from '../headings.js';

/** What the classifier knows of the document. */
export interface Known {
  /** The clean text. */
  readonly text: string;
  readonly flow: readonly FlowLine[];
  readonly layout: Layout;
  readonly headings: readonly Heading[];
  /** The same by the place in the flow of their first line. */
  readonly headingAt: ReadonlyMap<number, Heading>;
  /** The days that the document's head names. */
  readonly days: ReadonlySet<string>;
  readonly columns: Columns;
  readonly lexicon: Lexicon;
  /** Place in the flow where the closing begins; the flow's length where there is none. */
  readonly closing: number;
}
