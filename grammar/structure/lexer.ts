import { Lexer } from 'chevrotain';
import type { IToken } from 'chevrotain';
import type { Lexicon } from '../vocabulary/index.js';
import { structureTokens } from './tokens.js';

const lexers = new WeakMap<Lexicon, Lexer>();

/** The marks and the prose of every line of a clean text. Never fails: what no mark names is prose. */
export function lexStructure(text: string, lexicon: Lexicon): IToken[] {
  let lexer = lexers.get(lexicon);
  if (!lexer) {
    lexer = new Lexer(structureTokens(lexicon), { positionTracking: 'onlyOffset', ensureOptimizations: false, skipValidations: true, safeMode: false });
    lexers.set(lexicon, lexer);
  }
  return lexer.tokenize(text).tokens;
}
