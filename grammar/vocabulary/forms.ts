import { LETTERS, isLetterCode } from '../letters.js';
import { branches, firstLetters } from './first-letters.js';
import { memo } from './memo.js';
import type { PatternName, Vocabulary } from './types.js';

type Ask = (text: string) => boolean;

/** The patterns of all languages, joined and compiled when first asked for. */
export class Forms {
  private readonly whole = new Map<PatternName, Ask>();
  private readonly ending = new Map<PatternName, Ask>();
  private readonly opening = new Map<PatternName, Ask>();
  private readonly within = new Map<PatternName, Search>();
  private readonly joined = new WeakMap<readonly PatternName[], Search>();

  constructor(private readonly vocabularies: readonly Vocabulary[]) {}

  /** Whether the whole text has one of the forms. */
  is(name: PatternName, text: string): boolean {
    return this.ask(this.whole, name, asksWhole)(text);
  }

  /** Whether one of the forms stands in the text as whole words. */
  has(name: PatternName, text: string): boolean {
    return this.search(name)(text, () => true);
  }

  /** Whether the text ends with one of the forms, be it the end of a compound. */
  ends(name: PatternName, text: string): boolean {
    return this.ask(this.ending, name, asksEnding)(text);
  }

  /** Whether a form of any of some patterns stands in the text as whole words. */
  hasAny(names: readonly PatternName[], text: string): boolean {
    let search = this.joined.get(names);
    if (!search) this.joined.set(names, (search = searchOf(names.map((name) => this.sources(name)).join('|'))));
    return search(text, () => true);
  }

  /** All places in a text where one of the forms stands as whole words, in order. */
  places(name: PatternName, text: string): Place[] {
    const places: Place[] = [];
    this.search(name)(text, (start, end) => {
      places.push({ start, end });
      return false;
    });
    return places.sort((a, b) => a.start - b.start);
  }

  /** Whether the text begins with one of the forms as whole words. */
  opens(name: PatternName, text: string): boolean {
    return this.ask(this.opening, name, asksOpening)(text.slice(0, LONGEST));
  }

  /** The forms as one alternative of a regular expression. */
  sources(name: PatternName): string {
    // A pattern that no language has a form for matches nothing.
    return this.vocabularies.flatMap((v) => v.patterns[name]).join('|') || NOTHING;
  }

  private search(name: PatternName): Search {
    let search = this.within.get(name);
    if (!search) this.within.set(name, (search = searchOf(this.sources(name))));
    return search;
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

/** How far into a text it is looked where it is asked what that begins with, in characters. */
const LONGEST = 500;

const asksOpening = (forms: string): Ask => {
  const pattern = lazily(() => compile(`^(?:${forms})(?![${LETTERS}])`));
  return (text) => pattern().test(smallOf(text));
};

/** Where a form stands in a text. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Calls `each` for the places where forms stand as whole words, until it says to stop; whether it did. */
type Search = (text: string, each: (start: number, end: number) => boolean) => boolean;

/** Looks at the words that begin with a letter of the forms; what may begin with anything is looked for everywhere. */
function searchOf(forms: string): Search {
  const [lettered, anywhere]: string[][] = [[], []];
  const letters = new Set<string>();
  for (const form of branches(forms)) {
    const first = firstLetters(form);
    (first ? lettered : anywhere).push(form);
    first?.forEach((letter) => letters.add(letter));
  }
  const searches = [...(lettered.length > 0 ? [atWords(lettered.join('|'), codesOf(letters))] : []), ...(anywhere.length > 0 ? [everywhere(anywhere.join('|'))] : [])];
  return searches.length === 1 ? searches[0] : (text, each) => searches.some((search) => search(text, each));
}

function atWords(forms: string, isFirst: Uint8Array): Search {
  const pattern = lazily(() => compile(`(?:${forms})(?![${LETTERS}])`, 'y'));
  return (text, each) => {
    let small: string | undefined;
    let inside = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const letter = isLetterCode(code);
      if (letter && !inside && code < CODES && isFirst[code] === 1) {
        const compiled = pattern();
        compiled.lastIndex = at;
        if (compiled.test((small ??= smallOf(text)))) {
          if (each(at, compiled.lastIndex)) return true;
          at = compiled.lastIndex - 1;
        }
      }
      inside = letter;
    }
    return false;
  };
}

function everywhere(forms: string): Search {
  const pattern = lazily(() => compile(bounded(forms), 'g'));
  return (text, each) => {
    const compiled = pattern();
    const small = smallOf(text);
    let from = 0;
    for (;;) {
      compiled.lastIndex = from;
      const found = compiled.exec(small);
      if (!found) return false;
      from = Math.max(compiled.lastIndex, found.index + 1);
      if (each(found.index, found.index + found[0].length)) return true;
    }
  };
}

const CODES = 0x250;

/** A text in small letters, each at its own place. */
const smallOf = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[^\u0130]+/gu, (part) => part.toLowerCase());
};

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
