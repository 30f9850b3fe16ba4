import { bounded } from './forms.js';
import type { Outcome, OutcomeTable } from './types.js';
import { eachWord, shapeOf } from './words.js';

/** A verb of an outcome, in a sentence. */
export interface VerbFound {
  readonly outcome: Outcome;
  /** The verb as written, in small letters. */
  readonly verb: string;
  readonly start: number;
  readonly end: number;
  /** Whether it says only that something is decided. */
  readonly governs: boolean;
}

interface Rule {
  readonly outcome: Outcome;
  readonly governs: boolean;
  readonly with: RegExp | undefined;
  readonly alone: boolean;
}

/** The verbs that tell outcomes, found word by word. */
export class Verbs {
  private readonly rules = new Map<string, Rule[]>();
  /** The first and last letters and lengths of the verbs: most words have none of them. */
  private readonly shapes = new Set<number>();

  constructor(
    tables: readonly OutcomeTable[],
    private readonly isNegation: (word: string, before: boolean) => boolean,
    private readonly isUnanimous: (behind: string) => boolean,
  ) {
    for (const { outcome, verbs, with: needed, alone = false, governs = false } of tables) {
      const rule = { outcome, governs, with: needed && new RegExp(bounded(needed.join('|')), 'iu'), alone };
      for (const verb of verbs.flatMap(spellings)) {
        const rules = this.rules.get(verb);
        if (rules) rules.push(rule);
        else this.rules.set(verb, [rule]);
        this.shapes.add(shapeOf(verb.charCodeAt(0), verb.charCodeAt(verb.length - 1), verb.length));
      }
    }
  }

  /** Whether any verb of the tables stands in a text, whatever else it says. */
  stand(text: string): boolean {
    return this.words(text, () => true);
  }

  /** The verbs that tell an outcome, in order. A negated approval is a rejection. */
  find(sentence: string): VerbFound[] {
    const found: VerbFound[] = [];
    // What a rule needs is asked once of a sentence, however often its verbs stand there.
    const met = new Map<Rule, boolean>();
    const isMet = (rule: Rule): boolean => {
      let known = met.get(rule);
      if (known === undefined) met.set(rule, (known = rule.with === undefined || rule.with.test(sentence)));
      return known;
    };
    this.words(sentence, (verb, start, end) => {
      for (const rule of this.rules.get(verb) ?? []) {
        if (rule.alone ? /[^\s.]/u.test(sentence.slice(end)) : !isMet(rule)) continue;
        // Nobody was elected, nothing decided: `Päätettiin, ettei valita varajäseniä`, `Ei päätetty vielä mitään.`
        if (rule.outcome === 'elected' && this.isNegated(sentence, start, end)) break;
        if (rule.governs && this.isNegatedBefore(sentence, start)) break;
        const negated = rule.outcome === 'approved' && this.isNegated(sentence, start, end);
        // That not all were of one mind tells no outcome: `Ehdotusta ei hyväksytty yksimielisesti, joten äänestettiin.`
        if (negated && this.isUnanimous(sentence.slice(end + 1))) break;
        found.push({ outcome: negated ? 'rejected' : rule.outcome, verb, start, end, governs: rule.governs });
        break;
      }
      return false;
    });
    return found;
  }

  private isNegated(sentence: string, start: number, end: number): boolean {
    const after = /^\s+(\p{L}+)/u.exec(sentence.slice(end, end + 12))?.[1];
    return this.isNegatedBefore(sentence, start) || (after !== undefined && this.isNegation(after, false));
  }

  private isNegatedBefore(sentence: string, start: number): boolean {
    const before = /(\p{L}+)\s+$/u.exec(sentence.slice(Math.max(0, start - 12), start))?.[1];
    return before !== undefined && this.isNegation(before, true);
  }

  /** Calls `each` for the verbs of the tables until it says to stop; whether it did. */
  private words(text: string, each: (verb: string, start: number, end: number) => boolean): boolean {
    return eachWord(text, this.shapes, (start, end) => {
      const word = text.slice(start, end).toLowerCase();
      return this.rules.has(word) && each(word, start, end);
    });
  }
}

/** Spells out `pää(tettiin|tti)`, and what may be left out: `totesi(vat)?`. */
export function spellings(form: string): string[] {
  const group = /\(([^()]*)\)(\??)/u.exec(form);
  if (!group) return [form];
  const [whole, parts, optional] = group;
  const choices = optional === '' ? parts.split('|') : ['', ...parts.split('|')];
  return choices.flatMap((choice) => spellings(form.slice(0, group.index) + choice + form.slice(group.index + whole.length)));
}
