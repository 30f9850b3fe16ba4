/** The place of the last of some numbers in order that is not over a value, from a place on; that place where all are. */
export function lastAtMost(sorted: readonly number[], value: number, from = 0): number {
  let low = from;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
