import { nominative } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';

const NUMBER = /(?<![\d./:])(?:(?:nro|n:o|no|nr)\.?\s*)?(\d{1,3}[a-z]?\s?\/\s?(?:(?:19|20)\d{2}(?:[-–](?:19|20)?\d{2})?|\d{2}(?!\d)))(?![\d./])/iu;

/** The number of a meeting in a line of its head: `11/2024`, `nro 3/2009`. */
export function meetingNumber(line: string): string | null {
  const found = NUMBER.exec(line);
  return found ? found[1].replace(/\s/gu, '') : null;
}

/** The body that a line of the head names: the line or a column of it, without date and number. */
export function bodyIn(line: string, lexicon: Lexicon): string | null {
  for (const cell of line.split(/\s{2,}|\t|\s[|/›»>]\s|, /u)) {
    const bare = cell
      .replace(/\d{1,2}\.\s?\d{1,2}\.\s?\d{4}.*$/u, '')
      .replace(NUMBER, '')
      .replace(/(?:^|\s)(?:pöytäkirja|protokoll|muistio|esityslista|kokousmuistio)(?:n)?(?=\s|$)/giu, ' ')
      .replace(/[\s,:#*]+$/u, '')
      .replace(/^[\s#*]+/u, '')
      .trim();
    if (bare === '' || bare.length > 80 || /[.;]/u.test(bare) || lexicon.has('finiteVerb', bare)) continue;
    if (lexicon.ends('body', bare)) return bare;
    const genitive = /^(\p{L}\S+n)$/iu.exec(bare)?.[1] ?? /^(.+n) (?:\p{L}*kokous|kokouksen|pöytäkirja|muistio|\p{L}*kokouksen pöytäkirja)$/iu.exec(bare)?.[1];
    const body = genitive && nominative(genitive);
    if (body && lexicon.ends('body', body)) return body;
  }
  return null;
}
