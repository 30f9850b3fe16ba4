import { createToken, Lexer } from 'chevrotain';
import type { CustomPatternMatcherFunc, TokenType } from 'chevrotain';
import { ANY_START, LETTERS, LOWER, UPPER, isDigitCode } from '../letters.js';
import { NO_ACT, acts } from '../vocabulary/acts.js';
import type { Lexicon } from '../vocabulary/index.js';
import { labelAt } from './label.js';

/*
 * The tokens that a line of minutes may begin with, and the prose that is the rest of it. Whatever is not named by a mark
 * is prose, so every text is a sequence of these. A mark is only a candidate: `5.` may open an item, number a list or end
 * a wrapped sentence; the scheme (scheme.ts) chooses by evidence over the whole document.
 */

const DIGITS = [...'0123456789'];
const CAPITALS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŠŽ'];
const SMALL = [...'abcdefghijklmnopqrstuvwxyzåäö'];

/** A sticky regular expression as a custom pattern: keeps the first-character optimisation where a plain one would lose it. */
function sticky(source: string): CustomPatternMatcherFunc {
  const regex = new RegExp(source, 'y');
  return (text, offset) => {
    regex.lastIndex = offset;
    return regex.exec(text);
  };
}

/** Characters of a line's beginning in which a mark with a figure has it. */
const REACH = 110;

let seenText = '';
let seenFrom = -1;
let seenFigure = -1;

/** Whether a figure stands near the beginning of a line's rest. Several patterns ask it of the same place, one behind the other. */
function figureNear(text: string, offset: number): boolean {
  if (text !== seenText || offset < seenFrom || (seenFigure >= 0 && offset > seenFigure) || (seenFigure < 0 && offset !== seenFrom)) {
    [seenText, seenFrom, seenFigure] = [text, offset, -1];
    const end = Math.min(text.length, offset + REACH);
    for (let i = offset; i < end; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || code === 12) break;
      if (isDigitCode(code)) {
        seenFigure = i;
        break;
      }
    }
  }
  return seenFigure >= 0;
}

/** A mark that has a figure in it: most lines have none, and are not looked at. */
function figured(name: string, source: string, start: readonly string[]): TokenType {
  const match = sticky(source);
  const pattern: CustomPatternMatcherFunc = (text, offset, tokens, groups) => (figureNear(text, offset) ? match(text, offset, tokens, groups) : null);
  return createToken({ name, pattern, line_breaks: false, start_chars_hint: [...start] });
}

function mark(name: string, source: string, start: readonly string[]): TokenType {
  return createToken({ name, pattern: sticky(source), line_breaks: false, start_chars_hint: [...start] });
}

/** Codes of pictures, and of the first halves of those beyond 16 bits. */
const SYMBOLS = [...Array.from({ length: 0x2c00 - 0x2190 }, (_, i) => 0x2190 + i), 0xd83c, 0xd83d, 0xd83e];

function pictures(): CustomPatternMatcherFunc {
  const regex = /(?:>|(?:\p{Extended_Pictographic}[\uFE0F\u200D]?)+)(?=[ \t])/uy;
  return (text, offset) => {
    regex.lastIndex = offset;
    return regex.exec(text);
  };
}

const END = '[ \\t]*(?=[\\n\\f]|$)';
const DATE = '\\d{1,2}\\.[ ]?\\d{1,2}\\.[ ]?\\d{4}';
/** The rest of a body's name: words one space apart. */
const BODY = '(?:[^\\n\\f§\\d \\t:(]|[ ](?![ \\t])|\\([^()\\n\\f\\d]{1,20}\\)){0,70}?';
/** A word that names an act or a rule, whose section is no meeting's: `Hallintosääntö 74 §`. */
const ACT = `[${LETTERS}-]*(?:${acts.join('|')})${NO_ACT}[ \\t]`;
/** A section's number with its sign, on either side: `§ 12`, `12 §`. */
const SIGNED = '(?:§[ ]?\\d{1,4}|\\d{1,4}[ ]?§)';

