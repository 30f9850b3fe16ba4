/** What the names of acts and rules end with, in the cases in which a section of them is named. */
export const acts = [
  'lain', 'laissa', 'laista', 'laki', 'lakia', 'kaaren', 'asetuksen', 'asetus', 'säännön', 'sääntö', 'säännössä', 'sääntöjen', 'järjestyksen', 'järjestys', 'järjestyksessä',
  'ohjeen', 'ohjesääntö', 'ohjesäännön', 'sopimuksen', 'lagen', 'lag', 'förordningen', 'stadgan', 'stadgarnas', 'stadgarna', 'ordningen', 'stadga',
];

/** Words that end as an act does and name none: `Vattenandelslag`. */
export const NO_ACT = '(?<!bolag|ndelslag)';
const actAtEnd = new RegExp(String.raw`\p{Ll}(?:${acts.join('|')})${NO_ACT}$`, 'u');

/** Whether a text ends with the name of an act or a rule: `Hallintosääntö`, `… nojalla kuntalain`. */
export const namesAct = (text: string): boolean => actAtEnd.test(text);
