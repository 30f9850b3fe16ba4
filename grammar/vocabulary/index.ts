export * from './types.js';
export { nominative, normalise } from './inflection.js';
export { perLexicon } from './memo.js';
export type { VerbFound } from './verbs.js';
export { Lexicon, defaultLexicon, lexiconWith } from './lexicon.js';
