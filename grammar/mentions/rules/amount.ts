import { wordOf } from '../dsl.js';
import type { Dsl } from '../dsl.js';
import { endsWithoutCents } from '../pieces.js';
import type { RawMention, Word } from '../raw.js';
import * as t from '../tokens.js';

/**
 * Sums and percentages, with ranges and approximations: `noin 1M €`, `200 000-300 000 €`, `-9,8 milj. euroa`, `0,75%`. A number without
 * a unit is given as well: a table's head may have the unit.
 */
export function amountRule($: Dsl): () => RawMention | undefined {
  /** Figures with their unit, whatever stood before them. */
  const figure = $.RULE('figure', (): RawMention => {
    const from = wordOf($.CONSUME(t.Number_));
    let to: Word | undefined;
    let unit: Word | undefined;
    let percent: Word | undefined;
    $.OPTION(() => {
      $.CONSUME(t.NumberDash);
      $.OPTION1(() => (to = wordOf($.CONSUME1(t.Number_))));
    });
    $.OPTION2(() => $.OR([{ ALT: () => (unit = wordOf($.CONSUME(t.MoneyUnit))) }, { ALT: () => (percent = wordOf($.CONSUME(t.PercentUnit))) }]));
    const { start } = from;
    // `5.984,-` ends as only sums do.
    const last = to ?? from;
    if (!percent && !unit && endsWithoutCents.test(last.image)) unit = { image: '', start: last.end, end: last.end };
    if (percent) return { kind: 'percent', from, to, minus: undefined, start, end: percent.end };
    if (unit) return { kind: 'money', from, to, unit, approximate: false, minus: undefined, start, end: unit.end };
    return { kind: 'number', from, to, minus: undefined, start, end: to?.end ?? from.end };
  });

  const signed = $.RULE('signedFigure', (): RawMention | undefined => {
    let found: RawMention | undefined;
    $.OR([
      {
        ALT: () => {
          const minus = wordOf($.CONSUME(t.Minus));
          $.OPTION(() => (found = withSign($.SUBRULE(figure), minus)));
        },
      },
      {
        ALT: () => {
          const unit = wordOf($.CONSUME(t.EuroPrefix));
          $.OPTION1(() => (found = withPrefix($.SUBRULE1(figure), unit)));
        },
      },
      { ALT: () => (found = $.SUBRULE2(figure)) },
    ]);
    return found;
  });

  return $.RULE('amount', (): RawMention | undefined => {
    let found: RawMention | undefined;
    $.OR([
      {
        ALT: () => {
          const { start } = wordOf($.CONSUME(t.Approx));
          $.OPTION(() => (found = $.SUBRULE(signed)));
          if (found?.kind === 'money') found = { ...found, approximate: true, start };
        },
      },
      { ALT: () => (found = $.SUBRULE1(signed)) },
    ]);
    return found;
  });
}

function withSign(mention: RawMention, minus: Word): RawMention {
  return mention.kind === 'money' || mention.kind === 'percent' || mention.kind === 'number' ? { ...mention, minus, start: minus.start } : mention;
}

function withPrefix(mention: RawMention, unit: Word): RawMention {
  return mention.kind === 'number' ? { ...mention, kind: 'money', unit, approximate: false, start: unit.start } : mention;
}
