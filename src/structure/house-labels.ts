import type { FlowLine } from './flow.js';
import { colonLabelsIn } from './line-labels.js';
import { isCapitals } from './plain.js';
import type { SpeakerLabel } from './speakers.js';

/** Known labels in capitals that make them a house's habit, and their part of all that have a colon. */
const FEWEST_KNOWN = 3;
const MOST_KNOWN = 0.6;
/** How often words stand before a colon for them to be a label of the house's own. */
const FEWEST = 2;

const CAPITALS = /^\p{Lu}[\p{Lu}\d ()/-]{3,40}:(?=\s|$)/u;

/**
 * Labels in capitals that the vocabulary has not, in a house that prints its labels so: `HENKILÖSTÖN KANTA: …` between `TYÖNANTAJAN ESITYS:` and
 * `PÄÄTÖS:`. Nobody knows what they are of, so they are notes. Gives them by the place of their line in the flow.
 */
export function findHouseLabels(flow: readonly FlowLine[]): ReadonlyMap<number, SpeakerLabel> {
  const known = flow.flatMap(({ line }) => colonLabelsIn(line));
  const capitals = known.filter(({ image }) => isCapitals(image));
  if (capitals.length < FEWEST_KNOWN || capitals.length < known.length * MOST_KNOWN) return new Map();
  const own = new Map<string, FlowLine[]>();
  for (const place of flow) {
    const { line, gap, across } = place;
    const words = line.marks.length === 0 && (gap > 0 || across) ? CAPITALS.exec(line.text)?.[0] : undefined;
    if (words === undefined) continue;
    const same = own.get(words);
    if (same) same.push(place);
    else own.set(words, [place]);
  }
  return new Map([...own].filter(([, lines]) => lines.length >= FEWEST).flatMap(([words, lines]) => lines.map(({ at, line: { start } }): [number, SpeakerLabel] => [at, { kind: 'note', label: { start, end: start + words.length } }])));
}
