import { isLower } from '../../grammar/letters.js';
import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { FieldKind, Lexicon } from '../../grammar/vocabulary/index.js';
import type { FieldMark, OutlineBlock, OutlineItem, OutlineSection, Piece } from '../../grammar/structure/outline.js';
import type { Block, Item, Mention, Section } from '../ast/types.js';
import { lastAtMost } from '../source/search.js';
import { ATTENDANCE, fieldOf, fieldOfSentence } from '../structure/fields.js';
import { readAttendees } from './attendance.js';

/** A paragraph of the head of the minutes, its lines put together but its columns kept. */
export interface HeadEntry {
  readonly text: string;
  /** The offset in the clean text of a character of `text`. */
  place(offset: number): number;
  /** What it is about: by its own label, or by that of a paragraph above. */
  readonly kind: FieldKind | undefined;
  /** Where the content begins, behind the label. */
  readonly content: number;
  /** Whether the label is its own. */
  readonly labelled: boolean;
  readonly mentions: readonly Mention[];
  /** Its lines. */
  readonly pieces: readonly Piece[];
}

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
    else if (ATTENDANCE.has(kind) && isInspected(text, lexicon)) [kind, reach] = ['inspectors', Infinity];
    else if (ATTENDANCE.has(kind) && DATED_PLACE.test(text.trim())) [kind, reach] = ['other', Infinity];
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

/** Whether a line says that the minutes are inspected, over the names of who did it: `Tarkastettu Mallilassa 16.6.2014`. */
const isInspected = (text: string, lexicon: Lexicon): boolean => lexicon.is('inspected', text.trim().replace(/(?: \p{Lu}\p{L}+)? \d{1,2}\.\d{1,2}\.\d{4}$/u, ''));
/** Where and when they sign: `Mallilassa 16.6.2014`. */
const DATED_PLACE = /^\p{Lu}\p{L}+(?:ssa|ssä|lla|llä) \d{1,2}\.\d{1,2}\.\d{4}$/u;

/** The names of those who sign, side by side over their roles, are of no list above them. */
function withoutSignatures(entries: readonly HeadEntry[], clean: string, lexicon: Lexicon): readonly HeadEntry[] {
  const cells = (text: string): string[] => text.trim().split(/\s{3,}|\t/u);
  return entries.map((entry, i) => {
    if (!ATTENDANCE.has(entry.kind) || entry.labelled) return entry;
    // The roles are the next paragraph, or the second line of the same.
    const lines = [...entry.pieces, ...(entries.at(i + 1)?.pieces ?? [])].slice(0, 2).map(({ start, end }) => cells(clean.slice(start, end)));
    const [names, roles = []] = lines;
    const signs = names.length > 1 && roles.length === names.length && roles.every((cell) => (lexicon.meetingRole(cell) ?? lexicon.meetingRole(cell.replace(/^\p{L}+n /u, ''))) !== undefined);
    return signs ? { ...entry, kind: 'other' } : entry;
  });
}

/** Fields with one value each. */
const SINGLE: ReadonlySet<FieldKind | undefined> = new Set(['time', 'place', 'chair', 'secretary']);
const PEOPLE_OF: ReadonlySet<FieldKind | undefined> = new Set(['chair', 'secretary']);

/** Fields whose names stand one under the other, and their values below them in the same order, as an extraction by columns leaves them. */
function dealStacks(entries: readonly HeadEntry[], lexicon: Lexicon): HeadEntry[] {
  const dealt = [...entries];
  const isName = (entry: HeadEntry | undefined): entry is HeadEntry => entry?.labelled === true && entry.text.slice(entry.content).trim() === '';
  for (let from = 0; from < dealt.length; from++) {
    let to = from;
    while (to - from < MOST_STACKED && isName(dealt[to]) && SINGLE.has(dealt[to].kind)) to += 1;
    const first = isName(dealt[to]) ? to + 1 : to;
    const values = dealt.slice(first, first + to - from);
    if (to - from < FEWEST_STACKED - (isName(dealt[to]) ? 1 : 0) || values.length < to - from) continue;
    const kinds = dealt.slice(from, to).map(({ kind }) => kind);
    if (!values.every((value, i) => !value.labelled && couldBe(value, kinds[i], lexicon))) continue;
    values.forEach((value, i) => (dealt[first + i] = { ...value, kind: kinds[i], labelled: true }));
    for (let i = from; i < to; i++) dealt[i] = { ...dealt[i], kind: 'other' };
    from = first;
  }
  return dealt;
}

