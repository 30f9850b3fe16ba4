import type { IToken } from 'chevrotain';
import { wordOf } from '../dsl.js';
import type { Dsl } from '../dsl.js';
import type { RawDatePoint, RawMention, RawSections, Word } from '../raw.js';
import * as t from '../tokens.js';

/** The numbers behind a date, in any order of number and sign: `§ 7`, `9 §`, `kohta 14`. */
export function sectionNumbersRule($: Dsl): () => RawSections {
  return $.RULE('sectionNumbers', (): RawSections => {
    const numbers: Word[] = [];
    const dashes: boolean[] = [];
    let first: IToken | undefined;
    $.OR([
      {
        ALT: () => {
          first = $.OR1([{ ALT: () => $.CONSUME(t.SectionSign) }, { ALT: () => $.CONSUME(t.ItemWord) }]);
          $.OPTION(() => numbers.push(wordOf($.CONSUME(t.SectionNumber))));
          $.MANY(() => {
            const dash = isDash($.CONSUME(t.SectionSeparator));
            $.OPTION1(() => $.CONSUME1(t.SectionSign));
            $.OPTION2(() => {
              numbers.push(wordOf($.CONSUME1(t.SectionNumber)));
              dashes.push(dash);
            });
          });
          $.MANY1(() => $.CONSUME(t.StatutePart));
        },
      },
      {
        ALT: () => {
          first = $.CONSUME(t.NumberSign);
          numbers.push(...numbersOf(wordOf(first), dashes));
          $.OPTION3(() => $.CONSUME1(t.StatutePart));
        },
      },
    ]);
    return { numbers, dashes, start: first?.startOffset ?? 0, end: numbers[numbers.length - 1]?.end ?? 0 };
  });
}

/** `§ 260 aikana`, `§:t 18-19`, `pykälän 146 jälkeen`, `kohdasta 5`, `§ 52/3.3.2020`; with `1 mom` behind it, a statute's. */
export function sectionRule($: Dsl, point: () => RawDatePoint): () => RawMention | undefined {
  return $.RULE('section', (): RawMention | undefined => {
    const numbers: Word[] = [];
    const dashes: boolean[] = [];
    let parts = false;
    let last: Word | undefined;
    const word = wordOf($.OR([{ ALT: () => $.CONSUME(t.SectionSign) }, { ALT: () => $.CONSUME(t.ItemWord) }]));
    $.OPTION(() => numbers.push((last = wordOf($.CONSUME(t.SectionNumber)))));
    $.MANY(() => {
      const dash = isDash($.CONSUME(t.SectionSeparator));
      $.OPTION1(() => $.CONSUME1(t.SectionSign));
      $.OPTION2(() => {
        numbers.push((last = wordOf($.CONSUME1(t.SectionNumber))));
        dashes.push(dash);
      });
    });
    $.MANY1(() => {
      last = wordOf($.CONSUME(t.StatutePart));
      parts = true;
    });
    let date: RawDatePoint | undefined;
    $.OPTION3(() => {
      $.CONSUME(t.DateJoin);
      $.OPTION4(() => (date = $.SUBRULE(point)));
    });
    if (!last) return undefined;
    const sections = { numbers, dashes, start: word.start, end: numbers[numbers.length - 1]?.end ?? last.end };
    return { kind: 'sections', word, sections, parts, date, start: word.start, end: date?.end ?? last.end };
  });
}

/** `90 §:n 2 momentin`: the number before the sign, as statutes are cited; `45 §/12.3.2024`, as the minutes of a day may be. */
export function statuteRule($: Dsl, point: () => RawDatePoint): () => RawMention {
  return $.RULE('statute', (): RawMention => {
    const section = wordOf($.CONSUME(t.NumberSign));
    let { end } = section;
    $.MANY(() => (end = wordOf($.CONSUME(t.StatutePart)).end));
    let date: RawDatePoint | undefined;
    $.OPTION(() => {
      $.CONSUME(t.DateJoin);
      $.OPTION1(() => (date = $.SUBRULE(point)));
    });
    return { kind: 'statute', section, date, start: section.start, end };
  });
}

const isDash = ({ image }: IToken): boolean => /[-–—−]/u.test(image);

/** The numbers inside `26 - 28 §:ssä`. */
export function numbersOf(word: Word, dashes: boolean[]): Word[] {
  const found: Word[] = [];
  for (const match of word.image.matchAll(/\d+(?:[ ]?[a-z](?![a-zåäö]))?/gu)) {
    if (found.length > 0) dashes.push(/[-–—−]/u.test(word.image));
    found.push({ image: match[0], start: word.start + match.index, end: word.start + match.index + match[0].length });
  }
  // The reference ends with its sign.
  const last = found[found.length - 1];
  if (last) found[found.length - 1] = { ...last, end: word.end };
  return found;
}
