import { EmbeddedActionsParser } from 'chevrotain';
import type { IToken } from 'chevrotain';
import { LazyLookahead } from '../lazy-lookahead.js';
import { dsl, wordOf } from './dsl.js';
import type { RawMention } from './raw.js';
import { amountRule } from './rules/amount.js';
import { attachmentRule } from './rules/attachment.js';
import { dateRules } from './rules/date.js';
import { sectionNumbersRule, sectionRule, statuteRule } from './rules/section.js';
import { timeRule } from './rules/time.js';
import { seasonRule, yearRule } from './rules/year.js';
import * as t from './tokens.js';

/** Tokens that open no value: figures that are none, and the parts of values that stand alone. They are passed over. */
const STRAYS = [
  t.Phone,
  t.PropertyId,
  t.ClassCode,
  t.DayWord,
  t.Year,
  t.YearDash,
  t.Clock,
  t.ClockDash,
  t.DateDash,
  t.DateSeparator,
  t.SectionJoin,
  t.SectionNumber,
  t.SectionSeparator,
  t.DateJoin,
  t.StatutePart,
  t.NumberDash,
  t.MoneyUnit,
  t.PercentUnit,
  t.AttachmentNumber,
  t.NumberSeparator,
  t.SlideWord,
  t.PageWord,
];

/**
 * An island grammar: values named in a text, and the prose between them. Every sequence of its tokens is a text. A token that opens
 * a value and is not followed by the rest of it is passed over.
 */
export class MentionParser extends EmbeddedActionsParser {
  readonly text: () => RawMention[];

  constructor(skipValidations = true) {
    super(t.mentionTokens, { lookaheadStrategy: new LazyLookahead({ maxLookahead: 1 }), maxLookahead: 1, recoveryEnabled: false, skipValidations });
    const $ = dsl(this);
    const { dates, point } = dateRules($, sectionNumbersRule($));
    const year = yearRule($);
    const season = seasonRule($);
    const time = timeRule($);
    const amount = amountRule($);
    const section = sectionRule($, point);
    const statute = statuteRule($, point);
    const attachment = attachmentRule($);
    const single = (token: IToken, kind: 'caseId' | 'url' | 'email' | 'glued' | 'name'): RawMention => {
      const word = wordOf(token);
      return { kind, word, start: word.start, end: word.end };
    };
    let found: RawMention[] = [];
    const alternatives = [
      // Prose first: it is the commonest by far, and no rule is called for it.
      { ALT: () => void this.CONSUME(t.Prose) },
      { ALT: () => void this.CONSUME(t.Separator) },
      { ALT: () => keep(this.SUBRULE(amount)) },
      { ALT: () => keep(this.SUBRULE(dates)) },
      { ALT: () => keep(this.SUBRULE(time)) },
      { ALT: () => keep(this.SUBRULE(section)) },
      { ALT: () => keep(this.SUBRULE(statute)) },
      { ALT: () => keep(this.SUBRULE(attachment)) },
      { ALT: () => keep(this.SUBRULE(year)) },
      { ALT: () => keep(this.SUBRULE(season)) },
      { ALT: () => keep(single(this.CONSUME(t.Name), 'name')) },
      { ALT: () => keep(single(this.CONSUME(t.CaseId), 'caseId')) },
      { ALT: () => keep(single(this.CONSUME(t.Url), 'url')) },
      { ALT: () => keep(single(this.CONSUME(t.Email), 'email')) },
      { ALT: () => keep(single(this.CONSUME(t.Glued), 'glued')) },
      ...STRAYS.map((type) => ({ ALT: () => void this.CONSUME(type) })),
    ];
    const keep = (mention: RawMention | undefined): void => {
      if (mention) found.push(mention);
    };
    this.text = this.RULE('text', (): RawMention[] => {
      found = [];
      this.MANY(() => this.OR(alternatives));
      return found;
    });
    this.performSelfAnalysis();
  }
}

let parser: MentionParser | undefined;

/** The values in lexed texts, in order. */
export function parseMentions(tokens: IToken[]): RawMention[] {
  parser ??= new MentionParser();
  parser.input = tokens;
  const found = parser.text();
  if (parser.errors.length > 0) throw new Error(`the mention grammar is not total: ${parser.errors[0].message}`);
  return found;
}
