/** A language in which minutes are written in Finland (Language Act 423/2003, 29 §). */
export type Language = 'fi' | 'sv';

/** The kinds of statement of the contract; `LabelTable` says which words open each. */
export const STATEMENT_TYPES = [
  'proposal',
  'decision',
  'discussion',
  'background',
  'presenter',
  'preparer',
  'vote',
  'counterProposal',
  'dissent',
  'disqualification',
  'attachments',
  'action',
  'notice',
  'note',
] as const;
export type StatementType = (typeof STATEMENT_TYPES)[number];

export const OUTCOMES = ['approved', 'noted', 'elected', 'recommended', 'tabled', 'returned', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The forms that open one kind of statement, in the nominative, each a row that a fixture shows. */
export interface LabelTable {
  readonly type: StatementType;
  readonly forms: readonly string[];
}

/** What a line in the head of the minutes is about. */
export const FIELD_KINDS = [
  'time',
  'place',
  'timeAndPlace',
  /** A day that may be the meeting's, or that of writing it down. */
  'dated',
  'present',
  'others',
  'absent',
  'chair',
  'secretary',
  'inspectors',
  'body',
  'number',
  'other',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface FieldTable {
  readonly kind: FieldKind;
  readonly forms: readonly string[];
}

/** Roles that say something of the meeting itself; any other title is kept as written. */
export type MeetingRole = 'chair' | 'secretary' | 'inspector';

export interface RoleTable {
  readonly role: MeetingRole;
  /** Regular expression sources, matched without case against a whole role such as `hallituksen pj.`. */
  readonly patterns: readonly string[];
}

/** The verbs by which a decision says what became of a matter. */
export interface OutcomeTable {
  readonly outcome: Outcome;
  /** Their forms in small letters; `hyväksy(ttiin|tään)` is short for both. */
  readonly verbs: readonly string[];
  /** Words of which one must stand in the sentence too (`jätettiin … pöydälle`); regular expression sources. */
  readonly with?: readonly string[];
  /** Whether the verb says so only where nothing follows it (`Merkittiin.`). */
  readonly alone?: boolean;
  /** Whether it says only that something is decided: its complement says what (`päätettiin valita`). */
  readonly governs?: boolean;
}

/** How votes are counted; regular expression sources. */
export interface VoteWords {
  /** What is voted: `jaa`, `nej`. */
  readonly options: readonly string[];
  /** A vote for nothing: `tyhjää`. */
  readonly blank: readonly string[];
  /** Words for votes beside an option and a number. */
  readonly votes: readonly string[];
  /** What stands between two counts: `9` äänellä `6`. */
  readonly against: readonly string[];
  /** What stands before a score: äänin `8-2`. */
  readonly score: readonly string[];
  /** What stands between that for which votes were given and their number: `sai`, `annettiin`. */
  readonly received: readonly string[];
  /** What begins a sentence about a vote and is no part of what was voted for: `Äänestyksessä`. */
  readonly inBallot: readonly string[];
  /** What stands behind a number of votes, before what they were given for: röster `för`. */
  readonly given: readonly string[];
  /** Before a number of votes that was needed and not given: `vähintään`. */
  readonly needed: readonly string[];
  /** Numbers in words, by their value. */
  readonly numbers: Readonly<Record<string, number>>;
}

/** The words and forms of one language. Everything that the grammars know of a language stands here. */
export interface Vocabulary {
  readonly language: Language;
  readonly labels: readonly LabelTable[];
  readonly fields: readonly FieldTable[];
  readonly roles: readonly RoleTable[];
  readonly outcomes: readonly OutcomeTable[];
  /** Regular expression sources by purpose; `grammar/vocabulary/forms.ts` joins those of all languages. */
  readonly patterns: Readonly<Record<PatternName, readonly string[]>>;
  /** Words beside the verbs of outcomes that are read even where one slip has got into them (`ehdtous`). */
  readonly spelling: readonly string[];
  /** Frequent short words that tell the language of a text. */
  readonly function: readonly string[];
  readonly votes: VoteWords;
  /** Abbreviations whose stop ends no sentence. */
  readonly abbreviations: readonly string[];
  readonly months: readonly string[];
}

export const PATTERN_NAMES = [
  /** What may stand before a label's head: adjectives, ordinals. Genitives are known by their ending. */
  'qualifier',
  /** What else than officers and bodies a label may belong to, in the nominative: `asia` of `Asian käsittely`. */
  'labelOwner',
  /** Labels that are never an item's title. */
  'plainLabel',
  /** What may stand between a label's head and its colon. */
  'labelTail',
  /** Titles that nearly every meeting has: opening, legality, inspectors, agenda, any other business, closing. */
  'proceduralTitle',
  /** Titles of the item that opens the meeting. */
  'openTitle',
  /** Titles of the item that ends the meeting. */
  'endTitle',
  /** Headings of a list of contents. */
  'contents',
  /** Headings of what stands after the last item: signatures, inspection, appeal instructions. */
  'closing',
  /** Headings of the history of a matter in other bodies. */
  'history',
  /** At the head of the page of one item, before the day: `Pöytäkirja` 8.12.2025/Pykälä 48; and before its number. */
  'itemPage',
  'itemPageNumber',
  /** Lines of a web page that lead elsewhere: `Edellinen asia | Seuraava asia`, `Takaisin ylös`. */
  'navigation',
  /** Words of a page head or foot. */
  'pageWord',
  /** The head of a body's name, at the end of a word (`-lautakunta`, `styrelse`). */
  'body',
  /** Groups that are bodies where minutes are said to be theirs: `Kuvailuryhmän muistio`. */
  'group',
  /** Words that name the kind of document (`pöytäkirja`, `muistio`). */
  'document',
  /** Words that number an item (`Asia 5`, `Ärende 5`). */
  'itemWord',
  /** Finite verbs of a sentence that reports or decides: a line that has one is no title. */
  'finiteVerb',
  /** Titles of persons, at the end of a word (`-johtaja`). */
  'title',
  /** Words that join the parts of a list, or a suspended hyphen (`koulutus- ja`). */
  'connective',
  /** A decision that only accepts the proposal. */
  'anaphora',
  /** Acceptance of what else the proposal says. */
  'otherwise',
  /** What leads in a clause: `että`. */
  'clause',
  /** A proposal that is not the one on the agenda: `muutosehdotus`. */
  'rivalProposal',
  /** That a proposal became the decision, by the chair's word: `ehdotuksen tulleen valtuuston päätökseksi`. */
  'carried',
  /** What is told of the way to a decision: who proposed what, who seconded it. */
  'narrated',
  /** A proposal against that of the presenter which won: `hyväksyi Mallin muutosehdotuksen`. */
  'amended',
  /** A proposal that is refused as the subject of a sentence: `Ehdotus hylättiin`. */
  'refused',
  /** The present passive, by which a decision says what is to be done: `perustetaan`. */
  'passivePresent',
  /** A verb in the third person: `antaa`, `myönsi`. */
  'thirdPerson',
  /** Where someone comes from, behind the name: Maija Malli `Satama-Seurasta`. */
  'elative',
  /** Words that negate the verb beside them. */
  'negation',
  /** That with a negation, before the verb that it negates. */
  'negatedClause',
  /** The field of those who are members beside the chair. */
  'members',
  /** Whom a list of those present or absent is of, behind the word for it: `Läsnä edustajat`. */
  'attendants',
  /** The label of what came of the vote that it stands in. */
  'voteResult',
  /** What is not done, as a decision: `Ei hankita tänä vuonna.` */
  'declines',
  /** The word behind a verb of proposing that says to whom: `valtuustolle`. */
  'toAnother',
  /** The word for a proposal. */
  'proposalWord',
  /** A line that says of the minutes what they are, and titles nothing: `Pöytäkirja on tarkastettu`. */
  'ofTheMinutes',
  /** Words behind the genitive of who seconds a proposal: `Otto Oletuksen` kannattamana. */
  'supporting',
  /** What says behind a name that another is elected: its bearer is away, proposes, or leaves the office. */
  'whileAway',
  /** A matter that was taken off the agenda, which says by itself what became of it. */
  'withdrawn',
  /** A decision that none was made. */
  'undecided',
  /** Fields at the top of a mail: who sent it, whom to, when, about what. */
  'mailField',
  /** A decision that changes the proposal. */
  'changed',
  /** What leads in a clause that a decision is bound to: `ehdolla, että` rahoitus järjestyy. */
  'condition',
  /** What begins a remark to the record beside a decision: `Merkitään, että` Maija Malli poistui. */
  'recorded',
  /** A decision taken by all. */
  'unanimous',
  /** A word before the name of those present that makes them the others: `Muut` läsnäolijat. */
  'otherPeople',
  /** What ends the registered name of an association or a company: Harmaalan seura `ry`. */
  'legalForm',
  /** Ends of words that name organisations and places, and no person. */
  'organisation',
  /** Verbs of coming to a meeting, leaving it, coming back; words for being away from a part of it. */
  'arrives',
  'leaves',
  'returns',
  'away',
  /** Heads of the columns of an attendance list. */
  'columnHead',
  /** Words for someone who may not take part in an item. */
  'disqualified',
  /** Abbreviations of bodies, and of officers that present matters, as labels: `Kh:`, `Kj:`. */
  'bodyAbbreviation',
  'officerAbbreviation',
  /** That someone took no part, which does not deny that they left. */
  'tookNoPart',
  /** Words by which a sentence says that nobody did. */
  'nobody',
  /** What stands before the name of someone who is not there: `ersättare för`. */
  'deputyFor',
  /** Before the name of who is there for one that is absent: `Poissa: A. Aalto, varalla` B. Berg. */
  'standsIn',
  /** What stands behind it: `tilalla`. */
  'insteadOf',
  /** What stands behind the genitive of the one whose deputy is there: Mallin `varajäsen`. */
  'deputyOf',
  /** Where in a list the note on someone's coming and going begins, behind the role. */
  'presenceNote',
  /** A note that someone was there, for the hours that follow. */
  'presentNote',
  /** How someone takes part who is not in the room: `etänä`. */
  'fromAfar',
  /** A note that someone was away from all of it. */
  'absentNote',
  /** That someone was away, behind the name in a sentence. */
  'wasAway',
  /** Words before a number: `nro`. */
  'numberWord',
  /** What a body's genitive stands before in a title: `kokous`, `pöytäkirja`. */
  'ofBody',
  /** Between the document's word and the meeting: `Pöytäkirja tehty`, `Protokoll fört vid`. */
  'drawnUp',
  /** A meeting, before the body or organisation that it is of: `styrelsemöte för`. */
  'meetingOf',
  /** Where a meeting was, behind it: `kokous Mallilan koululla`, `årsmöte i Ekbacka skola`. */
  'meetingPlace',
  /** Adjectives of a meeting between whose it is and the word itself: `hallituksen ylimääräinen kokous`. */
  'kindOfMeeting',
  /** Offices in the case of becoming or being one, of the meeting and others. */
  'becomesChair',
  'becomesSecretary',
  'becomesInspector',
  'becomesOther',
  /** Titles of the item that elects the inspectors, and nobody else. */
  'inspectorsItem',
  /** Titles of items that elect the chair of the meeting, and its secretary. */
  'chairItem',
  'secretaryItem',
  /** What stands before the names of those who are away, within a list of those present: `Esteestä ilmoitti`. */
  'absentLead',
  /** What names the deputies behind those who are elected. */
  'asDeputy',
  /** A line over the names of those who have inspected the minutes. */
  'inspected',
  /** What stands behind the hour from which, or until which, someone was there: `klo 9.30 alkaen`. */
  'fromHour',
  'untilHour',
  /** The words before the number of the item from which someone was there. */
  'fromItem',
  /** What stands before an item's number: `saapui kohdassa 4`. */
  'atItem',
  /** Parts of those words without which no sentence has one. */
  'officeStem',
  /** What may stand between names and the office that they are elected to. */
  'leadsToOffice',
  /** What limits an office to one item: `tämän asian ajaksi`. */
  'forAnItem',
  /** How someone was elected, between the verb and the office. */
  'electedHow',
  /** A word that says that the office is the meeting's own. */
  'ofMeeting',
  /** Verbs of opening and ending a meeting. */
  'opensMeeting',
  'closesMeeting',
  /** Words that the hour of the meeting stands right behind: `avasi kokouksen`. */
  'hourFollows',
  /** How a line begins that says when a page was published or printed. */
  'published',
  /** Behind a day from which on something is shown. */
  'onwards',
  /** What is opened or ended, or who does. */
  'meetingOrChair',
  /** Words for a meeting, alone or at the end of a compound. */
  'meeting',
  /** Endings of names in the cases in which sentences have them. */
  'nameEnding',
  /** Verbs in the active voice whose object is who is elected: `valitsi Maija Mallin`. */
  'electsWhom',
  /** Endings of an adjective or a genitive before a title. */
  'modifierEnding',
  /** Prepositions before a place. */
  'atPlace',
  /** Before the place behind the hours: `klo 18, paikkana Kerhotalo`. */
  'asPlace',
  /** What names of places to meet end with: `leirikeskus`, `Teams`. */
  'venue',
  /** Words before the day in a date line: `Närpes den 4 april`. */
  'onDay',
  /** What follows a number with a stop that numbers no item: `5. päivänä`. */
  'ordinalNoun',
  /** A sentence that there was nothing: `Ei ollut.` */
  'nothing',
  /** What is chosen without being a person: an offer, a supplier. */
  'thing',
  /** What someone is chosen to be: `tilintarkastajaksi`, be it a company. */
  'office',
  /** A sentence that only says that the meeting was ended. */
  'meetingEnds',
  /** Votes for what was proposed, and against it. */
  'voteFor',
  'voteAgainst',
  /** That a proposal against the presenter's lapsed, since nobody seconded it. */
  'lapsed',
  /** A verb that decides, in a paragraph without a label. */
  'deciding',
  /** How a sentence opens that decides in the present passive, as memos do: `Merkitään tiedoksi.` */
  'decidingNow',
  /** The minutes of the meeting before, which this one approves: what is earlier about them is not the decision. */
  'earlierMinutes',
  /** That a statement is given to another body: `antaa seuraavan lausunnon`. */
  'givesStatement',
  /** A sentence that proposes to another body, in the passive: `Esitetään valtuustolle, että …` */
  'proposesTo',
  /** How the words of an officer begin that propose: `Hyväksytään …`, `Johtokunta päättää …`. */
  'proposing',
  /** The verb of a label that says who proposes: `Hallitus esittää: …`. */
  'proposes',
  /** The verb of a label that says who decides: `Edustajisto päätti: …`. */
  'decides',
  /** Verbs as they stand behind another. */
  'infinitive',
  /** A sentence that states something. */
  'stating',
  /** What a subordinate clause begins with. */
  'subordinate',
  /** Words that tell of an earlier meeting. */
  'earlier',
  /** What follows a verb of an earlier meeting: `jätettiin pöydälle` kokouksessa 3.2.2020. */
  'earlierMeeting',
] as const;
export type PatternName = (typeof PATTERN_NAMES)[number];
