import { isUpper } from '../letters.js';
import { fi } from './fi.js';
import { Forms } from './forms.js';
import type { Place } from './forms.js';
import { nominative, normalise } from './inflection.js';
import { Labels } from './labels.js';
import type { LabelFound } from './labels.js';
import { memo, perLexicon } from './memo.js';
import { Misspelt } from './misspelt.js';
import { sv } from './sv.js';
import type { FieldKind, LabelTable, Language, MeetingRole, PatternName, StatementType, Vocabulary, VoteWords } from './types.js';
import { Verbs, spellings } from './verbs.js';

/** The words of all languages for counting votes. */
function joinVotes(all: readonly VoteWords[]): VoteWords {
  const join = (key: Exclude<keyof VoteWords, 'numbers'>): readonly string[] => all.flatMap((words) => words[key]);
  return {
    options: join('options'),
    blank: join('blank'),
    votes: join('votes'),
    against: join('against'),
    score: join('score'),
    received: join('received'),
    inBallot: join('inBallot'),
    given: join('given'),
    needed: join('needed'),
    numbers: Object.assign({}, ...all.map(({ numbers }) => numbers)) as Record<string, number>,
  };
}

/**
 * The vocabularies of all languages, made ready to ask. Both languages are always on: bodies are bilingual, and their
 * words hardly ever collide.
 */
export class Lexicon {
  /** The verbs that tell outcomes. */
  readonly verbs: Verbs;
  private readonly labels: Labels;
  private readonly forms: Forms;
  private readonly spelling = new Misspelt();
  private readonly fields = new Map<string, FieldKind>();
  private readonly languages = new Map<string, Language>();
  /** How votes are counted, the words of all languages. */
  readonly votes: VoteWords;
  /** Abbreviations whose stop ends no sentence. */
  readonly abbreviations: readonly string[];
  private readonly roles: readonly (readonly [MeetingRole, RegExp])[];

  constructor(vocabularies: readonly Vocabulary[], own: readonly LabelTable[] = []) {
    this.labels = new Labels([...vocabularies.flatMap((v) => v.labels), ...own]);
    this.forms = new Forms(vocabularies);
    for (const { kind, forms } of vocabularies.flatMap((v) => v.fields)) for (const form of forms) this.fields.set(normalise(form), kind);
    for (const word of vocabularies.flatMap((v) => v.spelling)) this.spelling.add(word);
    for (const { language, function: words } of vocabularies) for (const word of words) this.languages.set(word, language);
    this.votes = joinVotes(vocabularies.map((v) => v.votes));
    this.abbreviations = vocabularies.flatMap((v) => v.abbreviations);
    this.roles = vocabularies.flatMap((v) => v.roles.map(({ role, patterns }) => [role, new RegExp(`^(?:${patterns.join('|')})$`, 'iu')] as const));
    for (const { verbs } of vocabularies.flatMap((v) => v.outcomes)) for (const verb of verbs.flatMap(spellings)) if (FORGIVEN.test(verb)) this.spelling.add(verb);
    this.verbs = new Verbs(
      vocabularies.flatMap((v) => v.outcomes),
      (word, before) => this.is('negation', word) || (before && this.is('negatedClause', word)),
      (behind) => this.opens('unanimous', behind),
    );
  }

  /**
   * The label's head in a phrase such as `Kunnanjohtajan ehdotus` or `Päätösehdotus Hallintojohtaja Virtanen Maija`. Genitives
   * and qualifiers may stand before the head; `follows` judges what stands after it. `strict` asks that a genitive be that of an officer or a body,
   * where only the layout says that the phrase is a label.
   */
  label(words: readonly string[], follows: (words: readonly string[]) => boolean, strict = false): LabelFound | undefined {
    return this.labels.find(words, { qualifies: this.isQualifier, owns: (word) => !strict || this.isOwner(word), follows });
  }

  /** Whether a label's head may be in a phrase: a quick look, before `label` takes it word by word. */
  mayLabel(phrase: string): boolean {
    return this.labels.mayBeIn(phrase);
  }

  /** The statement type of a head, spelt right or with one slip inside the word. */
  labelType(head: string): StatementType | undefined {
    return this.labels.type(head);
  }

  /** What a misspelt label's head among some words stands for. */
  meantLabel(words: readonly string[]): string | undefined {
    return this.labels.meant(words);
  }

  /** Whether a word may stand before a label's head: a genitive, a body's abbreviation, an ordinal. */
  private readonly isQualifier = memo((word: string): boolean => {
    if (this.is('connective', word)) return false;
    if (this.is('qualifier', word) || this.isShortOwner(word)) return true;
    // `Tekn. johtajan ehdotus`
    if (/^\p{Lu}\p{Ll}{2,9}\.$/u.test(word)) return true;
    return /^[\p{L}-]{3,}(?:n|s)$/iu.test(word) && !/(?:aan|ään|iin|iden|itten|jen|ien)$/iu.test(word);
  });

  /** A body's or an officer's abbreviation, maybe in the genitive: `KH`, `Kj:n`, `KST:s`, `KDs`, `kaup.joht.` */
  private isShortOwner(word: string): boolean {
    if (/[:.][ns]$/iu.test(word) || /^\p{Lu}{2,6}s?$/u.test(word) || /^\p{L}{1,6}\.\p{L}{2,6}\.$/u.test(word)) return true;
    const owner = word.replace(/s$/u, '');
    return owner !== word && (this.is('bodyAbbreviation', owner) || this.is('officerAbbreviation', owner));
  }

