export * from './types.js';
export { Lexicon, defaultLexicon, lexiconWith, normalise } from './lexicon.js';
