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

/** Names that are the ends of many surnames, with the change of their stem; else the ending goes, and a lone `k`, `p` or `t` before it is double again. */
const SURNAME_ENDINGS = [
  [/nen$/u, 'nen'],
  [/([uyoöi])ksen$/u, '$1s'],
  [/sen$/u, 'nen'],
  [/(m)äen$/iu, '$1äki'],
  [/(j)oen$/iu, '$1oki'],
  [/hden$/u, 'hti'],
  [/mmen$/u, 'mpi'],
  [/(niem|kosk|saar|järv|kiv|suom|tuom)en$/iu, '$1i'],
  [/(r)annan$/iu, '$1anta'],
  [/(v)irran$/iu, '$1irta'],
  [/(a)allon$/iu, '$1alto'],
  [/(p)ellon$/iu, '$1elto'],
  [/hdon$/u, 'hto'],
  [/nteen$/u, 'nne'],
  [/een$/u, 'e'],
  [/([aeiouyäölr])([kpt])([aäoöuyi])n$/u, '$1$2$2$3'],
  [/([aäoöuyi])n$/u, '$1'],
] as const;

/** Words with single spaces between them: nothing to be done. */
const PLAIN = /^\p{L}+(?: \p{L}+)*$/u;

/** Lower case, single spaces; a slash or a comma between words is a space, a closing colon or stop is gone. */
export function normalise(phrase: string): string {
  const small = phrase.toLowerCase();
  return PLAIN.test(small) ? small : small.replace(/[\s/,*_]+/gu, ' ').replace(/^ | ?[:.]? ?$/gu, '').replace(/- (?=\p{L})| -(?=\p{L})/gu, ' ');
}
