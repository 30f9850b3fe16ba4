import { LETTERS } from '../letters.js';
import { memo } from './memo.js';
import type { PatternName, Vocabulary } from './types.js';

type Ask = (text: string) => boolean;

/** The patterns of all languages, joined and compiled when first asked for. */
export class Forms {
  private readonly whole = new Map<PatternName, Ask>();
  private readonly within = new Map<PatternName, Ask>();
  private readonly ending = new Map<PatternName, Ask>();
  private readonly global = new Map<PatternName, RegExp>();

  constructor(private readonly vocabularies: readonly Vocabulary[]) {}

  /** Whether the whole text has one of the forms. */
  is(name: PatternName, text: string): boolean {
    return this.ask(this.whole, name, (forms) => `^(?:${forms})$`)(text);
  }

  /** Whether one of the forms stands in the text as whole words. */
  has(name: PatternName, text: string): boolean {
    return this.ask(this.within, name, bounded)(text);
  }

  /** Whether the text ends with one of the forms, be it the end of a compound. */
  ends(name: PatternName, text: string): boolean {
    return this.ask(this.ending, name, (forms) => `(?:${forms})$`)(text);
  }

  /** All places in a text where one of the forms stands, for `matchAll`. */
  search(name: PatternName): RegExp {
    let compiled = this.global.get(name);
    if (!compiled) this.global.set(name, (compiled = new RegExp(bounded(this.sources(name)), 'giu')));
    return compiled;
  }

  /** The forms as one alternative of a regular expression. */
  sources(name: PatternName): string {
    // A pattern that no language has a form for matches nothing.
    return this.vocabularies.flatMap((v) => v.patterns[name]).join('|') || '(?!)';
  }

  private ask(known: Map<PatternName, Ask>, name: PatternName, pattern: (forms: string) => string): Ask {
    let ask = known.get(name);
    if (!ask) {
      const compiled = new RegExp(pattern(this.sources(name)), 'iu');
      known.set(name, (ask = memo((text) => compiled.test(text))));
    }
    return ask;
  }
}

/** Forms that stand as whole words. */
export const bounded = (forms: string): string => `(?<![${LETTERS}])(?:${forms})(?![${LETTERS}])`;
