import { weekdays, weekdaysShort } from '../../grammar/mentions/words.js';
import { nominative, perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';

const numbered = perLexicon(
  (lexicon: Lexicon) => new RegExp(String.raw`(?<![\d./:])(?:(?:${lexicon.sources('numberWord')})\.?\s*)?(\d{1,3}[a-z]?\s?\/\s?(?:(?:19|20)\d{2}(?:[-–](?:19|20)?\d{2})?|\d{2}(?!\d)))(?![\d./])`, 'iu'),
);

/** The number of a meeting in a line of its head: `11/2024`, `nro 3/2009`. */
export function meetingNumber(line: string, lexicon: Lexicon): string | null {
  const found = numbered(lexicon).exec(line);
  return found ? found[1].replace(/\s/gu, '') : (ordinal(lexicon).exec(line)?.[1] ?? ofDocument(lexicon).exec(line)?.[1] ?? null);
}

/** `PÖYTÄKIRJA n:o 4`, `OHJAUSRYHMÄN KOKOUS 4` */
const ofDocument = perLexicon(
  (lexicon: Lexicon) =>
    new RegExp(String.raw`(?:^|\s)(?:(?:${lexicon.sources('document')}) +(?:${lexicon.sources('numberWord')})\.?|[\p{L}-]+n (?:${lexicon.sources('ofBody')})(?: (?:${lexicon.sources('numberWord')})\.?)?) ?(\d{1,3})(?=$|,? \d{1,2}\.\d{1,2}\.)`, 'iu'),
);

/** `Ohjausryhmän 3. kokous`, `Ohjausryhmä, 3. kokous` */
const ordinal = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?<=\p{L}(?:[ns]|,) )(\d{1,3})\. (?:${lexicon.sources('ofBody')})(?!\p{L})`, 'iu'));

const documentWord = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?:^|\s)(?:${lexicon.sources('document')})(?:n|et)?(?=\s|$)`, 'giu'));
const ofBody = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^(.+?[ns]) (?:\d{1,3}\. )?(?:${lexicon.sources('ofBody')})(?:\s?[\s/:]\s?[\d/.]+)?$`, 'iu'));

const kindOfMeeting = perLexicon((lexicon: Lexicon) => new RegExp(String.raw` (?:${lexicon.sources('kindOfMeeting')}) `, 'iu'));

/** What ends the name of an organisation, alone and in the genitive: `Harmaalan seura ry`, `Harmaalan seura ry:n`. */
const legalForm = perLexicon((lexicon: Lexicon) => new RegExp(String.raw` (?:${lexicon.sources('legalForm')})$`, 'iu'));
const ofLegalForm = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^.+ (?:${lexicon.sources('legalForm')})(?=:[ns]$)`, 'iu'));

/** An organisation that a line of the head names alone: what met, where no body of it is named. */
export function organisationIn(line: string, lexicon: Lexicon): string | null {
  const bare = line.trim();
  const name = bare.replace(legalForm(lexicon), '');
  return /^\p{Lu}[\p{L} .-]{3,60}$/u.test(bare) && lexicon.ends('organisation', name) ? bare : null;
}

/** The year of what is held once a year, or the years of those elected: `syyskokous 2014`, `Tekninen lautakunta 2021-2025`. */
const YEAR = / (?:19|20)\d{2}(?:[-–](?:19|20)\d{2})?$/u;

/** A weekday that was before the date: `kokous maanantaina`. */
const WEEKDAY = new RegExp(String.raw` (?:(?:${weekdays.join('|')})\p{Ll}*|${weekdaysShort.join('|')})\.?,?\s*$`, 'iu');

/** A number without its year behind the meeting: `kokous nro 3`. */
const ownNumber = perLexicon((lexicon: Lexicon) => new RegExp(String.raw` (?:${lexicon.sources('numberWord')})\.? ?\d{1,3}\s*$`, 'iu'));

/** What introduces the meeting as the subject of the document: `Asia: Liiton hallituksen kokous`. */
const subject = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^(?:${lexicon.sources('itemWord')}|${lexicon.sources('document')}): +`, 'iu'));

/** What stands before the number of the meeting, where something stands behind it too: `EDUSTAJISTO 8/2012 laadittu 26.10.`. */
function beforeNumber(cell: string, lexicon: Lexicon): string[] {
  const number = numbered(lexicon).exec(cell);
  return number && number.index > 0 && number.index + number[0].length < cell.length ? [cell.slice(0, number.index)] : [];
}

/** The body that a line of the head names: the line or a column of it, without date and number. */
export function bodyIn(line: string, lexicon: Lexicon): string | null {
  // An entry of a list names no body.
  if (/^\s*[•▪◦]\s/u.test(line)) return null;
  // The slash of `1 / 2017` parts no columns.
  for (const cell of line.replace(/(?<=\d) \/ (?=\d{4})/gu, '/').split(/\s{2,}|\t|\s[|/›»>]\s|, |(?<=\p{Ll}{3})\. (?=\p{Lu})/u).flatMap((part) => [part, ...beforeNumber(part, lexicon)])) {
    const bare = cell
      .replace(/\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2}(?!\d)).*$/u, '')
      .replace(numbered(lexicon), '')
      .replace(documentWord(lexicon), ' ')
      .replace(YEAR, '')
      .replace(WEEKDAY, '')
      .replace(ownNumber(lexicon), '')
      .replace(/[\s,:#=*–-]+$/u, '')
      .replace(/^[\s#=*:–-]+/u, '')
      .replace(subject(lexicon), '')
      .trim();
    if (bare === '' || bare.length > 80 || /[.;]/u.test(bare.replace(/(?<=[ns] )\d{1,3}\./u, '')) || lexicon.has('finiteVerb', bare)) continue;
    const plain = bare.replace(kindOfMeeting(lexicon), ' ');
    if (lexicon.ends('body', plain)) return bare;
    const ofDocumentWord = cell.search(documentWord(lexicon)) >= 0;
    const meetingOf = ofBody(lexicon).exec(plain)?.[1];
    const genitive = /^(\p{L}\S+n)$/iu.exec(bare)?.[1] ?? meetingOf ?? (ofDocumentWord ? /^(\p{L}.+n)$/iu.exec(bare)?.[1] : undefined);
    // `Harmaalan seura ry:n kokous`
    const association = genitive && ofLegalForm(lexicon).exec(genitive)?.[0];
    if (association) return association;
    const body = genitive && nominative(genitive);
    // `Kuvailuryhmän muistio`, `Kuvailuryhmän kokous`: whose minutes they are, it met.
    if (body && (lexicon.ends('body', body) || (lexicon.ends('group', body) && (meetingOf !== undefined || ofDocumentWord)))) return body;
  }
  return null;
}
