import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Line } from './lines.js';

/** What a line is that a page has and the text has not. */
export const FURNITURE_KINDS = ['pageHead', 'pageFoot', 'pageNumber', 'navigation', 'link', 'frontMatter'] as const;
export type FurnitureKind = (typeof FURNITURE_KINDS)[number];

/** Lines looked at from a page's edge for what repeats there. */
const EDGE = 5;

/**
 * Finds running heads and feet by what they are: lines that come back from page to page, at the same place, with a number that
 * counts the pages. No list of bodies or towns. Gives the kind of each line that is furniture.
 */
export function findFurniture(lines: readonly Line[], lexicon: Lexicon): Map<Line, FurnitureKind> {
  const found = new Map<Line, FurnitureKind>();
  const numbered = numberedLines(lines, lexicon);
  for (const line of numbered) found.set(line, /\p{L}/u.test(line.text) ? 'pageHead' : 'pageNumber');
  const starts = pageStarts(lines, numbered);
  if (starts.length > 1) {
    const below = bodiesBelow(lines, numbered, lexicon);
    const opening = itemsOpening(lines, below, lexicon);
    for (const line of below) if (!opening.has(line)) found.set(line, 'pageHead');
    repeated(lines, starts, 1, found, 'pageHead', opening, lexicon);
    repeated(lines, starts, -1, found, 'pageFoot', opening, lexicon);
  } else recurringHead(lines, found, lexicon);
  navigation(lines, found, lexicon);
  return found;
}

interface PageNumber {
  readonly line: Line;
  readonly page: number;
  /** The second of two numbers with a slash: the first may be the meeting's, `9/213`. */
  readonly second?: number;
  /** Stated beside it: `3 (19)`, `Sivu 3`. Such a line says itself what it is. */
  readonly certain: boolean;
  /** The line without its numbers, to know it again. */
  readonly skeleton: string;
}

const bareNumber = (line: Line): boolean => /^[-–]?\s*\d{1,4}\s*[-–]?$/u.test(line.text);
/** A text without its figures; a page may have several items: `§ 97, 98`. */
const skeleton = (text: string): string => text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').replace(/§ ?#(?: ?[,–-] ?§? ?#)+/gu, '§ #');

const namedPage = perLexicon((lexicon: Lexicon) => new RegExp(`(?:^|\\s)(?:${lexicon.sources('pageWord')})\\s*(\\d{1,4})(?:\\s*(?:[/(]|av|of)\\s*(\\d{1,4})\\)?)?$`, 'iu'));

const endsInPageWord = perLexicon((lexicon: Lexicon) => new RegExp(`(?:^|\\s)(?:${lexicon.sources('pageWord')})$`, 'iu'));

/** What a page number ends with. */
const NUMBER_ENDS = new Set('0123456789)-–');

function pageNumber(line: Line, lexicon: Lexicon): PageNumber | undefined {
  const { text } = line;
  if (!line.has.digit || text.length > 200 || !NUMBER_ENDS.has(text[text.length - 1]) || !/\d\s*\)?\s*[-–]?$/u.test(text)) return undefined;
  const stated = /(?:^|\s)(\d{1,4})\s*\(\s*(\d{1,4})\s*\)$/u.exec(text) ?? namedPage(lexicon).exec(text);
  if (stated && (stated[2] === undefined || Number(stated[1]) <= Number(stated[2]))) return { line, page: Number(stated[1]), certain: true, skeleton: skeleton(text) };
  const slashed = /(?:^|\s)(\d{1,3})\s*\/\s*(\d{1,3})$/u.exec(text);
  if (slashed && Number(slashed[1]) <= Number(slashed[2])) return { line, page: Number(slashed[1]), second: Number(slashed[2]), certain: false, skeleton: skeleton(text) };
  // Between dashes it numbers nothing else: `- 2 -`.
  const dashed = /^[-–].*[-–]$/u.test(text);
  if (bareNumber(line)) return { line, page: Number(/\d+/u.exec(text)?.[0]), certain: dashed, skeleton: dashed ? '-#-' : '#' };
  const trailing = /\S\s{2,}(\d{1,4})$/u.exec(text) ?? (lexicon.has('document', text) ? /\s(\d{1,4})$/u.exec(text) : null);
  return trailing ? { line, page: Number(trailing[1]), certain: false, skeleton: skeleton(text) } : undefined;
}

