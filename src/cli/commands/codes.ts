import { WORDING } from '../../diagnostics/wording.js';
import type { Code } from '../../diagnostics/finding.js';

/** The codes of all findings. */
export const CODES = Object.keys(WORDING) as readonly Code[];
