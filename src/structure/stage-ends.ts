import type { IToken } from 'chevrotain';
import type { LabelPayload } from '../../grammar/structure/label.js';
import { readStageHeading } from '../../grammar/structure/stage.js';
import { BodySignNumber, StageDate } from '../../grammar/structure/tokens.js';
import type { Lexicon, StatementType } from '../../grammar/vocabulary/index.js';
import type { Columns } from './columns.js';
import type { FlowLine } from './flow.js';
import type { Heading } from './headings.js';
import { isHistory, isStageLine, isStageOfHistory } from './stage-lines.js';

interface Known {
  readonly flow: readonly FlowLine[];
  readonly closing: number;
  readonly columns: Columns;
  readonly lexicon: Lexicon;
  /** The days that the document's head names. */
  readonly days: ReadonlySet<string>;
  readonly headingAt: ReadonlyMap<number, Heading>;
}

/** Labels that begin what a meeting has of a matter. */
const BEGINS: ReadonlySet<StatementType | undefined> = new Set<StatementType>(['background', 'proposal', 'preparer', 'presenter', 'attachments', 'discussion']);

/**
 * Where the earlier stages of an item end, if the part of this meeting has no heading of its own, as on the pages of a case system: `Aikaisempi
 * käsittely` / `Lautakunta, 20.5.2025, § 62` / `Valmistelija` …. A stage that is only named ends at the next label. Of two decisions below
 * the last stage's heading the second is this meeting's: the stage ends at the first label behind its own decision that can begin the rest.
 */
export function earlierStagesEnd({ flow, closing, columns, lexicon, days, headingAt }: Known, { lines, number }: Heading): ReadonlySet<number> {
  const placesOf = (first: number, last: number, wanted: (type: StatementType | undefined) => boolean): number[] =>
    flow.slice(first, last).flatMap(({ at, line }) => (wanted(columns.labels.get(at)?.kind) || line.marks.some((mark) => isLabel(mark, wanted)) ? [at] : []));
  const from = (lines.at(-1)?.at ?? -1) + 1;
  let to = from;
  while (to < flow.length && to !== closing && !headingAt.has(to)) to += 1;
  const stages: number[] = [];
  /** The heading of the history where no stage's stands below it, which is that of its one stage. */
  let bare = -1;
  let history = false;
  for (let at = from; at < to; at++) {
    const { line } = flow[at];
    if (line.marks[0]?.tokenType === BodySignNumber) return NONE;
    const dated = history && isStageOfHistory(flow, at, lexicon);
    const next = flow.at(at + 1);
    const ofHistory = isHistory(line, lexicon);
    const heads = ofHistory && next !== undefined && !isStageLine(next.line, lexicon) && !isStageOfHistory(flow, at + 1, lexicon);
    history ||= ofHistory;
    if (heads) bare = at;
    if (!isStageLine(line, lexicon) && !dated && !heads) continue;
    const stage = readStageHeading(line.text);
    if (stage.number === number || (dated && stage.date !== null && days.has(stage.date))) return NONE;
    stages.push(at);
  }
  // A house that prints what was decided first has the earlier stages below it.
  if (stages.length === 0 || placesOf(from, stages[0], (type) => type === 'decision').length > 0) return NONE;
  const ends = new Set<number>();
  stages.forEach((stage, i) => {
    const end = stages[i + 1] ?? to;
    const decisions = placesOf(stage + 1, end, (type) => type === 'decision');
    if (stage !== bare && (decisions.length === 0 || (stages.length === 1 && decisions.length === 1))) {
      const [next] = placesOf(stage + 1, end, (type) => type !== undefined);
      if (next !== undefined) ends.add(next);
    } else if (end === to && decisions.length > 1) {
      const after = decisions[0] + 1;
      const [next] = [...placesOf(after, decisions[1], (type) => BEGINS.has(type)), ...flow.slice(after, decisions[1]).filter(({ line }) => line.marks[0]?.tokenType === StageDate).map(({ at }) => at)].sort((a, b) => a - b);
      if (next !== undefined) ends.add(next);
    }
  });
  return ends;
}

const NONE: ReadonlySet<number> = new Set();

/** Whether a mark is a label of a wanted type, and no word that one space alone sets off. */
const isLabel = ({ tokenType, payload }: IToken, wanted: (type: StatementType | undefined) => boolean): boolean =>
  tokenType.name === 'LabelMark' && (payload as LabelPayload).separator !== 'space' && wanted((payload as LabelPayload).type);
