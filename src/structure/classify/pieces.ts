/** The place behind the last sign before a place that is no blank. */
export function trimmedEnd(text: string, from: number): number {
  let at = from;
  while (/\s/u.test(text[at - 1])) at -= 1;
  return at;
}

/** The first place from one on with more than blanks and stars of emphasis. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s*]/u.test(text[at])) at += 1;
  return at;
}
