import { normalise } from './inflection.js';
import { memo } from './memo.js';
import { Misspelt } from './misspelt.js';
import type { LabelTable, StatementType } from './types.js';
import { addShapes, eachWord } from './words.js';

/** A head of a label, found in a phrase. */
export interface LabelFound {
  readonly type: StatementType;
  /** How many words of the phrase come before the head (`Kunnanjohtajan` ehdotus), and how many are the head. */
  readonly before: number;
  readonly words: number;
}

/** What may stand around a head. */
export interface LabelContext {
  /** Whether a word may stand before it. */
  qualifies(word: string): boolean;
  /** Whether the word right before it, where there is one, may stand there. */
  owns(word: string): boolean;
  /** Whether the words behind it may stand there. */
  follows(words: readonly string[]): boolean;
}

/** Words that may stand before a head, at the most. */
const MOST_BEFORE = 5;
/** The shortest head in which a slip is forgiven. */
const FORGIVEN = 5;

/** The heads of labels: `päätös`, `eriävä mielipide`. */
export class Labels {
  private readonly types = new Map<string, StatementType>();
  private readonly misspelt = new Misspelt();
  /** The shapes of the heads' last words, with a slip or without: what has none of them among its words has no head. */
  private readonly shapes = new Set<number>();
  /** The words of the longest head. */
  private longest = 1;

  constructor(tables: readonly LabelTable[]) {
    for (const { type, forms } of tables) {
      for (const form of forms) {
        const key = normalise(form);
        this.types.set(key, type);
        this.longest = Math.max(this.longest, key.split(' ').length);
        this.misspelt.add(key);
        addShapes(this.shapes, /\p{L}+$/u.exec(key)?.[0] ?? key);
      }
    }
  }

  /** The statement type of a head, spelt right or with one slip inside the word. */
  readonly type = memo((head: string): StatementType | undefined => {
    const key = normalise(head);
    const type = this.types.get(key);
    if (type !== undefined || key.length < FORGIVEN) return type;
    const meant = this.misspelt.meant(key);
    return meant === undefined ? undefined : this.types.get(meant);
  });

  /** Whether a head may be among the words of a phrase; most have none. */
  mayBeIn(phrase: string): boolean {
    return eachWord(phrase, this.shapes, () => true);
  }

  /** The head that a misspelt one among some words stands for; `undefined` where all are spelt right, or none is a head. */
  meant(words: readonly string[]): string | undefined {
    for (const word of words) {
      const key = normalise(word);
      if (this.types.has(key)) return undefined;
      const meant = key.length < FORGIVEN ? undefined : this.misspelt.meant(key);
      if (meant !== undefined) return meant;
    }
    return undefined;
  }

  /** The last head in a phrase that the words around it allow: `Kunnanjohtajan ehdotus`, `Päätösehdotus Hallintojohtaja Virtanen Maija`. */
  find(words: readonly string[], context: LabelContext): LabelFound | undefined {
    let found: LabelFound | undefined;
    for (let before = 0; before <= MOST_BEFORE && before < words.length; before++) {
      if (before > 0 && !context.qualifies(words[before - 1])) break;
      if (before > 0 && !context.owns(words[before - 1])) continue;
      // A word of a head is no head of its own: `Muutos ehdotus`.
      if (found && before < found.before + found.words) continue;
      for (let length = Math.min(this.longest, words.length - before); length > 0; length--) {
        const head = words.slice(before, before + length);
        // `Päätös ehdotus`: a compound written as two words.
        const type = this.type(length === 1 ? head[0] : head.join(' ')) ?? (length === 2 ? this.types.get(normalise(head.join(''))) : undefined);
        if (type === undefined || (before + length < words.length && !context.follows(words.slice(before + length)))) continue;
        found = { type, before, words: length };
        break;
      }
    }
    return found;
  }
}
