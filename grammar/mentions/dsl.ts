import type { EmbeddedActionsParser, IToken, TokenType } from 'chevrotain';
import type { Word } from './raw.js';

/** The parser's methods that a rule in a file of its own uses; Chevrotain keeps them to its subclasses. */
export interface Dsl {
  RULE<T>(name: string, body: () => T): () => T;
  CONSUME(type: TokenType): IToken;
  CONSUME1(type: TokenType): IToken;
  CONSUME2(type: TokenType): IToken;
  CONSUME3(type: TokenType): IToken;
  SUBRULE<T>(rule: () => T): T;
  SUBRULE1<T>(rule: () => T): T;
  SUBRULE2<T>(rule: () => T): T;
  OPTION<T>(body: () => T): T | undefined;
  OPTION1<T>(body: () => T): T | undefined;
  OPTION2<T>(body: () => T): T | undefined;
  OPTION3<T>(body: () => T): T | undefined;
  OPTION4<T>(body: () => T): T | undefined;
  OPTION5<T>(body: () => T): T | undefined;
  MANY(body: () => void): void;
  MANY1(body: () => void): void;
  OR<T>(alternatives: readonly { ALT: () => T }[]): T;
  OR1<T>(alternatives: readonly { ALT: () => T }[]): T;
}

export const dsl = (parser: EmbeddedActionsParser): Dsl => parser as unknown as Dsl;

/** While the grammar is recorded, an alternative gives no token but a stand-in without an image. */
export const wordOf = ({ image = '', startOffset }: Partial<IToken> & { startOffset: number }): Word => ({ image, start: startOffset, end: startOffset + image.length });
