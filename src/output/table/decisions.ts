import { statementsOf } from '../../ast/visit.js';
import type { Decision, Section, Statement } from '../../ast/types.js';
import { PLACE } from './place.js';
import type { Place } from './place.js';
import { flat } from './table.js';
import { casesOf, ownBlocks, placedStatements } from './walk.js';

interface DecisionRow extends Place {
  readonly decision: Decision;
  readonly proposal: Statement | null;
}

export const decisions = flat<DecisionRow>({
  about: 'A decision of this meeting.',
  columns: [
    ...PLACE,
    { name: 'outcomes', about: 'What became of the matter: `approved`, `noted`, `elected`, `recommended`, `tabled`, `returned`, `rejected`.', of: ({ decision }) => decision.outcomes },
    { name: 'as_proposed', about: 'True where the proposal was accepted, false where it was changed or refused, empty where the text does not say.', of: ({ decision }) => decision.asProposed },
    { name: 'unanimous', about: 'True where the text says so.', of: ({ decision }) => decision.unanimous },
    { name: 'text', about: 'The text of the decision.', of: ({ decision }) => decision.text },
    { name: 'proposal', about: 'The text of the proposal that it decides: the last one before it in its section.', of: ({ proposal }) => proposal?.text ?? null },
    { name: 'proposal_label', about: 'Its label as written, which may say whose it is (`Kunnanjohtajan ehdotus`).', of: ({ proposal }) => proposal?.label ?? null },
    { name: 'proposed_by', about: 'Who made it, where their name is given.', of: ({ proposal }) => proposal?.by?.name ?? null },
    { name: 'cases', about: 'The case numbers that the section names.', of: ({ section }) => (section === null ? [] : casesOf(section)) },
    { name: 'label', about: 'The label as written; empty where the decision has none.', of: ({ decision }) => decision.label },
    { name: 'inferred', about: 'True where no label says that it is a decision.', of: ({ decision }) => decision.inferred ?? false },
  ],
  *rowsOf(minutes) {
    for (const { section, statement } of placedStatements(minutes)) {
      if (statement.type === 'decision') yield { minutes, section, decision: statement, proposal: section === null ? null : proposalBefore(statement, section), line: statement.position.start.line };
    }
  },
});

/** The proposal that a decision of a section decides: the last one before it. */
export function proposalBefore(decision: Decision, section: Section): Statement | null {
  const start = decision.position.start.offset;
  return statementsOf(ownBlocks(section)).findLast(({ type, position }) => type === 'proposal' && position.start.offset < start) ?? null;
}
