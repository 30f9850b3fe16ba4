import { isUpper } from '../../grammar/letters.js';
import { Bullet } from '../../grammar/structure/tokens.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Candidate } from './candidates.js';
import { endsSentence } from './flow.js';
import type { FlowLine } from './flow.js';
import { areAnchored } from './plain.js';

/** How much a title looks like one: one that every meeting has, or another. */
const USUAL = 0.8;
const OTHER = 0.5;
/** The longest title, in characters. */
const LONGEST = 120;
/** Titles that make a habit, and their part of the bullets that stand apart. */
const FEWEST = 3;
const MOST = 0.7;

/**
 * Headings with a bullet in their number's place, as a copy of a numbered web page leaves them: they stand apart, with text of their own below them,
 * and titles that every meeting has are among them.
 */
export function bulletedHeadings(flow: readonly FlowLine[], lexicon: Lexicon): Candidate[] {
  const bullets = flow.filter(({ line, gap, across }) => line.marks[0]?.tokenType === Bullet && (gap > 0 || across));
  const titles = bullets.filter((line) => isTitle(line, flow));
  const found = titles.map((line): Candidate => {
    const { titleStart, title } = titleOf(line);
    const usual = lexicon.is('proceduralTitle', title.replace(/[.:]$/u, ''));
    return { flow: line, family: 'plain', style: 'bulleted', owner: '', number: undefined, suffix: '', title, titleStart, quality: usual ? USUAL : OTHER, misread: false };
  });
  const anchors = found.filter(({ quality }) => quality === USUAL);
  if (titles.length < Math.max(FEWEST, bullets.length * MOST) || !areAnchored(anchors.map(({ title }) => title), lexicon)) return [];
  return found.slice(found.indexOf(anchors[0]));
}

function titleOf({ line }: FlowLine): { titleStart: number; title: string } {
  const [{ startOffset, image }] = line.marks;
  const text = line.text.slice(startOffset - line.start + image.length);
  return { titleStart: line.end - text.trimStart().length, title: text.trim() };
}

/** Whether what stands behind a bullet is a title, with text below it that has none. */
function isTitle(line: FlowLine, flow: readonly FlowLine[]): boolean {
  const { title } = titleOf(line);
  const below = flow.at(line.at + 1);
  if (line.line.marks.length > 1 || title.length > LONGEST || !isUpper(title) || endsSentence(title)) return false;
  return below !== undefined && (below.gap > 0 || below.across) && below.line.marks[0]?.tokenType !== Bullet;
}
