import { lexStructure } from '../../grammar/structure/lexer.js';
import type { OutlineDocument } from '../../grammar/structure/outline.js';
import { Rule, UrlLine } from '../../grammar/structure/tokens.js';
import { parseStructure } from '../../grammar/structure/parser.js';
import type { LineToken } from '../../grammar/structure/line-tokens.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import { findCandidates, numberMark } from './candidates.js';
import { classify } from './classify/classify.js';
import { findColumns } from './columns.js';
import { makeFlow, measureLayout } from './flow.js';
import type { FlowLine, Layout } from './flow.js';
import { findFootnotes } from './footnotes.js';
import type { FootnoteLines } from './footnotes.js';
import { findFrontMatter } from './front-matter.js';
import type { FrontMatter } from './front-matter.js';
import { findFurniture } from './furniture.js';
import type { FurnitureKind } from './furniture.js';
import { readHeadings } from './headings.js';
import { gatherLines } from './lines.js';
import type { Line } from './lines.js';
import { chooseScheme } from './scheme.js';
import { findSeparators } from './separators.js';
import type { Scheme } from './scheme.js';
import { findClosing } from './zones.js';

/** The structure of a text, by places in it. */
export interface Structure {
  readonly outline: OutlineDocument;
  readonly furniture: ReadonlyMap<Line, FurnitureKind>;
  readonly frontMatter: FrontMatter | undefined;
  readonly footnotes: readonly FootnoteLines[];
  readonly layout: Layout;
  readonly scheme: Scheme;
  readonly tokens: readonly LineToken[];
  readonly flow: readonly FlowLine[];
}

/**
 * From the clean text to its outline: lines and their marks, page furniture and footnotes set aside, the scheme of headings chosen by the evidence
 * of the whole, each line said what it is, the structure grammar run on that.
 */
export function analyseStructure(text: string, lexicon: Lexicon): Structure {
  const { lines } = gatherLines(text, lexStructure(text, lexicon));
  const furniture = findFurniture(lines, lexicon);
  const frontMatter = findFrontMatter(lines);
  for (const line of frontMatter?.lines ?? []) furniture.set(line, 'frontMatter');
  const separators = findSeparators(lines.filter((line) => !furniture.has(line)), signedNumber);
  for (const line of separators) furniture.set(line, 'pageHead');
  const body = lines.filter((line) => !furniture.has(line));
  const { footnotes, links } = findFootnotes(body, (line) => endsPage(line, lines, furniture));
  for (const link of links) furniture.set(link, 'link');
  const aside = new Set<Line>([...furniture.keys(), ...footnotes.flatMap((note) => note.lines)]);
  const rules = new Set(body.filter((line) => line.marks[0]?.tokenType === Rule));
  const flow = makeFlow(lines, aside, rules);
  const layout = measureLayout(flow);
  const scheme = chooseScheme(flow, findCandidates(flow, lexicon), lexicon);
  const headings = readHeadings(flow, scheme, layout, lexicon, separators.size > 0 ? startsBehind(flow, separators, lines) : undefined);
  const closing = findClosing(flow, headings, lexicon);
  const tokens = classify({ text, flow, layout, headings, columns: findColumns(flow, lexicon), lexicon, closing });
  return { outline: parseStructure(tokens), furniture, frontMatter, footnotes, layout, scheme, tokens, flow };
}

/** A number with a sign of its own: `§ 5`, `Asia 5`. */
function signedNumber(line: Line): number | undefined {
  const mark = numberMark(line);
  return mark && ['sign', 'word', 'stage'].includes(mark.family) ? mark.number : undefined;
}

/** Places in the flow of the first lines behind what is printed over every item. */
function startsBehind(flow: readonly FlowLine[], separators: ReadonlySet<Line>, lines: readonly Line[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { line, at } of flow) if (line.index > 0 && separators.has(lines[line.index - 1])) starts.add(at);
  return starts;
}

function endsPage(line: Line, lines: readonly Line[], furniture: ReadonlyMap<Line, FurnitureKind>): boolean {
  const next = lines[line.index + 1];
  return next === undefined || next.page || furniture.has(next) || next.marks[0]?.tokenType === UrlLine;
}
