import type { MentionOf } from '../../ast/types.js';
import { PLACE } from './place.js';
import type { Place } from './place.js';
import { flat } from './table.js';
import { placedMentions } from './walk.js';
import type { PlacedMention } from './walk.js';

interface AttachmentRow extends Place, Pick<PlacedMention, 'within'> {
  readonly mention: MentionOf<'attachment'>;
  readonly number: string;
}

export const attachments = flat<AttachmentRow>({
  about: 'A reference to an attachment. A reference to several has a row for each.',
  columns: [
    ...PLACE,
    { name: 'attachment', about: 'The number or letter of the attachment.', of: ({ number }) => number },
    { name: 'slides', about: 'The slides referred to.', of: ({ mention }) => mention.slides.map(String) },
    { name: 'pages', about: 'The pages referred to.', of: ({ mention }) => mention.pages.map(String) },
    { name: 'text', about: 'The reference as written.', of: ({ mention }) => mention.text },
    { name: 'within', about: 'What it stands in, as in `mentions`.', of: ({ within }) => within },
  ],
  *rowsOf(minutes) {
    for (const { mention, section, within } of placedMentions(minutes)) {
      if (mention.type !== 'attachment') continue;
      for (const number of mention.numbers) yield { minutes, section, within, mention, number, line: mention.position.start.line };
    }
  },
});
