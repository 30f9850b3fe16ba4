import { eachMentioning, statementsOf } from '../../src/ast/visit.js';
import type { Block, Mention, Minutes, Section } from '../../src/ast/types.js';
import type { Ignored } from './gold.js';
import { FRONT, MEETING_FIELDS, attachmentValue, sectionKey, squash } from './item.js';
import type { Facet, Item } from './item.js';

export type Found = Record<Exclude<Facet, 'joins'>, Item[]>;

/** The items that the parser found, by facet, without those that are not counted. What stands after the last section counts for none. */
export function found(minutes: Minutes, ignored: Ignored = {}): Found {
  const into: Found = { sections: [], proposals: [], decisions: [], outcomes: [], statements: [], meeting: ofMeeting(minutes, ignored), furniture: ofFurniture(minutes), dates: [], times: [], amounts: [], attachmentRefs: [], sectionRefs: [] };
  const { preamble, footnotes } = minutes;
  addStatements(preamble, FRONT, into, ignored);
  addMentions({ preamble, sections: [], footnotes }, FRONT, into, ignored);
  for (const section of minutes.sections) addSection(section, into, ignored);
  return into;
}

function addSection(section: Section, into: Found, ignored: Ignored): void {
  const { number, title, lead, blocks, sections } = section;
  const at = sectionKey(number, title);
  into.sections.push({ at, value: squash(title) });
  addStatements([...lead, ...blocks], at, into, ignored);
  addMentions({ preamble: [], sections: [{ ...section, sections: [] }], footnotes: [] }, at, into, ignored);
  for (const part of sections) addSection(part, into, ignored);
}

/** What a section says, its proposals and its decisions as one text each: how they are cut into statements is not compared. */
function addStatements(blocks: readonly Block[], at: string, into: Found, { statements: notCounted = [] }: Ignored): void {
  const statements = statementsOf(blocks);
  const text = (type: 'proposal' | 'decision'): string => squash(statements.filter((statement) => statement.type === type).map((statement) => statement.text).join(''));
  const outcomes = new Set(statements.flatMap((statement) => (statement.type === 'decision' ? statement.outcomes : [])));
  const others = statements.filter(({ type, label }) => label !== null && label !== '' && type !== 'proposal' && type !== 'decision' && !notCounted.includes(type));
  if (text('proposal')) into.proposals.push({ at, value: text('proposal') });
  if (text('decision')) into.decisions.push({ at, value: text('decision') });
  into.outcomes.push(...[...outcomes].map((value) => ({ at, value })));
  into.statements.push(...others.map(({ type }) => ({ at, value: type })));
}

function addMentions(part: Pick<Minutes, 'preamble' | 'sections' | 'footnotes'>, at: string, into: Found, { dates = [], sectionRefs = [] }: Ignored): void {
  eachMentioning({ ...part, closing: [] }, ({ mentions }) => {
    for (const mention of mentions) {
      if (dates.some((text) => text.trim() === mention.text.trim())) continue;
      if (mention.type === 'sectionRef' && sectionRefs.includes(`${mention.meeting ?? ''} ${mention.number}`)) continue;
      const item = itemOf(mention);
      if (item) into[item.facet].push({ at, value: item.value });
    }
  });
}

/** What a mention counts as. Years that stand alone, and what cannot be a date, count as nothing. */
function itemOf(mention: Mention): { facet: 'dates' | 'times' | 'amounts' | 'attachmentRefs' | 'sectionRefs'; value: string } | undefined {
  switch (mention.type) {
    case 'date':
      return mention.value !== null && mention.value.length > 'yyyy'.length ? { facet: 'dates', value: mention.value } : undefined;
    case 'time':
      return { facet: 'times', value: String(mention.value) };
    case 'money':
      return { facet: 'amounts', value: `${mention.min} ${mention.max}` };
    case 'attachment':
      return { facet: 'attachmentRefs', value: attachmentValue(mention.numbers, mention.slides) };
    case 'sectionRef':
      return { facet: 'sectionRefs', value: `${mention.meeting ?? ''} ${squash(mention.number)}` };
    default:
      return undefined;
  }
}

function ofMeeting({ meeting }: Minutes, { meeting: notCounted = [] }: Ignored): Item[] {
  return Object.entries(MEETING_FIELDS)
    .filter(([field]) => !(notCounted as string[]).includes(field))
    .flatMap(([field, comparable]) => {
      const values = [meeting[field as keyof typeof MEETING_FIELDS] ?? []].flat();
      return values.map((value) => ({ at: field, value: comparable(typeof value === 'string' ? value : value.name) }));
    });
}

function ofFurniture({ furniture }: Minutes): Item[] {
  return furniture.flatMap(({ position: { start, end } }) => Array.from({ length: end.line - start.line + 1 }, (_, i) => ({ at: 'line', value: String(start.line + i) })));
}
