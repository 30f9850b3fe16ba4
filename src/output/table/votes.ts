import type { VoteCount } from '../../ast/types.js';
import { allSections } from '../../ast/visit.js';
import { PLACE } from './place.js';
import type { Place } from './place.js';
import { flat } from './table.js';

interface VoteRow extends Place {
  readonly ballot: number;
  readonly count: VoteCount;
}

export const votes = flat<VoteRow>({
  about: 'One count of a vote at this meeting, wherever the section tells it. A vote has a row for each option.',
  columns: [
    ...PLACE,
    { name: 'ballot', about: 'Which of the votes in the section, from 1.', of: ({ ballot }) => ballot },
    { name: 'option', about: 'What was voted for, in small letters: `jaa`, `ei`, `tyhjää`, a proposal or a candidate as written; `for` and `against` of a score (`äänin 5–2`).', of: ({ count }) => count.option },
    { name: 'votes', about: 'How many votes it got.', of: ({ count }) => count.votes },
  ],
  *rowsOf(minutes) {
    for (const section of allSections(minutes.sections)) {
      for (const [i, { counts }] of (section.ballots ?? []).entries()) for (const count of counts) yield { minutes, section, ballot: i + 1, count, line: count.position.start.line };
    }
  },
});
