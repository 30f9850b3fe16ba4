import type { Leaf, Piece } from '../../../grammar/structure/outline.js';
import type { Lexicon } from '../../../grammar/vocabulary/index.js';
import type { Hyphenation } from '../../source/hyphenation.js';
import { join } from '../../source/join.js';
import type { JoinedText } from '../../source/join.js';
import type { SourceText } from '../../source/source.js';
import type { Mention, Position } from '../types.js';

/** A text of the AST in which mentions are looked for, with the way back to the source. */
export interface TextEntry {
  joined: JoinedText;
  /** Where found mentions go. */
  readonly mentions: Mention[];
  /** The marker of an item that lists an attachment: `1` of `1 Talousarvio`. */
  readonly attachment?: string;
  /** Whether the text is an entry of the contents list: sections are named in it, not referred to. */
  readonly contents?: boolean;
  /** Whether it is a cell of a table's head: a unit there is of the column, not of a figure beside it (`TA 2015 t€`). */
  readonly head?: boolean;
  /** Whether the head of its column says that its figures are hours (`klo`). */
  readonly clock?: boolean;
  /** The unit that a table's head gives to the cell's figures. */
  readonly unit?: string;
  /** Whether it is a cell beside the text before it, in the same row. */
  readonly beside?: boolean;
}

/** What the builders share: the source, how its lines join, and the texts made so far. */
export class BuildContext {
  readonly texts: TextEntry[] = [];
  private readonly byMentions = new Map<Mention[], TextEntry>();

  constructor(
    readonly source: SourceText,
    readonly hyphenation: Hyphenation,
    readonly lexicon: Lexicon,
  ) {}

  join(leaf: Leaf): JoinedText {
    return join(this.source.clean.text, leaf.pieces, this.hyphenation);
  }

  /** Joins a text in which mentions are looked for. */
  text(leaf: Leaf, extra?: Partial<TextEntry>): { text: string; mentions: Mention[]; joined: JoinedText } {
    return this.enter(this.join(leaf), extra);
  }

  enter(joined: JoinedText, extra?: Partial<TextEntry>): { text: string; mentions: Mention[]; joined: JoinedText } {
    const entry: TextEntry = { joined, mentions: [], ...extra };
    this.add(entry);
    return { text: joined.text, mentions: entry.mentions, joined };
  }

  private add(entry: TextEntry): void {
    this.texts.push(entry);
    this.byMentions.set(entry.mentions, entry);
  }

  /** The entry of a node's text, by the node's own list of mentions. */
  entry(mentions: Mention[]): TextEntry | undefined {
    return this.byMentions.get(mentions);
  }

  /** Cuts a text in two: the entry keeps what stands before `at`, the rest becomes an entry of its own. */
  split(entry: TextEntry, at: number): TextEntry {
    const { joined } = entry;
    const tail: TextEntry = { ...entry, joined: joined.slice(at, joined.text.length), mentions: [] };
    entry.joined = joined.slice(0, joined.text.slice(0, at).trimEnd().length);
    this.add(tail);
    return tail;
  }

  /** The place of a run of pieces. */
  position(pieces: readonly Piece[]): Position {
    let start = Infinity;
    let end = 0;
    for (const piece of pieces) {
      if (piece.start < start) start = piece.start;
      if (piece.end > end) end = piece.end;
    }
    return this.source.position(Math.min(start, end), end);
  }
}

/** The place from the first to the last of some nodes and pieces. */
export function span(positions: readonly Position[]): Position {
  let [first, last] = [positions[0], positions[0]];
  for (const position of positions) {
    if (position.start.offset < first.start.offset) first = position;
    if (position.end.offset > last.end.offset) last = position;
  }
  return { start: first.start, end: last.end };
}
