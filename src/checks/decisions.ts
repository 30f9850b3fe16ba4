import { allSections, statementsOf } from '../ast/visit.js';
import { finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

/** Items with a proposal and no decision. */
export const checkDecisions: Check = ({ minutes }) =>
  allSections(minutes.sections).flatMap(({ number, title, heading, blocks, position }) => {
    const types = statementsOf(blocks).map(({ type }) => type);
    if (!types.includes('proposal') || types.includes('decision')) return [];
    return [finding('proposal-without-decision', { section: number === null ? title || heading : `section ${number}` }, position)];
  });
