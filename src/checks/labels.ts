import type { Position } from '../ast/types.js';
import { allSections, statementsOf } from '../ast/visit.js';
import { finding } from '../diagnostics/finding.js';
import type { SourceText } from '../source/source.js';
import type { Check } from './check.js';

/** Where a statement's label stands: what it begins with, where its line has all of the label. */
function labelPosition(label: string, position: Position, { text, index }: SourceText): Position {
  const { offset } = position.start;
  return text.startsWith(label, offset) ? index.position(offset, offset + label.length) : position;
}

/** Labels that are spelt with a slip. */
export const checkLabels: Check = ({ minutes, lexicon, source }) =>
  allSections(minutes.sections).flatMap(({ blocks }) =>
    statementsOf(blocks).flatMap(({ label, position }) => {
      const meant = label === null ? undefined : lexicon.meantLabel(label.split(/[\s/]+/u));
      return label === null || meant === undefined ? [] : [finding('misspelt-label', { written: label, meant }, labelPosition(label, position, source))];
    }),
  );
