import { createToken, Lexer } from 'chevrotain';
import type { CustomPatternMatcherFunc, IToken, TokenType } from 'chevrotain';
import { ANY_START, LETTERS, LOWER, UPPER, isUpper } from '../letters.js';
import { DASH, DAYS, NO_CENTS, NO_LETTER } from './pieces.js';
import { prose } from './prose.js';
import * as words from './words.js';

/*
 * The tokens of values named in a text. Between them the text is prose, one token a run that stops only where a value
 * may begin. Some tokens stand only behind another (a dash of a range, a unit, a clock time behind `klo`): their patterns
 * look at the token before, so that no lexer modes are needed and the parser looks one token ahead.
 *
 * The texts of a document are lexed as one, parted by line feeds, which no joined text contains.
 */

type Start = readonly (string | number)[];
const DIGITS: Start = [...'0123456789'];
const SPACED: Start = [' ', ...DIGITS, ...'-–—−,.(&/'];
const LETTER_STARTS: Start = [...'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ'];
const CAPITALS: Start = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŠŽ'];

function pattern(source: string, flags = 'y'): CustomPatternMatcherFunc {
  const regex = new RegExp(source, flags);
  return (text, offset) => {
    regex.lastIndex = offset;
    return regex.exec(text);
  };
}

/** Token types that a pattern looks for before itself; asked late, since tokens stand behind one another. */
type Types = () => readonly TokenType[];

/** Whether the token before is one of some types, with at most a space between. */
function stands(types: readonly TokenType[], offset: number, tokens: readonly IToken[]): boolean {
  const last: IToken | undefined = tokens[tokens.length - 1];
  return last !== undefined && types.includes(last.tokenType) && offset - (last.startOffset + last.image.length) <= 1;
}

/** A pattern that matches only right behind one of some tokens. */
function behind(types: Types, source: string, flags = 'y'): CustomPatternMatcherFunc {
  const regex = new RegExp(source, flags);
  let list: readonly TokenType[] | undefined;
  return (text, offset, tokens) => {
    if (!stands((list ??= types()), offset, tokens)) return null;
    regex.lastIndex = offset;
    return regex.exec(text);
  };
}

/** A pattern that matches unless it stands right behind one of some tokens. */
function notBehind(types: Types, source: string): CustomPatternMatcherFunc {
  const regex = new RegExp(source, 'y');
  let list: readonly TokenType[] | undefined;
  return (text, offset, tokens) => {
    if (stands((list ??= types()), offset, tokens)) return null;
    regex.lastIndex = offset;
    return regex.exec(text);
  };
}

const token = (name: string, matcher: CustomPatternMatcherFunc, start: Start): TokenType => createToken({ name, pattern: matcher, line_breaks: false, start_chars_hint: [...start] });

const YEAR = '(?:19|20)\\d{2}';
const MONTHS = `(?:${words.months.join('|')})kuu`;
const MONTHS_SV = `(?:${words.monthsSv.join('|')})${NO_LETTER}`;
/** Of `kuu`, not of `kuusi`: a `joulukuusi` is a tree. */
const IN_MONTH = `${MONTHS}(?:n|ta|ssa|sta|hun|lle|lla|lta|ksi|na)?${NO_LETTER}`;
const AND = `(?:${words.and.join('|')})`;
/** A number with a decimal point, where a unit of millions or euros shows it to be one: `4.2–4.8 milj. euroa`. */
const POINT_NUMBER = '\\d{1,6}\\.\\d{1,2}(?=(?:[ ]?[-–][ ]?\\d{1,3}\\.\\d{1,2})?[ ]?(?:milj|mrd|M€|€|euro))';
const CLOCK = '\\d{1,2}(?:[.:]\\d{2})?';
/** An hour with minutes that are the number of no month, so that it can be no day. */
const NO_DAY_HOUR = '(?:[01]?\\d|2[0-3])\\.(?:00|1[3-9]|[2-5]\\d)';
const LONG_HOUR = '(?:[01]\\d|2[0-3])\\.[0-5]\\d';
/** Behind a range of hours; a unit there says that it is one of sums or measures. */
const NO_UNIT = `(?!\\d|\\.\\d|[ ]?(?:[€%]|(?:euro|eur|snt|milj|m|cm|mm|km|kg|ha|l|pistettä)[${LOWER}²³]*${NO_LETTER}))`;

