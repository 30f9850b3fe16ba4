import type { Diagnostic, Position } from '../ast/types.js';

/** The parts of a code frame, for who prints it in colour or without. */
export interface Frame {
  /** `94` */
  readonly line: string;
  /** The source line, without control characters, cut to a width around the place. */
  readonly text: string;
  /** Spaces up to the place, and carets under it. */
  readonly indent: number;
  readonly carets: number;
}

/** Room for the source line, in columns. */
const WIDTH = 100;

/** The line of the source that a finding is on, and where in it. */
export function frameOf(source: string, { start, end }: Position): Frame {
  const column = start.column - 1;
  const from = start.offset - column;
  const to = start.offset + source.slice(start.offset, start.offset + WIDTH * 4).search(/[\r\n]|$/u);
  const cut = Math.max(0, column - WIDTH / 2);
  const line = visible(source.slice(from + cut, to));
  const text = (cut > 0 ? '…' : '') + (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line).trimEnd();
  const length = end.line === start.line ? end.offset - start.offset : to - start.offset;
  return { line: String(start.line), text, indent: column - cut + (cut > 0 ? 1 : 0), carets: Math.max(1, Math.min(length, WIDTH - (column - cut))) };
}

/** A text whose control characters are shown by their pictures, so that none reaches a terminal raw. */
export function visible(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, (char) => {
    const code = char.charCodeAt(0);
    if (char === '\t') return ' ';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\u00b7';
  });
}

/** `archive/file.txt:94:76`: where a finding is, as editors and terminals know it. */
export const placeOf = (name: string, { position: { start } }: Diagnostic): string => `${visible(name)}:${start.line}:${start.column}`;
