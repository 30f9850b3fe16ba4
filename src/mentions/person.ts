import { titleAdjective, titleModifiers } from '../../grammar/mentions/words.js';
import type { FieldKind } from '../../grammar/vocabulary/index.js';
import { isTitle, withoutSeconder } from '../ast/person.js';
import type { RawMention } from '../../grammar/mentions/raw.js';
import type { Draft, ReadContext } from './draft.js';

/** How far before a name its role may begin, in characters. */
const REACH = 60;
const ATTENDANCE: ReadonlySet<FieldKind | undefined> = new Set(['present', 'absent']);
const MODIFIER = titleModifiers.join('|');
const ROLE_BEFORE = new RegExp(String.raw`(?<role>(?:(?:${MODIFIER}|\p{Lu}?\p{Ll}+n) )?[\p{L}.-]+)\s$`, 'u');
/** A role behind a name, up to what ends it: a stop, or the next name with a role of its own. */
const ROLE_AFTER = /^(?:, |\s?\()(?<role>\p{Ll}[\p{L}. -]*?)(?=[,.;)]|$| \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+, \p{Ll})/u;
const WITH_NAME = /([\p{L}.-]+) \p{Lu}\p{Ll}[\p{L}-]* \p{Lu}\p{Ll}/u;
const MODIFIED = new RegExp(String.raw`^(?:${MODIFIER}|(?:${titleAdjective.join('|')}) )`, 'iu');

/** A name with its role: `Kehitysjohtaja Arto Malli`, `siht. Maija Malli`, `Maija Malli (pj)`. `undefined` where no role stands beside. */
export function readPersonMention(raw: Extract<RawMention, { kind: 'name' }>, { text, base, lexicon }: ReadContext): Draft | undefined {
  const whole = raw.word.image.split(' ');
  const words = [...withoutSeconder(whole, text.slice(raw.end - base, raw.end - base + REACH), lexicon)];
  const end = raw.end - base - whole.slice(words.length).reduce((sum, word) => sum + word.length + 1, 0);
  let start = raw.start - base;
  // The name of a field in a column of its own: `Läsnä   Maija Malli, pj`.
  if (start === 0 && words.length > 2 && lexicon.field(words[0]) !== undefined) start += (words.shift() ?? '').length + 1;
  // A cell of an attendance list beside another: `varapuheenjohtaja   Läsnä   Teams`.
  if (words.some((word) => ATTENDANCE.has(lexicon.field(word)))) return undefined;
  const name = words.join(' ');
  let titles = 0;
  while (titles < words.length && (isTitle(words[titles], lexicon) || (isTitle(words[titles + 1] ?? '', lexicon) && lexicon.ends('modifierEnding', words[titles])))) titles += 1;
  if (titles > 0) {
    if (words.length - titles < 2) return undefined;
    const role = words.slice(0, titles).join(' ');
    return { type: 'person', start, end, name: words.slice(titles).join(' '), role };
  }
  const before = ROLE_BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  const after = ROLE_AFTER.exec(text.slice(end, end + REACH));
  const behind = after?.groups?.role;
  // In a list of titles and names the next title is of the next name: `nuorisosihteeri Maija Malli, kanttori Onni Esimerkki ja rehtori …`.
  const isNext = isTitle(WITH_NAME.exec(behind ?? '')?.[1] ?? '', lexicon);
  const isBehind = after !== null && behind !== undefined && !isNext && !lexicon.is('subordinate', behind) && behind.split(' ').some((word) => isTitle(word, lexicon));
  // What a comma parts from the name before is that one's, where this one has its own behind it: `Maija Malli, puheenjohtaja Onni Esimerkki, sihteeri`.
  const isOthers = isBehind && after[0].startsWith(',') && before !== null && text[start - before[0].length - 2] === ',';
  const role = before?.groups?.role;
  if (role !== undefined && !isOthers && isTitle(role.split(' ').at(-1) ?? '', lexicon)) {
    const kept = isTitle(role.split(' ')[0], lexicon) || MODIFIED.test(role) ? role : (role.split(' ').at(-1) ?? role);
    return { type: 'person', start: start - 1 - kept.length, end, name, role: kept };
  }
  if (isBehind) {
    // A bracket's end, also behind the stop of an abbreviation: `(pj.)`.
    const closes = after[0].includes('(') ? (/^\.?\)/u.exec(text.slice(end + after[0].length))?.[0].length ?? 0) : 0;
    return { type: 'person', start, end: end + after[0].length + closes, name, role: behind };
  }
  return undefined;
}
