import type { Minutes, Section } from '../../ast/types.js';
import { statementsOf } from '../../ast/visit.js';
import { PLACE } from './place.js';
import type { Place } from './place.js';
import { flat } from './table.js';
import { textOf } from './text.js';
import { casesOf, ownBlocks } from './walk.js';

interface SectionRow extends Place {
  readonly section: Section;
  readonly parent: Section | null;
}

export const sections = flat<SectionRow>({
  about: 'An item of the agenda, or a numbered part of one.',
  columns: [
    ...PLACE,
    { name: 'parent', about: 'The number of the section that it is a part of.', of: ({ parent }) => parent?.number ?? null },
    { name: 'cases', about: 'The case numbers that it names.', of: ({ section }) => casesOf(section) },
    { name: 'outcomes', about: 'What became of it: the outcomes of its decisions.', of: ({ section }) => [...new Set(statementsOf(ownBlocks(section)).flatMap((statement) => (statement.type === 'decision' ? statement.outcomes : [])))] },
    { name: 'text', about: 'Its text, without that of its parts.', of: ({ section }) => textOf(ownBlocks(section)) },
  ],
  *rowsOf(minutes) {
    for (const section of minutes.sections) yield* rows(minutes, section, null);
  },
});

function* rows(minutes: Minutes, section: Section, parent: Section | null): Generator<SectionRow> {
  yield { minutes, section, parent, line: section.position.start.line };
  for (const part of section.sections) yield* rows(minutes, part, section);
}
