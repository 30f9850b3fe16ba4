/** A genitive back in the nominative, as far as the words of bodies and officers need it: `hallituksen`, `kunnan`, `styrelsens`. */
export function nominative(genitive: string): string {
  const inCase = (ending: string): string => (genitive === genitive.toUpperCase() ? ending.toUpperCase() : ending);
  for (const [from, to] of ENDINGS) if (from.test(genitive)) return genitive.replace(from, inCase(to));
  return genitive;
}

const ENDINGS = [
  [/uksen$/iu, 'us'],
  [/öksen$/iu, 'ös'],
  [/nnan$/iu, 'nta'],
  [/nnon$/iu, 'nto'],
  [/jän$/iu, 'jä'],
  [/likön$/iu, 'likkö'],
  [/ens$/iu, 'en'],
  [/s$/iu, ''],
  [/n$/iu, ''],
] as const;

/** Words with single spaces between them: nothing to be done. */
const PLAIN = /^\p{L}+(?: \p{L}+)*$/u;

/** Lower case, single spaces; a slash or a comma between words is a space, a closing colon or stop is gone. */
export function normalise(phrase: string): string {
  const small = phrase.toLowerCase();
  return PLAIN.test(small) ? small : small.replace(/[\s/,*_]+/gu, ' ').replace(/^ | ?[:.]? ?$/gu, '').replace(/- (?=\p{L})| -(?=\p{L})/gu, ' ');
}
