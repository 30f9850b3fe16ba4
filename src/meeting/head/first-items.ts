import type { FieldKind, Lexicon } from '../../../grammar/vocabulary/index.js';
import type { FieldMark, OutlineBlock, OutlineSection, Piece } from '../../../grammar/structure/outline.js';
import type { Block, Section } from '../../ast/types.js';
import { ATTENDANCE, fieldOf, fieldOfSentence } from '../../structure/fields.js';
import { headEntries } from './entries.js';
import { rawText } from './entry.js';
import type { HeadEntry } from './entry.js';
import { sentencesWithin } from './fields-within.js';

/** Items in which those present are named where the head does not. */
const FIRST_ITEMS = 3;

/** The attendance lists of the first items, where the head names nobody: under a field's name with a colon, or under an item's title that is one. */
export function attendanceEntries(outline: readonly OutlineSection[], sections: readonly Section[], clean: string, lexicon: Lexicon): HeadEntry[] {
  return outline.slice(0, FIRST_ITEMS).flatMap((section, i) => listedIn(section.blocks, sections[i].blocks, lexicon.field(sections[i].title), clean, lexicon));
}

/** The attendance lists among some blocks, and in the statements among them; of a head that stands in an item, `1. Perustiedot` over `- Aika: …`, its other fields too. */
function listedIn(outline: readonly OutlineBlock[], nodes: readonly Block[], titled: FieldKind | undefined, clean: string, lexicon: Lexicon): HeadEntry[] {
  const heads = isHead(outline, clean, lexicon);
  let listed = heads || ATTENDANCE.has(titled);
  const blocks = outline.map((block): OutlineBlock => {
    if (block.type !== 'paragraph' || block.field) return block;
    const [{ start, end }] = block.pieces;
    const label = /^[^:\n]{2,60}:/u.exec(clean.slice(start, end))?.[0];
    const bare = label?.replace(/\(.*\)/u, '');
    const kind = bare === undefined ? undefined : (lexicon.field(bare) ?? lexicon.field(bare.replace(/,.*$/u, '')));
    // `Poissa: 1` counts who did not vote.
    const counts = label !== undefined && /^\s*\d+\s*$/u.test(clean.slice(start + label.length, end));
    const field = label !== undefined && kind !== undefined && !counts && (ATTENDANCE.has(kind) || (heads && OF_HEAD.has(kind))) ? { kind, label: { start, end: start + label.length } } : fieldOfSentence({ text: clean.slice(start, end), start }, lexicon);
    const own = field ? { pieces: block.pieces, field } : fieldInside(block.pieces, clean, lexicon);
    if (!own) return block;
    listed = true;
    return { ...block, ...own };
  });
  const own = listed ? headEntries(blocks, nodes, clean, lexicon, titled).filter(({ kind }) => kind !== undefined) : [];
  const within = outline.flatMap((block, i) => {
    const node = nodes[i];
    return block.type === 'statement' && 'blocks' in node ? listedIn(block.blocks, node.blocks, undefined, clean, lexicon) : [];
  });
  return [...own, ...within];
}

/** The list of people that a later sentence of a paragraph begins, with the lines from there on: `Kokous avattiin. Läsnä olivat Maija Malli ja Otto Oletus.` */
function fieldInside(pieces: readonly Piece[], clean: string, lexicon: Lexicon): { pieces: Piece[]; field: FieldMark } | undefined {
  const { text, place } = rawText(pieces, clean);
  const [found] = sentencesWithin(text, 0, lexicon);
  if (!found) return undefined;
  const start = place(found.start);
  const own = pieces.flatMap((piece) => (piece.end <= start ? [] : [{ start: Math.max(piece.start, start), end: piece.end }]));
  const end = place(found.end - 1) + 1;
  return own[0].end < end ? undefined : { pieces: own, field: { kind: found.kind, label: { start, end } } };
}

/** What the head of the minutes tells of the meeting itself. */
const OF_HEAD: ReadonlySet<FieldKind | undefined> = new Set(['time', 'timeAndPlace', 'place']);

/** Whether blocks are a head of the minutes: lines or bullets for when or where they met, and who did. */
function isHead(outline: readonly OutlineBlock[], clean: string, lexicon: Lexicon): boolean {
  const kinds = outline.flatMap((block) => {
    const lines = block.type === 'paragraph' ? [block.pieces[0]] : block.type === 'list' ? block.items.flatMap(({ pieces }) => pieces.slice(0, 1)) : [];
    return lines.map(({ start, end }) => fieldOf({ start, text: clean.slice(start, end) }, lexicon)).map((field) => (field && clean[field.label.end - 1] === ':' ? field.kind : undefined));
  });
  return kinds.some((kind) => OF_HEAD.has(kind)) && kinds.some((kind) => ATTENDANCE.has(kind));
}
