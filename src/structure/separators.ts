import { StageDate } from '../../grammar/structure/tokens.js';
import { hasLabel } from './line-labels.js';
import type { Line } from './lines.js';

/** How often a line must come back, for each number, to be printed over every item. */
const SHARE = 0.5;
const FEWEST = 3;
/** Lines that stand over an item at the most, with its number after them. */
const REACH = 12;

/**
 * Lines that are printed over every item, as the pages of a site copied one behind the other have them: the same text again and again,
 * with the number of an item behind each within a few lines, and never twice for one.
 */
export function findSeparators(lines: readonly Line[], numberOf: (line: Line) => number | undefined): ReadonlySet<Line> {
  const isNumber = (line: Line | undefined): boolean => line !== undefined && numberOf(line) !== undefined;
  const same = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.text.length < 8 || line.text.length > 120 || /[.!?:]$/u.test(line.text) || line.marks.some(({ tokenType }) => OWN.has(tokenType.name)) || isNumber(line)) continue;
    const list = same.get(line.text);
    if (list) list.push(line);
    else same.set(line.text, [line]);
  }
  const numbers = new Set(lines.map(numberOf)).size - 1;
  const places = new Map(lines.map((line, place) => [line.index, place]));
  const placeOf = (index: number): number => places.get(index) ?? 0;
  const found = new Set<Line>();
  for (const list of same.values()) {
    if (list.length < FEWEST || list.length < numbers * SHARE) continue;
    // Who presents every item stands in each, below a label: that line is of the item.
    if (list.filter(({ index }) => lines.slice(Math.max(0, placeOf(index) - OFFICER), placeOf(index)).some(namesOfficer)).length > list.length / 2) continue;
    // A body and the day of its meeting right over the number are of the heading.
    if (list[0].marks[0]?.tokenType === StageDate && list.filter(({ index }) => isNumber(lines[placeOf(index) + 1])).length > list.length / 2) continue;
    const leading = list.filter(({ index }) => lines.slice(placeOf(index) + 1, placeOf(index) + 1 + REACH).some(isNumber)).length;
    if (leading >= list.length * 0.8) for (const line of list) found.add(line);
  }
  return found;
}

/** Lines from the label of an officer to the last of the title and the name below it. */
const OFFICER = 3;
const namesOfficer = (line: Line): boolean => hasLabel(line, 'presenter', 'preparer');

/** Marks of lines that come back for what they say. */
const OWN = new Set(['LabelMark', 'Bullet', 'CaseLine', 'Rule', 'Pipe', 'StageHead']);
