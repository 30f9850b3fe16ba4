export * from './types.js';
export { Lexicon, defaultLexicon, lexiconWith, nominative, normalise } from './lexicon.js';
