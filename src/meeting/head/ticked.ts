import { perLexicon } from '../../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../../grammar/vocabulary/index.js';
import { ATTENDANCE } from '../../structure/fields.js';
import type { HeadEntry } from './entry.js';

/** A letter and what it stands for in a list that ticks people off: `(x = paikalla, e = etänä)`. */
const LEGEND = /(?<![\p{L}\d])(\p{L}) ?= ?(\p{L}+)/gu;

/** Letters that a legend explains, at the most. */
const MOST_LETTERS = 8;
const absentCell = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?<=\s{2}|\t)(?:${lexicon.sources('absentNote')})(?=\s{2}|\t|$)`, 'giu'));

/** Lists whose letters a legend explains, with the usual marks in their place: `e    Malli Maija` of one who was there from afar. */
export function byLegend(entries: readonly HeadEntry[], lexicon: Lexicon): readonly HeadEntry[] {
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

export function isAttendanceHead(text: string, lexicon: Lexicon): boolean {
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
export function underColumns(entries: readonly HeadEntry[], clean: string, lexicon: Lexicon): readonly HeadEntry[] {
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
