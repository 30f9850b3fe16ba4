import { wordOf } from '../dsl.js';
import type { Dsl } from '../dsl.js';
import type { RawMention, RawNumbers, Word } from '../raw.js';
import * as t from '../tokens.js';

/** `Liite 1., dia 4`, `liitteet 1-3`, `Liite 4. ja 5.`, `liite 3, s. 4–6`. */
export function attachmentRule($: Dsl): () => RawMention | undefined {
  const numbers = $.RULE('numbers', (): RawNumbers => {
    const found: Word[] = [wordOf($.CONSUME(t.AttachmentNumber))];
    const dashes: boolean[] = [];
    $.MANY(() => {
      const dash = /[-–—−]/u.test($.CONSUME(t.NumberSeparator).image);
      $.OPTION(() => {
        found.push(wordOf($.CONSUME1(t.AttachmentNumber)));
        dashes.push(dash);
      });
    });
    return { numbers: found, dashes, end: found[found.length - 1].end };
  });

  return $.RULE('attachment', (): RawMention | undefined => {
    const first = wordOf($.CONSUME(t.AttachmentWord));
    let named: RawNumbers | undefined;
    $.OPTION2(() => (named = $.SUBRULE(numbers)));
    let slides: RawNumbers | undefined;
    let pages: RawNumbers | undefined;
    $.OPTION(() => {
      $.CONSUME(t.SlideWord);
      $.OPTION3(() => (slides = $.SUBRULE1(numbers)));
    });
    $.OPTION1(() => {
      $.CONSUME(t.PageWord);
      $.OPTION4(() => (pages = $.SUBRULE2(numbers)));
    });
    if (!named) return undefined;
    return { kind: 'attachment', numbers: named.numbers, dashes: named.dashes, slides, pages, start: first.start, end: (pages ?? slides ?? named).end };
  });
}
