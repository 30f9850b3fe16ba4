export { parseMinutes } from './parse.js';
export type { ParseOptions } from './parse-options.js';
export { ENCODINGS, NotTextError } from './source/decode.js';
export type { Encoding } from './source/decode.js';
export { OUTCOMES, STATEMENT_TYPES } from '../grammar/vocabulary/types.js';
export type { LabelTable, Outcome, StatementType } from '../grammar/vocabulary/types.js';
export type * from './ast/types.js';
