import { memo } from './memo.js';
import { addShapes, eachWord, shapeOf } from './words.js';

/**
 * Finds the word that a misspelt one stands for, by the letters that both have when one is left out (SymSpell's way). A slip is one letter
 * wrong, missing, too many, or two swapped, within the word: at its end it would be an inflection. Dots that all letters have lost are one slip
 * (`PAATÖS`, `kasittely`), as character recognition leaves them.
 */
export class Misspelt {
  private readonly words: string[] = [];
  private index: Map<string, string[]> | undefined;
  /** The first and last letters and the lengths of the words: what has none of them is no slip. */
  private readonly shapes = new Set<number>();

  add(word: string): void {
    if (this.words.includes(word)) return;
    this.words.push(word);
    this.index = undefined;
    addShapes(this.shapes, word);
  }

  /** The only word that `written` is one slip away from; `undefined` where it is one of them, or none, or several. */
  meant(written: string): string | undefined {
    return this.shapes.has(shapeOf(written.charCodeAt(0), written.charCodeAt(written.length - 1), written.length)) ? this.lookUp(written) : undefined;
  }

  private readonly lookUp = memo((written: string): string | undefined => {
    const index = (this.index ??= this.build());
    if (index.get(written)?.includes(written)) return undefined;
    const found = new Set<string>();
    for (const key of [written, withoutDots(written), ...deletions(written)]) for (const word of index.get(key) ?? []) if (isSlip(written, word) || (written.length === word.length && withoutDots(written) === withoutDots(word))) found.add(word);
    return found.size === 1 ? [...found][0] : undefined;
  });

  /** A text with its slips mended, in small letters where it is. */
  mend(text: string): string {
    let mended = '';
    let from = 0;
    eachWord(text, this.shapes, (start, end) => {
      const meant = end - start > SHORT ? this.meant(text.slice(start, end).toLowerCase()) : undefined;
      if (meant !== undefined) {
        mended += text.slice(from, start) + meant;
        from = end;
      }
      return false;
    });
    return from === 0 ? text : mended + text.slice(from);
  }

  private build(): Map<string, string[]> {
    const index = new Map<string, string[]>();
    for (const word of this.words) {
      for (const key of new Set([word, withoutDots(word), ...deletions(word)])) {
        const words = index.get(key);
        if (words) words.push(word);
        else index.set(key, [word]);
      }
    }
    return index;
  }
}

/** Words too short to tell a slip in. */
const SHORT = 6;

/** The word without the dots and rings over its letters. */
const withoutDots = (word: string): string => word.replace(/[äå]/gu, 'a').replaceAll('ö', 'o');

function deletions(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

function isSlip(written: string, meant: string): boolean {
  if (written[0] !== meant[0] || written.at(-1) !== meant.at(-1) || Math.abs(written.length - meant.length) > 1) return false;
  let head = 0;
  while (head < written.length && written[head] === meant[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(written.length, meant.length) - head && written.at(-1 - tail) === meant.at(-1 - tail)) tail += 1;
  const wrong = written.slice(head, written.length - tail);
  const right = meant.slice(head, meant.length - tail);
  if (wrong.length <= 1 && right.length <= 1) return true;
  return wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
}
