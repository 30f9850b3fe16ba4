import type { LabelPayload } from '../../grammar/structure/label.js';
import type { StatementType } from '../../grammar/vocabulary/index.js';
import type { Line } from './lines.js';

/** What a mark says as a label; other marks say nothing of the kind. */
const labelOf = ({ payload }: Line['marks'][number]): LabelPayload | undefined => payload as LabelPayload | undefined;

/** The first label among the marks of a line. */
export const labelIn = ({ marks }: Line): LabelPayload | undefined => marks.map(labelOf).find((label) => label !== undefined);

/** Whether a line has a label of one of some types. */
export const hasLabel = ({ marks }: Line, ...types: readonly StatementType[]): boolean =>
  marks.some((mark) => {
    const type = labelOf(mark)?.type;
    return type !== undefined && types.includes(type);
  });

/** The labels of a line that have their colon. */
export const colonLabelsIn = ({ marks }: Line): Line['marks'] => marks.filter((mark) => labelOf(mark)?.separator === 'colon');

/** Whether a label with its colon begins at a place in the text. */
export const colonLabelAt = (line: Line, start: number): boolean => colonLabelsIn(line).some(({ startOffset }) => startOffset === start);
