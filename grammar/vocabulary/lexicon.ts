import { LETTERS, isUpper } from '../letters.js';
import { fi } from './fi.js';
import { sv } from './sv.js';
import type { FieldKind, LabelTable, MeetingRole, Outcome, PatternName, StatementType, Vocabulary } from './types.js';

/** A head of a label, found in a phrase. */
export interface LabelFound {
  readonly type: StatementType;
  /** How many words of the phrase come before the head (`Kunnanjohtajan` ehdotus), and how many are the head. */
  readonly before: number;
  readonly words: number;
}

/** An outcome's verb, with whether it is what the sentence decides or only the complement of another verb. */
export interface OutcomeRule {
  readonly outcome: Outcome;
  readonly pattern: RegExp;
}

/**
 * The vocabularies of all languages, made ready to ask. Both languages are always on: bodies are bilingual, and their
 * words hardly ever collide.
 */
export class Lexicon {
  readonly vocabularies: readonly Vocabulary[];
  readonly outcomes: readonly OutcomeRule[];
  private readonly labels = new Map<string, StatementType>();
  private readonly misspelt = new Misspelt();
  private readonly spelling = new Misspelt();
  private readonly fields = new Map<string, FieldKind>();
  private readonly roles: readonly (readonly [MeetingRole, RegExp])[];
  private readonly whole = new Map<PatternName, RegExp>();
  private readonly within = new Map<PatternName, RegExp>();
  private readonly ending = new Map<PatternName, RegExp>();
  private readonly global = new Map<PatternName, RegExp>();
  /** The words of the longest label's head. */
  private longest = 1;

  constructor(vocabularies: readonly Vocabulary[], own: readonly LabelTable[] = []) {
    this.vocabularies = vocabularies;
    for (const { type, forms } of [...vocabularies.flatMap((v) => v.labels), ...own]) for (const form of forms) this.addLabel(form, type);
    for (const { kind, forms } of vocabularies.flatMap((v) => v.fields)) for (const form of forms) this.fields.set(normalise(form), kind);
    for (const word of vocabularies.flatMap((v) => v.spelling)) this.spelling.add(word);
    this.roles = vocabularies.flatMap((v) => v.roles.map(({ role, patterns }) => [role, new RegExp(`^(?:${patterns.join('|')})$`, 'iu')] as const));
    this.outcomes = vocabularies.flatMap((v) =>
      v.outcomes.map(({ outcome, patterns }) => ({ outcome, pattern: new RegExp(bounded(patterns), 'giu') })),
    );
  }

  private addLabel(form: string, type: StatementType): void {
    const key = normalise(form);
    this.labels.set(key, type);
    this.longest = Math.max(this.longest, key.split(' ').length);
    this.misspelt.add(key);
  }

  /**
   * The label's head in a phrase such as `Kunnanjohtajan ehdotus` or `Päätösehdotus Hallintojohtaja Virtanen Maija`. Genitives
   * and qualifiers may stand before the head; `tail` judges what stands after it. `strict` asks that a genitive be that of an officer or a body,
   * where only the layout says that the phrase is a label.
   */
  label(words: readonly string[], tail: (words: readonly string[]) => boolean, strict = false): LabelFound | undefined {
    for (let before = Math.min(words.length - 1, 5); before >= 0; before--) {
      for (let length = Math.min(this.longest, words.length - before); length > 0; length--) {
        const type = this.labelType(words.slice(before, before + length).join(' '));
        if (type === undefined) continue;
        if (!words.slice(0, before).every((word) => this.isQualifier(word)) || (strict && before > 0 && !this.isOwner(words[before - 1]))) continue;
        if (before + length < words.length && !tail(words.slice(before + length))) continue;
        return { type, before, words: length };
      }
    }
    return undefined;
  }

  /** The statement type of a head, spelt right or with one slip inside the word. */
  labelType(head: string): StatementType | undefined {
    const key = normalise(head);
    const type = this.labels.get(key);
    if (type !== undefined || key.length < 6) return type;
    const meant = this.misspelt.meant(key);
    return meant === undefined ? undefined : this.labels.get(meant);
  }

