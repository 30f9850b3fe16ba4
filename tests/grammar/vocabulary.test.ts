import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultLexicon } from '../../grammar/vocabulary/index.js';
import { fi } from '../../grammar/vocabulary/fi.js';
import { normalise } from '../../grammar/vocabulary/inflection.js';
import { sv } from '../../grammar/vocabulary/sv.js';
import type { FieldKind } from '../../grammar/vocabulary/types.js';
import { spellings } from '../../grammar/vocabulary/verbs.js';
import type { Block, Decision, Minutes, Paragraph, Section } from '../../src/ast/types.js';
import { fixtures } from '../helpers/fixtures.js';

/* A word of the vocabulary that no fixture shows is a guess. The outputs are read as they stand beside the fixtures, which tests/fixtures.test.ts holds. */

const outputs = fixtures.map(({ folder }) => JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Minutes);

const inBlock = (block: Block): Block[] => {
  if (block.type === 'list') return [block, ...block.items.flatMap((item) => item.blocks.flatMap(inBlock))];
  return 'blocks' in block ? [block, ...block.blocks.flatMap(inBlock)] : [block];
};
const inSection = ({ blocks, sections }: Section): Block[] => [...blocks.flatMap(inBlock), ...sections.flatMap(inSection)];
const blocks = outputs.flatMap(({ preamble, sections, closing }) => [...preamble.flatMap(inBlock), ...sections.flatMap(inSection), ...closing.flatMap(inBlock)]);

const rows = <T extends object>(tables: readonly T[], forms: (table: T) => readonly string[]): { form: string; table: T }[] => tables.flatMap((table) => forms(table).map((form) => ({ form, table })));
const languages = [fi, sv];

describe('each label opens a statement of its type in a fixture', () => {
  const shown = new Set(blocks.flatMap((block) => ('label' in block && block.label !== null ? [`${block.type} ${normalise(block.label)}`] : [])));
  test.for(rows(languages.flatMap(({ labels }) => labels), ({ forms }) => forms))('$table.type: $form', ({ form, table }) => {
    expect(shown).toContain(`${table.type} ${normalise(form)}`);
  });
});

describe('each field says of the meeting what it is for in a fixture', () => {
  const fields = outputs.flatMap(({ meeting, preamble }) =>
    preamble
      .filter((block): block is Paragraph => block.type === 'paragraph')
      .flatMap(({ text }) => {
        const [, name, value] = /^([^:]+): (.+)$/u.exec(text) ?? [];
        return name === undefined ? [] : [{ name: normalise(name), value, meeting }];
      }),
  );
  test.for(rows(languages.flatMap(({ fields: tables }) => tables), ({ forms }) => forms))('$table.kind: $form', ({ form, table }) => {
    expect(fields.some(({ name, value, meeting }) => name === normalise(form) && says[table.kind](meeting, value))).toBe(true);
  });
});

type Meeting = Minutes['meeting'];
const named = (people: readonly { name: string }[], value: string): boolean => people.length > 0 && people.every(({ name }) => name !== '') && people.some(({ name }) => value.includes(name));
const dayOf = ({ date }: Meeting): string => (date ?? '').split('-').reverse().map(Number).join('.');

/** Whether a meeting has what stood behind the name of a field. */
const says: Record<FieldKind, (meeting: Meeting, value: string) => boolean> = {
  time: (meeting, value) => meeting.start !== null && value.startsWith(dayOf(meeting)),
  dated: (meeting, value) => value === dayOf(meeting),
  place: ({ place }, value) => place === value,
  timeAndPlace: (meeting, value) => value.startsWith(dayOf(meeting)) && meeting.place !== null && value.endsWith(meeting.place),
  present: ({ present }, value) => named(present, value),
  others: ({ present }, value) => named(present, value),
  absent: ({ absent }, value) => named(absent, value),
  chair: ({ chair }, value) => chair?.name === value,
  secretary: ({ secretary }, value) => secretary?.name === value,
  inspectors: ({ inspectors }, value) => named(inspectors, value),
  body: ({ body }, value) => body === value,
  number: ({ number }, value) => number === value,
  // What has a name of its own and is none of the others is kept out of them.
  other: ({ present, absent, inspectors, chair, secretary, date, number }, value) => !named([...present, ...absent, ...inspectors, ...[chair, secretary].filter((person) => person !== null)], value) && number !== value && !value.includes(dayOf({ date } as Meeting)),
};

describe('each verb tells its outcome in a fixture', () => {
  const decisions = blocks.filter((block): block is Decision => block.type === 'decision');
  const told = new Set(decisions.flatMap(({ text, outcomes }) => defaultLexicon().verbs.find(text).filter(({ outcome }) => outcomes.includes(outcome)).map(({ outcome, verb }) => `${outcome} ${verb}`)));
  const verbs = rows(languages.flatMap(({ outcomes }) => outcomes), ({ verbs: forms }) => forms.flatMap(spellings));
  test.for(verbs)('$table.outcome: $form', ({ form, table }) => {
    // `hyväksytä` stands only behind `ei`: a negated approval is a rejection.
    expect([table.outcome, ...(table.outcome === 'approved' ? ['rejected'] : [])].filter((outcome) => told.has(`${outcome} ${form}`))).not.toEqual([]);
  });
});