/**
 * Roles of officers below the names of a list, each on a line of its own that is no field of the head: `Malli Maija` over `   puheenjohtaja`, between two
 * names. The names below are of the list again.
 */
function withRolesBelow(entries: readonly HeadEntry[]): readonly HeadEntry[] {
  const merged: HeadEntry[] = [];
  let list: FieldKind | undefined;
  entries.forEach((entry, i) => {
    const above = merged.at(-1);
    const below = entries.at(i + 1);
    const label = entry.text.slice(0, entry.content);
    if (entry.labelled && above && !above.labelled && ATTENDANCE.has(above.kind) && isLower(label[0]) && entry.text.slice(entry.content).trim() === '' && below && !below.labelled && /^\s*\p{Lu}/u.test(below.text)) {
      list = above.kind;
      merged[merged.length - 1] = { ...above, text: `${above.text.trimEnd()}   ${label}` };
      return;
    }
    if (entry.labelled) list = undefined;
    merged.push(list === undefined ? entry : { ...entry, kind: list });
  });
  return merged;
}

/** Names that make a column of their own. */
const FEWEST_NAMES = 3;

/** A column of names with that of their roles below it, line by line, as an extraction by columns leaves them. */
function dealRoles(entries: readonly HeadEntry[], clean: string, lexicon: Lexicon): readonly HeadEntry[] {
  const isName = ({ kind, text, content }: HeadEntry): boolean => {
    const [only, ...more] = ATTENDANCE.has(kind) ? readAttendees(text.slice(content), lexicon) : [];
    return only !== undefined && more.length === 0 && only.role === null;
  };
  const isOfRoles = ({ kind, labelled, pieces }: HeadEntry): boolean => (!labelled || PEOPLE_OF.has(kind)) && pieces.every((piece) => isRole(clean.slice(piece.start, piece.end), lexicon));
  // Roles in small letters that go on with the last of the names.
  const dealt = entries.flatMap((entry, i): readonly HeadEntry[] => {
    const [first, ...roles] = entry.pieces;
    if (roles.length === 0 || entry.labelled || !ATTENDANCE.has(entry.kind) || !roles.every((piece) => isRole(clean.slice(piece.start, piece.end), lexicon))) return [entry];
    let below = i + 1;
    while (below < entries.length && isOfRoles(entries[below])) below += 1;
    const count = roles.length + entries.slice(i + 1, below).reduce((sum, { pieces }) => sum + pieces.length, 0);
    if (count < FEWEST_NAMES || count > i + 1 || !entries.slice(i + 1 - count, i).every(isName)) return [entry];
    return entry.pieces.map((piece) => ({ ...entry, ...rawText([piece], clean), content: 0, pieces: [piece], mentions: piece === first ? entry.mentions : [] }));
  });
  for (let at = FEWEST_NAMES; at < dealt.length; at++) {
    let end = at;
    const roles: Piece[] = [];
    while (end < dealt.length && isOfRoles(dealt[end])) roles.push(...dealt[end++].pieces);
    const first = at - roles.length;
    at = Math.max(at, end - 1);
    if (roles.length < FEWEST_NAMES || first < 0) continue;
    const names = dealt.slice(first, first + roles.length);
    if (!names.every((entry, i) => isName(entry) && (i === 0 || !entry.labelled))) continue;
    names.forEach((entry, i) => (dealt[first + i] = { ...entry, ...rawText([...entry.pieces, roles[i]], clean) }));
    for (let i = first + roles.length; i < end; i++) dealt[i] = { ...dealt[i], kind: 'other', labelled: false };
  }
  return dealt;
}

/** Whether a line is a role and what goes with it: `jäsen, saapui klo 18.20`. */
function isRole(line: string, lexicon: Lexicon): boolean {
  const [role] = line.trim().split(/,\s/u, 1);
  return !/\p{Lu}\p{Ll}/u.test(role) && (lexicon.meetingRole(role) !== undefined || lexicon.ends('title', role));
}