  /** Whether a word may stand before a label's head: a genitive, a body's abbreviation, an ordinal. */
  private isQualifier(word: string): boolean {
    if (this.is('qualifier', word)) return true;
    if (/[:.]n$/u.test(word)) return true;
    if (/^\p{Lu}{2,6}$/u.test(word)) return true;
    return /^[\p{L}-]{3,}(?:n|s)$/u.test(word) && !/(?:aan|ään|iin|iden|itten|jen|ien)$/u.test(word);
  }

  /** The text with slips in its deciding words mended (`hyvkäsyttiin` → `hyväksyttiin`), to be looked at, not to be shown. */
  respell(text: string): string {
    return text.replace(/\p{L}{7,}/gu, (word) => this.spelling.meant(word.toLowerCase()) ?? word);
  }

  /** A genitive that a label belongs to: an officer's, a body's, that of the matter or the meeting. */
  private isOwner(word: string): boolean {
    if (this.is('qualifier', word) || /[:.]n$/u.test(word) || /^\p{Lu}{2,6}$/u.test(word)) return true;
    const owner = nominative(word);
    return this.is('labelOwner', owner) || this.ends('title', owner) || this.ends('body', owner);
  }

  /**
   * What a phrase of the head names: a field's name, maybe after the genitive of its body (`Lautakunnan jäsenet`); `Muut` before those
   * present makes them the others. A bilingual head names it twice (`Läsnä – Närvarande`).
   */
  field(phrase: string): FieldKind | undefined {
    const twice = /^(.{2,40}?)\s*(?:\s[–—|-]\s|\/)\s*(.{2,40})$/u.exec(phrase);
    const first = twice && this.fieldName(twice[1]);
    return (first && this.fieldName(twice[2]) === first ? first : undefined) ?? this.fieldName(phrase);
  }

  private fieldName(phrase: string): FieldKind | undefined {
    const key = normalise(phrase);
    const own = this.fields.get(key);
    const space = key.indexOf(' ');
    if (own !== undefined || space < 0) return own;
    const first = key.slice(0, space);
    const rest = this.fields.get(key.slice(space + 1));
    if (rest === undefined) return undefined;
    if (this.is('otherPeople', first)) return rest === 'present' || rest === 'others' ? 'others' : undefined;
    return OWNED.has(rest) && this.isOwner(first) ? rest : undefined;
  }

  /** What a role says of the meeting: `hallituksen pj.` is its chair. */
  meetingRole(role: string): MeetingRole | undefined {
    const trimmed = role.trim();
    return this.roles.find(([, pattern]) => pattern.test(trimmed))?.[0];
  }

  /** Whether the whole text has one of the forms. */
  is(name: PatternName, text: string): boolean {
    return this.pattern(this.whole, name, (forms) => `^(?:${forms.join('|')})$`).test(text);
  }

  /** Whether one of the forms stands in the text as whole words. */
  has(name: PatternName, text: string): boolean {
    return this.pattern(this.within, name, bounded).test(text);
  }

  /** All places in a text where one of the forms stands, for `matchAll`. */
  search(name: PatternName): RegExp {
    let compiled = this.global.get(name);
    if (!compiled) this.global.set(name, (compiled = new RegExp(bounded(this.patterns(name)), 'giu')));
    return compiled;
  }

  /** Whether the text ends with one of the forms, be it the end of a compound. */
  ends(name: PatternName, text: string): boolean {
    return this.pattern(this.ending, name, (forms) => `(?:${forms.join('|')})$`).test(text);
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
      if (!titled && !isUpper(bare[0]) && !this.has('connective', bare) && !/^\d\.?$/u.test(bare) && !/(?:inen|en|vs\.?|vt\.?|ts\.?)$/u.test(bare)) return false;
    }
    return office;
  }

  patterns(name: PatternName): readonly string[] {
    return this.vocabularies.flatMap((v) => v.patterns[name]);
  }

  private pattern(cache: Map<PatternName, RegExp>, name: PatternName, source: (forms: readonly string[]) => string): RegExp {
    let compiled = cache.get(name);
    if (!compiled) cache.set(name, (compiled = new RegExp(source(this.patterns(name)), 'iu')));
    return compiled;
  }
}