export const Separator = createToken({ name: 'Separator', pattern: pattern('\\n'), line_breaks: true, start_chars_hint: ['\n'] });
export const Space = createToken({ name: 'Space', pattern: pattern(' +'), group: Lexer.SKIPPED, line_breaks: false, start_chars_hint: [' '] });

export const Url = token('Url', pattern('(?:https?://|www\\.)[^\\s<>"”’)\\]]*[^\\s<>"”’)\\].,;:!?]'), [...'hHwW']);
export const Email = token('Email', pattern('[A-Za-z0-9åäöÅÄÖ._%+-]{1,64}(?:@|\\(at\\))[A-Za-z0-9åäö.-]{1,200}\\.[A-Za-z]{2,}'), [...LETTER_STARTS, ...DIGITS]);
/** `5146/01.04.00/2023`, `OUKA/899/02.06.01.04/2017`, `MliDno-2017-614`, `HEL 2020-013928`, and whatever follows `dnro`. */
export const CaseId = token(
  'CaseId',
  pattern(
    `(?:(?:[Dd]n?ro|DNRO|[Dd]no|[Dd]nr|[Dd]iaarinumero|[Dd]iaarinro|[Aa]sianumero|[Dd]iarienummer)[.:]?[ ]?)?(?:[${UPPER}]{2,8}[:/][ ]?)?\\d{1,6}/\\d{2}(?:\\.\\d{2,3}){1,4}/\\d{4}|[${LETTERS}]{2,10}[Dd]no-${YEAR}-\\d+|HEL \\d{4}-\\d{6}|(?:[Dd]n?ro|DNRO|[Dd]nr|[Dd]iaarinumero|[Dd]iaarinro|[Dd]iarienummer)[.:]?[ ](?=[^ \\n]*\\d)[${LETTERS}\\d][^ \\n,;)]*[${LETTERS}\\d]`,
  ),
  [...LETTER_STARTS, ...DIGITS],
);
/** Not a value, but figures that look like one: telephone numbers, property ids, class codes. */
export const Phone = token(
  'Phone',
  pattern(`(?:[Pp]uh(?:elin)?|p|[Tt]el|gsm|GSM|tfn|tel)\\.?:?[ ]?(?:\\+|\\(?0)[\\d ()–-]{5,}\\d|\\+358[\\d ()–-]{6,}\\d|0\\d{1,2}[ -]\\d{3,4}[ -]?\\d{2,5}(?:[ -]?\\d{2,4})?(?!\\d|[ ]?(?:€|euro))`),
  [...'PptTgG+0'],
);
export const PropertyId = token('PropertyId', pattern(`(?:RN|R[Nn]):?[oO][ ]?[\\d: -]+\\d|\\d{1,3}-\\d{1,3}-\\d{1,4}-\\d{1,4}(?:-\\d+)*|\\d{3,6}-\\d{3,6}-\\d+`), ['R', ...DIGITS]);
/** A day before a dash: what follows ends a range, `1.1. - 31.12.23`. */
const BEHIND_DAY = `\\d\\.[ ]?${DASH}[ ]?`;
export const ClassCode = token('ClassCode', pattern(`(?<!${BEHIND_DAY})\\d{2}\\.\\d{2}\\.\\d{2}(?:\\.\\d{2})*(?![\\d]|\\.\\d)(?![ ](?:klo|kl|mennessä|alkaen|saakka|asti|lähtien))`), DIGITS);

