import { wordOf } from '../dsl.js';
import type { Dsl } from '../dsl.js';
import type { RawMention, Word } from '../raw.js';
import * as t from '../tokens.js';

/** `klo 12.01`, `kello 8`, `klo 11.30-13.30`, `17:24`; the next of `klo 11 ja 13.30`. */
export function timeRule($: Dsl): () => RawMention | undefined {
  return $.RULE('time', (): RawMention | undefined => {
    let start: number | undefined;
    let from: Word | undefined;
    let to: Word | undefined;
    $.OR([
      {
        ALT: () => {
          start = wordOf($.CONSUME(t.Clockword)).start;
          $.OPTION(() => (from = wordOf($.CONSUME(t.Clock))));
        },
      },
      {
        ALT: () => {
          $.CONSUME(t.ClockSeparator);
          $.OPTION3(() => (from = wordOf($.CONSUME2(t.Clock))));
        },
      },
      { ALT: () => (from = wordOf($.CONSUME(t.ColonClock))) },
    ]);
    $.OPTION1(() => {
      $.CONSUME(t.ClockDash);
      $.OPTION2(() => (to = wordOf($.CONSUME1(t.Clock))));
    });
    if (!from) return undefined;
    return { kind: 'time', from, to, start: start ?? from.start, end: to?.end ?? from.end };
  });
}