/** What stands in the brackets at a line's end: `22` of `3 (22)`. */
const total = (text: string): string => text.slice(text.lastIndexOf('('));

const lastFigure = (text: string): string => /\d+$/u.exec(text)?.[0] ?? '';

/** A page's number that stands once, alone and away from the text, between blank lines: `2(3)`, `1 / 2`, `-2-`. */
function standsAside({ text, indent, blanks, index }: Line, lines: readonly Line[]): boolean {
  const alone = blanks > 0 && (lines[index + 1]?.blanks ?? 1) > 0;
  return (/^-\s?\d{1,3}\s?-$/u.test(text) && alone) || (/^\d{1,3}\s?(?:\(\s?\d{1,3}\s?\)|\/\s?\d{1,3})$/u.test(text) && indent >= ASIDE && (alone || indent >= FAR));
}

/** Whether a line with a page at its end is one of a list of such: of a contents list. */
const isListed = ({ index }: Line, lines: readonly Line[], lexicon: Lexicon): boolean => [index - 1, index + 1].some((at) => lines[at] !== undefined && pageNumber(lines[at], lexicon)?.certain === true);

/** The column from which what only looks like a page's number is one. */
const ASIDE = 25;

/** Steps of exactly one from number to number. */
const stepsOf = (numbers: readonly number[]): number => numbers.filter((number, i) => i > 0 && number === numbers[i - 1] + 1).length;

