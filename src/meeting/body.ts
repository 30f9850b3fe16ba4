import { clock, months, monthsSv, weekdays, weekdaysShort } from '../../grammar/mentions/words.js';
import { nominative, perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';

const numbered = perLexicon(
  (lexicon: Lexicon) => new RegExp(String.raw`(?<![\d./:])(?:(?:${lexicon.sources('numberWord')})\.?\s*)?(\d{1,3}[a-z]?\s?\/\s?(?:(?:19|20)\d{2}(?:[-–](?:19|20)?\d{2})?|\d{2}(?!\d)))(?![\d./])`, 'iu'),
);

/** The number of a meeting in a line of its head: `11/2024`, `nro 3/2009`. */
export function meetingNumber(line: string, lexicon: Lexicon): string | null {
  const found = numbered(lexicon).exec(line);
  if (found) return found[1].replace(/\s/gu, '');
  return ordinal(lexicon).exec(line)?.[1] ?? ofDocument(lexicon).exec(line)?.[1] ?? named(lexicon).exec(line)?.[1] ?? null;
}

/** `PÖYTÄKIRJA n:o 4`, `OHJAUSRYHMÄN KOKOUS 4` */
const ofDocument = perLexicon(
  (lexicon: Lexicon) =>
    new RegExp(String.raw`(?:^|\s)(?:(?:${lexicon.sources('document')}) +(?:${lexicon.sources('numberWord')})\.?|[\p{L}-]+n (?:${lexicon.sources('ofBody')})(?: (?:${lexicon.sources('numberWord')})\.?)?) ?(\d{1,3})(?=$|,? \d{1,2}\.\d{1,2}\.)`, 'iu'),
);

/** `Styrelsemöte nr 5`, whatever follows. */
const named = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?<!\p{L})(?:${lexicon.sources('ofBody')}) (?:${lexicon.sources('numberWord')})\.? ?(\d{1,3})(?![\d./]\d|\p{L})`, 'iu'));

/** `Ohjausryhmän 3. kokous`, `Ohjausryhmä, 3. kokous` */
const ordinal = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?<=\p{L}(?:[ns]|,) )(\d{1,3})\. (?:${lexicon.sources('ofBody')})(?!\p{L})`, 'iu'));

const documentWord = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?:^|\s)(?:${lexicon.sources('document')})(?:n|et)?(?=\s|$)`, 'giu'));
const ofBody = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^(.+?[ns]) (?:\d{1,3}\. )?(?:${lexicon.sources('ofBody')})(?:\s?[\s/:]\s?[\d/.]+)?$`, 'iu'));

/** Where a meeting was, behind the word for it. */
const meetingPlace = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`(?<=(?:^|\s)(?:${lexicon.sources('ofBody')})),? (?:${lexicon.sources('meetingPlace')})$`, 'iu'));
const drawnUp = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^(?:${lexicon.sources('drawnUp')}) +`, 'iu'));
const beforeBody = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^(?:${lexicon.sources('meetingOf')}) +`, 'iu'));

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

/** A day with its month in words, and all behind it: `den 12 mars 2023 kl. 18`, `5. maaliskuuta 2019`. */
const NAMED_DAY = new RegExp(String.raw` (?:den )?\d{1,2}\.? ?(?:(?:${months.join('|')})kuu\p{Ll}*|${monthsSv.join('|')})(?!\p{L}).*$`, 'iu');
const HOUR = new RegExp(String.raw` (?:${clock.join('|')})\.? ?\d.*$`, 'iu');

/** A number without its year behind the meeting: `kokous nro 3`. */
const ownNumber = perLexicon((lexicon: Lexicon) => new RegExp(String.raw` (?:${lexicon.sources('numberWord')})\.? ?\d{1,3}\s*$`, 'iu'));

/** What introduces the meeting as the subject of the document: `Asia: Liiton hallituksen kokous`. */
const subject = perLexicon((lexicon: Lexicon) => new RegExp(String.raw`^(?:${lexicon.sources('itemWord')}|${lexicon.sources('document')}): +`, 'iu'));

/** What stands before the number of the meeting, where something stands behind it too: `EDUSTAJISTO 8/2012 laadittu 26.10.`. */
function beforeNumber(cell: string, lexicon: Lexicon): string[] {
  const number = numbered(lexicon).exec(cell);
  return number && number.index > 0 && number.index + number[0].length < cell.length ? [cell.slice(0, number.index)] : [];
}

/** A legal form with stops: `r.f:s`, `r.y.`. */
const STOPPED_FORM = / r\. ?[fy]\b\.?/giu;

/** The longest name of a body, in characters. */
const LONGEST = 80;

/** The body that a line of the head names: the line or a column of it, without date and number. */
export function bodyIn(line: string, lexicon: Lexicon): string | null {
  // An entry of a list names no body.
  if (/^\s*[•▪◦]\s/u.test(line)) return null;
  // The slash of `1 / 2017` parts no columns.
  for (const cell of line.replace(/(?<=\d) \/ (?=\d{4})/gu, '/').split(/\s{2,}|\t|\s[|/›»>]\s|, |(?<=\p{Ll}{3})\. (?=\p{Lu})/u).flatMap((part) => [part, ...beforeNumber(part, lexicon)])) {
    const bare = cell
      .replace(/(?: den)? ?(?:19|20)\d{2}[-.]\d{2}[-.]\d{2}(?!\d).*$/u, '')
      .replace(/(?: den)? ?\d{1,2}\.\s?\d{1,2}\.\s?(?:\d{4}|\d{2}(?!\d)).*$/u, '')
      .replace(NAMED_DAY, '')
      .replace(HOUR, '')
      .replace(numbered(lexicon), '')
      .replace(documentWord(lexicon), ' ')
      .replace(YEAR, '')
      .replace(WEEKDAY, '')
      .replace(ownNumber(lexicon), '')
      .replace(/[\s,:#=*–-]+$/u, '')
      .replace(/^[\s#=*:–-]+/u, '')
      .replace(subject(lexicon), '')
      .replace(drawnUp(lexicon), '')
      .replace(meetingPlace(lexicon), '')
      .trim();
    const ofMeeting = bare.replace(beforeBody(lexicon), '');
    const name = ofMeeting.replace(legalForm(lexicon), '');
    // With whom they met is another body, unless it is what the minutes are of.
    if (ofMeeting !== bare && cell.search(documentWord(lexicon)) < 0) continue;
    if (ofMeeting !== bare && ofMeeting.length <= LONGEST && (lexicon.ends('body', name) || lexicon.ends('organisation', name))) return ofMeeting;
    if (bare === '' || bare.length > LONGEST || /[.;]/u.test(bare.replace(/(?<=[ns] )\d{1,3}\./u, '').replace(STOPPED_FORM, '')) || lexicon.has('finiteVerb', bare)) continue;
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
    if (body && (lexicon.ends('body', body) || (lexicon.ends('group', body) && (meetingOf !== undefined || ofDocumentWord)) || (meetingOf !== undefined && lexicon.ends('organisation', body)))) return body;
  }
  return null;
}