export const SectionSign: TokenType = token('SectionSign', pattern(`§{1,2}(?::[a-zåäö]+)?`), ['§']);
/** `kohdan 5`, `pykälän 146`, `punkt 13`: a word for a section, with its number to come. */
export const ItemWord = token('ItemWord', pattern(`(?:${words.matters.join('|')})(?=[ ]\\d{1,3}(?!\\d|[.,]\\d|[ ]\\d))|(?:${words.items.join('|')})(?=[ ]\\d{1,3}(?:\\.\\d{1,2}(?!\\.?\\d))?(?!\\d|,\\d|[ ]\\d|\\.\\d|[ ]?[-–][ ]?\\d{1,4}[ ]?§))`, 'iy'), [...'kKpPaAäÄ']);
/** `liite 4`, `liite A`, `liite 4/112 §`, `liite 4/§ 112`: a word for an attachment, with its number to come. */
export const AttachmentWord = token('AttachmentWord', pattern(`(?:${words.attachments.join('|')})(?:[ ]?(?:${words.numero.join('|')}))?(?=[ ]?(?:\\d{1,3}(?:(?![\\d/]|\\.\\d)|(?=/[ ]?(?:\\d{1,3}[ ]?§|§[ ]?\\d)))|[A-Z](?![${LETTERS}\\d])))`, 'iy'), [...'lLoObB']);
/** Letters of the parts of an attachment behind its first: `2a–c`, `5 a, b ja c`. */
const PARTS = 'bcdefgh';
export const AttachmentNumber = token(
  'AttachmentNumber',
  behind(() => [AttachmentWord, NumberSeparator, SlideWord, PageWord], `\\d{1,3}(?:(?:[a-z]|abc?)(?![${LETTERS}])|[ ][a-h](?![${LETTERS}.]))?(?!\\d)|(?:[A-Z]|(?<!\\d)[b-h])(?![${LETTERS}\\d])`),
  [...DIGITS, ...CAPITALS, ...PARTS],
);
/** The letter of a part behind another; behind a comma only where the list ends or goes on with it: not `liite 1b, c) kohta`. */
const PART = `(?:(?<!,[ ]?)[b-h]|[b-h](?=[,.;)]|[ ]${AND}[ ]|[ ]?${DASH}|[ ]*(?:\\n|$)))(?![${LETTERS}\\d]|-[${LETTERS}]|\\)[ ][${LOWER}])`;
/** Between the numbers of attachments, slides or pages. */
export const NumberSeparator: TokenType = token(
  'NumberSeparator',
  behind(() => [AttachmentNumber], `\\.?[ ]?(?:,|${AND}|${DASH})[ ]?(?=(?:\\d{1,3}[a-z]?(?![\\d${LETTERS}]|/(?!(?:\\d{1,3}[ ]?)?§)|\\.\\d|[ ]?(?:§|€|%|kpl|\\.[ ]?päivä))|[A-Z](?![${LETTERS}\\d])|(?<=(?:\\d[ ]?[a-h]|[ ][b-h])[ ]?(?:,|${AND}|${DASH})[ ]?)${PART}))`),
  SPACED,
);
export const SlideWord = token('SlideWord', behind(() => [AttachmentNumber], `[.,;]*[ ]?\\(?(?:${words.slides.join('|')})[ ]?(?=\\d)`, 'iy'), [' ', ...'.,;(dDkKbBs']);
export const PageWord = token('PageWord', behind(() => [AttachmentNumber], `[.,;]*[ ]?\\(?(?:${words.pages.join('|')})[ ]?(?=\\d)`, 'iy'), [' ', ...'.,;(sS']);

export const Clockword = token('Clockword', pattern(`(?:${words.clock.join('|')})\\.?${NO_LETTER}(?=[ ]?\\d)(?![ ]\\d{1,3}[ ]?(?:${words.chapters.join('|')}))`, 'iy'), [...'kK']);
export const ClockDash: TokenType = token('ClockDash', behind(() => [Clock, ColonClock], `[ ]?${DASH}[ ]?(?:(?:${words.clock.join('|')})\\.?[ ]?)?(?=\\d{1,2}(?:[.:]\\d{2})?(?![\\d]|\\.\\d|[ ]${YEAR}(?!\\d)))`), [' ', ...'-–—−']);
/** Between the times of a list: `klo 11 ja 13.30`. */
export const ClockSeparator: TokenType = token('ClockSeparator', behind(() => [Clock, ColonClock], `(?:,|[ ]${AND})[ ](?=\\d{1,2}[.:]\\d{2}(?!\\d|\\.\\d))`), [' ', ',']);
export const Clock: TokenType = token('Clock', behind(() => [Clockword, ClockDash, ClockSeparator], `${CLOCK}(?!\\d|:\\d(?!\\d))`), DIGITS);
/** `12:01` without a word before it, `poistui 16.44`, and `19.15–19.30`. */
export const ColonClock = token(
  'ColonClock',
  pattern(
    [
      `(?<!(?:${words.actAbbreviations.join('|')}|${words.estateNumbers.join('|')}|(?<![${LETTERS}])(?:${words.estates.join('|')})[${LOWER}]{0,12}[ ][${UPPER}][${LETTERS}]{1,30})[ ])(?:[01]\\d|2[0-4]|[6-9]):[0-5]\\d(?![\\d:]|[ ]?§(?![ ]\\d{1,3}(?!\\d|\\.?[ ](?:${words.statuteParts.join('|')})${NO_LETTER})))`,
      `(?<=(?<![${LETTERS}])(?:${words.clockCues.join('|')})[ ]|\\[)(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?!\\d|\\.\\d)`,
      `(?<=(?<![${LETTERS}])(?:${words.looseClockCues.join('|')})[ ])${NO_DAY_HOUR}${NO_UNIT}`,
      `${NO_DAY_HOUR}(?=[ ]?${DASH}[ ]?${LONG_HOUR}${NO_UNIT})|(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?=[ ]?${DASH}[ ]?(?=${NO_DAY_HOUR}(?!\\d))${LONG_HOUR}${NO_UNIT})`,
    ].join('|'),
    'iy',
  ),
  DIGITS,
);

