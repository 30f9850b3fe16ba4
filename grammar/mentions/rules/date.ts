import type { IToken } from 'chevrotain';
import { wordOf } from '../dsl.js';
import type { Dsl } from '../dsl.js';
import type { RawDate, RawDatePoint, RawMention, RawSections } from '../raw.js';
import * as t from '../tokens.js';

/**
 * Dates, their ranges and lists, with the section of a day's minutes behind the last: `ti 2.6.2020`, `8.-19.5.2020`,
 * `4.5., 15.5. ja 25.5.2020`, `5. päivänä toukokuuta 2020`, `tammi-elokuussa 2015`, `9/2020 – 12/2022`, `11.5.2020, §7`.
 */
export function dateRules($: Dsl, sectionNumbers: () => RawSections): { dates: () => RawMention | undefined; point: () => RawDatePoint } {
  /** A day, a month or a year. */
  const point = $.RULE('datePoint', (): RawDatePoint =>
    $.OR([
      { ALT: () => figures($.CONSUME(t.IsoDate), 'iso') },
      { ALT: () => figures($.CONSUME(t.FullDate), 'full') },
      { ALT: () => figures($.CONSUME(t.ShortDate), 'short') },
      { ALT: () => figures($.CONSUME(t.BadDate), 'bad') },
      { ALT: () => figures($.CONSUME(t.SlashDate), 'slash') },
      { ALT: () => figures($.CONSUME(t.SlashDayMonth), 'slashed') },
      { ALT: () => figures($.CONSUME(t.MonthYear), 'monthYear') },
      { ALT: () => figures($.CONSUME(t.BareDayMonth), 'bare') },
      { ALT: () => figures($.CONSUME(t.DayMonth), 'dayMonth') },
      { ALT: () => $.SUBRULE(dayAndMonth) },
      { ALT: () => $.SUBRULE(monthFirst) },
      { ALT: () => worded(undefined, $.CONSUME(t.MonthPrefix), undefined, undefined) },
    ]),
  );

  /** `8.`, `8. toukokuuta 2020`, `5. päivänä toukokuuta 2020`, `25 mars` */
  const dayAndMonth = $.RULE('dayAndMonth', (): RawDatePoint => {
    const day = $.CONSUME(t.Day);
    let last = day;
    $.OPTION(() => (last = $.CONSUME(t.DayWord)));
    let month: IToken | undefined;
    let year: IToken | undefined;
    $.OPTION1(() => {
      month = last = $.CONSUME(t.Month);
      $.OPTION2(() => (year = last = $.CONSUME(t.Year)));
    });
    return worded(day, month, year, last);
  });

  /** `toukokuussa 2020`, `joulukuun 8. päivänä 2020` */
  const monthFirst = $.RULE('monthFirst', (): RawDatePoint => {
    const month = $.CONSUME(t.Month);
    let last = month;
    let year: IToken | undefined;
    let day: IToken | undefined;
    $.OPTION(() => (year = last = $.CONSUME(t.Year)));
    $.OPTION1(() => {
      day = last = $.CONSUME(t.Day);
      $.OPTION2(() => (last = $.CONSUME(t.DayWord)));
      $.OPTION3(() => (year = last = $.CONSUME1(t.Year)));
    });
    return { ...worded(day, month, year, last), start: month.startOffset };
  });

  const date = $.RULE('date', (): RawDate | undefined =>
    $.OR([
      {
        ALT: () => {
          const weekday = wordOf($.CONSUME(t.Weekday));
          let found: RawDate | undefined;
          $.OPTION(() => (found = $.SUBRULE(days)));
          return found && { ...found, weekday, start: weekday.start };
        },
      },
      { ALT: () => $.SUBRULE1(days) },
    ]),
  );

  /** One day, or from one to another. */
  const days = $.RULE('days', (): RawDate => {
    const from = $.SUBRULE(point);
    let to: RawDatePoint | undefined;
    $.OPTION(() => {
      $.CONSUME(t.DateDash);
      $.OPTION1(() => $.CONSUME(t.Weekday));
      $.OPTION2(() => (to = $.SUBRULE1(point)));
    });
    return { weekday: undefined, from, to, start: from.start, end: to?.end ?? from.end };
  });

  const all = $.RULE('dates', (): RawMention | undefined => {
    const dates: RawDate[] = [];
    const add = (found: RawDate | undefined): void => {
      if (found) dates.push(found);
    };
    add($.SUBRULE(date));
    $.MANY(() => {
      $.CONSUME(t.DateSeparator);
      $.OPTION(() => add($.SUBRULE1(date)));
    });
    let sections: RawSections | undefined;
    $.OPTION1(() => {
      $.CONSUME(t.SectionJoin);
      $.OPTION2(() => (sections = $.SUBRULE(sectionNumbers)));
    });
    if (dates.length === 0) return undefined;
    return { kind: 'dates', dates, sections, start: dates[0].start, end: sections?.end ?? dates[dates.length - 1].end };
  });
  return { dates: all, point };
}

function figures(token: IToken, form: RawDatePoint['form']): RawDatePoint {
  const word = wordOf(token);
  return { figures: word, form, month: undefined, year: undefined, start: word.start, end: word.end };
}

function worded(day: IToken | undefined, month: IToken | undefined, year: IToken | undefined, last: IToken | undefined): RawDatePoint {
  const first = day ?? month;
  const end = last ?? year ?? month ?? day;
  return {
    figures: day && wordOf(day),
    form: day ? 'day' : 'word',
    month: month && wordOf(month),
    year: year && wordOf(year),
    start: first?.startOffset ?? 0,
    end: end ? end.startOffset + end.image.length : 0,
  };
}
