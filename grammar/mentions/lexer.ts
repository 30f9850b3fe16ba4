import { Lexer } from 'chevrotain';
import type { IToken } from 'chevrotain';
import { mentionTokens } from './tokens.js';

let lexer: Lexer | undefined;

/** The values and the prose of texts that are parted by line feeds. */
export function lexMentions(text: string): IToken[] {
  lexer ??= new Lexer(mentionTokens, { positionTracking: 'onlyOffset', skipValidations: true, ensureOptimizations: false });
  return lexer.tokenize(text).tokens;
}
