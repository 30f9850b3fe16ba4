import type { RawMention, RawNumbers } from '../../grammar/mentions/raw.js';
import type { Draft, ReadContext } from './draft.js';
import { spellOut } from './numbers.js';

/** `Liite 1., dia 4`, `liitteet 1-3`. */
export function readAttachment(raw: Extract<RawMention, { kind: 'attachment' }>, base: number): Draft {
  const numbers = spellOut(raw.numbers.map(({ image }) => image), raw.dashes);
  return { type: 'attachment', start: raw.start - base, end: raw.end - base, numbers, slides: figures(raw.slides), pages: figures(raw.pages) };
}

function figures(raw: RawNumbers | undefined): number[] {
  return raw ? spellOut(raw.numbers.map(({ image }) => image), raw.dashes).map(Number).filter((n) => Number.isInteger(n)) : [];
}

/** An item below `Liitteet`: its number names the attachment, its text is the attachment's name. */
export function readListedAttachment({ entry, text, base }: ReadContext, first: RawMention | undefined): Draft | undefined {
  // `1 Liite 1 Kartta` says it twice.
  if (entry.attachment === undefined || text === '' || (first?.kind === 'attachment' && first.start === base)) return undefined;
  return { type: 'attachment', start: 0, end: text.length, numbers: [entry.attachment], slides: [], pages: [] };
}
