import { nominative, perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { MeetingRole } from '../../grammar/vocabulary/types.js';
import type { Person } from '../ast/types.js';
import { Taken } from '../ast/taken.js';
import { officerLabel } from '../structure/fields.js';
import { knownByForm } from './known-names.js';
import { findNames } from './names.js';
import type { NameFound } from './names.js';

/** Names bound to a role by a sentence. */
export interface Election {
  readonly role: MeetingRole;
  readonly names: readonly NameFound[];
}

/** Offices in the case of becoming or being one (`sihteeriksi`, `puheenjohtajana`); those that are not the meeting's are only marked as such. */
const OFFICES = [
  ['other', 'becomesOther'],
  ['chair', 'becomesChair'],
  ['secretary', 'becomesSecretary'],
  ['inspector', 'becomesInspector'],
] as const;

/** What may stand between names and the office that they are elected to. */
const leadsToOffice = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^[\s,]*(?:(?:${lexicon.sources('leadsToOffice')})\s*)?(?:(?:${lexicon.sources('electedHow')}|${lexicon.sources('ofMeeting')})\s*)*$`, 'iu'));

const stem = perLexicon((lexicon: Lexicon) => new RegExp(lexicon.sources('officeStem'), 'iu'));
/** Whether a text may name an officer at all. */
export const mayElect = (text: string, lexicon: Lexicon): boolean => stem(lexicon).test(text) || officerLabel(text, lexicon) !== undefined;

interface Part {
  readonly start: number;
  readonly end: number;
  readonly role?: MeetingRole | 'other';
  readonly name?: NameFound;
}

/**
 * Who was elected to what in a sentence, in any order of names and roles: `Puheenjohtajaksi valittiin A ja sihteeriksi B`, `A toimi
 * puheenjohtajana, B sihteerinä`, `Valittiin A sihteeriksi ja tarkistajiksi B ja C`. Names go to the roles that wait for them, else wait for the next role.
 * A role may stand before a colon: `Sihteeri: A`. Where it has no whole name, those of `known` people count that it calls by one part of theirs.
 */
export function readElections(sentence: string, lexicon: Lexicon, known: readonly Person[] = [], own: string | null = null): Election[] {
  const label = officerLabel(sentence, lexicon);
  if (label) return [{ role: label.role, names: findNames(sentence, lexicon).filter(({ start }) => start >= label.end) }];
  if (!mayElect(sentence, lexicon)) return [];
  const parts = partsOf(sentence, lexicon, known, own);
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
    } else if (waiting.length === 0 && names.length > 0 && !leadsToOffice(lexicon).test(sentence.slice(names[names.length - 1].end, start))) {
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

/** The names in a text without those of who cannot serve or proposes: `Maija Mallin ollessa poissa Otto Oletus`, `Mallin ehdotuksesta Otto Oletus`. */
const namesIn = (text: string, lexicon: Lexicon): NameFound[] => serving(findNames(text, lexicon), text, lexicon);

/** Those of names that no words behind them leave out. */
const serving = (names: readonly NameFound[], text: string, lexicon: Lexicon): NameFound[] => names.filter(({ end }) => !whileAway(lexicon).test(text.slice(end, end + AWAY)));

const whileAway = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^,? (?:\p{L}+ )?(?:${lexicon.sources('whileAway')})(?!\p{L})`, 'u'));
/** How far behind a name it may be said that its bearer is away, in characters. */
const AWAY = 40;

/** The names in a text that elects to one office, without those of deputies. */
export function namesElected(text: string, lexicon: Lexicon): NameFound[] {
  const deputies = lexicon.places('asDeputy', text)[0]?.start ?? text.length;
  return namesIn(text, lexicon).filter(({ start }) => start < deputies);
}

/** The longest name of a body before an office, in characters. */
const LONGEST_BODY = 60;

/** Whether an office is of another body than the one that meets: `toimii koulutustyöryhmän` puheenjohtajana. */
function isOfOther(lead: string, own: string | null, lexicon: Lexicon): boolean {
  const [, genitive] = /(?<![\p{L}-])([\p{L}-]+n) $/u.exec(lead) ?? [];
  const body = genitive && nominative(genitive).toLowerCase();
  // `Yhdistyksen sihteeriksi` is nobody's office at a meeting.
  if (body !== undefined && lexicon.ends('organisation', body) && !lexicon.ends('body', body)) return true;
  return body !== undefined && own !== null && lexicon.ends('body', body) && !lexicon.ends('meeting', body) && !own.toLowerCase().endsWith(body) && !body.endsWith(own.toLowerCase().split(' ').at(-1) ?? '');
}

function partsOf(sentence: string, lexicon: Lexicon, known: readonly Person[], own: string | null): Part[] {
  const parts: Part[] = [];
  const ofOffices = new Taken(sentence);
  for (const [role, pattern] of OFFICES) {
    for (const { start, end } of lexicon.places(pattern, sentence)) {
      if (!ofOffices.take(start, end)) continue;
      parts.push({ start, end, role: isOfOther(sentence.slice(Math.max(0, start - LONGEST_BODY), start), own, lexicon) ? 'other' : role });
    }
  }
  if (parts.every(({ role }) => role === 'other')) return [];
  const whole = namesIn(sentence, lexicon);
  // `Maija Malli toimii puheenjohtajana, Otto sihteerinä.`
  const ofNames = new Taken(sentence);
  for (const { start, end } of whole) ofNames.take(start, end);
  const byPart = parts.length === 0 ? [] : serving(knownByForm(sentence, known, lexicon), sentence, lexicon).filter(({ start, end }) => ofNames.take(start, end));
  for (const name of [...whole, ...byPart]) parts.push({ start: name.start, end: name.end, name });
  return parts.sort((a, b) => a.start - b.start);
}
