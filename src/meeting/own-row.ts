import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Section } from '../ast/types.js';
import type { HeadEntry } from './head/entry.js';

/** A row of the table over an item that lists the meetings which handled it. */
export interface OwnRow {
  readonly body: string;
  /** ISO 8601. */
  readonly date: string;
}

/** `Kaupunginhallitus   195   02.05.2017   2`: body, section, day, the item on that agenda; glued where a web page was copied, `Kaupunginhallitus19502.05.20172`. */
const ROW = /^(\p{Lu}[\p{L} ,.-]*\p{L})\s*(\d{1,4}?)\s*(\d{2})\.(\d{2})\.(\d{4})\s*\d{0,3}$/u;

/** The row of this meeting in the table over a document that is one item of it, by the item's number. */
export function ownRow(entries: readonly HeadEntry[], number: string | null, lexicon: Lexicon): OwnRow | undefined {
  for (const { text } of number === null ? [] : entries) {
    const [, body, section, day, month, year] = ROW.exec(text.trim()) ?? [];
    if (section === number && lexicon.ends('body', body)) return { body, date: `${year}-${month}-${day}` };
  }
  return undefined;
}

/** The last stage of a document that is one item and has no head: whose it is, and of which day. */
export function ownStage(entries: readonly HeadEntry[], sections: readonly Section[], lexicon: Lexicon): OwnRow | undefined {
  const [only, ...others] = sections;
  if (entries.length > 0 || !only || others.length > 0) return undefined;
  const stage = only.blocks.find((block) => block.type === 'handling' && block.current);
  return stage?.type === 'handling' && stage.body !== null && stage.date !== null && lexicon.ends('body', stage.body) ? { body: stage.body, date: stage.date } : undefined;
}
