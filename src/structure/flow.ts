import { isLower, isUpper } from '../../grammar/letters.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { isOfficerLine, officerLabel } from './fields.js';
import type { Line } from './lines.js';

/** A line of the running text, with what stands between it and the line above. */
export interface FlowLine {
  readonly line: Line;
  /** Place in the flow. */
  readonly at: number;
  readonly above: FlowLine | undefined;
  /** Blank lines above, those around page furniture left out. */
  readonly gap: number;
  /** Whether a page ends, or footnotes stand, between it and the line above. */
  readonly across: boolean;
}

/** How a document breaks its lines. */
export interface Layout {
  /** Column at which wrapped lines end; `Infinity` where no line is wrapped. */
  readonly width: number;
  /** Whether lines are wrapped at all; where they are not, each line is a paragraph. */
  readonly wrapped: boolean;
  /** Whether blank lines part its paragraphs. */
  readonly spaced: boolean;
  /** Whether the producer ends its lines with a space but where it breaks a word itself. */
  readonly trailing: boolean;
}

/** A rule between lines parts them like several blank ones. */
const RULE_GAP = 3;

/**
 * @param aside lines that are not of the text
 * @param rules lines that only part others
 */
export function makeFlow(lines: readonly Line[], aside: ReadonlySet<Line>, rules: ReadonlySet<Line>): FlowLine[] {
  const flow: FlowLine[] = [];
  let gap = 0;
  let across = false;
  for (const line of lines) {
    if (aside.has(line)) {
      across = true;
      continue;
    }
    if (rules.has(line)) {
      gap = RULE_GAP;
      continue;
    }
    gap += line.blanks;
    flow.push({ line, at: flow.length, above: flow.at(-1), gap, across: across || line.page });
    gap = 0;
    across = false;
  }
  return flow;
}

export function measureLayout(flow: readonly FlowLine[]): Layout {
  const ends: number[] = [];
  let pairs = 0;
  let blank = 0;
  let brokenWithSpace = 0;
  let endsWithSpace = 0;
  let broken = 0;
  for (const { line, above, gap, across } of flow) {
    if (/\p{L}-$/u.test(line.text)) {
      broken += 1;
      if (line.trailing) brokenWithSpace += 1;
    } else if (line.trailing) endsWithSpace += 1;
    if (!above) continue;
    if (gap > 0) blank += 1;
    if (gap > 0 || across || line.marks.length > 0) continue;
    pairs += 1;
    if (isLower(line.text[0]) && above.line.text.length > 30) ends.push(endColumn(above.line));
  }
  ends.sort((a, b) => a - b);
  const wrapped = ends.length > 0 && ends.length >= pairs * 0.1;
  return {
    wrapped,
    width: wrapped ? ends[Math.floor((ends.length - 1) * 0.9)] : Infinity,
    spaced: blank >= flow.length * 0.15,
    trailing: broken > 4 && brokenWithSpace * 4 < broken && endsWithSpace > flow.length * 0.4,
  };
}

export const endColumn = (line: Line): number => line.indent + line.text.length;

/** Whether a text ends as a sentence does. A closing bracket or quotation mark may follow the stop. */
export const endsSentence = (text: string): boolean => /[.!?:;]["”’')\]]*$/u.test(text);

/** Whether a line cannot end a sentence: its last word joins it to the next, or a dash or the sign of a section stands there. */
const isOpenEnded = (text: string, lexicon: Lexicon): boolean => / [-–§]$/u.test(text) || lexicon.is('connective', /(?<= )\S+$/u.exec(text)?.[0] ?? '');

/** Whether a line stops at a verb or a joining word, with what it is about to come: `… tilalle valittiin` / `Jukka Malli.` */
const lacksObject = (text: string, lexicon: Lexicon): boolean => isOpenEnded(text, lexicon) || lexicon.is('finiteVerb', /(?<= )\S+$/u.exec(text)?.[0] ?? '');

const FIRST_WORD = /^\p{L}+/u;

/** The width under which a line was ended by its writer, as a part of the layout's. */
const SHORT = 0.6;
const ENDS_IN_NAME = /\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u;

/** A title and a name, as a row of a list of people: `kunnanjohtaja Maija Malli`. */
const isTitled = (text: string, lexicon: Lexicon): boolean => {
  const [, title] = /^(\p{Ll}[\p{L}-]+(?:,? \p{Ll}[\p{L}-]+)?) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.exec(text) ?? [];
  return title !== undefined && lexicon.ends('title', title);
};

/** A row of a list that ticks people off: `x Mallila, Maija`. */
export const TICKED = /^[x✓]\s{1,8}\p{Lu}[\p{L}’'-]+,? \p{Lu}/u;

/**
 * Whether a line of prose goes on with what stands above, or begins a paragraph of its own. A wrapped line ends where its next word would
 * not have fitted; a line that ended earlier was ended by its writer.
 */
export function continues({ line, above, gap, across }: FlowLine, layout: Layout, lexicon: Lexicon): boolean {
  if (!above || TICKED.test(line.text)) return false;
  const before = above.line.text;
  const first = line.text[0];
  if (isTitled(line.text, lexicon) && ENDS_IN_NAME.test(before) && (isTitled(before, lexicon) || endColumn(above.line) < layout.width * SHORT)) return false;
  const unfinished = !endsSentence(before);
  const carriesOn = isLower(first) || /^(?:[-–]\p{Ll}|[%€])/u.test(line.text);
  if (/\p{L}[-\u00AD]$/u.test(before) && carriesOn) return true;
  // A word in capitals is broken as well as one in small letters.
  if (gap === 0 && /\p{Lu}{2}-$/u.test(before) && /^\p{Lu}{2}/u.test(line.text)) return true;
  if (officerLabel(line.text, lexicon) || (isOfficerLine(above.line.text, lexicon) && isOfficerLine(line.text, lexicon)) || (isUpper(first) && lexicon.is('passivePresent', FIRST_WORD.exec(line.text)?.[0] ?? '') && lexicon.opens('decidingNow', line.text))) return false;
  if (gap > 0 || across) {
    if (!unfinished) return false;
    if (carriesOn) return gap <= 2 || across;
    return across && layout.wrapped && endColumn(above.line) >= layout.width * 0.85 && !isUpper(first);
  }
  if (unfinished && (carriesOn || ((endsSentence(line.text) || line.text.endsWith(',')) && lacksObject(before, lexicon)))) return true;
  if (!layout.wrapped) return false;
  if (isOpenEnded(before, lexicon)) return true;
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  const fitted = endColumn(above.line) + 1 + word < layout.width * 0.9;
  if (!fitted) return true;
  return endColumn(above.line) >= layout.width * 0.8;
}
