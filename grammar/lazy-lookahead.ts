import { LLkLookaheadStrategy } from 'chevrotain';
import type { BaseParser, ILookaheadStrategy } from 'chevrotain';

type Alternation = ILookaheadStrategy['buildLookaheadForAlternation'];
type Optional = ILookaheadStrategy['buildLookaheadForOptional'];

/**
 * Chevrotain's own way to choose by the next token, but worked out for a choice when the parser first comes to it: most documents meet a part of the
 * grammar only, and working all of it out is a good part of the time that a first parse takes.
 */
export class LazyLookahead extends LLkLookaheadStrategy {
  override buildLookaheadForAlternation(options: Parameters<Alternation>[0]): ReturnType<Alternation> {
    let built: ReturnType<Alternation> | undefined;
    const build = (): ReturnType<Alternation> => super.buildLookaheadForAlternation(options);
    return function (this: BaseParser, alternatives) {
      return (built ??= build()).call(this, alternatives);
    };
  }

  override buildLookaheadForOptional(options: Parameters<Optional>[0]): ReturnType<Optional> {
    let built: ReturnType<Optional> | undefined;
    const build = (): ReturnType<Optional> => super.buildLookaheadForOptional(options);
    return function (this: BaseParser) {
      return (built ??= build()).call(this);
    };
  }
}
