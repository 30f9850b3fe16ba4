/*
 * Parts of a manual page in the macros of man(7). Libraries that make manual pages out of Markdown have no tagged paragraphs, in which
 * options stand.
 */

/** A text without what roff would take for its own: a backslash, a dash that is to be copied, a dot or a quote that begins a line. */
export const escape = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^[.']/gmu, '\\&$&');

export const bold = (text: string): string => `\\fB${escape(text)}\\fR`;
export const italic = (text: string): string => `\\fI${escape(text)}\\fR`;

export const section = (title: string): string => `.SH ${escape(title.toUpperCase())}`;
export const subsection = (title: string): string => `.SS ${escape(title)}`;
export const paragraph = (roff: string): string => `.PP\n${roff}`;
/** A term and what it means, set in. */
export const tagged = (term: string, roff: string): string => `.TP\n${term}\n${roff}`;
/** Lines as they stand. */
export const literal = (text: string): string => `.PP\n.in +4n\n.nf\n${escape(text)}\n.fi\n.in`;

/** The whole page. It has no date, to be the same however often it is made, and breaks no word, since many are to be copied. */
export function manual(name: string, number: number, version: string, parts: readonly string[]): string {
  const text = parts.join('\n').replace(/^(\.S[HS] .*)\n\.PP$/gmu, '$1');
  return `.TH ${escape(name.toUpperCase())} ${number} "" "${escape(`${name} ${version}`)}" "User Commands"\n.nh\n.ad l\n${text}\n`;
}
