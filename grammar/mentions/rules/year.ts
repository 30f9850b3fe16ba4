import { wordOf } from '../dsl.js';
import type { Dsl } from '../dsl.js';
import type { RawMention, Word } from '../raw.js';
import * as t from '../tokens.js';

/** `vuonna 2020`, `vuosille 2020-2022`. */
export function yearRule($: Dsl): () => RawMention | undefined {
  return $.RULE('year', (): RawMention | undefined => {
    const first = wordOf($.CONSUME(t.YearWord));
    const years: Word[] = [];
    $.OPTION(() => years.push(wordOf($.CONSUME(t.Year))));
    $.MANY(() => {
      $.CONSUME(t.YearDash);
      $.OPTION1(() => years.push(wordOf($.CONSUME1(t.Year))));
    });
    if (years.length === 0) return undefined;
    return { kind: 'year', years, start: first.start, end: years[years.length - 1].end };
  });
}

/** `kevät 2021` is what it is: a season of a year. */
export function seasonRule($: Dsl): () => RawMention | undefined {
  return $.RULE('season', (): RawMention | undefined => {
    const season = wordOf($.CONSUME(t.Season));
    let year: Word | undefined;
    $.OPTION(() => (year = wordOf($.CONSUME(t.Year))));
    return year && { kind: 'season', year, start: season.start, end: year.end };
  });
}
