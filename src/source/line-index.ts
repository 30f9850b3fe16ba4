import { lastAtMost } from './search.js';

/** A place in the source as in unist: `line` and `column` from 1, `offset` from 0 in UTF-16 units. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** From `start` up to and without `end`. */
export interface Position {
  start: Point;
  end: Point;
}

/** Offsets of line starts in the source; `\n`, `\r\n` and a lone `\r` end a line. Offsets are all the parser keeps inside. */
export class LineIndex {
  readonly starts: readonly number[];
  /** The line of the last look-up: most look-ups come in order, so the next is here or nearby. */
  private last = 0;

  constructor(source: string) {
    const starts = [0];
    const ending = /\r\n?|\n/g;
    while (ending.test(source)) starts.push(ending.lastIndex);
    this.starts = starts;
  }

  get lines(): number {
    return this.starts.length;
  }

  point(offset: number): Point {
    const line = this.lineAt(offset);
    return { line: line + 1, column: offset - this.starts[line] + 1, offset };
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }

  /** The line that holds an offset, from 0. */
  private lineAt(offset: number): number {
    const { starts } = this;
    let low = 0;
    const high = starts.length - 1;
    if (starts[this.last] <= offset) {
      low = this.last;
      if (low === high || starts[low + 1] > offset) return low;
      if (low + 1 === high || starts[low + 2] > offset) return (this.last = low + 1);
    }
    return (this.last = lastAtMost(starts, offset, low));
  }
}
