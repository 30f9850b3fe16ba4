import type { Minutes } from '../../src/ast/types.js';
import { compare } from './compare.js';
import type { Outcome } from './compare.js';
import { found } from './found.js';
import type { Gold } from './gold.js';
import { FACETS } from './item.js';
import type { Facet, Item } from './item.js';
import { compareJoins } from './joins.js';
import { SAID, keyOf, wanted } from './wanted.js';

/** How a document compares with its gold, by the facets that the gold has. */
export type Score = Partial<Record<Facet, Outcome>>;

export function score(minutes: Minutes, gold: Gold): Score {
  const actual = found(minutes, gold.ignore);
  const score: Score = {};
  for (const [facet, items] of Object.entries(wanted(gold)) as [Exclude<Facet, 'joins'>, Item[]][]) {
    const open = openPlaces(gold, facet);
    score[facet] = compare(
      actual[facet].filter(({ at }) => !open(at)),
      items,
    );
  }
  if (gold.joins) score.joins = compareJoins(minutes, gold.joins);
  return score;
}

/** Where what is found is not counted: fields of the meeting that gold does not speak of, sections that lack a facet which others have. */
function openPlaces({ meeting = {}, sections = [] }: Gold, facet: Facet): (at: string) => boolean {
  if (facet === 'meeting') return (at) => !(at in meeting);
  const said = SAID.find((each) => each === facet);
  const open = new Set(said === undefined ? [] : sections.filter((section) => section[said] === undefined).map(keyOf));
  return (at) => open.has(at);
}

/** How many items were found rightly, beside them, and not. */
export interface Counts {
  readonly right: number;
  readonly extra: number;
  readonly missing: number;
}

/** The counts of several documents, by facet. */
export function totals(scores: readonly Score[]): Map<Facet, Counts> {
  const sums = new Map<Facet, Counts>();
  for (const facet of FACETS) {
    const counts = scores.flatMap((score) => score[facet] ?? []).map(({ right, extra, missing }) => ({ right, extra: extra.length, missing: missing.length }));
    if (counts.length > 0) sums.set(facet, sum(counts));
  }
  return sums;
}

export const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce((a, b) => ({ right: a.right + b.right, extra: a.extra + b.extra, missing: a.missing + b.missing }), { right: 0, extra: 0, missing: 0 });

/** How much of what was found is right, how much of what is there was found, and the harmonic mean of both. Where there is nothing, nothing is wrong. */
export function measures({ right, extra, missing }: Counts): { precision: number; recall: number; f1: number } {
  const share = (of: number): number => (of === 0 ? 1 : right / of);
  return { precision: share(right + extra), recall: share(right + missing), f1: right + extra + missing === 0 ? 1 : (2 * right) / (2 * right + extra + missing) };
}