const DAY_OR_HOUR = /\d{1,2}[.:]\s?\d{1,2}|\d{4}/u;

/** Names of fields that make a stack. */
const FEWEST_STACKED = 2;
const MOST_STACKED = 12;

function couldBe({ text }: HeadEntry, kind: FieldKind | undefined, lexicon: Lexicon): boolean {
  if (kind === 'time') return DAY_OR_HOUR.test(text);
  return !PEOPLE_OF.has(kind) || readAttendees(text, lexicon).length === 1;
}

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

interface FieldWithin {
  readonly kind: FieldKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Fields that begin within a paragraph: a list of people behind another, `Läsnä: Maija Malli (pj), Matti Malli. Poissa: Elli Esimerkki`, or several
 * of the head in one line, `Hallituksen kokous Paikka: Kerhotila Aika: 5.3.2024 klo 18 Läsnä: Maija Malli`.
 */
function fieldsWithin(text: string, from: number, kind: FieldKind | undefined, lexicon: Lexicon): readonly FieldWithin[] {
  const found = [...text.slice(from).matchAll(LABEL_WITHIN)].flatMap(({ 0: label, index }): FieldWithin[] => {
    const named = lexicon.field(label);
    return named === undefined ? [] : [{ kind: named, start: from + index, end: from + index + label.length }];
  });
  if (ATTENDANCE.has(kind)) return [...found.filter((next) => ATTENDANCE.has(next.kind)), ...sentencesWithin(text, from, lexicon)].sort((a, b) => a.start - b.start);
  // `Hallitus kokoontui toimistolla 18.1.2018. Läsnä olivat Maija Malli ja Otto Oletus.`
  const told = kind === undefined ? sentencesWithin(text, from, lexicon) : [];
  if (told.length > 0) return told;
  // `Puheenjohtaja   Maija Malli          Sihteeri   Otto Oletus`
  if (PEOPLE_OF.has(kind)) {
    const officers = [...text.slice(from).matchAll(OFFICER_WITHIN)].flatMap(({ 0: label, index }): FieldWithin[] => {
      const named = lexicon.field(label);
      return named !== undefined && PEOPLE_OF.has(named) && named !== kind ? [{ kind: named, start: from + index, end: from + index + label.length }] : [];
    });
    if (officers.length === 1 && /\p{L}/u.test(text.slice(from, officers[0].start)) && /\p{L}/u.test(text.slice(officers[0].end))) return officers;
  }
  // `Underskrifter:     Ordförande:              Sekreterare:` over their names.
  if (found.length > 1 && found.every(({ end }, i) => text.slice(end, found[i + 1]?.start).trim() === '')) return [];
  // `Aika: 5.9.2019 klo 18 Paikka: Kerhohuone`
  const paired = kind === 'time' && found.some((next) => next.kind === 'place');
  return !paired && new Set(found.map((next) => next.kind)).size + (kind === undefined ? 0 : 1) < FEWEST_WITHIN ? [] : found;
}

/** `Läsnä olivat Maija Malli ja Otto Oletus. Poissa oli Elli Esimerkki.` */
const sentencesWithin = (text: string, from: number, lexicon: Lexicon): readonly FieldWithin[] =>
  [...text.slice(from).matchAll(SENTENCE)].flatMap(({ index, 0: { length } }) => {
    const start = from + index + length;
    const field = fieldOfSentence({ text: text.slice(start, start + LONGEST_LEAD), start }, lexicon);
    return field ? [{ kind: field.kind, start, end: field.label.end }] : [];
  });

const SENTENCE = /[.)] +(?=\p{Lu})/gu;
/** How far into a sentence the words for a list of people go, in characters. */
const LONGEST_LEAD = 120;

const LABEL_WITHIN = /(?<=\s)\p{Lu}\p{Ll}+(?: \p{Ll}+){0,3}:(?!\S)/gu;
const OFFICER_WITHIN = /(?<=\s{2})\p{Lu}\p{Ll}+(?::(?!\S)|(?=\s{2,}\p{Lu}))/gu;
/** Fields of one line that show it to hold several. */
const FEWEST_WITHIN = 3;