/** Fields that a body's genitive may stand before (`Lautakunnan jäsenet`); its `kokous` or `puheenjohtaja` would be something else. */
const OWNED: ReadonlySet<FieldKind> = new Set(['present', 'others', 'absent', 'time', 'place']);

const bounded = (forms: readonly string[]): string => `(?<![${LETTERS}])(?:${forms.join('|')})(?![${LETTERS}])`;

/** A genitive back in the nominative, as far as the words of bodies and officers need it: `hallituksen`, `kunnan`, `styrelsens`. */
export function nominative(genitive: string): string {
  const inCase = (ending: string): string => (genitive === genitive.toUpperCase() ? ending.toUpperCase() : ending);
  for (const [from, to] of [[/uksen$/iu, 'us'], [/öksen$/iu, 'ös'], [/nnan$/iu, 'nta'], [/nnon$/iu, 'nto'], [/jän$/iu, 'jä'], [/likön$/iu, 'likkö'], [/ens$/iu, 'en'], [/s$/iu, ''], [/n$/iu, '']] as const) {
    if (from.test(genitive)) return genitive.replace(from, inCase(to));
  }
  return genitive;
}

/** Lower case, single spaces; a slash or a comma between words is a space, a closing colon or stop is gone. */
export function normalise(phrase: string): string {
  return phrase.toLowerCase().replace(/[\s/,*_]+/gu, ' ').replace(/^ | ?[:.]? ?$/gu, '').replace(/- (?=\p{L})| -(?=\p{L})/gu, ' ');
}

/** Finds the word that a misspelt one stands for, by the letters that both have when one is left out (SymSpell's way). */
class Misspelt {
  private readonly words: string[] = [];
  private index: Map<string, string[]> | undefined;

  add(word: string): void {
    this.words.push(word);
    this.index = undefined;
  }

  /** The only word that `written` is one slip away from; `undefined` where it is one of them, or none, or several. */
  meant(written: string): string | undefined {
    const index = (this.index ??= this.build());
    if (index.get(written)?.includes(written)) return undefined;
    const found = new Set<string>();
    for (const key of [written, ...deletions(written)]) for (const word of index.get(key) ?? []) if (isSlip(written, word)) found.add(word);
    return found.size === 1 ? [...found][0] : undefined;
  }

  private build(): Map<string, string[]> {
    const index = new Map<string, string[]>();
    for (const word of this.words) {
      for (const key of [word, ...deletions(word)]) {
        const words = index.get(key);
        if (words) words.push(word);
        else index.set(key, [word]);
      }
    }
    return index;
  }
}

function deletions(word: string): string[] {
  return Array.from(word, (_, i) => word.slice(0, i) + word.slice(i + 1));
}

/** One slip within the word: a letter wrong, missing or too many, or two swapped. A slip at the end would be an inflection. */
function isSlip(written: string, meant: string): boolean {
  if (written[0] !== meant[0] || written.at(-1) !== meant.at(-1) || Math.abs(written.length - meant.length) > 1) return false;
  let head = 0;
  while (head < written.length && written[head] === meant[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(written.length, meant.length) - head && written.at(-1 - tail) === meant.at(-1 - tail)) tail += 1;
  const wrong = written.slice(head, written.length - tail);
  const right = meant.slice(head, meant.length - tail);
  if (wrong.length <= 1 && right.length <= 1) return true;
  return wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
}

let shared: Lexicon | undefined;
/** The lexicon of the languages that the package knows, made on first use. */
export const defaultLexicon = (): Lexicon => (shared ??= new Lexicon([fi, sv]));
/** The same with labels of one's own added, as `--labels` reads them. */
export const lexiconWith = (labels: readonly LabelTable[]): Lexicon => (labels.length === 0 ? defaultLexicon() : new Lexicon([fi, sv], labels));