/** `ti 2.6.2020`, `Maanantaina 1.6.`; the short ones only before a date. */
export const Weekday = token(
  'Weekday',
  pattern(`(?:(?:${DAYS}[ ]?${DASH}[ ]?)?${DAYS}\\.?(?=[ ]\\d{1,2}(?:\\.|[ ]?${DASH}[ ]?\\d{1,2}\\.))|(?:${words.weekdays.join('|')})[${LOWER}]*,?(?:[ ]den)?(?=[ ]\\d))`, 'iy'),
  [...'mtkplsMTKPLSoOfF'],
);
export const IsoDate = token('IsoDate', pattern(`${YEAR}-(?:0[1-9]|1[0-2])-\\d{2}(?!\\d|-)|(?<![\\d./-])${YEAR}\\.(?:0[1-9]|1[0-2])\\.(?:0[1-9]|[12]\\d|3[01])(?![\\d/-]|\\.\\d)`), DIGITS);
/** `1.6.2020`, `1-6-2020`, `1/6/2020`; `1.6 2020` and `1,6.2020`, as slips of the first. */
export const FullDate = token('FullDate', pattern(`\\d{1,2}\\.[ ]?\\d{1,2}(?:\\.[ ]?|[ ,])${YEAR}(?!\\d)|\\d{1,2},\\d{1,2}\\.${YEAR}(?![\\d,])|\\d{1,2}-\\d{1,2}-${YEAR}(?!-?\\d)|(?<![\\d/])\\d{1,2}/\\d{1,2}/${YEAR}(?![\\d/])`), DIGITS);
/** `29.8.23`; figures of two digits each are a class code. */
export const ShortDate = token('ShortDate', pattern(`(?!\\d{2}\\.\\d{2}\\.\\d{2}(?!\\d)(?![ ](?:klo|kl|mennessä|alkaen|saakka|asti|lähtien)))\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?!\\d|\\.\\d)|(?<=${BEHIND_DAY})\\d{1,2}\\.\\d{1,2}\\.\\d{2}(?!\\d|\\.\\d)|\\d{1,2}\\.\\d{1,2}\\.-\\d{2}(?![\\d.])`), DIGITS);
/** What begins like a date and is none: `1.6.202020`. */
export const BadDate = token('BadDate', pattern('\\d{1,2}\\.\\d{1,2}\\.\\d{3,}(?!\\d)'), DIGITS);
const NOT_DATE: Types = () => [SectionSign, ItemWord, AttachmentWord, NumberSeparator, SlideWord, PageWord];
export const DayMonth = token('DayMonth', notBehind(NOT_DATE, `\\d{1,2}\\.[ ]?\\d{1,2}(?:\\.(?!\\d)|(?=:[a-zåäö]))`), DIGITS);
/** `8.` of `8.-19.5.`, of `8. ja 9.5.`, of `8. toukokuuta`, `8 maj`: a day that something to come completes. */
export const Day = token(
  'Day',
  notBehind(
    NOT_DATE,
    `\\d{1,2}\\.(?=[ ]?${DASH}[ ]?\\d{1,2}\\.|,[ ]\\d{1,2}\\.|[ ]${AND}[ ]\\d{1,2}\\.|[ ]?(?:päivä|p:n|pnä)|[ ]?${MONTHS})|\\d{1,2}(?=[ ](?:päivä(?:n|än|st)|p:n)|[ ]?${DASH}[ ]?\\d{1,2}\\.[ ]?\\d{1,2}(?:\\.(?:[ ]?${YEAR})?(?!\\d)|(?!\\d|[.,/]\\d|[ ]?(?:%|€|euro|milj|t€|pros|k[gm]|ha|m²|h(?![${LETTERS}]))))|[ ]?${DASH}[ ]?\\d{1,2}[ ]${MONTHS_SV}|[ ](?:${words.andSv.join('|')})[ ]\\d{1,2}[ ]${MONTHS_SV}|[ ]${MONTHS_SV})`,
  ),
  DIGITS,
);
/** `7.3` of Swedish texts. */
export const BareDayMonth = token('BareDayMonth', notBehind(NOT_DATE, `(?!${POINT_NUMBER})\\d{1,2}\\.\\d{1,2}(?![.,:/]*\\d)`), DIGITS);
/** `7/3 2023` */
export const SlashDate = token('SlashDate', pattern(`\\d{1,2}/\\d{1,2}[ ]${YEAR}(?!\\d)`), DIGITS);
/** `1/1` behind a word of time, in Swedish texts. */
export const SlashDayMonth = token('SlashDayMonth', pattern(`(?<=(?<![${LETTERS}])(?:${words.sinceSv.join('|')})[ ])\\d{1,2}/\\d{1,2}(?![\\d/]|[.,]\\d|[ ]${YEAR})`), DIGITS);
/** `9/2020`, a month or a number; `1-3/2018`, months. */
export const MonthYear = token('MonthYear', pattern(`(?<![${LETTERS}])(?:\\d{1,2}[-–])?\\d{1,2}/${YEAR}(?![\\d/]|\\.\\d)`), DIGITS);
export const DayWord = token('DayWord', pattern(`(?:päivä(?:nä|stä|än|ksi)?|p:nä|pnä|p\\.)${NO_LETTER}`, 'y'), ['p']);
const inMonth = pattern(`(?:${IN_MONTH}|${MONTHS_SV})`, 'iy');
/** A capital begins a Swedish month only before its year: `Maj` is a name. */
const monthPattern: CustomPatternMatcherFunc = (text, offset, tokens, groups) => {
  const match = inMonth(text, offset, tokens, groups);
  if (!match || !isUpper(match[0]) || match[0].toLowerCase().includes('kuu') || /^ \d{4}/u.test(text.slice(offset + match[0].length, offset + match[0].length + 5))) return match;
  return null;
};
export const Month = token('Month', monthPattern, [...'thmkesljTHMKESLJaofndAOFND']);
/** `tammi-` of `tammi-elokuu`. */
export const MonthPrefix = token('MonthPrefix', pattern(`(?:${words.months.join('|')})(?:kuu)?(?=[ ]?${DASH}[ ]?${MONTHS})`, 'iy'), [...'thmkesljTHMKESLJ']);
export const Season = token('Season', pattern(`(?:${words.seasons.join('|')})[${LOWER}]*(?=[ ]${YEAR})`, 'iy'), [...'ksthKSTHvhV']);
export const YearWord = token('YearWord', pattern(`(?:${words.years.join('|')})(?=[ ]?${YEAR}(?!\\d|[ ]?(?:${words.currency.join('|')})${NO_LETTER}))`, 'iy'), [...'vVåÅ']);
export const Year: TokenType = token('Year', behind(() => [Month, DayWord, Season, YearWord, YearDash], `${YEAR}(?![\\d]|[.,]\\d)`), DIGITS);
export const YearDash: TokenType = token('YearDash', behind(() => [Year], `[ ]?${DASH}[ ]?(?=${YEAR})`), [' ', ...'-–—−']);