/** A letter and what it stands for in a list that ticks people off: `(x = paikalla, e = etänä)`. */
const LEGEND = /(?<![\p{L}\d])(\p{L}) ?= ?(\p{L}+)/gu;

/** Letters that a legend explains, at the most. */
const MOST_LETTERS = 8;
const absentCell = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?<=\s{2}|\t)(?:${lexicon.sources('absentNote')})(?=\s{2}|\t|$)`, 'giu'));

/** Lists whose letters a legend explains, with the usual marks in their place: `e    Malli Maija` of one who was there from afar. */
function byLegend(entries: readonly HeadEntry[], lexicon: Lexicon): readonly HeadEntry[] {
  const meanings = new Map(entries.filter(({ kind }) => ATTENDANCE.has(kind)).flatMap(({ text }) => [...text.matchAll(LEGEND)].map(([, letter, meaning]) => [letter, meaning] as const)));
  const marks = [...meanings].slice(0, MOST_LETTERS).flatMap(([letter, meaning]): (readonly [RegExp, string])[] => {
    const mark = lexicon.is('presenceNote', meaning) || lexicon.is('fromAfar', meaning) ? 'x' : lexicon.is('absentNote', meaning) ? '-' : undefined;
    return mark === undefined || /[xX]/u.test(letter) ? [] : [[new RegExp(String.raw`(?<=^|\s{2}|\t)${letter}(?=\s{2}|\t|$)`, 'gu'), mark]];
  });
  // Beside ticks, a word in a cell of its own: `Malli Maija          poissa     Oletus Otto`.
  if (entries.some(({ kind, text }) => ATTENDANCE.has(kind) && text.search(TICK) >= 0)) marks.push([absentCell(lexicon), '-']);
  if (marks.length === 0) return entries;
  return entries.map((entry) => (ATTENDANCE.has(entry.kind) && !entry.labelled ? { ...entry, text: marks.reduce((text, [written, mark]) => text.replace(written, (cell) => mark.padEnd(cell.length)), entry.text) } : entry));
}

function isAttendanceHead(text: string, lexicon: Lexicon): boolean {
  const cells = text.trim().replace(/^\|\s*|\s*\|$/gu, '').split(/\s*\|\s*|\s{2,}|\t+/u);
  const present = cells.filter((cell) => lexicon.field(cell) === 'present').length;
  // `Jäsenet:                 Läsnä asioissa:`
  if (cells.length === 2) return lexicon.is('members', cells[0].replace(/:$/u, '')) && lexicon.field(/^\p{L}*/u.exec(cells[1])?.[0] ?? '') === 'present';
  if (present === 1 && cells.length > 2 && cells.some((cell) => lexicon.field(cell) === 'absent')) return true;
  return cells.length > 2 && (present > 1 || (present === 1 && lexicon.is('columnHead', cells[0])));
}

/**
 * A list whose head has a column for those present and one for those absent, with a tick in either: `OSALLISTUJAT      Läsnä   Poissa`. What ticks someone
 * off as absent becomes the dash that other lists have for it.
 */
function underColumns(entries: readonly HeadEntry[], clean: string, lexicon: Lexicon): readonly HeadEntry[] {
  let columns: { present: number; absent: number } | undefined;
  /** Columns of ticks for members and, beside them, their deputies. */
  let pair: readonly number[] = [];
  /** Whether a column tells for which items each was there: `Läsnä` over `1 – 12`. */
  let ranged = false;
  return entries.map((written) => {
    if (written.labelled) ranged = isAttendanceHead(written.text, lexicon);
    const entry = ranged && !written.labelled && ATTENDANCE.has(written.kind) ? { ...written, text: written.text.replace(RANGE, (range) => 'x'.padEnd(range.length)) } : written;
    const { text, pieces, kind, labelled } = entry;
    const margin = pieces.length === 1 ? pieces[0].start - (clean.lastIndexOf('\n', pieces[0].start - 1) + 1) : 0;
    const heads = presenceColumns(text, lexicon);
    if (heads) columns = { present: heads.present + margin, absent: heads.absent + margin };
    else if (labelled && !ATTENDANCE.has(kind)) columns = undefined;
    if (labelled) pair = heads ? [] : tickColumns(text, lexicon).map((column) => column + margin);
    const own = columns;
    if (!labelled && !own && pair.length > 1 && pieces.length === 1 && ATTENDANCE.has(kind)) return { ...entry, text: withDashes(text, pair.map((column) => column - margin)) };
    if (heads || !own || pieces.length !== 1) return entry;
    return { ...entry, text: text.replace(TICK, (tick, at: number) => (Math.abs(at + margin - own.absent) < Math.abs(at + margin - own.present) ? '-' : tick)) };
  });
}

/** Where the columns of ticks stand in a line that names two or more of them. */
const tickColumns = (text: string, lexicon: Lexicon): readonly number[] => {
  if (text.includes('\t')) return [];
  const cells = [...text.matchAll(/\S+(?: \S+)*/gu)].filter(({ 0: cell }) => lexicon.field(cell) === 'present' && !lexicon.is('members', cell)).map(({ 0: cell, index }) => index + cell.length / 2);
  return cells.length > 1 ? cells : [];
};

/** A row with a dash where a member has no tick, and without the deputies that have none: they were not called. */
function withDashes(text: string, columns: readonly number[]): string {
  let row = text;
  let from = 0;
  for (const [i, column] of columns.entries()) {
    const at = Math.round(column);
    const to = columns[i + 1] === undefined ? row.length : at + TICK_WIDTH;
    const part = row.slice(from, Math.max(from, at + TICK_WIDTH));
    if (/\p{L}{2}/u.test(part) && !MARKED.test(part)) row = i === 0 ? `${row.slice(0, at).padEnd(at)}-  ${row.slice(at + 3)}` : row.slice(0, from) + ' '.repeat(to - from) + row.slice(to);
    from = to;
  }
  return row;
}

/** How far beside its column's middle a tick may stand, in characters. */
const TICK_WIDTH = 4;
const MARKED = /(?:\s{2}|\t)(?:[xX☒✓✔]|\([xX✓]\)|[-–—])(?:\s|$)/u;

/** The items for which someone was there, in a column of their own. */
const RANGE = /(?<=\s{2}|\t)\d{1,3}\s?[–-]\s?\d{1,3}(?=\s{2}|\t|,|$)/gu;

const TICK = /(?<=\s{2}|\t)[xX](?=\s{2}|\t|$)/gu;

/** Where the columns of those present and absent stand in a line that names both. */
function presenceColumns(text: string, lexicon: Lexicon): { present: number; absent: number } | undefined {
  const cells = [...text.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: cell, index }) => ({ kind: lexicon.field(cell), middle: index + cell.length / 2 })).slice(1);
  const present = cells.find(({ kind }) => kind === 'present');
  const absent = cells.find(({ kind }) => kind === 'absent');
  return present && absent ? { present: present.middle, absent: absent.middle } : undefined;
}

/** A word in small letters that its line breaks: `pöytäkirjan-` over `pitäjä`. */
const BROKEN = /(?<![\p{L}-])\p{Ll}{2,}-$/u;

/** Lines one behind the other, with their white space as it is: columns tell names apart. */
export function rawText(pieces: readonly Piece[], clean: string): { text: string; place: (offset: number) => number } {
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const { start, end } of pieces) {
    const above = parts.at(-1);
    if (above !== undefined && BROKEN.test(above) && isLower(clean[start])) {
      parts[parts.length - 1] = above.slice(0, -1);
      length -= 1;
    } else if (above !== undefined && !/\S-$/u.test(above)) {
      // A dash in a column of its own stays apart.
      const gap = above.endsWith(' -') ? '  ' : ' ';
      parts.push(gap);
      length += gap.length;
    }
    starts.push(length);
    parts.push(clean.slice(start, end));
    length += end - start;
  }
  const text = parts.join('');
  const place = (offset: number): number => {
    const piece = lastAtMost(starts, offset);
    return pieces[piece].start + (offset - starts[piece]);
  };
  return { text, place };
}
