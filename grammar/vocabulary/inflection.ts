/** A genitive back in the nominative, as far as the words of bodies and officers need it: `hallituksen`, `kunnan`, `styrelsens`. */
export function nominative(genitive: string): string {
  const inCase = (ending: string): string => (genitive === genitive.toUpperCase() ? ending.toUpperCase() : ending);
  for (const [from, to] of ENDINGS) if (from.test(genitive)) return genitive.replace(from, inCase(to));
  return genitive;
}

const ENDINGS = [
  [/uksen$/iu, 'us'],
  [/öksen$/iu, 'ös'],
  [/yksen$/iu, 'ys'],
  [/nnan$/iu, 'nta'],
  [/nnon$/iu, 'nto'],
  [/jän$/iu, 'jä'],
  [/likön$/iu, 'likkö'],
  [/ens$/iu, 'en'],
  [/s$/iu, ''],
  [/n$/iu, ''],
] as const;

/** A surname in the genitive back in the nominative, where one name alone can have it: `Virtasen`, `Mäkelän`, `Rannan`; another as it is. */
export function surnameOf(genitive: string): string {
  for (const [from, to] of SURNAME_ENDINGS) if (from.test(genitive)) return genitive.replace(from, to);
  return genitive;
}

/** What changes in the ends of many surnames; else a vowel behind one consonant that does not change, or behind another vowel, loses its ending. */
const SURNAME_ENDINGS = [
  [/nen$/u, 'nen'],
  [/([uyoöi])ksen$/u, '$1s'],
  [/(?<=[aeioäö]|[^uy][uy])sen$/u, 'nen'],
  [/(m)äen$/iu, '$1äki'],
  [/(j)oen$/iu, '$1oki'],
  [/hden$/u, 'hti'],
  [/(niem|kosk|saar|järv)en$/iu, '$1i'],
  [/(r)annan$/iu, '$1anta'],
  [/(v)irran$/iu, '$1irta'],
  [/(a)allon$/iu, '$1alto'],
  [/hdon$/u, 'hto'],
  [/nteen$/u, 'nne'],
  [/een$/u, 'e'],
  [/(?<=[aeiouyäö][lrsnhjv]?)([aäoöuy])n$/iu, '$1'],
] as const;

/** Words with single spaces between them: nothing to be done. */
const PLAIN = /^\p{L}+(?: \p{L}+)*$/u;

/** Lower case, single spaces; a slash or a comma between words is a space, a closing colon or stop is gone. */
export function normalise(phrase: string): string {
  const small = phrase.toLowerCase();
  return PLAIN.test(small) ? small : small.replace(/[\s/,*_]+/gu, ' ').replace(/^ | ?[:.]? ?$/gu, '').replace(/- (?=\p{L})| -(?=\p{L})/gu, ' ');
}
