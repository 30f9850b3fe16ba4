import type { Code, Finding, Findings } from '../diagnostics/finding.js';
import { finding } from '../diagnostics/finding.js';
import type { Check, CheckContext } from './check.js';

/** What extraction has done to the text: lost characters, markup left in it, line breaks gone. */
export const checkText: Check = (context) => [
  ...guessedEncoding(context),
  ...all(context, 'replacement-character', /\ufffd/gu, (count) => ({ count })),
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  ...all(context, 'control-character', /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/gu, (count) => ({ count })),
  ...all(context, 'html-entity', /&(?:nbsp|amp|auml|ouml|aring|sect|ndash|euro|quot|lt|gt|#\d{2,5}|#x[\da-f]{2,4});/giu, (count, text) => ({ text, count })),
  ...all(context, 'html-tag', TAG, (count, text) => ({ text, count }), FEWEST_TAGS),
  ...flattened(context),
];

/** A tag of a web page's blocks and emphasis; Markdown uses some others, and `<br>`. */
const TAG = /<\/?(?:html|body|head|div|p|span|table|tbody|tr|td|th|ul|ol|li|h[1-6]|font|strong|b|em|i)(?:\s[^<>\n]{0,300})?>/giu;
/** Tags by which a text shows that it is the source of a web page. */
const FEWEST_TAGS = 5;

function guessedEncoding({ minutes, source, guessed }: CheckContext): Finding[] {
  const { encoding } = minutes.source;
  return guessed && encoding === 'windows-1252' ? [finding('guessed-encoding', { encoding }, source.index.position(0, 0))] : [];
}

/** One finding for all places of a kind, at the first, where there are enough of them. */
function all<C extends Code>({ source }: CheckContext, code: C, pattern: RegExp, data: (count: number, text: string) => Findings[C], fewest = 1): Finding[] {
  let first: RegExpMatchArray | undefined;
  let count = 0;
  for (const match of source.text.matchAll(pattern)) {
    first ??= match;
    count += 1;
  }
  if (!first || count < fewest) return [];
  const at = first.index ?? 0;
  return [finding(code, data(count, first[0]), source.index.position(at, at + first[0].length))];
}

/** A line so long that it was many, and the least of labels inside it that tell so. */
const FLATTENED = 1500;
const FEWEST_LABELS = 3;

function flattened({ source, structure, lexicon }: CheckContext): Finding[] {
  const line = structure.flow.find(({ line: { text } }) => text.length >= FLATTENED && (text.slice(0, FLATTENED * 4).match(/\p{Lu}\p{Ll}+(?=[: ])/gu) ?? []).filter((word) => lexicon.labelType(word) !== undefined).length >= FEWEST_LABELS)?.line;
  return line ? [finding('flattened-text', { characters: line.text.length }, source.position(line.start, line.start + 1))] : [];
}
