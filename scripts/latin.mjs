import { readFile } from 'node:fs/promises';
import ts from 'typescript';

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

const PROPERTY = /^\\\\?p\{(Lu|Ll|L|M)\}/u;

/** The source with its classes of letters narrowed, in regular expressions and in the texts that they are made from. */
export function narrowLetters(source) {
  if (!source.includes('p{')) return source;
  const pieces = [];
  let from = 0;
  const visit = (node) => {
    if (!isText(node)) return ts.forEachChild(node, visit);
    const [start, end] = [node.getStart(), node.end];
    pieces.push(source.slice(from, start), narrowed(source.slice(start, end)));
    from = end;
    return undefined;
  };
  visit(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true));
  return pieces.join('') + source.slice(from);
}

const isText = (node) => ts.isStringLiteral(node) || ts.isRegularExpressionLiteral(node) || ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);

/** Within a class `[…]` a property becomes its ranges, elsewhere a class of its own. What stands in `${…}` is code, and stays. */
function narrowed(text) {
  let result = '';
  let inClass = false;
  for (let i = 0; i < text.length; ) {
    const property = PROPERTY.exec(text.slice(i, i + 8));
    let length = property?.[0].length ?? (text[i] === '\\' ? 2 : 1);
    if (text.startsWith('${', i)) {
      let depth = 0;
      length = 1;
      do {
        depth += { '{': 1, '}': -1 }[text[i + length]] ?? 0;
        length += 1;
      } while (depth > 0 && i + length < text.length);
    } else if (text[i] === '[') inClass = true;
    else if (text[i] === ']') inClass = false;
    result += property ? (inClass ? CLASSES[property[1]] : `[${CLASSES[property[1]]}]`) : text.slice(i, i + length);
    i += length;
  }
  return result;
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
