import { sha256 as portable } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Node's own, where this runs in Node: ten times as fast. A browser has none that answers at once. */
const native = (globalThis.process as Partial<NodeJS.Process> | undefined)?.getBuiltinModule?.('node:crypto');

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export const sha256 = (input: string | Uint8Array): string =>
  native ? native.createHash('sha256').update(input).digest('hex') : bytesToHex(portable(typeof input === 'string' ? utf8ToBytes(input) : input));
