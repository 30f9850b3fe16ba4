import { allSections, statementsOf } from '../ast/visit.js';
import { finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

/** Labels that are spelt with a slip. */
export const checkLabels: Check = ({ minutes, lexicon }) =>
  allSections(minutes.sections).flatMap(({ blocks }) =>
    statementsOf(blocks).flatMap(({ label, position }) => {
      const meant = label === null ? undefined : lexicon.meantLabel(label.split(/[\s/]+/u));
      return label === null || meant === undefined ? [] : [finding('misspelt-label', { written: label, meant }, position)];
    }),
  );
