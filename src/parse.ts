import { analyseMinutes } from './analyse.js';
import type { Minutes } from './ast/types.js';
import type { ParseOptions } from './parse-options.js';

/**
 * Reads minutes into their AST. Never fails on text: whatever is not understood is kept as paragraphs.
 *
 * @throws NotTextError where bytes are given that are no text.
 */
export const parseMinutes = (input: string | Uint8Array, options: ParseOptions = {}): Minutes => analyseMinutes(input, options).minutes;
