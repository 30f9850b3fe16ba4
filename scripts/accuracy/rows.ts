import { measures, sum, totals } from './score.js';
import type { Counts, Score } from './score.js';

export const HEAD = ['facet', 'precision', 'recall', 'F1', 'items'] as const;

/** The table of what some documents score: a row a facet, and one for all items together. */
export function rows(scores: readonly Score[]): string[][] {
  const counts = totals(scores);
  return [...counts, ['all', sum([...counts.values()])] as const].map(([facet, each]) => row(facet, each));
}

function row(name: string, counts: Counts): string[] {
  const { precision, recall, f1 } = measures(counts);
  return [name, ...[precision, recall, f1].map((share) => share.toFixed(4)), String(counts.right + counts.missing)];
}
