export * from './types.js';
export { nominative, normalise } from './inflection.js';
export { Lexicon, defaultLexicon, lexiconWith } from './lexicon.js';
