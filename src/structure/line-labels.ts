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

/** Whether a label with its colon begins at a place in the text. */
export const colonLabelAt = ({ marks }: Line, start: number): boolean => marks.some((mark) => mark.startOffset === start && labelOf(mark)?.separator === 'colon');
