import type { Gold, GoldSection } from './gold.js';
import { FRONT, MEETING_FIELDS, attachmentValue, sectionKey, squash } from './item.js';
import type { Facet, Item } from './item.js';

/** The items that gold names, by facet. A facet that it says nothing of is left out. */
export type Wanted = Partial<Record<Exclude<Facet, 'joins'>, Item[]>>;

export function wanted(gold: Gold): Wanted {
  const { sections, meeting, furniture, dates, times, amounts, attachmentRefs, sectionRefs } = gold;
  return {
    ...(sections && ofSections(sections)),
    ...(meeting && { meeting: ofMeeting(meeting) }),
    ...(furniture && { furniture: furniture.map((line) => ({ at: 'line', value: String(line) })) }),
    ...(dates && { dates: dates.map((date) => ({ at: placeOf(date), value: date.value })) }),
    ...(times && { times: times.map((time) => ({ at: placeOf(time), value: time.value })) }),
    ...(amounts && { amounts: amounts.map((amount) => ({ at: placeOf(amount), value: `${amount.min} ${amount.max}` })) }),
    ...(attachmentRefs && { attachmentRefs: attachmentRefs.map((ref) => ({ at: placeOf(ref), value: attachmentValue(ref.attachments, ref.slides ?? []) })) }),
    ...(sectionRefs && { sectionRefs: sectionRefs.map((ref) => ({ at: placeOf(ref), value: `${ref.meeting ?? ''} ${squash(ref.number)}` })) }),
  };
}

/** The facets of what sections say. */
export const SAID = ['proposals', 'decisions', 'outcomes', 'statements'] as const;

function ofSections(sections: readonly GoldSection[]): Wanted {
  const found: Wanted = { sections: sections.map(({ number, title }) => ({ at: sectionKey(number, title), value: squash(title) })) };
  for (const facet of SAID) {
    if (sections.some((section) => section[facet])) found[facet] = sections.flatMap((section) => said(section, facet).map((value) => ({ at: keyOf(section), value })));
  }
  return found;
}

function said(section: GoldSection, facet: (typeof SAID)[number]): string[] {
  if (facet === 'statements') return section.statements ?? [];
  if (facet === 'outcomes') return [...new Set(section.outcomes)];
  const texts = section[facet] ?? [];
  return texts.length > 0 ? [squash(texts.join(''))] : [];
}

function ofMeeting(meeting: NonNullable<Gold['meeting']>): Item[] {
  return Object.entries(meeting).flatMap(([field, value]) => [value].flat().map((each) => ({ at: field, value: MEETING_FIELDS[field as keyof typeof MEETING_FIELDS](each) })));
}

export const keyOf = ({ number, title }: GoldSection): string => sectionKey(number, title);

function placeOf({ section, title }: { section: string | null; title?: string }): string {
  if (title !== undefined) return sectionKey(null, title);
  return section === FRONT || section === null ? FRONT : sectionKey(section, '');
}
