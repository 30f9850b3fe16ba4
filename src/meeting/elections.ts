import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { MeetingRole } from '../../grammar/vocabulary/types.js';
import { findNames } from './names.js';
import type { NameFound } from './names.js';

/** Names bound to a role by a sentence. */
export interface Election {
  readonly role: MeetingRole;
  readonly names: readonly NameFound[];
}

/** A role of the meeting in the case of becoming or being one (`sihteeriksi`, `puheenjohtajana`); other roles are only marked as such. */
const ROLES: readonly (readonly [MeetingRole | 'other', RegExp])[] = [
  ['other', /(?<!\p{L})(?:vara(?:puheenjohtaja|sihteeri|pöytäkirjan|toiminnan)\p{L}*|viceordförande|hallituksen \p{L}*puheenjohtaja\p{L}*|hallituksen (?:vara)?jäseni?\p{L}*|(?:hallituksen )?varajäseni?\p{L}*|ääntenlask\p{L}+|rösträknare|toiminnantarkast\p{L}+|tilintarkast\p{L}+|revisor\p{L}*|styrelsens ordförande)/giu],
  ['chair', /(?<!\p{L})(?:(?:kokouksen |mötes|mötets )?puheenjohtaja(?:ksi|na)|(?:till )?(?:mötes|mötets )?ordförande(?= valdes| fungerade)|(?:mötes)ordförande|(?:till|som) (?:mötets )?ordförande(?: för mötet)?)(?!\p{L})/giu],
  ['secretary', /(?<!\p{L})(?:(?:kokouksen )?(?:sihteeri(?:ksi|nä)|pöytäkirjanpitäjä(?:ksi|nä))|(?:till |som )?(?:mötes|mötets )?sekreterare|protokollförare)(?!\p{L})/giu],
  ['inspector', /(?<!\p{L})(?:pöytäkirjan ?tark(?:a|i)staj(?:iksi|aksi|ina|ana|at)|tark(?:a|i)staj(?:iksi|aksi)|tark(?:a|i)stusvuorossa|tark(?:a|i)stajina|(?:till )?protokolljusterare|(?:till )?justerare)(?!\p{L})/giu],
];

/** What may stand between names and the role that they are elected to. */
const LEADS_TO_ROLE = /^[\s,]*(?:(?:toimi\p{L}*|valittiin|kutsuttiin|nimettiin|valdes|väljs|utsågs|utses|valitaan|nimetään|fungerade|on|oli)\s*)?(?:(?:kokouksen|mötets|till|som)\s*)*$/iu;

/** Whether a text may name an officer at all. */
export const mayElect = (text: string): boolean => MAY_ELECT.test(text);
const MAY_ELECT = /tark[ai]st|puheenjoht|sihteer|kirjanpit|kirjan pit|ordförande|sekreter|juster|protokoll|puh\./iu;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly role?: MeetingRole | 'other';
  readonly name?: NameFound;
}

/**
 * Who was elected to what in a sentence, in any order of names and roles: `Puheenjohtajaksi valittiin A ja sihteeriksi B`, `A toimi
 * puheenjohtajana, B sihteerinä`, `Valittiin A sihteeriksi ja tarkistajiksi B ja C`. Names go to the roles that wait for them, else wait for the next role.
 */
export function readElections(sentence: string, lexicon: Lexicon): Election[] {
  if (!mayElect(sentence)) return [];
  const parts = partsOf(sentence, lexicon);
  const elections: Election[] = [];
  let waiting: (MeetingRole | 'other')[] = [];
  let served = false;
  let names: NameFound[] = [];
  const give = (): void => {
    for (const role of waiting) if (role !== 'other' && names.length > 0) elections.push({ role, names });
    names = [];
  };
  for (const { role, name, start } of parts) {
    if (name) {
      names.push(name);
      served = true;
      continue;
    }
    if (!role) continue;
    if (waiting.length > 0 && served) {
      give();
      waiting = [role];
      served = false;
    } else if (waiting.length === 0 && names.length > 0 && !LEADS_TO_ROLE.test(sentence.slice(names[names.length - 1].end, start))) {
      // Names of another clause.
      names = [];
      waiting.push(role);
    } else if (waiting.length === 0 && names.length > 0) {
      waiting = [role];
      give();
      waiting = [];
      served = false;
    } else {
      waiting.push(role);
      served = false;
    }
  }
  give();
  return elections;
}

function partsOf(sentence: string, lexicon: Lexicon): Part[] {
  const parts: Part[] = [];
  const taken: { start: number; end: number }[] = [];
  for (const [role, pattern] of ROLES) {
    for (const match of sentence.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some((other) => start < other.end && other.start < end)) continue;
      taken.push({ start, end });
      parts.push({ start, end, role });
    }
  }
  if (parts.every(({ role }) => role === 'other')) return [];
  for (const name of findNames(sentence, lexicon)) parts.push({ start: name.start, end: name.end, name });
  return parts.sort((a, b) => a.start - b.start);
}