  /** A genitive that a label belongs to: an officer's, a body's, that of the matter or the meeting. */
  private readonly isOwner = memo((word: string): boolean => {
    if (this.is('qualifier', word) || this.isShortOwner(word)) return true;
    const owner = nominative(word);
    return this.is('labelOwner', owner) || this.ends('title', owner) || this.ends('body', owner);
  });

  /** Whether a word names a body, in full or short, maybe in the genitive: `Kh`, `KV:n`, `lautakunnan`. */
  namesBody(word: string): boolean {
    const owner = word.replace(/:[ns]$/u, '');
    return (/^\p{Lu}/u.test(owner) && this.is('bodyAbbreviation', owner)) || this.ends('body', nominative(word));
  }

  /** The text with slips in its deciding words mended (`hyvkäsyttiin` → `hyväksyttiin`), to be looked at, not to be shown. */
  respell(text: string): string {
    return this.spelling.mend(text);
  }

  /**
   * What a phrase of the head names: a field's name, maybe after the genitive of its body (`Lautakunnan jäsenet`); `Muut` before those
   * present makes them the others. A bilingual head names it twice (`Läsnä – Närvarande`).
   */
  readonly field = memo((phrase: string): FieldKind | undefined => {
    const twice = /^(.{2,40}?)\s*(?:\s[–—|-]\s|\/)\s*(.{2,40})$/u.exec(phrase);
    const first = twice && this.fieldName(twice[1]);
    return (first && this.fieldName(twice[2]) === first ? first : undefined) ?? this.fieldName(phrase);
  });

  private fieldName(phrase: string): FieldKind | undefined {
    const key = normalise(phrase);
    const own = this.fields.get(key);
    const space = key.indexOf(' ');
    if (own !== undefined || space < 0) return own;
    const first = key.slice(0, space);
    const rest = this.fields.get(key.slice(space + 1));
    if (rest === undefined) return this.attendance(key);
    if (this.is('otherPeople', first)) return rest === 'present' || rest === 'others' ? 'others' : undefined;
    return OWNED.has(rest) && !phrase.includes(',') && this.isOwner(first) ? rest : undefined;
  }

  /** Who is present or absent, said of whom: `Läsnä edustajat`. */
  private attendance(key: string): FieldKind | undefined {
    for (let space = key.indexOf(' '); space > 0; space = key.indexOf(' ', space + 1)) {
      const kind = this.fields.get(key.slice(0, space));
      if ((kind === 'present' || kind === 'absent') && this.is('attendants', key.slice(space + 1))) return kind;
    }
    return undefined;
  }

  /** The language that a frequent short word is of. */
  languageOf(word: string): Language | undefined {
    return this.languages.get(word);
  }

  /** What a role says of the meeting: `hallituksen pj.` is its chair. */
  readonly meetingRole = memo((role: string): MeetingRole | undefined => {
    const trimmed = role.trim();
    return this.roles.find(([, pattern]) => pattern.test(trimmed))?.[0];
  });

  /** Whether the whole text has one of the forms. */
  is(name: PatternName, text: string): boolean {
    return this.forms.is(name, text);
  }

  /** Whether one of the forms stands in the text as whole words. */
  has(name: PatternName, text: string): boolean {
    return this.forms.has(name, text);
  }

  /** Whether a form of any of some patterns stands in the text: one look where most texts have none. Give the same array each time. */
  hasAny(names: readonly PatternName[], text: string): boolean {
    return this.forms.hasAny(names, text);
  }

  /** All places in a text where one of the forms stands as whole words, in order. */
  places(name: PatternName, text: string): Place[] {
    return this.forms.places(name, text);
  }

  /** Whether the text begins with one of the forms as whole words. */
  opens(name: PatternName, text: string): boolean {
    return this.forms.opens(name, text);
  }

  /** Whether the text ends with one of the forms, be it the end of a compound. */
  ends(name: PatternName, text: string): boolean {
    return this.forms.ends(name, text);
  }

  /** The forms as one alternative of a regular expression. */
  sources(name: PatternName): string {
    return this.forms.sources(name);
  }

  /** A title such as `Tekninen johtaja`, with or without a name, or the name of a body: what may stand beside a label in place of a text. */
  isOfficer(words: readonly string[], bodies = true): boolean {
    if (words.length === 0 || words.length > 8) return false;
    let office = false;
    for (const word of words) {
      const bare = word.replace(/[,.:()/]+$/u, '').replace(/^\(/u, '');
      if (bare === '') continue;
      const titled = this.ends('title', bare) || this.ends('body', bare);
      office ||= bodies ? titled : this.ends('title', bare);
      if (!titled && !isUpper(bare) && !this.has('connective', bare) && !/^\d\.?$/u.test(bare) && !/(?:inen|en|vs\.?|vt\.?|ts\.?)$/u.test(bare)) return false;
    }
    return office;
  }
}

/** Verbs in which a slip is forgiven: the long forms in which minutes decide. Shorter ones are a slip away from other words (`hyväksyi`, `hyväksi`). */
const FORGIVEN = /^.{4,}(?:iin|aan|ään|des|öts)$/u;

/** Fields that a body's genitive may stand before (`Lautakunnan jäsenet`); its `kokous` or `puheenjohtaja` would be something else. */
const OWNED: ReadonlySet<FieldKind> = new Set(['present', 'others', 'absent', 'time', 'place']);

let shared: Lexicon | undefined;
/** The lexicon of the languages that the package knows, made on first use. */
export const defaultLexicon = (): Lexicon => (shared ??= new Lexicon([fi, sv]));
/** The same with labels of one's own added, made once for each table of them. */
export const lexiconWith = perLexicon((labels: readonly LabelTable[]): Lexicon => (labels.length === 0 ? defaultLexicon() : new Lexicon([fi, sv], labels)));
