import { clean } from './clean.js';
import type { CleanText } from './clean.js';
import { LineIndex } from './line-index.js';
import type { JoinedText } from './join.js';
import type { Position } from './line-index.js';

/** Three of them print a wiki's words bold. */
const QUOTE = "'";
const INVISIBLE = /[\r\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;

/** A decoded text, the clean text that the lexers see, and the way back from one to the other. */
export class SourceText {
  readonly clean: CleanText;
  readonly index: LineIndex;

  constructor(readonly text: string) {
    this.clean = clean(text);
    this.index = new LineIndex(text);
  }

  /** The place in the source of a stretch of a joined text. */
  positionIn(joined: JoinedText, start: number, end: number): Position {
    return this.position(joined.toClean(start), joined.toCleanEnd(end));
  }

  /** The place in the source of a stretch of the clean text. */
  position(start: number, end: number): Position {
    const from = this.clean.toSource(start);
    let to = this.clean.toSource(end);
    // What was taken out right behind the last character is none of it.
    if (this.clean.text !== this.text) while (to > from && (INVISIBLE.test(this.text[to - 1]) || (this.text[to - 1] === QUOTE && this.clean.text[end - 1] !== QUOTE))) to -= 1;
    return this.index.position(from, Math.max(from, to));
  }
}
