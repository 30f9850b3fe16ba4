import type { Hyphenation } from './hyphenation.js';
import { lastAtMost } from './search.js';

/** A stretch of the clean text on one line. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A text joined over its lines, with the way back to the clean text. */
export class JoinedText {
  constructor(
    readonly text: string,
    /** Offsets in `text` where a run of the clean text begins, in order; the first is 0. */
    private readonly runs: readonly number[],
    /** Where each run stands in the clean text. */
    private readonly places: readonly number[],
  ) {}

  /** The offset in the clean text of a character of the text. */
  toClean(offset: number): number {
    const { runs, places } = this;
    const run = lastAtMost(runs, offset);
    return places[run] + (offset - runs[run]);
  }

  /** The offset behind the last character of a stretch that ends before `offset`. */
  toCleanEnd(offset: number): number {
    return offset === 0 ? this.toClean(0) : this.toClean(offset - 1) + 1;
  }

  /** A part of the text. */
  slice(start: number, end: number): JoinedText {
    const runs = [0];
    const places = [this.toClean(start)];
    this.runs.forEach((run, i) => {
      if (run <= start || run >= end) return;
      runs.push(run - start);
      places.push(this.places[i]);
    });
    return new JoinedText(this.text.slice(start, end), runs, places);
  }
}

const WIDE = /[ \t]{2,}|\t/g;

/** Joins pieces into one text: white space single, broken words whole, hyphens of their own kept. */
export function join(clean: string, pieces: readonly Piece[], hyphenation: Hyphenation): JoinedText {
  const joiner = new Joiner(clean);
  for (let i = 0; i < pieces.length; i++) {
    const { start, end } = trim(clean, pieces[i]);
    if (start === end) continue;
    const next = nextText(clean, pieces, i);
    const joint = next === undefined ? 'none' : hyphenation.joint(clean.slice(Math.max(start, end - 60), end), end, next);
    joiner.line(start, joint === 'drop' ? end - 1 : end);
    if (joint === 'space') joiner.space(end);
  }
  return joiner.done(pieces[0]?.start ?? 0);
}

class Joiner {
  private readonly parts: string[] = [];
  private readonly runs: number[] = [];
  private readonly places: number[] = [];
  private length = 0;

  constructor(private readonly clean: string) {}

  /** One line, its inner white space made single. */
  line(start: number, end: number): void {
    const line = this.clean.slice(start, end);
    let from = 0;
    WIDE.lastIndex = 0;
    for (let match = WIDE.exec(line); match; match = WIDE.exec(line)) {
      this.put(line.slice(from, match.index), start + from);
      this.space(start + match.index);
      from = match.index + match[0].length;
    }
    this.put(from === 0 ? line : line.slice(from), start + from);
  }

  /** A space that stands for the white space at a place. */
  space(place: number): void {
    this.put(' ', place);
  }

  private put(text: string, place: number): void {
    if (text === '') return;
    this.parts.push(text);
    this.runs.push(this.length);
    this.places.push(place);
    this.length += text.length;
  }

  done(start: number): JoinedText {
    if (this.runs.length === 0) return new JoinedText('', [0], [start]);
    return new JoinedText(this.parts.length === 1 ? this.parts[0] : this.parts.join(''), this.runs, this.places);
  }
}

function trim(clean: string, { start, end }: Piece): Piece {
  let [from, to] = [start, end];
  while (to > from && isSpace(clean.charCodeAt(to - 1))) to -= 1;
  while (from < to && isSpace(clean.charCodeAt(from))) from += 1;
  return { start: from, end: to };
}

function nextText(clean: string, pieces: readonly Piece[], i: number): string | undefined {
  for (let k = i + 1; k < pieces.length; k++) {
    const { start, end } = pieces[k];
    const text = clean.slice(start, Math.min(end, start + 40)).trimStart();
    if (text !== '') return text;
  }
  return undefined;
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 13;