const DATES = [IsoDate, FullDate, ShortDate, DayMonth, Day, BareDayMonth, SlashDate, SlashDayMonth, MonthYear, Month, MonthPrefix, Year, DayWord];
export const DateDash = token(
  'DateDash',
  behind(() => DATES, `[ ]?${DASH}[ ]?(?=(?:(?:${DAYS}|(?:${words.weekdays.join('|')})[${LOWER}]*)[ ])?(?:\\d{1,2}\\.(?!\\d{3})|\\d{1,2}/${YEAR}|\\d{1,2}[ ]${MONTHS_SV}|${MONTHS}|${MONTHS_SV}|${YEAR}-\\d\\d-))`, 'iy'),
  [' ', ...'-–—−'],
);
/** Between the dates of a list: `30.4., 4.5. ja 2.6.2020`. */
export const DateSeparator = token(
  'DateSeparator',
  behind(() => DATES, `(?:,[ ]?(?:${AND}[ ])?|[ ]?(?:${AND}|/)[ ]?)(?=(?:(?:${DAYS}|(?:${words.weekdays.join('|')})[${LOWER}]*)[ ])?(?:\\d{1,2}\\.(?:[ ]?\\d{1,2}(?:\\.|(?![\\d,]))|[ ]?${DASH}[ ]?\\d{1,2}\\.|,[ ]\\d{1,2}\\.|[ ]${AND}[ ]\\d{1,2}\\.|[ ]?${MONTHS})|\\d{1,2}/${YEAR}|\\d{1,2}[ ]${MONTHS_SV}|\\d{1,2}/\\d{1,2}[ ]${YEAR}))`, 'y'),
  [' ', ...',&/'],
);
/** Between a date and the section of that day's minutes: `11.5.2020, §7`, `1.3.2004 (9 §)`. */
export const SectionJoin = token(
  'SectionJoin',
  behind(() => [FullDate, IsoDate, ShortDate, DayMonth, SlashDate, BareDayMonth, Year], `(?:[ ](?:(?:${words.heldOnDay.join('|')})[ ])?(?:[${LETTERS}-]{3,40}n[ ])?[${LOWER}-]{0,20}(?:${words.meetingOfDay.join('|')}),?[ ]\\(?|[ ][,/]?[ ]?\\(?|[,/][ ]?\\(?|\\()(?:(?<=\\()[${UPPER}]{1,8}[ ])?(?=§{1,2}(?::[a-zåäö]+)?[ ]?\\d|\\d{1,4}[ ]?§|(?:${[...words.items, ...words.matters].join('|')})[ ]\\d{1,3}(?!\\d))`, 'iy'),
  [' ', ...',/(§', ...DIGITS],
);
/** The number behind a sign. */
export const SectionNumber = token('SectionNumber', behind(() => [SectionSign, ItemWord, SectionSeparator], `\\d{1,4}(?:\\.\\d{1,2}(?!\\.?\\d)|[ ]?[a-d](?![${LETTERS}]))?(?!\\d)`), DIGITS);
export const SectionSeparator: TokenType = token('SectionSeparator', behind(() => [SectionNumber], `[ ]?(?:${DASH}|,|${AND})[ ]?(?=§?[ ]?\\d{1,4}(?![\\d/]|[.:]\\d|,\\d+[ ]?(?:€|euro|%|milj)|-\\d\\d-\\d|[ ]?(?:§|€|euro|%|äänt|kpl|päivä)|\\.[ ]?\\d))`), [' ', ...',-–—−&']);
/** Between a section and the date behind it: `§ 52/3.3.2020`, `§ 15 (20.2.2017)`, `45 §, 12.3.2024`. */
export const DateJoin = token('DateJoin', behind(() => [SectionNumber, NumberSign], `(?:[ ]?[/(]|,)[ ]?(?=\\d{1,2}\\.[ ]?\\d{1,2}\\.[ ]?${YEAR}|${YEAR}-\\d\\d-\\d\\d)`), [' ', '/', '(', ',']);
/** `90 §:n`, `26 - 28 §:ssä`, `24.1 §`: a number before the sign. */
export const NumberSign = token('NumberSign', pattern(`\\d{1,4}(?:\\.\\d{1,2})?(?:[ ]?[a-z](?![${LETTERS}]))?(?:[ ]?${DASH}[ ]?\\d{1,4})?[ ]?§(?::[a-zåäö]+)?`), DIGITS);
/** `1 mom`, `2 momentin`, `5 kohta`, behind a section of a statute. */
export const StatutePart: TokenType = token('StatutePart', behind(() => [NumberSign, SectionNumber, StatutePart], `[ ]?,?[ ]?\\d{1,2}\\.?[ ]?(?:${words.statuteParts.join('|')})${NO_LETTER}`, 'iy'), [' ', ...DIGITS]);

