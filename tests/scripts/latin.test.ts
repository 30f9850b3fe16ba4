import { expect, test } from 'vitest';
import { narrowLetters } from '../../scripts/latin.mjs';

const P = String.raw`\p`;
const narrowed = (source: string): string => narrowLetters(source.replaceAll('@', P));

test.for([
  ['outside of a class', '/@{M}a/u', '/[\u0300-\u036f]a/u'],
  ['inside of a class', '/[@{M}x]/u', '/[\u0300-\u036fx]/u'],
  ['in a string', "'\\@{M}'", "'[\u0300-\u036f]'"],
  ['in a template', '`@{M}${a["@{M}"]}`', `\`[\u0300-\u036f]\${a["${P}{M}"]}\``],
] as const)('narrows a property %s', ([, source, result]) => {
  expect(narrowed(source)).toBe(result);
});

test.for(['/@{N}/u', '// @{M}', 'const a = 1;'])('leaves %s alone', (source) => {
  expect(narrowed(source)).toBe(source.replaceAll('@', P));
});
