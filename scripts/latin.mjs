import { readFile } from 'node:fs/promises';

/*
 * What a build step makes of `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{M}`: the letters of Latin script up to U+017F, which the languages of minutes and the
 * names in them are written in, and the marks that are set on them. A pattern with all the letters of Unicode takes V8 ten times as long to compile, and a run of the command line compiles
 * some two hundred patterns.
 */

const LAST = 0x17f;

/** The characters of a Unicode property up to the last, as ranges of a class. */
function ranges(property) {
  const wanted = new RegExp(`\\p{${property}}`, 'u');
  let text = '';
  for (let code = 0; code <= LAST; code++) {
    if (!wanted.test(String.fromCharCode(code))) continue;
    let end = code;
    while (end < LAST && wanted.test(String.fromCharCode(end + 1))) end += 1;
    text += String.fromCharCode(code) + (end > code ? `-${String.fromCharCode(end)}` : '');
    code = end;
  }
  return text;
}

const CLASSES = { L: ranges('L'), Lu: ranges('Lu'), Ll: ranges('Ll'), M: '\u0300-\u036f' };

/** The source with its classes of letters narrowed: in a class `[…]` as ranges of it, else as a class of their own. */
export function narrowLetters(source) {
  return source.replace(/\\{1,2}p\{(Lu|Ll|L|M)\}/gu, (_, name, at) => {
    const before = source.slice(source.lastIndexOf('\n', at) + 1, at).replace(/\\\\?./gsu, '');
    return before.lastIndexOf('[') > before.lastIndexOf(']') ? CLASSES[name] : `[${CLASSES[name]}]`;
  });
}

const OURS = /[\\/](src|grammar)[\\/].*\.ts$/;

export const esbuildLatin = {
  name: 'latin',
  setup({ onLoad }) {
    onLoad({ filter: OURS }, async ({ path }) => ({ contents: narrowLetters(await readFile(path, 'utf8')), loader: 'ts' }));
  },
};

export const viteLatin = {
  name: 'latin',
  enforce: 'pre',
  transform: (source, id) => (OURS.test(id) ? narrowLetters(source) : undefined),
};
