/** One part of a list that several runs share: `2/8` is the second of eight. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** How much more than its even share a part may take, so that files mostly stay where their names put them. */
const SLACK = 1.05;

/**
 * The names that fall to a part, in the order that they have. Every run with the same names and sizes splits them in the same way, and every
 * name falls to exactly one part.
 *
 * This is consistent hashing with bounded loads: each name prefers parts in an order that a hash of it alone gives, and takes the first that
 * has room. Parts are so of like size in bytes, and a list that grows by a few files moves few of the others.
 */
export function shardOf(names: readonly string[], { index, count }: Shard, sizeOf: (name: string) => number): string[] {
  const weights = new Map(names.map((name) => [name, sizeOf(name) + 1]));
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const room = (total / count) * SLACK;
  const loads = Array.from({ length: count }, () => 0);
  const mine = new Set<string>();
  const places = new Map(names.map((name) => [name, hash(name)]));
  for (const name of [...names].sort((a, b) => places.get(a)! - places.get(b)! || (a < b ? -1 : 1))) {
    const weight = weights.get(name)!;
    const preferred = loads.map((_, part) => part).sort((a, b) => hash(`${b} ${name}`) - hash(`${a} ${name}`) || a - b);
    const part = preferred.find((each) => loads[each] + weight <= room) ?? loads.indexOf(Math.min(...loads));
    loads[part] += weight;
    if (part === index - 1) mine.add(name);
  }
  return names.filter((name) => mine.has(name));
}

/** FNV-1a over the UTF-8 bytes, with the last mixing of MurmurHash3, for names that differ in their last character alone; 32 bits, unsigned. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
