import { LETTERS, isLetterCode } from '../letters.js';
import { branches, firstLetters } from './first-letters.js';
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
    return this.ask(this.whole, name, asksWhole)(text);
  }

  /** Whether one of the forms stands in the text as whole words. */
  has(name: PatternName, text: string): boolean {
    return this.ask(this.within, name, asksWithin)(text);
  }

  /** Whether the text ends with one of the forms, be it the end of a compound. */
  ends(name: PatternName, text: string): boolean {
    return this.ask(this.ending, name, asksEnding)(text);
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
    return this.vocabularies.flatMap((v) => v.patterns[name]).join('|') || NOTHING;
  }

  private ask(known: Map<PatternName, Ask>, name: PatternName, make: (forms: string) => Ask): Ask {
    let ask = known.get(name);
    if (!ask) known.set(name, (ask = make(this.sources(name))));
    return ask;
  }
}

const NOTHING = '(?!)';

/** Forms that stand as whole words. */
export const bounded = (forms: string): string => `(?<![${LETTERS}])(?:${forms})(?![${LETTERS}])`;

/**
 * The forms as a pattern that is asked of texts in small letters: without the flag that makes a pattern blind to case, which V8 compiles and runs many
 * times as slowly.
 */
const compile = (pattern: string, flags = ''): RegExp => new RegExp(pattern, `u${flags}`);

function asksWhole(forms: string): Ask {
  const letters = firstLetters(forms);
  const pattern = lazily(() => compile(wholePattern(forms)));
  const ask = memo((text) => pattern().test(text.toLowerCase()));
  return letters ? gated(letters, ask) : ask;
}

/** What may stand before or behind a form (`.*`) is not matched: the form is only looked for, at the beginning or anywhere. */
function wholePattern(forms: string): string {
  const [whole, begun, anywhere]: string[][] = [[], [], []];
  for (const form of branches(forms)) {
    if (!form.endsWith('.*')) whole.push(form);
    else if (form.startsWith('.*')) anywhere.push(form.slice(2, -2));
    else begun.push(form.slice(0, -2));
  }
  const patterns = [
    [whole, (some: string) => `^(?:${some})$`],
    [begun, (some: string) => `^(?:${some})`],
    [anywhere, (some: string) => some],
  ] as const;
  return patterns.flatMap(([some, pattern]) => (some.length > 0 ? [pattern(some.join('|'))] : [])).join('|');
}

const asksEnding = (forms: string): Ask => {
  const pattern = lazily(() => compile(`(?:${forms})$`));
  return memo((text) => pattern().test(text.toLowerCase()));
};

/** Looks at the words that begin with a letter of the forms only. */
function asksWithin(forms: string): Ask {
  const letters = firstLetters(forms);
  if (!letters) {
    const pattern = lazily(() => compile(bounded(forms)));
    return (text) => pattern().test(text.toLowerCase());
  }
  const isFirst = codesOf(letters);
  const pattern = lazily(() => compile(`(?:${forms})(?![${LETTERS}])`, 'y'));
  return (text) => {
    let small: string | undefined;
    let inside = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const letter = isLetterCode(code);
      if (letter && !inside && code < CODES && isFirst[code] === 1) {
        const compiled = pattern();
        compiled.lastIndex = at;
        if (compiled.test((small ??= smallOf(text)))) return true;
      }
      inside = letter;
    }
    return false;
  };
}

/** A text in small letters, each at its own place. */
const smallOf = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[^\u0130]+/gu, (part) => part.toLowerCase());
};

const CODES = 0x250;

/** Letters, small and capital, as a table by their codes. */
function codesOf(letters: ReadonlySet<string>): Uint8Array {
  const table = new Uint8Array(CODES);
  for (const letter of letters) for (const char of [letter, letter.toUpperCase()]) table[char.charCodeAt(0)] = 1;
  return table;
}

function gated(letters: ReadonlySet<string>, ask: Ask): Ask {
  const isFirst = codesOf(letters);
  return (text) => {
    const code = text.charCodeAt(0);
    return code < CODES && isFirst[code] === 1 && ask(text);
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