/** The lines that count the pages: the same line again and again, with a number that goes up by one. */
function numberedLines(lines: readonly Line[], lexicon: Lexicon): Set<Line> {
  const groups = new Map<string, PageNumber[]>();
  for (const line of lines) {
    const number = pageNumber(line, lexicon);
    if (!number) continue;
    const group = groups.get(number.skeleton);
    if (group) group.push(number);
    else groups.set(number.skeleton, [number]);
  }
  const edges = pageEdges(lines);
  const found = new Set<Line>();
  for (const group of groups.values()) {
    const { certain, line: first, skeleton: form } = group[0];
    if (group.length === 1) {
      if ((certain && first.index < EDGE && !isListed(first, lines, lexicon)) || standsAside(first, lines)) found.add(first);
      continue;
    }
    const steps = stepsOf(group.every(({ page }) => page === group[0].page) ? group.map(({ second = 0 }) => second) : group.map(({ page }) => page));
    // A number out of so many counts the pages also where some of them were left out.
    const counted = /\(#\)$/u.test(form) && group.every(({ page, line: { text } }, i) => i === 0 || (page > group[i - 1].page && total(text) === total(first.text)));
    if (steps < (group.length - 1) * 0.6 && !counted) continue;
    // `1/4` … `4/4`: parts of one total, one after the other.
    const parts = /#\s?\/\s?#$/u.test(form) && steps === group.length - 1 && group.every(({ line: { text } }) => lastFigure(text) === lastFigure(first.text));
    // A number alone on a line numbers the items in some houses; only the pages' edges tell it apart.
    const atEdge = group.filter(({ line }) => edges.has(line)).length;
    const named = form !== '#' && (lexicon.has('document', first.text) || isBodyAndDay(first, lexicon));
    // So far to the right stands no item's number.
    const aside = form === '#' && group.every(({ line: { indent } }) => indent >= FAR);
    // `Kokouspäivämäärä   Sivu` over `11.12.2006   289`.
    const headed = group.every(({ line: { index } }) => index > 0 && endsInPageWord(lexicon).test(lines[index - 1].text));
    if (certain || parts || atEdge >= group.length * 0.6 || named || aside || headed || isRunningLine(group, steps)) for (const { line } of group) found.add(line);
  }
  return found;
}

/** Whether lines of words with a number at their end, which goes up by one each time, stand a page apart: `Metsäkerho ry     Syyskokous 24.11.2015     2`. */
const isRunningLine = (group: readonly PageNumber[], steps: number): boolean =>
  group.length >= FEWEST_RUNNING && steps === group.length - 1 && (group[0].skeleton.match(/\p{L}/gu) ?? []).length >= FEWEST_LETTERS && group.every(({ line }, i) => line.marks.length === 0 && (i === 0 || line.index - group[i - 1].line.index >= SHORTEST_PAGE));

/** How many of such lines tell that they are of pages, how many letters they have (`Liite    1` is of the text), and how many lines of text a page has at the least. */
const FEWEST_RUNNING = 3;
const FEWEST_LETTERS = 20;
const SHORTEST_PAGE = 8;

/** `Kirkkoneuvosto          6.10.2024          112`: what no item has at its head behind the body and the day. */
const isBodyAndDay = (line: Line, lexicon: Lexicon): boolean => lexicon.ends('body', firstCell(line)) && /\s\d{1,2}\.\d{1,2}\.\d{4}\s{2,}\d{1,4}$/u.test(line.text);

/** The column from which a number alone on its line is the page's. */
const FAR = 60;

/** The first and the last lines of each page that form feeds part; none where there are no form feeds. */
function pageEdges(lines: readonly Line[]): ReadonlySet<Line> {
  const edges = new Set<Line>();
  if (!lines.some(({ page }) => page)) return edges;
  const starts = [0, ...lines.filter(({ page }) => page).map(({ index }) => index), lines.length];
  for (const start of starts) {
    for (const line of lines.slice(start, start + 3)) edges.add(line);
    for (const line of lines.slice(Math.max(0, start - 2), start)) edges.add(line);
  }
  return edges;
}

/**
 * What stands right below the line that counts the pages and says which meeting it is: the body and the day, `Tekninen lautakunta   18.10.2000`, with
 * the item's number between them in a house that prints that, a line for each stage, `Tarkastuslautakunta   § 27   14.05.2019`.
 */
function bodiesBelow(lines: readonly Line[], numbered: ReadonlySet<Line>, lexicon: Lexicon): ReadonlySet<Line> {
  const below = new Set<Line>();
  const bodies = new Set<string>();
  for (const head of numbered) {
    if (bareNumber(head)) continue;
    for (let i = head.index + 1; i <= head.index + MOST_BELOW && lines[i] && lines[i].blanks <= 1; i++) {
      const [, body, sign] = BODY_AND_DAY.exec(lines[i].text) ?? [];
      // A stage's heading at a page's head has its number last: `Tekninen lautakunta 4.12.2025 § 53`.
      if (body === undefined || !lexicon.ends('body', body) || (i > head.index + 1 && sign === undefined)) break;
      below.add(lines[i]);
      bodies.add(body);
    }
  }
  // The first pages, before the items, have the body alone there; once it is the document's title.
  const alone = [...numbered].flatMap(({ index }) => (lines[index + 1]?.blanks === 0 && bodies.has(lines[index + 1].text) ? [lines[index + 1]] : []));
  if (alone.length > 1) for (const line of alone) below.add(line);
  return below;
}

/**
 * Lines with a body, an item's number and the day that open the item, as the first with its number does in a house that prints them in the middle of
 * pages too and has nothing else with the number over some items: `Aluevaltuusto     § 56     11.12.2023`.
 */
function itemsOpening(lines: readonly Line[], below: ReadonlySet<Line>, lexicon: Lexicon): ReadonlySet<Line> {
  const first = new Map<string, Line>();
  const stages = new Set<string>();
  for (const line of lines) {
    if (!line.has.digit || !line.text.includes('§')) continue;
    const stage = STAGE_NUMBER.exec(line.text)?.[1];
    if (stage !== undefined) stages.add(stage);
    const [, body, sign] = BODY_AND_DAY.exec(line.text) ?? [];
    const number = sign === undefined ? undefined : /\d+/u.exec(sign)?.[0];
    if (number !== undefined && lexicon.ends('body', body) && !first.has(`${body} ${number}`)) first.set(`${body} ${number}`, line);
  }
  const within = [...first].filter(([key, line]) => !below.has(line) && !stages.has(key.slice(key.lastIndexOf(' ') + 1)));
  return new Set(within.length >= FEWEST_WITHIN ? first.values() : []);
}

/** The number that the heading of a stage ends with: `KHALL 8.6.2009 § 140`. */
const STAGE_NUMBER = /^\p{Lu}.{0,60}§\s?(\d+)$/u;
/** Such lines that a house has in the middle of pages at the least. */
const FEWEST_WITHIN = 2;

/** A body and the day of its meeting, maybe with the number of an item between. */
const BODY_AND_DAY = /^(\p{Lu}[\p{L} -]{3,60}?)\s+(§\s?\d+(?:\s?[,–-]\s?(?:§\s?)?\d+)*\s+)?\d{1,2}\.\d{1,2}\.\d{4}$/u;
/** Lines below a head's first at the most. */
const MOST_BELOW = 4;

/** Where pages begin: at form feeds, and at a numbered head where there are none. */
function pageStarts(lines: readonly Line[], numbered: ReadonlySet<Line>): number[] {
  const starts = new Set<number>([0]);
  for (const line of lines) if (line.page) starts.add(line.index);
  if (starts.size === 1) {
    const lead = linesAbove(lines, [...numbered].sort((a, b) => a.index - b.index));
    for (const line of numbered) starts.add(Math.max(0, line.index - lead));
  }
  return [...starts].sort((a, b) => a - b);
}

/** How many lines of the pages' heads stand above those that count the pages: as the document begins with them, and most of the pages do. */
function linesAbove(lines: readonly Line[], numbered: readonly Line[]): number {
  const [first] = numbered;
  if (!first || first.index >= EDGE) return 0;
  let count = 0;
  while (count < first.index && lines[first.index - count].blanks === 0 && numbered.filter(({ index }) => index > count && edgeKey(lines[index - count - 1]) === edgeKey(lines[first.index - count - 1])).length > numbered.length / 2) count += 1;
  return count;
}

/** Marks the lines at the pages' edges that come back on most of the pages; `step` 1 reads from the top, -1 from the foot. */
function repeated(lines: readonly Line[], starts: readonly number[], step: 1 | -1, found: Map<Line, FurnitureKind>, kind: FurnitureKind, opening: ReadonlySet<Line>, lexicon: Lexicon): void {
  const pages = starts.map((start, i) => ({ first: start, last: (starts[i + 1] ?? lines.length) - 1 }));
  const seen = new Map<string, Line[]>();
  for (const { first, last } of pages) {
    const onPage = new Set<string>();
    for (let k = 0; k < EDGE; k++) {
      const index = step === 1 ? first + k : last - k;
      if (index < first || index > last) break;
      const line = lines[index];
      for (const key of found.has(line) || opening.has(line) || isContent(line) ? [] : [edgeKey(line), ...counterKey(line)]) {
        if (onPage.has(key)) continue;
        onPage.add(key);
        const list = seen.get(key);
        if (list) list.push(line);
        else seen.set(key, [line]);
      }
    }
  }
  const enough = pages.length <= 3 ? 2 : Math.max(3, Math.ceil(pages.length * 0.5));
  // Where numbers stand at the pages' feet, the first and the last page have no head: of four, two show it by its day or number.
  const fewest = (line: Line): number => (pages.length === 4 && line.has.digit ? 2 : enough);
  const ofMost = [...seen].filter(([, same]) => same.length >= fewest(same[0]));
  const often = new Set(ofMost.flatMap(([key, same]) => (key.startsWith(COUNTER) ? [] : same)));
  const counters = new Set(ofMost.flatMap(([key, same]) => (key.startsWith(COUNTER) ? same : [])));
  const isFurniture = (line: Line | undefined): boolean => line !== undefined && (often.has(line) || found.has(line));
  const cells = new Set([...often].map(firstCell));
  for (const { first, last } of pages) {
    for (let k = 0; k < EDGE; k++) {
      const index = step === 1 ? first + k : last - k;
      if (index < first || index > last) break;
      const line = lines[index];
      // The first page may name the document otherwise: its head is known by the first column.
      const variant = step === 1 && !opening.has(line) && cells.has(firstCell(line)) && /\S\s{2,}\S/u.test(line.text) && !hasField(line, lexicon);
      // What counts the items stands between lines of the head: `Kaupunginhallitus` / `Asia/3` / `10.02.2014`.
      const counts = counters.has(line) && isFurniture(lines[index - 1]) && isFurniture(lines[index + 1]);
      if (often.has(line) || variant || counts) found.set(line, kind);
      else if (!found.has(line)) break;
    }
  }
}

/** A field of the head beside the body's name: `Lautakunta          Aika   14.11.2023`. */
const hasField = ({ text }: Line, lexicon: Lexicon): boolean => text.split(/\s{2,}|\t/u).some((cell, i) => i > 0 && lexicon.field(cell) !== undefined);

const firstCell = ({ text }: Line): string => text.split(/\s{2,}|\t/u, 1)[0];

/** What a line at a page's edge is known again by: its text; of one in columns with a date, all but its figures (`Jaosto    § 34    11.12.2019`). */
function edgeKey({ text }: Line): string {
  const same = text.replace(/\s+/gu, ' ');
  return /\S\s{2,}\S/u.test(text) && /\d{1,2}\.\d{1,2}\.\d{4}/u.test(text) ? skeleton(same) : same;
}

/** What begins the key of a short line that counts something, by which it is known again without its figures; no line begins so. */
const COUNTER = '\n';
const counterKey = ({ text, has }: Line): string[] => (has.digit && text.length <= 20 && /\p{L}/u.test(text) && !text.includes('§') ? [COUNTER + skeleton(text)] : []);

/** A sentence or a label comes back at pages' edges where every item has a page of its own; it is no furniture for that. */
const isContent = (line: Line): boolean => line.marks[0]?.tokenType.name === 'LabelMark' || /\p{Ll}{2}[.!?]$/u.test(line.text) || HEADING.test(line.text);

/** A section's number with its title, which a contents list has at a page's edge as well. */
const HEADING = /^(?:§ ?\d{1,4}|\d{1,4} ?§)\s+\p{L}{3}/u;

/** Lines of a head that recurs at the most. */
const TALLEST = 8;

/**
 * A document without page breaks or numbers whose first two or more lines stand again later: a head, kept when pages were joined. Below them it may
 * have a line that counts the pages, the items of the page (`Lautakunta § 49`), and what the first page has not.
 */
function recurringHead(lines: readonly Line[], found: Map<Line, FurnitureKind>, lexicon: Lexicon): void {
  const key = (line: Line | undefined): string => line?.text.replace(/\s+/gu, ' ') ?? '';
  const startsFrom = (from: number): number[] => {
    const [first, second] = [key(lines[from]), key(lines[from + 1])];
    return lines.flatMap((line, at) => ((at === from || at > from + 1) && line.text[0] === first[0] && key(line) === first && key(lines[at + 1]) === second ? [at] : []));
  };
  let starts = startsFrom(0);
  // Above the first head the title of the page may stand that the text was copied from.
  for (let from = 1; starts.length < 2 && from <= MOST_ABOVE; from++) {
    const later = startsFrom(from);
    if (later.length >= FEWEST_BELOW && ![lines[from], lines[from + 1]].some((line) => isContent(line) || line.marks.length > 0)) starts = later;
  }
  if (starts.length < 2) return;
  let heads = starts.map((at, i) => ({ at, page: i }));
  const rows: { line: Line; kind: FurnitureKind; page: number }[] = heads.flatMap(({ at, page }) => [at, at + 1].map((index) => ({ line: lines[index], kind: 'pageHead' as const, page })));
  for (let k = 2; k < TALLEST && heads.length > 1; k++) {
    const row = heads.flatMap(({ at, page }) => (at + k < (starts[page + 1] ?? lines.length) ? [{ line: lines[at + k], at, page }] : []));
    const counts = row.length > 2 && row.every(({ line }, i) => bareNumber(line) && (i === 0 || Number(line.text) === Number(row[i - 1].line.text) + row[i].page - row[i - 1].page));
    const times = countOf(row.map(({ line }) => key(line)));
    const bodies = countOf(row.map(({ line }) => bodyOf(key(line))));
    const below = countOf(row.map(({ at }) => key(lines[at + k + 1])));
    const many = (counted: ReadonlyMap<string, number>, name: string): number => counted.get(name) ?? 0;
    const same = row.filter(({ line, at }) => {
      if (counts || many(times, key(line)) > row.length * HALF) return true;
      // The body alone, or with the items of the page, over a line that comes back.
      return lexicon.ends('body', bodyOf(key(line))) && many(below, key(lines[at + k + 1])) > 1 && many(bodies, bodyOf(key(line))) > 1;
    });
    if (same.length < 2) break;
    for (const { line, page } of same) rows.push({ line, page, kind: counts ? 'pageNumber' : 'pageHead' });
    heads = same.map(({ at, page }) => ({ at, page }));
  }
  for (const { line, kind } of rows) found.set(line, kind);
}

/** Lines above the first of such heads at the most, and how often the head must stand there then. */
const MOST_ABOVE = 2;
const FEWEST_BELOW = 3;

/** A line without the items that it says a page has: `Lautakunta § 49`. */
const bodyOf = (text: string): string => text.replace(/ ?§.*$/u, '');

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Of the pages, the part that must have a line for it to be of the head. */
const HALF = 0.5;

/** The links of a site around its text: a line of several parts between bars that stands at the top and again at the foot, the way to the page (`Toimielimet > Jaosto > Kokous`), and what says itself where it leads. */
function navigation(lines: readonly Line[], found: Map<Line, FurnitureKind>, lexicon: Lexicon): void {
  for (const line of lines) if ((line.index < TOP && WAY.test(line.text)) || (line.text.length <= LONGEST_LINK && lexicon.is('navigation', line.text))) found.set(line, 'navigation');
  const zone = Math.min(12, lines.length >> 1);
  const isBarred = ({ has, text }: Line): boolean => has.bar && /\S \| \S/u.test(text);
  const top = new Map(lines.slice(0, zone).filter(isBarred).map((line) => [line.text.replace(/\s+/gu, ' '), line]));
  for (const line of lines.slice(lines.length - zone)) {
    const same = isBarred(line) ? top.get(line.text.replace(/\s+/gu, ' ')) : undefined;
    if (!same) continue;
    found.set(same, 'navigation');
    found.set(line, 'navigation');
  }
  const barred = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.text.length > 150 || !((line.has.bar && /^[^|]+ \| [^|]+/u.test(line.text)) || (line.text.startsWith('[') && IN_PAGE.test(line.text)))) continue;
    const same = barred.get(line.text);
    if (same) same.push(line);
    else barred.set(line.text, [line]);
  }
  for (const same of barred.values()) if (same.length >= OFTEN) for (const line of same) found.set(line, 'navigation');
}

/** The lines at the top among which the way to a page may stand, and what it looks like. */
const TOP = 3;
const WAY = /^[^.:|]{2,60}? {1,2}([>›»]) {1,2}[^.:|]{2,60}? {1,2}\1 {1,2}\S/u;
const LONGEST_LINK = 120;

/** A link of Markdown to a place in the page itself: `[Palaa alkuun](#kokous)`. */
const IN_PAGE = /^\[[^\]]+\]\(#[^)\s]*\)$/u;

/** How often a line of links must come back to be a site's. */
const OFTEN = 3;
