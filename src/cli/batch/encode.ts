import type { Piece } from '../files.js';

/** Room for the pieces that are put together, in UTF-16 units. */
const SIZE = 1 << 20;

/** Many small pieces as few large ones of UTF-8, each with a buffer of its own, which can be handed to another thread. */
export function encoded(pieces: Iterable<Piece>): Uint8Array<ArrayBuffer>[] {
  const encoder = new TextEncoder();
  const buffers: Uint8Array<ArrayBuffer>[] = [];
  let text = '';
  const flush = (): void => {
    if (text !== '') buffers.push(encoder.encode(text));
    text = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      text += piece;
      if (text.length >= SIZE) flush();
    } else {
      flush();
      buffers.push(new Uint8Array(piece));
    }
  }
  flush();
  return buffers;
}