export const Space = createToken({ name: 'Space', pattern: sticky('[ \\t]+'), group: Lexer.SKIPPED, line_breaks: false, start_chars_hint: [' ', '\t'] });
export const Newline = createToken({ name: 'Newline', pattern: sticky('\\n'), line_breaks: true, start_chars_hint: ['\n'] });
/** A form feed: `pdftotext` writes one at the head of each page but the first. */
export const PageBreak = mark('PageBreak', '\\f', ['\f']);

/** `### 4. Title`; of a wiki, `== 4. Title ==` */
export const Hash = mark('Hash', '#{1,6}(?=[ \\t])|={1,6}(?=[ \\t]*[^=\\s][^\\n\\f]*=[ \\t]*(?:[\\n\\f]|$))', ['#', '=']);
/** `**Päätös:** …`, `**Yhteiset**`, `__Päätös__: …`; single, only around a phrase: `*Päätös:* …`. */
export const Emphasis = mark('Emphasis', `\\*\\*(?=\\S)|__(?=[^\\s_])|([*_])(?=[${UPPER}][^\\n*_]{1,60}\\1(?![\\d${LETTERS}]))`, ['*', '_']);
/** `- `, `• `, `* `; a dash right before a capital too. */
export const Bullet = mark('Bullet', `[-–—•·▪◦●○*+˗‣⁃►→»](?=[ \\t])|[-=]{1,2}>(?=[ \\t])|[-–](?=[${UPPER}])|[•▪●‣](?=\\S)`, [...'-=–—•·▪◦●○*+˗‣⁃►→»']);
/** A line of dashes, underscores or box-drawing: between the stages of a matter, or of a web page. */
export const Rule = mark('Rule', `(?:[-_=*~·.━─═]{4,}|-{3}|[*]{3}|(?:[-_=*][ ]){3,}[-_=*])${END}`, [...'-_=*~·.━─═']);
/** A picture before a label or a title, or the sign of a quotation: `✅ Päätös:`, `> Päätös:`. */
export const Emblem = createToken({ name: 'Emblem', pattern: pictures(), line_breaks: false, start_chars_hint: [0x3e, ...SYMBOLS] });
export const Pipe = mark('Pipe', '\\|', ['|']);

