import type { Statement } from '../../ast/types.js';
import { PLACE } from './place.js';
import type { Place } from './place.js';
import { flat } from './table.js';
import { placedStatements } from './walk.js';

interface ProposalRow extends Place {
  readonly proposal: Statement;
}

export const proposals = flat<ProposalRow>({
  about: 'A proposal or a counter-proposal.',
  columns: [
    ...PLACE,
    { name: 'kind', about: '`proposal` or `counterProposal`.', of: ({ proposal }) => proposal.type },
    { name: 'by', about: 'Who made it, where the label or the line under it names them.', of: ({ proposal }) => proposal.by?.name ?? null },
    { name: 'role', about: 'Their role.', of: ({ proposal }) => proposal.by?.role ?? null },
    { name: 'text', about: 'Its text.', of: ({ proposal }) => proposal.text },
    { name: 'label', about: 'Its label as written.', of: ({ proposal }) => proposal.label },
  ],
  *rowsOf(minutes) {
    for (const { section, statement } of placedStatements(minutes)) {
      if (statement.type === 'proposal' || statement.type === 'counterProposal') yield { minutes, section, proposal: statement, line: statement.position.start.line };
    }
  },
});
