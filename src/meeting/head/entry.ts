import { isLower } from '../../../grammar/letters.js';
import type { FieldKind } from '../../../grammar/vocabulary/index.js';
import type { Piece } from '../../../grammar/structure/outline.js';
import type { Mention } from '../../ast/types.js';
import { lastAtMost } from '../../source/search.js';

/** A paragraph of the head of the minutes, its lines put together but its columns kept. */
export interface HeadEntry {
  readonly text: string;
  /** The offset in the clean text of a character of `text`. */
  place(offset: number): number;
  /** What it is about: by its own label, or by that of a paragraph above. */
  readonly kind: FieldKind | undefined;
  /** Where the content begins, behind the label. */
  readonly content: number;
  /** Whether the label is its own. */
  readonly labelled: boolean;
  readonly mentions: readonly Mention[];
  /** Its lines. */
  readonly pieces: readonly Piece[];
}

/** A word in small letters that its line breaks: `pöytäkirjan-` over `pitäjä`. */
const BROKEN = /(?<![\p{L}-])\p{Ll}{2,}-$/u;

/** Lines one behind the other, with their white space as it is: columns tell names apart. */
export function rawText(pieces: readonly Piece[], clean: string): { text: string; place: (offset: number) => number } {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { start, end } of pieces) {
    const above = parts.at(-1);
    if (above !== undefined && BROKEN.test(above) && isLower(clean[start])) {
      parts[parts.length - 1] = above.slice(0, -1);
      length -= 1;
    } else if (above !== undefined && !/\S-$/u.test(above)) {
      // A dash in a column of its own stays apart.
      const gap = above.endsWith(' -') ? '  ' : ' ';
      parts.push(gap);
      length += gap.length;
    }
    starts.push(length);
    parts.push(clean.slice(start, end));
    length += end - start;
  }
  const text = parts.join('');
  const place = (offset: number): number => {
    const piece = lastAtMost(starts, offset);
    return pieces[piece].start + (offset - starts[piece]);
  };
  return { text, place };
}