/** `§ 156`, `§5`, `§ 12 a`; not the `§156, §157` of a list of sections, nor an inflected `§:n`. */
export const SignNumber = mark('SignNumber', `§[ \\t]*\\d{1,4}(?:[ ]?[a-zA-Z](?![${LETTERS}]))?(?![\\d:]|[.,]\\d|[ ]?[,–-][ ]?§?\\d|/\\d{1,2}\\.[ ]?\\d)[.:]?`, ['§']);
/** `27 §`, `27§`, `12 a §`, `5. §`; not the statute of `4 §:n mukaan`. */
export const NumberSign = mark('NumberSign', `\\d{1,4}(?:[ ]?[a-k])?\\.?[ ]?§(?![:\\d${LOWER}]|/\\d{1,2}\\.[ ]?\\d)\\.?`, DIGITS);
/** A number with its sign as character recognition misreads them: `4 $  TITLE`, `6 8   TITLE`, `l0 §  TITLE`. */
export const MisreadSign = mark('MisreadSign', `[\\dlIO|]{1,3}[ ](?:[§$](?=[ ]+[${UPPER}])|8(?=[ ]{2,}[${UPPER}]))`, [...DIGITS, 'l', 'I', 'O', '|']);
/** `KH § 171`, `Kh § 195`, `Tekn.ltk § 4`, `Sivltk 30 §`, `KST 25 § Title`: a body's abbreviation before the number. A number before its sign has nothing near behind it, as `Kuntalain 103 §` is in a sentence, but for a title behind a short abbreviation. */
export const BodySignNumber = figured(
  'BodySignNumber',
  `(?!${ACT}|Enligt[ ])[${UPPER}][${LETTERS}.\\-]{0,14}(?:[ ][${LETTERS}.]{1,8})?[ \\t]+(?:§[ ]?\\d{1,4}(?![\\d:.]|[ ]?[-–][ ]?\\d)|\\d{1,4}[ ]?§(?=${END}|[ \\t]{2,}))|[${UPPER}][${UPPER}${LOWER}]{0,4}[ ]\\d{1,4}[ ]?§(?=[ ][${UPPER}])`,
  CAPITALS,
);
/** `Kvalt 42`, `KH 106`: the same without a sign. */
export const BodyNumber = figured('BodyNumber', `[${UPPER}][${UPPER}${LOWER}]{1,7}[ \\t]+\\d{1,3}(?=${END}|[ \\t]{2,}|[ ][${UPPER}])`, CAPITALS);
/** `Liite 3`, `Bilaga 3`: names an attachment, and no body. */
export const AttachmentMark = figured('AttachmentMark', '(?:Liite|LIITE|Bilaga|BILAGA)[ \\t]*(?:nro[ ]?|n:o[ ]?)?\\d{1,3}(?!\\d)', ['L', 'B']);
/** `Asia 5`, `Asianro 4`, `Ärende 5.`, `Kohta 3:`, `Pykälä 127` */
export const ItemWord = figured(
  'ItemWord',
  `(?:[Aa]sia(?:nro|kohta|numero)?|ASIA|[Kk]ohta|KOHTA|Pykälä|PYKÄLÄ|Ärende|ÄRENDE|Paragraf|Punkt)[ \\t]*(?:nro|n:o|nr)?[.:/]?[ \\t]*\\d{1,3}(?![\\d${LETTERS}]|[.,]\\d)[.:]?(?:[ \\t]*/[ \\t]*\\d{1,4}[ ]?§)?`,
  [...'AaKkPÄ'],
);
/** `5.1 Title`, `8.2. Title`, `§8.1 Title` */
export const Decimal = mark('Decimal', `(?:§[ ]?)?\\d{1,3}\\.\\d{1,2}(?:\\.\\d{1,2})?\\.?(?=[ \\t])`, [...DIGITS, '§']);
/** `12 a.`, `2 A)`, `12a` */
export const NumberLetter = mark('NumberLetter', `\\d{1,3}[ ]?[a-hA-H](?:[.)]|(?=[ \\t]{2,}))(?=[ \\t]|$)`, DIGITS);
/** `5.`, also glued to its title: `5.Title`; not the first day of `7. - 11.3.2016`. */
export const NumberDot = mark('NumberDot', `\\d{1,3}\\.(?![ ]?[-–][ ]?\\d{1,2}\\.[ ]?\\d{1,2}\\.)(?=[ \\t\\n\\f]|$|[${UPPER}])`, DIGITS);
export const NumberParen = mark('NumberParen', `\\(?\\d{1,3}\\)(?=[ \\t\\n\\f]|$|[${UPPER}])`, [...DIGITS, '(']);
/** `5  Title`, `5 Title`, `5` alone, `68 3. vaihemaakuntakaava` */
export const NumberBare = mark('NumberBare', `\\d{1,3}(?=[ ]\\d{1,2}\\.[ ][${LOWER}]{3}|[ \\t]{2,}\\S|\\t|[ ][${UPPER}(”"]|[ \\t]*[\\n\\f]|[ \\t]*$)`, DIGITS);
/** `a)`, `b.` */
export const LetterMark = mark('LetterMark', `[a-zåäö][.)](?=[ \\t])|[A-H]\\)(?=[ \\t])`, [...SMALL, ...CAPITALS]);

