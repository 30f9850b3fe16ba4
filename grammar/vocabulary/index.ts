export * from './types.js';
export { nominative, surnameOf } from './inflection.js';
export { perLexicon } from './memo.js';
export type { VerbFound } from './verbs.js';
export { Lexicon, defaultLexicon, lexiconWith } from './lexicon.js';