/** `4.603,69`, `200 000`, `1876,15`, `35,-` */
export const Number_ = token('Number', pattern(`${POINT_NUMBER}|(?!0\\d)\\d{1,3}(?:[ .]\\d{3})+(?:,\\d{1,2})?(?!\\d)(?:${NO_CENTS})?|\\d+(?:,\\d+)?(?:${NO_CENTS})?`), DIGITS);
export const NumberDash = token('NumberDash', behind(() => [Number_], `[ ]?${DASH}[ ]?(?=\\d)`), [' ', ...'-–—−']);
/** `€`, `euroa`, `milj. euroa`, `M€`, `t€:lla`, `e`; behind a sum in brackets or before its words: `viisisataa (500) euroa`, `500 (viisisataa) euroa` */
export const MoneyUnit = token(
  'MoneyUnit',
  behind(() => [Number_], `(?:(?<=\\([\\d .,–-]{1,20})\\)|[ ]?\\((?:${words.numerals.join('|')})[${LETTERS} -]{0,60}\\))?[ ]?(?:(?:milj(?:\\.|oona[${LETTERS}]*|on[${LETTERS}]*)?|mrd\\.?|miljard[${LETTERS}]*|mn|tuhat(?:ta)?|tuhan(?:nen|nella|teen)|[MmtTk])[ ]?)?(?:€|euro[${LETTERS}]*|(?:EUR|eur|e)(?![${LETTERS}\\d]))(?::[a-zåäö]+)?`, 'y'),
  [' ', ...'()€emMtTkE'],
);
export const PercentUnit = token('PercentUnit', behind(() => [Number_], `[ ]?(?:%(?::[a-zåäö]+)?|pros(?:entti|enttia|entin|entilla|\\.)[${LETTERS}]*|procent[${LETTERS}]*)`, 'y'), [' ', ...'%p']);
export const EuroPrefix = token('EuroPrefix', pattern(`(?:€|EUR)[ ]?(?=\\d)`), [...'€E']);
export const Approx = token('Approx', pattern(`(?:${words.approximately.join('|')})(?=[ ]?\\d)`, 'iy'), [...'nNcCaAoOl']);
/** A minus of its own: at a word's start, tight to the figure or one space off. */
export const Minus = token('Minus', pattern(`(?<![\\d.,)${LETTERS}])[-–−][ ]?(?=\\d)`), [...'-–−']);
/** A number glued to the end of a word: of a footnote. */
export const Glued = token('Glued', pattern(`(?<=[${LETTERS}]{2})\\d{1,2}(?![\\d${LETTERS}]|[.,/]\\d)`), DIGITS);
/** A weekday that belongs to the day behind it: `Aika Torstaina 26.9.2019`. */
const WEEKDAY_OF_DAY = `(?:${words.weekdays.map((day) => day[0].toUpperCase() + day.slice(1)).join('|')})[${LOWER}]*[ ]\\d`;
/** Two or more capitalised words: a name, or the title before it. */
export const Name = token(
  'Name',
  pattern(`[${UPPER}][${LOWER}]{1,40}(?:[-–][${UPPER}][${LOWER}]{1,40}){0,3}(?:[ ](?:af|von|de|van))?(?:[ ](?!${WEEKDAY_OF_DAY})[${UPPER}](?:[${LOWER}]{1,40}|\\.)(?:[-–][${UPPER}][${LOWER}]{1,40}){0,3}){1,5}`),
  CAPITALS,
);

