import type { Item } from './item.js';

/** What was found rightly, what was found beside it, what was missed. */
export interface Outcome {
  readonly right: number;
  readonly extra: readonly Item[];
  readonly missing: readonly Item[];
}

/** Pairs what was found with what was wanted, each at most once. */
export function compare(found: readonly Item[], wanted: readonly Item[]): Outcome {
  const extra = [...found];
  const missing = wanted.filter((item) => {
    const i = extra.findIndex((each) => same(each, item));
    if (i !== -1) extra.splice(i, 1);
    return i === -1;
  });
  return { right: wanted.length - missing.length, extra, missing };
}

/** A wanted value that ends with a space leaves open what follows it, an empty one everything. */
function same(found: Item, wanted: Item): boolean {
  if (found.at !== wanted.at) return false;
  return wanted.value === '' || wanted.value.endsWith(' ') ? found.value.startsWith(wanted.value) : found.value === wanted.value;
}
