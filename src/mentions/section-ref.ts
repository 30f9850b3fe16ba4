import { changesPoint, matterStems, otherTexts, points } from '../../grammar/mentions/words.js';
import type { RawMention, RawSections } from '../../grammar/mentions/raw.js';
import type { Draft, OwnSections, ReadContext } from './draft.js';
import { spellOut } from './numbers.js';

/** Sections behind a date: `11.5.2020, §7`. */
export function readDatedSections(sections: RawSections, meeting: string | null, start: number, base: number): Draft | undefined {
  return draftOf(sections, meeting, start, sections.end - base);
}

/** `§ 260 aikana`, `§:t 18-19`, `pykälän 146 jälkeen`; `undefined` where it is a statute's. */
export function readSections(raw: Extract<RawMention, { kind: 'sections' }>, day: string | null, { base, text, ownSections, dayBeside }: ReadContext): Draft | undefined {
  const meeting = day ?? (raw.start === base ? dayBeside : null);
  if (raw.parts) return undefined;
  // `taulukon 2 kohdan 11`, `lain kohta 3`: a part of another text.
  if (!raw.word.image.startsWith('§') && OTHER_TEXT.test(text.slice(Math.max(0, raw.start - base - 40), raw.start - base))) return undefined;
  if (!raw.word.image.startsWith('§') && CHANGES.test(text.slice(raw.sections.end - base, raw.sections.end - base + 40))) return undefined;
  if (ownSections?.signed && meeting === null && POINT.test(raw.word.image)) return undefined;
  if (MATTER.test(raw.word.image) && meeting === null && !isOwn(raw.sections, ownSections)) return undefined;
  return draftOf(raw.sections, meeting, raw.start - base, (raw.date?.end ?? raw.sections.end) - base);
}

/** Whether the document numbers its own matters so. */
const isOwn = ({ numbers: [first] }: RawSections, own: OwnSections | undefined): boolean => own !== undefined && !own.signed && first !== undefined && Number.parseInt(first.image, 10) >= own.first && Number.parseInt(first.image, 10) <= own.last;

const MATTER = new RegExp(`^(?:${matterStems.join('|')})`, 'iu');
const POINT = new RegExp(`^(?:${points.join('|')})$`, 'iu');
const CHANGES = new RegExp(String.raw`^ (?:${changesPoint.join('|')})(?!\p{L})`, 'u');
const OTHER_TEXT = new RegExp(String.raw`(?:${otherTexts.join('|')})\s+(?:\d+\.?\s+)?$`, 'iu');

function draftOf(sections: RawSections, meeting: string | null, start: number, end: number): Draft | undefined {
  const numbers = spellOut(sections.numbers.map(({ image }) => image.replace(/\s/gu, '')), sections.dashes);
  if (numbers.length === 0) return undefined;
  return { type: 'sectionRef', start, end, meeting, number: numbers[0], numbers };
}
