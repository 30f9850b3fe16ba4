import { isBody, readStageHeading } from '../../grammar/structure/stage.js';
import { StageHead } from '../../grammar/structure/tokens.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Line } from './lines.js';

/** Whether a line is the heading of a stage: body, date and section, and the body is one (`Oikaisuvaatimus päätöksestä 24.9.2019 § 77` is a title). */
export const isStageLine = (line: Line, lexicon: Lexicon): boolean => line.marks[0]?.tokenType === StageHead && isBody(readStageHeading(line.text).body ?? '', lexicon);
