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
export const clockCues = ['poissa', 'avasi', 'saapui', 'saapuu', 'poistui', 'poistuu', 'tauko', 'paus', 'ajassa', 'paikalla', 'palasi', 'liittyi', 'anlände', 'avlägsnade sig'];
/** Words behind which figures that can be no day are a time: `tuli 18.50`, `jatkettiin 19.15`. */
export const looseClockCues = ['tuli', 'lähti', 'tulee', 'lähtee', 'lähtö', 'paluu', 'keskeytettiin', 'jatkettiin', 'jatkui', 'kokoukseen', 'kokouksesta', 'paikalle', 'paikalta', 'kom'];
/** Points that may be of a list or a text as well as of an agenda; in others of their cases one comes, leaves or adds an item. */
export const points = ['kohta', 'kohdan', 'kohdat', 'kohtien', 'punkt', 'punkten', 'punkterna'];
/** Items by the word for a matter, or by what is a verb as well (`kohtaa`), which have other numbers too: only those that the document's own have. */
export const matters = ['asia', 'asian', 'asiaa', '(?<=\\()asiat', 'asiassa', 'asiasta', 'kohtaa', 'ärende', 'ärendet'];
/** What they begin with. */
export const matterStems = ['asia', 'kohtaa', 'ärende'];
export const items = [...points, 'kohdassa', 'kohdasta', 'kohdalla', 'kohdalta', 'kohtaan', 'kohdaksi', 'kohdissa', 'pykälä', 'pykälän', 'pykälässä', 'pykälästä', 'pykälät', 'pykälien', 'paragraf'];
const attachment = ['liite', 'liitteinä(?:än)?', 'liitte(?:en|essä|estä|eseen|eksi|enä|ellä|et|issä|istä|isiin|itä|iden|eiden|eissä|eistä|eitä)', 'liitteeseen'];
/** Attachments, and those of another kind that have numbers too: `lisäliite 3`. */
export const attachments = [...attachment, ...['lisä', 'oheis'].flatMap((kind) => attachment.map((word) => `${kind}${word}`)), 'bilag(?:a|an|or|orna)', 'bil\\.?'];
export const numero = ['#', 'n:ot', 'nrot', 'numerot', 'nro', 'n:o', 'nr', 'no', 'numero'];
export const slides = ['dia(?:t|n|ssa|sta|lla|an)?', 'dioissa', 'dioista', 'dioilla', 'kalvo(?:t|n|lla|issa)?', 'slide[st]?', 'bild(?:er)?'];
export const pages = ['s\\.', 'ss\\.', 'sivu(?:t|n|lla|illa|ilta|lta|ssa|issa)?', 'sid\\.', 'sida', 'sidorna'];
export const seasons = ['kevä', 'kesä(?!kuu)', 'syksy', 'talv', 'vår', 'höst'];
export const years = ['vuonna', 'vuoden', 'vuosi', 'vuotta', 'vuodelle', 'vuodelta', 'vuodesta', 'vuoteen', 'vuodeksi', 'vuosille', 'vuosina', 'vuosien', 'vuosilta', 'v\\.', 'vv\\.', 'år', 'åren', 'årets'];
/** Other money than euros, behind figures that end as sums do: `40,- mk`. */
export const otherMoney = ['mk', 'markkaa', 'markan', 'kr', 'kronor', 'kruunua', 'p'];
/** What numbers in words begin with: `500 (viisisataa) euroa`. */
export const numerals = ['yksi', 'yhde', 'kaksi', 'kahde', 'kolme', 'neljä', 'viisi', 'viide', 'kuusi', 'kuude', 'seitsemä', 'kymmene', 'sata', 'sada', 'tuhat', 'tuhan', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'hundra', 'tusen'];
export const approximately = ['noin', 'n\\.', 'arviolta', 'likimain', 'ca\\.?', 'cirka', 'omkring'];
export const statuteParts = ['mom(?:\\.|entti|entin|entissa|enttiin|entilla|entista)?', 'koh(?:ta|dan|dassa|taan|dasta)', 'a-kohta', 'al(?:inea)?\\.?', 'punkten'];
/** Words before a telephone number. */
export const phones = ['puh', 'p', 'tel', 'tfn', 'gsm', 'puhelin'];
/** Words before the number of a case. */
export const caseIds = ['dnro', 'dro', 'dno', 'dnr', 'diaari', 'diarie'];
/** Acts by their abbreviations. */
export const actAbbreviations = ['\\p{L}{0,8}L', 'HL', 'KuntaL', 'MRL', 'MRA', 'YSL', 'KJ', 'KL', 'OYL'];
/** What follows a section that a Swedish text names before its rules: `§ 8` i stadgarna. */
export const actBehind = [
  '(?:i|av|enligt) (?:lagen om (?:\\p{L}+(?:ande|lig|liga|sk|ska|ad|at) )*\\p{L}+(?: (?:och|samt) (?:\\p{L}+(?:ande|lig|liga|sk|ska|ad|at) )*\\p{L}+)?|(?!bolagen|förslagen|anslagen|underlagen)\\p{L}*(?:stadg(?:a|an|ar|arna)|lagen|förordning(?:en)?|reglement(?:e|et)|regler(?:na)?|bolagsordningen))',
];
/** Words right behind a section that tell when someone came, left or was there: `52 § aikana`, `48 §:n käsittelyn aikana`. */
export const duringItem = ['(?:käsittelyn )?(?:aikana|ajan|ajaksi|kohdalla)', 'under behandlingen'];
/** Words right before one that tell so: `läsnä 46–47 §`, `paitsi 50 §`. */
export const presentAt = ['läsnä', 'paikalla', 'poissa', 'närvarande', 'frånvarande', '(?<=\\()(?:mukana|paitsi)'];
/** Words before `4/2013` that make it the number of a thing and no month. */
export const numbered = [
  'nro', 'n:o', 'nr', 'no', 'numero\\p{L}*', 'kokou\\p{L}+', 'pöytäkirja\\p{L}*', 'muistio\\p{L}*', '\\p{L}*palaver\\p{L}+', 'lehti', 'lehde\\p{L}*', 'HE', 'lak[ia]\\p{L}*', 'lain', 'asetu\\p{L}+', 'esity\\p{L}+',
  'möte\\p{L}*', 'protokoll\\p{L}*', 'tidning\\p{L}*', 'Dnro', 'versio\\p{L}*', 'lausunto\\p{L}*', '\\p{L}*kirje\\p{L}*', 'tiedot\\p{L}+', 'julkaisu\\p{L}*', 'kuulutu\\p{L}+', 'määräy\\p{L}+',
  'päätö(?:s|ksen)', 'lomake', 'lomakkee\\p{L}+', 'liite', 'liittee\\p{L}+', 'cirkulär\\p{L}*', 'brev\\p{L}*', 'hallitu\\p{L}*', '\\p{L}*aloit\\p{L}*', 'motion\\p{L}*', 'ponsi', 'ponnen', '\\p{L}*muuto(?:s|ksen)', '\\p{L}*katsau(?:s|ksen)',
];
/** Words for estates, behind whose names a number is theirs and no time: lägenheten Norrgård `6:12`. */
export const estates = ['lägenhet', 'fastighet', 'hemman', 'kiinteistö', 'tila(?:n|lla|lta|lle|ssa|sta|a)?(?![a-zåäö])'];
/** Words before the number of an estate: `RNr 12:54`. */
export const estateNumbers = ['RN:[oO]', 'R[Nn][Rr]', 'R:nr'];
/** Words behind a day without its last point that make it one: `15.9 mennessä`, `28.9 klo 11`. */
export const behindDay = ['mennessä', 'saakka', 'asti', 'alkaen', 'lähtien', 'jälkeen', 'klo', 'kello', 'kl', 'klockan'];
/** What a number behind `kl` is of, which is an act then: `KL 7 kap 3 §`. */
export const chapters = ['kap', 'luku', 'luvun', '§'];
/** Words for weeks, before their numbers: `vko 12/2024`. */
export const weeks = ['\\p{L}*viik\\p{L}+', 'vk', 'vko\\p{L}*', 'veck\\p{L}+'];
/** A meeting or a decision between its day and the section of its minutes: `12.3.2025` pidetyn kokouksen `§ 4`. */
export const meetingOfDay = ['päätös', 'päätöksen', 'päätöksessä', 'päätöksestä', 'päätöksellä', 'päätöstä', 'päätökseen', 'kokous', 'kokouksen', 'kokouksessa', 'kokouksessaan', 'kokoukseen', 'pöytäkirja', 'pöytäkirjan', 'mötet', 'mötets', 'protokollet'];
export const heldOnDay = ['pidetyn', 'pidetty', 'pidetyssä', 'hållna'];
/** Words before `7.3` of a Swedish text that make it the number of a thing and no day. */
export const numberedSv = ['punkt', 'punkten', '§', 'kapitel', 'kap\\.', 'version', 'bilaga'];
/** What stands between a weekday and its day: `torsdagen den 25 oktober`. */
export const weekdayLink = ['den'];
/** What a section number behind them is of, other than a meeting's minutes: `taulukon 2 kohdan 11`. */
export const otherTexts = ['taulukon', 'luettelon', 'liitteen', 'lain', 'asetuksen', 'säännön', 'momentin', '§:n', 'luvun', 'sopimuksen', 'ohjelman', 'suunnitelman', 'strategian', 'ohjeen', '§'];
/** Verbs behind a point that make it one of a proposal or a text, and no section: `Kohta 2` muutetaan. */
export const changesPoint = ['muutetaan', 'muutettiin', 'poistetaan', 'poistettiin', 'lisätään', 'lisättiin', 'kuuluu', 'kuuluisi', 'korvataan', 'korvattiin', 'täydennetään', 'hyväksytään', 'hylätään', 'siirretään', 'stryks', 'ändras'];
/** Words of being, and of results, behind which a dash before a figure is a minus. */
export const beings = ['on', 'oli', 'ovat', 'olivat', 'yhteensä', '\\p{L}*jäämä(?:inen)?', 'är', 'var'];
/** What a sum's unit begins with, by the thousands that it stands for. */
export const factors = [
  [1e9, ['mrd', 'miljard']],
  [1e6, ['milj', 'mn', '[mM] ?(?:€|e)']],
  [1e3, ['tuhat', 'tuhan', 'tusen', '[tTk] ?(?:€|e)', '1 ?000']],
] as const;
/** Words for a scale before the currency, in a table: `milj. €`, `tuhatta euroa`. */
export const scales = ['milj', 'mrd', 'miljoonaa', 'tuhatta', 'mn', 'miljoner', 'tusen'];
/** What names the currency in a table. */
export const currency = ['€', 'euroa?', 'eur'];
/** What makes the word before a title a part of it: `Tekninen johtaja`, `kaupungin johtaja`, `vs. rehtori`. */
export const titleModifiers = ['[Vv]s\\.', '[Vv]t\\.', '[Vv]a\\.', '[Tt]s\\.'];
export const titleAdjective = ['\\p{L}*nen', 'tekni\\p{L}*', 'ylei\\p{L}*'];
/** Words that introduce the number of a case. */
export const caseIdWords = ['d(?:n?ro|no|nr|iaarinumero|iaarinro|iarienummer)', 'asianumero'];
