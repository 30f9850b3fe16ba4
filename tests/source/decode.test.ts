import { expect, test } from 'vitest';
import { NotTextError, decode } from '../../src/source/decode.js';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const swapped = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

test.for([
  ['UTF-8', Buffer.from('Pöytäkirja'), 'utf-8'],
  ['UTF-8 with a mark', Buffer.from('\ufeffPöytäkirja'), 'utf-8'],
  ['UTF-16 with a mark', Buffer.from('\ufeffPöytäkirja', 'utf16le'), 'utf-16le'],
  ['big-endian UTF-16 with a mark', swapped('\ufeffPöytäkirja'), 'utf-16be'],
  ['UTF-16 without', Buffer.from('Pöytäkirja', 'utf16le'), 'utf-16le'],
  ['big-endian UTF-16 without', swapped('Pöytäkirja'), 'utf-16be'],
  ['Windows-1252', latin('Pöytäkirja'), 'windows-1252'],
] as const)('finds out %s', ([, bytes, encoding]) => {
  expect(decode(bytes)).toEqual({ text: 'Pöytäkirja', encoding });
});

test.for([
  ['%PDF-1.7', 'PDF'],
  ['PK\x03\x04', 'ZIP archive (docx, odt, xlsx)'],
  ['\xd0\xcf\x11\xe0', 'Word 97 document'],
  ['\x00\x01\x00\x00\x02', 'binary data'],
] as const)('rejects bytes that begin with %j as %s', ([bytes, kind]) => {
  expect(() => decode(latin(bytes))).toThrow(new NotTextError(kind));
});

test('believes an encoding that is named', () => {
  expect(decode(Buffer.from('ä'), 'windows-1252').text).toBe('Ã¤');
});

test('reads a text with one stray NUL', () => {
  expect(decode(latin('Esitys\0')).text).toBe('Esitys\0');
});
