/** Texts longer than this hardly ever come again. */
const LONGEST = 48;
/** Answers kept; then it starts anew, so that memory stays flat over any number of documents. */
const MOST = 20_000;

/** Remembers what a pure question of a short text was answered: the words of minutes come again and again. */
export function memo<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return ask(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const answer = ask(text);
    if (known.size >= MOST) known.clear();
    known.set(copyOf(text), answer);
    return answer;
  };
}

/** A part of a text keeps all of that text in memory, in V8; a copy does not. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

/** Makes what is built out of a lexicon (a regular expression over its words) once for each. */
export function perLexicon<L extends object, T>(make: (lexicon: L) => T): (lexicon: L) => T {
  const known = new WeakMap<L, T>();
  return (lexicon) => {
    let made = known.get(lexicon);
    if (made === undefined) known.set(lexicon, (made = make(lexicon)));
    return made;
  };
}
