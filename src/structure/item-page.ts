import { isUpper } from '../../grammar/letters.js';
import { isDateAlone } from '../../grammar/structure/stage.js';
import { AttachmentMark, CaseLine, NumberSign, SignNumber, UrlLine } from '../../grammar/structure/tokens.js';
import { perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Candidate } from './candidates.js';
import type { FlowLine } from './flow.js';
import { hasLabel, labelIn } from './line-labels.js';
import { candidate } from './plain.js';
import { isDayOfBody, isStageLine } from './stage-lines.js';

/**
 * The items of documents that are pages of a case system's site, one for each item, which say so at their head: `Kunnanvaltuusto` /
 * `Pöytäkirja 8.12.2025/Pykälä 48` / `Talousarvio`. A table of the matter's stages may stand over the title. Such a head within a numbered item, behind the line `first` where
 * numbers in sequence begin, tells of another meeting.
 */
export function pagedItems(flow: readonly FlowLine[], lexicon: Lexicon, first: number): Candidate[] {
  const numbers = new Set<number>();
  const items: Candidate[] = [];
  let alone: ReadonlySet<number> | undefined;
  for (const { line, at } of flow) {
    const number = line.has.digit ? Number(pageHead(lexicon).exec(line.text)?.[1] ?? 0) : 0;
    if (number === 0 || numbers.has(number) || (alone ??= numbersAlone(flow, lexicon)).has(number)) continue;
    if (items.length === 0 && at > first) return [];
    const title = flow.slice(at + 1, at + MOST_OVER).find((next) => !isOver(next, flow, lexicon));
    if (!title || !isTitle(title)) continue;
    numbers.add(number);
    items.push({ ...candidate(title, lexicon), number });
  }
  return items;
}

/** Numbers that stand over titles, alone on their lines; over a day one is of a table of stages, and below a body and its day of one. */
function numbersAlone(flow: readonly FlowLine[], lexicon: Lexicon): ReadonlySet<number> {
  const isStage = (at: number): boolean => isDateAlone(flow.at(at + 1)?.line.text ?? '') || (at > 0 && isDayOfBody(flow[at - 1].line, lexicon));
  const alone = flow.filter(({ line, at }) => line.has.digit && NUMBER_ALONE.test(line.text) && !isStage(at));
  return new Set(alone.map(({ line }) => Number(/\d+/u.exec(line.text)?.[0])));
}

const NUMBER_ALONE = /^(?:§ ?\d{1,4}|\d{1,4} ?§)$/u;

/** Lines between the page's head and the item's title at the most: those of a table of its stages. */
const MOST_OVER = 24;

const pageHead = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^(?:${lexicon.sources('itemPage')}) \d{1,2}\.\d{1,2}\.\d{4}[ /]+(?:${lexicon.sources('itemPageNumber')}) (\d{1,4})$`, 'iu'));

/** Whether a line over the title is one of links or attachments, or of a stage: a body alone over its number, a number, a day, or all of them. */
function isOver({ line, at }: FlowLine, flow: readonly FlowLine[], lexicon: Lexicon): boolean {
  const { text, marks } = line;
  const next = flow.at(at + 1)?.line.marks[0]?.tokenType;
  const numbered = next === SignNumber || next === NumberSign;
  return /\S \| ?\S/u.test(text) || marks[0]?.tokenType === AttachmentMark || hasLabel(line, 'attachments') || isDateAlone(text) || isStageLine(line, lexicon) || (NUMBER_ALONE.test(text) && marks.length > 0) || marks[0]?.tokenType === CaseLine || marks[0]?.tokenType === UrlLine || (numbered && (lexicon.ends('body', text) || isDateAlone(flow.at(at + 2)?.line.text ?? '')));
}

const isTitle = ({ line }: FlowLine): boolean => isUpper(line.text[0]) && /\p{L}{3}/u.test(line.text) && (labelIn(line)?.separator ?? 'line') === 'line' && !hasLabel(line, 'decision', 'proposal');
