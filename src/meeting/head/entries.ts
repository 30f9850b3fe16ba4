import type { FieldKind, Lexicon } from '../../../grammar/vocabulary/index.js';
import type { FieldMark, OutlineBlock, OutlineItem, Piece } from '../../../grammar/structure/outline.js';
import type { Block, Item, Mention } from '../../ast/types.js';
import { ATTENDANCE, fieldOf } from '../../structure/fields.js';
import { readAttendees } from '../attendance.js';
import { dealRoles, dealStacks, FEWEST_STACKED, PEOPLE_OF, withoutSignatures, withRolesBelow } from './dealt.js';
import { rawText } from './entry.js';
import type { HeadEntry } from './entry.js';
import { fieldsWithin } from './fields-within.js';
import { byLegend, isAttendanceHead, underColumns } from './ticked.js';

/** Fields that go on until the next: lists of people, and what is none of the head's. */
const LASTING: ReadonlySet<FieldKind> = new Set(['present', 'others', 'absent', 'inspectors', 'other']);
/** Paragraphs below its own that another field may take. */
const SHORT_REACH = 2;

/** The paragraphs of the preamble in order, each with what it is about; `about` is what the first are about, if something above them says so. */
export function headEntries(outline: readonly OutlineBlock[], blocks: readonly Block[], clean: string, lexicon: Lexicon, about?: FieldKind): readonly HeadEntry[] {
  const entries: HeadEntry[] = [];
  let kind: FieldKind | undefined = about;
  let reach = about ? Infinity : 0;
  /** The list of people that an officer's line stands in, and where that line ends. */
  let list: FieldKind | undefined = about;
  let officerEnd = -1;
  const add = (pieces: readonly Piece[], mentions: readonly Mention[], field?: FieldMark): void => {
    if (pieces.length === 0) return;
    const { text, place } = rawText(pieces, clean);
    // What stands before the field on its line is of no field: `Sivistyslautakunta          Aika   14.11.2023`.
    const before = field ? text.slice(0, field.label.start - pieces[0].start) : '';
    if (/\p{L}/u.test(before)) entries.push({ text: before, place, kind: undefined, content: 0, labelled: false, mentions: [], pieces: [] });
    if (field) [kind, reach] = [field.kind, LASTING.has(field.kind) ? Infinity : PEOPLE_OF.has(field.kind) ? 1 : SHORT_REACH];
    // `pj   Malli Maija   x` is a line of a list: the next right below it goes on with that.
    else if (officerEnd >= 0 && ATTENDANCE.has(list) && /^[ \t]*\n[ \t]*$/u.test(clean.slice(officerEnd, pieces[0].start))) [kind, reach] = [list, Infinity];
    // Behind some names: what stands right below the name of a list is none of those who sign.
    else if (ATTENDANCE.has(kind) && !isName(entries.at(-1)) && isInspected(text, lexicon)) [kind, reach] = ['inspectors', Infinity];
    else if (ATTENDANCE.has(kind) && !isName(entries.at(-1)) && DATED_PLACE.test(text.trim())) [kind, reach] = ['other', Infinity];
    else if (reach-- <= 0) kind = undefined;
    else if (lexicon.is('contents', text.replace(/[:.]$/u, '').trim()) || (ATTENDANCE.has(kind) && lexicon.has('deciding', text) && readAttendees(text, lexicon)[0]?.start !== 0)) kind = 'other';
    // The head of a table of those present: `Kunta   Jäsen   Läsnä   Varajäsen   Läsnä`.
    const heads = (field === undefined || field.kind === 'present') && isAttendanceHead(text, lexicon);
    if (heads) [kind, reach] = ['present', Infinity];
    const content = heads || (kind === 'inspectors' && !field && isInspected(text, lexicon)) ? text.length : field ? field.label.end - pieces[0].start : 0;
    officerEnd = field && PEOPLE_OF.has(field.kind) && content < text.length ? pieces[pieces.length - 1].end : -1;
    if (kind !== undefined && !PEOPLE_OF.has(kind)) list = kind;
    const within = fieldsWithin(text, content, kind, lexicon);
    entries.push({ text: text.slice(0, within[0]?.start), place, kind, content, labelled: heads || field !== undefined, mentions, pieces });
    within.forEach((next, i) => {
      kind = next.kind;
      entries.push({ text: text.slice(next.start, within[i + 1]?.start), place: (offset) => place(next.start + offset), kind, content: next.end - next.start, labelled: true, mentions, pieces });
    });
  };
  /** Whether the head is a list of fields without colons: `• Aika 29.10.2012` / `• Paikka Seurantalo`. */
  let bulleted = false;
  const fieldOfItem = ({ pieces: [first] }: OutlineItem): FieldMark | undefined => first && fieldOf({ start: first.start, text: clean.slice(first.start, first.end) }, lexicon);
  const addItem = (item: OutlineItem, node: Item | undefined): void => {
    const [first, ...rest] = item.pieces;
    // `- **Aika:** 7.10.2025 klo 18`
    const field = fieldOfItem(item);
    // `• Läsnä` over the names
    const alone = field !== undefined && ATTENDANCE.has(field.kind) && field.label.end === item.pieces[item.pieces.length - 1].end;
    if (field && (alone || clean[field.label.end - 1] === ':' || (bulleted && /^[•*]/u.test(clean.slice(item.marker.start, item.marker.end))))) add(item.pieces, node?.mentions ?? [], field);
    // In a table that ticks people off, a dash is no bullet: the line as it stands.
    else add(first ? [{ start: item.marker.start, end: first.end }, ...rest] : [item.marker], []);
    item.blocks.forEach((block, i) => {
      const within = node?.blocks[i];
      if (block.type === 'list') block.items.forEach((inner, k) => addItem(inner, within?.type === 'list' ? within.items[k] : undefined));
    });
  };
  outline.forEach((block, i) => {
    const node = blocks[i];
    if (block.type === 'paragraph') add(block.pieces, node?.type === 'paragraph' ? node.mentions : [], block.field);
    else if (block.type === 'list') {
      bulleted = block.items.filter(fieldOfItem).length >= FEWEST_STACKED;
      block.items.forEach((item, k) => addItem(item, node?.type === 'list' ? node.items[k] : undefined));
    } else if (block.type === 'table') for (const { cells } of block.rows) add([{ start: cells[0].start, end: cells[cells.length - 1].end }], []);
    else if (block.type === 'stage') add(block.heading.pieces, []);
  });
  return underColumns(byLegend(withoutSignatures(dealStacks(dealRoles(withRolesBelow(entries), clean, lexicon), lexicon), clean, lexicon), lexicon), clean, lexicon);
}

/** Whether an entry is the name of a field alone. */
const isName = (entry: HeadEntry | undefined): boolean => entry?.labelled === true && entry.text.slice(entry.content).trim() === '';

/** Whether a line says that the minutes are inspected, over the names of who did it: `Tarkastettu Mallilassa 16.6.2014`. */
const isInspected = (text: string, lexicon: Lexicon): boolean => lexicon.is('inspected', text.trim().replace(/(?: \p{Lu}\p{L}+)? \d{1,2}\.\d{1,2}\.\d{4}$/u, ''));
/** Where and when they sign: `Mallilassa 16.6.2014`. */
const DATED_PLACE = /^\p{Lu}\p{L}+(?:ssa|ssä|lla|llä) \d{1,2}\.\d{1,2}\.\d{4}$/u;
