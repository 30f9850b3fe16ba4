import type { Family } from './candidates.js';

/** What each way of numbering items is, for whom its choice is told. */
export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  sign: 'numbers with a section sign (§ 5)',
  number: 'numbers (5.)',
  word: 'numbers behind a word (Asia 5)',
  body: "numbers behind a body's abbreviation (KST 5)",
  stage: 'the stages of matters (Khall 1.6.2020 § 5)',
  markdown: 'Markdown headings (## 5)',
  plain: 'titles without numbers',
};
