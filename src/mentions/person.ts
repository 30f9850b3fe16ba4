import { titleAdjective, titleModifiers } from '../../grammar/mentions/words.js';
import { isTitle } from '../ast/person.js';
import type { RawMention } from '../../grammar/mentions/raw.js';
import type { Draft, ReadContext } from './draft.js';

/** How far before a name its role may begin, in characters. */
const REACH = 60;
const MODIFIER = titleModifiers.join('|');
const ROLE_BEFORE = new RegExp(String.raw`(?<role>(?:(?:${MODIFIER}|\p{Lu}?\p{Ll}+n) )?[\p{L}.-]+)\s$`, 'u');
const MODIFIED = new RegExp(String.raw`^(?:${MODIFIER}|(?:${titleAdjective.join('|')}) )`, 'iu');

/** A name with its role: `Kehitysjohtaja Arto Malli`, `siht. Maija Malli`, `Maija Malli (pj)`. `undefined` where no role stands beside. */
export function readPersonMention(raw: Extract<RawMention, { kind: 'name' }>, { text, base, lexicon }: ReadContext): Draft | undefined {
  const end = raw.end - base;
  const words = raw.word.image.split(' ');
  let start = raw.start - base;
  // The name of a field in a column of its own: `Läsnä   Maija Malli, pj`.
  if (start === 0 && words.length > 2 && lexicon.field(words[0]) !== undefined) start += (words.shift() ?? '').length + 1;
  const name = words.join(' ');
  let titles = 0;
  while (titles < words.length && (isTitle(words[titles], lexicon) || (isTitle(words[titles + 1] ?? '', lexicon) && lexicon.ends('modifierEnding', words[titles])))) titles += 1;
  if (titles > 0) {
    if (words.length - titles < 2) return undefined;
    const role = words.slice(0, titles).join(' ');
    return { type: 'person', start, end, name: words.slice(titles).join(' '), role };
  }
  const before = ROLE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  const role = before?.groups?.role;
  if (role !== undefined && isTitle(role.split(' ').at(-1) ?? '', lexicon)) {
    const kept = isTitle(role.split(' ')[0], lexicon) || MODIFIED.test(role) ? role : (role.split(' ').at(-1) ?? role);
    return { type: 'person', start: start - 1 - kept.length, end, name, role: kept };
  }
  const after = /^(?:, |\s?\()(?<role>\p{Ll}[\p{L}. -]*?)(?=[,.;)]|$)/u.exec(text.slice(end, end + 60));
  const behind = after?.groups?.role;
  if (after && behind !== undefined && behind.split(' ').some((word) => isTitle(word, lexicon))) {
    const closes = after[0].includes('(') && text[end + after[0].length] === ')';
    return { type: 'person', start, end: end + after[0].length + (closes ? 1 : 0), name, role: behind };
  }
  return undefined;
}