/** The heading of one stage of a matter: `Tekn.ltk 3.3.2020 § 21`, `Kaupunginhallitus, 26.05.2025, § 198`, `Khall 105 § 10.4.2017`. */
export const StageHead = figured(
  'StageHead',
  `[${UPPER}]${BODY}[ \\t,]+(?:${DATE}[ \\t,/]*(?:klo[ ][\\d.:]+[ \\t,]*)?\\(?${SIGNED}\\)?|${SIGNED}[ \\t,/]+${DATE})${END}`,
  CAPITALS,
);
/** The same with the section on the next line, or left out: `Tarkastuslautakunta 29.5.2017` / `§ 42`, `Kaupunginhallitus 5.6.2017 §`. */
export const StageDate = figured('StageDate', `[${UPPER}]${BODY}[ \\t,]+${DATE}(?:[ \\t,]*§)?${END}`, CAPITALS);
/** A line that is only an address on the web, as links gather at a page's end. */
export const UrlLine = mark('UrlLine', `https?://\\S+${END}`, ['h']);
/** `1204/02.01.00/2024`, `112/251/2009`, `LAPDno-2024-299`, `Dnro 12/00.01/2020` */
const CASE_WORD = `(?:[Dd]nro|Dno|DNRO|Diaarinumero|Diaarinro|Diaari|Diarienummer|Dnr|Asianumero|Asianro|Asiatunnus)[.:]?[ \\t]*`;
const CASE_OWNER = `[${UPPER}]{1,8}[:/ ][ ]?`;
const CASE_CLASSED = `\\d{1,6}/\\d\\d(?:\\.\\d{2,3}){1,4}/\\d{4}|[${UPPER}${LOWER}]{2,8}[Dd]no-(?:19|20)\\d\\d-\\d+|HEL[ ]\\d{4}-\\d{6}|\\d{2,6}-\\d{4}[ ]\\(\\d{2,3}(?:,?[ ]\\d{2,3})*\\)`;
/** What may be a year or a day elsewhere: `112/2009`, `10.03.01`. */
const CASE_SHORT = `\\d{1,6}(?:/\\d{1,4}){0,2}/(?:19|20)\\d\\d|\\d\\d(?:\\.\\d\\d){2,4}`;
const CASE_NUMBER = `(?:${CASE_WORD})?(?:${CASE_OWNER})?(?:${CASE_CLASSED}|${CASE_SHORT})`;
/** A line that is only a case number. */
export const CaseLine = figured('CaseLine', `${CASE_NUMBER}${END}`, [...DIGITS, ...CAPITALS]);
/** A case number far behind a title, at the end of its line: `TAKAUS LÄMPÖ OY:LLE                  K/412/2005`. */
export const caseBehind = new RegExp(`(?<=[ ]{2}|\\t)(?:(?:(?:${CASE_WORD})(?:${CASE_OWNER})?|${CASE_OWNER})(?:${CASE_CLASSED}|${CASE_SHORT})|${CASE_CLASSED})$`);

/** The rest of a line. */
export const Prose = createToken({ name: 'Prose', pattern: sticky('[^\\n\\f]+'), line_breaks: false, start_chars_hint: [...ANY_START] });

/** `Päätös:`, `Kunnanjohtajan ehdotus`, `Päätösehdotus Hallintojohtaja Virtanen Maija`; judged by `labelAt`. */
export const LabelMark = (lexicon: Lexicon): TokenType =>
  createToken({ name: 'LabelMark', pattern: (text, offset) => labelAt(text, offset, lexicon), line_breaks: false, start_chars_hint: [...CAPITALS, ...DIGITS] });

/** In the order in which they are tried. */
export const structureTokens = (lexicon: Lexicon): TokenType[] => [
  Space,
  Newline,
  PageBreak,
  Rule,
  Hash,
  Emphasis,
  Bullet,
  Emblem,
  Pipe,
  UrlLine,
  CaseLine,
  StageHead,
  StageDate,
  SignNumber,
  NumberSign,
  MisreadSign,
  LabelMark(lexicon),
  BodySignNumber,
  AttachmentMark,
  ItemWord,
  BodyNumber,
  Decimal,
  NumberLetter,
  NumberDot,
  NumberParen,
  NumberBare,
  LetterMark,
  Prose,
];
