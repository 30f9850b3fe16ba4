import type { Code } from './finding.js';

/** What a finding means, what to do about it, and a text that raises it. */
export interface Explanation {
  readonly meaning: string;
  readonly advice: string;
  /** Minutes in which the finding, and whatever else is said of them, is raised. */
  readonly example: string;
}

const HEAD = 'Kyläyhdistys\nAika: 12.3.2024 klo 18.00–19.00\n';

export const EXPLANATIONS: Readonly<Record<Code, Explanation>> = {
  'impossible-date': {
    meaning: 'What is written like a date is in no calendar: a month with too few days, a year with too many figures. The mention stays, its `value` is null.',
    advice: 'Correct the source, or leave it: nothing is guessed.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Talkoot\n\nTalkoot pidetään 31.4.2024.\n`,
  },
  'impossible-time': {
    meaning: 'What is written like a time of the clock is on no clock. The mention stays, its `value` is null.',
    advice: 'Correct the source.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nPuheenjohtaja avasi kokouksen klo 18.75.\n\n2 § Muut asiat\n\nEi ollut.\n`,
  },
  'unknown-year': {
    meaning: 'A day without its year takes it from the list it stands in, else from the meeting. Here neither has one, so the `value` is null.',
    advice: 'See whether the head of the minutes, which has the date of the meeting, is missing from the text.',
    example: '1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Seuraava kokous\n\nSeuraava kokous on 3.5. klo 18.\n',
  },
  'weekday-mismatch': {
    meaning: 'The weekday written beside a date is not the weekday of that date. One of the two is a slip; the `value` is that of the date.',
    advice: 'Look at the date before you rely on it.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Seuraava kokous\n\nSeuraava kokous on maanantaina 3.5.2024.\n`,
  },
  'section-skipped': {
    meaning: 'The numbers of the sections leave one out. Often the item was taken off the agenda or made secret; it may also be lost from the text.',
    advice: 'Look for the missing number in the source. If it is there, the heading was not recognised: tell us.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Työjärjestys\n\nHyväksyttiin.\n\n4 § Muut asiat\n\nEi ollut.\n`,
  },
  'section-repeated': {
    meaning: 'Two sections have the same number. Both are kept.',
    advice: 'Tell them apart by their titles or positions.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Talous\n\nMerkittiin tiedoksi.\n\n2 § Talkoot\n\nPäätettiin pitää talkoot.\n\n3 § Muut asiat\n\nEi ollut.\n\n4 § Kokouksen päättäminen\n\nPäätettiin.\n`,
  },
  'section-backwards': {
    meaning: 'A section has a smaller number than the one before it: the meeting took an item up out of its turn.',
    advice: 'Nothing to do: the sections are in the order of the text.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nAvattiin.\n\n4 § Talkoot\n\nPäätettiin pitää talkoot.\n\n2 § Talous\n\nMerkittiin tiedoksi.\n\n3 § Jäsenet\n\nMerkittiin tiedoksi.\n\n5 § Muut asiat\n\nEi ollut.\n\n6 § Kokouksen päättäminen\n\nPäätettiin.\n`,
  },
  'misread-sign': {
    meaning: 'Character recognition has made another sign of a §, or letters of figures (`4 $`, `6 8`, `l0 §`). The heading is read as what fits the sequence.',
    advice: 'Look at the number before you rely on it.',
    example: `${HEAD}\n1 §   KOKOUKSEN AVAUS\n\nAvattiin.\n\n2 $   TALOUS\n\nMerkittiin tiedoksi.\n\n3 §   MUUT ASIAT\n\nEi ollut.\n`,
  },
  'no-sections': {
    meaning: 'Nothing in the text is numbered or titled as the items of a meeting are. All of it is in the `preamble`. A scan without text recognition gives no text at all.',
    advice: 'See whether the text is minutes. If it is, tell us how its items are headed.',
    example: 'Kutsumme teidät kesäjuhlaan lauantaina.\nTervetuloa!\n',
  },
  'ambiguous-structure': {
    meaning: 'The headings were chosen by how well they explain the whole document, and another choice came close.',
    advice: 'Look at `--explain-structure`, which shows what spoke for each.',
    example: `${HEAD}\nAsia 1\n1. Kokouksen avaus\nPäätös: Avattiin.\n\nAsia 2\n2. Talous\nPäätös: Merkittiin tiedoksi.\n\nAsia 3\n3. Talkoot\nPäätös: Pidetään.\n`,
  },
  'no-meeting-date': {
    meaning: 'No date of the meeting was found in the head of the minutes. Days without a year have no value then.',
    advice: 'See whether the head is missing from the text.',
    example: '1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Muut asiat\n\nEi ollut.\n',
  },
  'ends-before-start': {
    meaning: 'The meeting ends before it begins, by the hours that the minutes give.',
    advice: 'Correct the source.',
    example: 'Kyläyhdistys\nAika: 12.3.2024 klo 18.00–17.00\n\n1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Muut asiat\n\nEi ollut.\n',
  },
  'present-and-absent': {
    meaning: 'Someone is in the list of those present and in that of those absent.',
    advice: 'Look at both places: the person may have come late, or the name may be of two people.',
    example: 'Kyläyhdistys\nAika: 12.3.2024 klo 18.00–19.00\nLäsnä: Maija Malli, puheenjohtaja, Matti Niemelä\nPoissa: Matti Niemelä\n\n1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Muut asiat\n\nEi ollut.\n',
  },
  'inspector-not-present': {
    meaning: 'Who inspects the minutes (pöytäkirjantarkastaja) is not in the list of those present.',
    advice: 'The list may leave out members, as those of shareholders do; or the name is spelt in two ways.',
    example: 'Kyläyhdistys\nAika: 12.3.2024 klo 18.00–19.00\nLäsnä: Maija Malli, puheenjohtaja, Matti Niemelä\n\n1 § Pöytäkirjan tarkastajat\n\nTarkastajiksi valittiin Matti Niemelä ja Liisa Lahtela.\n\n2 § Muut asiat\n\nEi ollut.\n',
  },
  'proposal-without-decision': {
    meaning: 'A section has a proposal and no decision, by label or by wording.',
    advice: 'See how the section ends. The decision may be on a page that is missing.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nPäätös: Avattiin.\n\n2 § Talkoot\n\nEsitys: Pidetään talkoot.\n\n3 § Muut asiat\n\nPäätös: Ei ollut.\n`,
  },
  'misspelt-label': {
    meaning: 'A label is one slip away from one that is known, and was read as that.',
    advice: 'Nothing to do.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nPäätös: Avattiin.\n\n2 § Talkoot\n\nPäätos: Pidetään talkoot.\n`,
  },
  'attachment-not-listed': {
    meaning: 'The end of the minutes lists the attachments by number, and one that the text refers to is not among them.',
    advice: 'See whether the attachment is there.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nPäätös: Avattiin.\n\n2 § Talous\n\nPäätös: Merkittiin tiedoksi (liite 3).\n\n3 § Kokouksen päättäminen\n\nPäätettiin kokous klo 19.\n\nLiitteet\n1. Esityslista\n2. Tilinpäätös\n`,
  },
  'unknown-section': {
    meaning: 'The text refers to a section of this very meeting that is not there.',
    advice: 'Look for the section in the source. If it is there, its heading was not recognised: tell us.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nAvattiin.\n\n2 § Talous\n\nAsia ratkaistiin jo 12.3.2024 § 9.\n`,
  },
  'unreferenced-footnote': {
    meaning: 'A page ends with a footnote whose number is glued to no word of the text.',
    advice: 'The number may have been lost from the text, or the footnote may be part of it.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nAvattiin hanke.\n                                                            \n1 Kylän oma hanke\n\f2 § Muut asiat\n\nEi ollut.\n`,
  },
  'guessed-encoding': {
    meaning: 'The bytes are no UTF-8. They were read as Windows-1252, which also reads ISO-8859-1.',
    advice: 'If letters look wrong, say the encoding with `--encoding`.',
    example: '',
  },
  'replacement-character': {
    meaning: 'The text has U+FFFD, the sign that a program puts where it could not read a character. What stood there is lost.',
    advice: 'Extract the text anew, in the right encoding.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nP\ufffdytäkirja avattiin.\n`,
  },
  'control-character': {
    meaning: 'The text has control characters, as extraction leaves them in. They are read as spaces.',
    advice: 'Nothing to do.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nAvattiin.\u0007\n`,
  },
  'html-entity': {
    meaning: 'The text has HTML entities (`&nbsp;`, `&auml;`). They are kept as they stand, and words and sums that they break are not read.',
    advice: 'Decode them before the text is parsed.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\nTilill&auml; oli 2&nbsp;000 euroa.\n`,
  },
  'html-tag': {
    meaning: 'The text has the tags of a web page (`<p>`, `<td>`). They are kept as they stand, and labels and titles that they enclose are not read.',
    advice: 'Take the text out of the page before it is parsed, for example with `lynx -dump`, or by copying it from a browser.',
    example: `${HEAD}\n1 § Kokouksen avaus\n\n<div><p><b>Päätös:</b> Hyväksyttiin.</p></div>\n`,
  },
  'flattened-text': {
    meaning: 'A line is so long, with labels in it, that the text has lost its line breaks. Sections are found by lines, so most of them are missed.',
    advice: 'Extract the text anew with a tool that keeps lines, as `pdftotext -layout` does.',
    example: `${HEAD}\n1 § Kokouksen avaus ${'Esitys: Hyväksytään asia. Päätös: Hyväksyttiin asia. '.repeat(30)}\n`,
  },
};

/** What a finding means, in its first words. */
export const summaryOf = (code: Code): string => EXPLANATIONS[code].meaning.split(/(?<=[.:]) /u)[0].replace(/:$/u, '.');
