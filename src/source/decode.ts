/** Encodings that minutes come in. `windows-1252` also reads ISO-8859-1, of which it is a superset in all that is printed. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Decoded {
  /** The text without a byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
}

/** The bytes are no text: a PDF, an archive, a picture, a document of a word processor. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError';
  /** What the bytes look like, for the message: `PDF`, `ZIP archive (docx, odt, xlsx)`, … */
  readonly kind: string;
  constructor(kind: string) {
    super(`not text: ${kind}`);
    this.kind = kind;
  }
}

const SIGNATURES: readonly (readonly [kind: string, magic: string])[] = [
  ['PDF', '%PDF-'],
  ['ZIP archive (docx, odt, xlsx)', 'PK\x03\x04'],
  ['Word 97 document', '\xd0\xcf\x11\xe0'],
  ['RTF document', '{\\rtf1'],
  ['PNG picture', '\x89PNG'],
  ['JPEG picture', '\xff\xd8\xff'],
  ['GIF picture', 'GIF8'],
  ['gzip archive', '\x1f\x8b'],
];

/**
 * Reads bytes as text. Without `encoding` it is found out: a byte order mark decides; else UTF-16 by its zero bytes; else
 * UTF-8 where the bytes are valid as such; else Windows-1252.
 *
 * @throws NotTextError where the bytes are no text.
 */
export function decode(bytes: Uint8Array, encoding?: Encoding): Decoded {
  if (encoding) return { text: read(bytes, encoding), encoding };
  const found = byMark(bytes) ?? (byZeros(bytes));
  if (found) return { text: read(bytes, found), encoding: found };
  rejectBinary(bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    rejectNoise(bytes);
    return { text: read(bytes, 'windows-1252'), encoding: 'windows-1252' };
  }
}

/** What Windows-1252 has at 0x80 to 0x9F; the bytes that it leaves undefined stay as they are. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function read(bytes: Uint8Array, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  // Node.js 20 decodes Windows-1252 as ISO-8859-1: “€”, dashes and curly quotation marks come out as control characters.
  return encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/gu, (char) => HIGH[char.charCodeAt(0) - 0x80]) : text;
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in a text of Latin letters nearly every second byte is zero, always on the same side. */
function byZeros(bytes: Uint8Array): Encoding | undefined {
  const sample = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (sample < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = sample / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

/** Every byte is a character of Windows-1252, so that noise would be a text as well: its control characters tell it. */
function rejectNoise(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 8192);
  const controls = sample.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  if (controls > sample.length / 20) throw new NotTextError('binary data');
}

function rejectBinary(bytes: Uint8Array): void {
  for (const [kind, magic] of SIGNATURES) {
    if ([...magic].every((char, i) => bytes[i] === char.charCodeAt(0))) throw new NotTextError(kind);
  }
  const sample = bytes.subarray(0, 8192);
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros += 1;
  // A stray NUL is a wart of extraction; many of them are a binary file.
  if (zeros > 1 + sample.length / 100) throw new NotTextError('binary data');
}
