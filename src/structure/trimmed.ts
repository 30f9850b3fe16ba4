import type { Piece } from '../../grammar/structure/outline.js';

/** The place of a text without the white space around it; `start` is the offset of the whole. */
export function trimmed(start: number, text: string): Piece {
  const lead = text.length - text.trimStart().length;
  return { start: start + lead, end: start + lead + text.trim().length };
}
