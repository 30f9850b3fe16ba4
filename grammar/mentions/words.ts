/** The words of values, of both languages; regular expression sources, matched without case where the token says so. */
export const months = ['tammi', 'helmi', 'maalis', 'huhti', 'touko', 'kesä', 'heinä', 'elo', 'syys', 'loka', 'marras', 'joulu'];
export const monthsSv = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];
export const weekdaysShort = ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su', 'må', 'fr', 'lö', 'sö'];
export const weekdays = [
  'maanantai',
  'tiistai',
  'keskiviikko',
  'keskiviikon',
  'torstai',
  'perjantai',
  'lauantai',
  'sunnuntai',
  'måndag',
  'tisdag',
  'onsdag',
  'torsdag',
  'fredag',
  'lördag',
  'söndag',
];
/** What each weekday's names begin with, from Sunday on, in both languages. */
export const weekdayStems = [['su', 'sö'], ['ma', 'må'], ['ti'], ['ke', 'on'], ['to'], ['pe', 'fr'], ['la', 'lö']];
export const and = ['ja', 'sekä', 'tai', 'och', 'eller', 'samt', '&'];
export const andSv = ['och', 'eller', 'samt', '&'];
/** Words behind which a Swedish text writes the day and the month of the year with a slash: `sedan 1/1`. */
export const sinceSv = ['sedan', 'från', 'fr\\.o\\.m\\.', 'till', 't\\.o\\.m\\.', 'den', 'före', 'efter', 'senast', 'per', 'måndag(?:en)?', 'tisdag(?:en)?', 'onsdag(?:en)?', 'torsdag(?:en)?', 'fredag(?:en)?', 'lördag(?:en)?', 'söndag(?:en)?'];
export const clock = ['klo', 'kello', 'klockan', 'kl'];
/** Words of coming and going, behind which figures are a time. */
export const clockCues = ['poissa', 'saapui', 'poistui', 'tauko', 'paus', 'ajassa', 'paikalla', 'palasi', 'liittyi', 'anlände', 'avlägsnade sig'];
export const items = ['kohta', 'kohdan', 'kohdassa', 'kohdasta', 'kohdalla', 'kohdalta', 'kohtaan', 'kohdaksi', 'kohdat', 'kohdissa', 'kohtien', 'pykälä', 'pykälän', 'pykälässä', 'pykälästä', 'pykälät', 'pykälien', 'punkt', 'punkten', 'punkterna', 'paragraf'];
export const attachments = ['liite', 'liitteinä(?:än)?', 'liitte(?:en|essä|estä|eseen|eksi|enä|ellä|et|issä|istä|isiin|itä|iden|eiden|eissä|eistä|eitä)', 'liitteeseen', 'bilag(?:a|an|or|orna)', 'bil\\.?'];
export const numero = ['n:ot', 'nrot', 'numerot', 'nro', 'n:o', 'nr', 'no', 'numero'];
export const slides = ['dia(?:t|n|ssa|sta|lla|an)?', 'dioissa', 'dioista', 'dioilla', 'kalvo(?:t|n|lla|issa)?', 'slide[st]?', 'bild(?:er)?'];
export const pages = ['s\\.', 'ss\\.', 'sivu(?:t|n|lla|illa|ilta|lta|ssa|issa)?', 'sid\\.', 'sida', 'sidorna'];
export const seasons = ['kevä', 'kesä(?!kuu)', 'syksy', 'talv', 'vår', 'höst'];
export const years = ['vuonna', 'vuoden', 'vuosi', 'vuotta', 'vuodelle', 'vuodelta', 'vuodesta', 'vuoteen', 'vuodeksi', 'vuosille', 'vuosina', 'vuosien', 'vuosilta', 'v\\.', 'vv\\.', 'år', 'åren', 'årets'];
export const approximately = ['noin', 'n\\.', 'arviolta', 'likimain', 'ca\\.?', 'cirka', 'omkring'];
export const statuteParts = ['mom(?:\\.|entti|entin|entissa|enttiin|entilla|entista)?', 'koh(?:ta|dan|dassa|taan|dasta)', 'a-kohta', 'al(?:inea)?\\.?', 'punkten'];
/** Words before a telephone number. */
export const phones = ['puh', 'p', 'tel', 'tfn', 'gsm', 'puhelin'];
/** Words before the number of a case. */
export const caseIds = ['dnro', 'dro', 'dno', 'dnr', 'diaari', 'diarie'];
/** What the names of acts and rules end with, in the cases in which a section of them is named. */
export const acts = [
  'lain', 'laissa', 'laista', 'laki', 'lakia', 'kaaren', 'asetuksen', 'asetus', 'säännön', 'sääntö', 'säännössä', 'sääntöjen', 'järjestyksen', 'järjestys', 'järjestyksessä',
  'ohjeen', 'ohjesääntö', 'ohjesäännön', 'sopimuksen', 'lagen', 'lag', 'förordningen', 'stadgan', 'stadgarnas', 'stadgarna', 'ordningen', 'stadga',
];
/** Acts by their abbreviations. */
export const actAbbreviations = ['\\p{L}{0,8}L', 'HL', 'KuntaL', 'MRL', 'YSL', 'KJ', 'KL', 'OYL'];
/** What follows a section that a Swedish text names before its rules: `§ 8` i stadgarna. */
export const actBehind = ['(?:i|av|enligt) \\p{L}*(?:stadg|lag|förordning|regl)\\p{L}*'];