/** A run of prose; it stops only where a value may begin. */
export const Prose = token('Prose', prose, ANY_START);

/** In the order in which they are tried. */
export const mentionTokens: TokenType[] = [
  Separator,
  // Behind a value; before the space is skipped.
  NumberSeparator,
  SlideWord,
  PageWord,
  ClockDash,
  ClockSeparator,
  YearDash,
  SectionJoin,
  DateDash,
  DateSeparator,
  DateJoin,
  SectionSeparator,
  StatutePart,
  NumberDash,
  MoneyUnit,
  PercentUnit,
  Space,
  Url,
  CaseId,
  Email,
  Phone,
  PropertyId,
  AttachmentNumber,
  SectionNumber,
  Clock,
  ColonClock,
  Year,
  NumberSign,
  IsoDate,
  ClassCode,
  FullDate,
  ShortDate,
  BadDate,
  SlashDate,
  SlashDayMonth,
  MonthYear,
  DayMonth,
  Day,
  BareDayMonth,
  Glued,
  Number_,
  SectionSign,
  ItemWord,
  AttachmentWord,
  Clockword,
  Weekday,
  MonthPrefix,
  Month,
  Season,
  YearWord,
  DayWord,
  Approx,
  Minus,
  EuroPrefix,
  Name,
  Prose,
];
