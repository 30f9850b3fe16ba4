import type { Mention } from '../../ast/types.js';
import { PLACE } from './place.js';
import type { Place } from './place.js';
import { flat } from './table.js';
import { placedMentions } from './walk.js';
import type { PlacedMention } from './walk.js';

type MentionRow = Place & PlacedMention;

export const mentions = flat<MentionRow>({
  about: 'A value that is named in a text: a date, a sum, a case number, a reference.',
  columns: [
    ...PLACE,
    { name: 'kind', about: 'What it is: `date`, `time`, `money`, `percent`, `attachment`, `sectionRef`, `statute`, `caseId`, `url`, `email`, `footnoteRef`, `person`.', of: ({ mention }) => mention.type },
    { name: 'text', about: 'The mention as written.', of: ({ mention }) => mention.text },
    { name: 'value', about: 'Its value in one text, as `valueOf` the kind: an ISO date, a case number, a name, the numbers of attachments or sections.', of: ({ mention }) => valueOf(mention) },
    { name: 'min', about: 'Of a sum or a percentage: the lower end.', of: ({ mention }) => ('min' in mention ? mention.min : null) },
    { name: 'max', about: 'The upper end; the same where it is no range.', of: ({ mention }) => ('max' in mention ? mention.max : null) },
    { name: 'currency', about: 'Of a sum: ISO 4217.', of: ({ mention }) => (mention.type === 'money' ? mention.currency : null) },
    { name: 'approximate', about: 'Of a sum: whether the text says “about”.', of: ({ mention }) => (mention.type === 'money' ? mention.approximate : null) },
    { name: 'within', about: 'What it stands in: the type of the statement, else `title`, `text`, `handling` (an earlier stage), `footnote`.', of: ({ within }) => within },
    { name: 'context', about: 'The whole text that it stands in.', of: ({ context }) => context },
  ],
  *rowsOf(minutes) {
    for (const placed of placedMentions(minutes)) yield { minutes, line: placed.mention.position.start.line, ...placed };
  },
});

/** The value of a mention in one text; null where it has none, or where `min` and `max` say it. */
export function valueOf(mention: Mention): string | null {
  switch (mention.type) {
    case 'money':
    case 'percent':
      return null;
    case 'attachment':
      return mention.numbers.join(', ');
    case 'sectionRef':
      return [mention.meeting, mention.numbers.join(', ')].filter((part) => part !== null).join(' § ');
    case 'statute':
      return [mention.act, mention.section].filter((part) => part !== null).join(' ');
    case 'person':
      return mention.name;
    case 'date':
    case 'time':
    case 'caseId':
    case 'url':
    case 'email':
    case 'footnoteRef':
      return mention.value;
  }
}
