import { isNumbered } from './candidates.js';
import type { Candidate, Numbered } from './candidates.js';
import type { FlowLine } from './flow.js';

/** Titles of a contents list that must come back below it, and their share of the list. */
const FEWEST = 3;
const SHARE = 0.6;

/**
 * Headings without numbers that a numbered contents list names: its titles come back below it as lines of their own, in its order, as a wiki's
 * page has them.
 */
export function listedHeadings(flow: readonly FlowLine[], candidates: readonly Candidate[]): Candidate[] {
  const lists = runs(candidates).filter((run) => run.length >= FEWEST);
  if (lists.length === 0) return [];
  const places = new Map<string, number[]>();
  for (const { line, at } of flow) {
    const key = titleKey(line.text);
    const list = places.get(key);
    if (list) list.push(at);
    else places.set(key, [at]);
  }
  const alone = new Map(candidates.filter(({ title }) => title === '').map(({ flow: { at }, number }) => [at, number]));
  let best: Candidate[] = [];
  for (const run of lists) {
    let cursor = run[run.length - 1].flow.at;
    const found: Candidate[] = [];
    let numbered = 0;
    for (const entry of run) {
      // Places before the cursor are of no use to what comes later either.
      const list = places.get(titleKey(entry.title)) ?? [];
      while (list.length > 0 && list[0] <= cursor) list.shift();
      if (list.length === 0) continue;
      cursor = list[0];
      if (alone.get(cursor - 1) === entry.number) numbered += 1;
      found.push({ ...entry, flow: flow[cursor], family: 'plain', style: '', number: undefined, title: flow[cursor].line.text, titleStart: flow[cursor].line.start });
    }
    // Titles under their numbers have numbers.
    if (numbered <= found.length / 2 && found.length >= FEWEST && found.length >= run.length * SHARE && found.length > best.length) best = found;
  }
  return best;
}

/** Numbers with titles that count up from one. */
function runs(candidates: readonly Candidate[]): Numbered[][] {
  const found: Numbered[][] = [];
  for (const candidate of candidates.filter(isNumbered)) {
    if (candidate.family !== 'number' || candidate.title === '') continue;
    const last = found.at(-1);
    if (candidate.number === 1) found.push([candidate]);
    else if (last && candidate.number === last[last.length - 1].number + 1) last.push(candidate);
  }
  return found;
}

const titleKey = (text: string): string => text.replace(/[.:]$/u, '').trim().toLowerCase();
