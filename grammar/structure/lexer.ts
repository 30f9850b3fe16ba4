import { Lexer } from 'chevrotain';
import type { IToken } from 'chevrotain';
import { perLexicon } from '../vocabulary/index.js';
import type { Lexicon } from '../vocabulary/index.js';
import { structureTokens } from './tokens.js';

const lexerOf = perLexicon((lexicon: Lexicon) => new Lexer(structureTokens(lexicon), { positionTracking: 'onlyOffset', ensureOptimizations: false, skipValidations: true, safeMode: false }));

/** The marks and the prose of every line of a clean text. Never fails: what no mark names is prose. */
export const lexStructure = (text: string, lexicon: Lexicon): IToken[] => lexerOf(lexicon).tokenize(text).tokens;
