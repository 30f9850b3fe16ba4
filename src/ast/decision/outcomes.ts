import { nominative } from '../../../grammar/vocabulary/index.js';
import { OUTCOMES } from '../../../grammar/vocabulary/types.js';
import type { Outcome } from '../../../grammar/vocabulary/types.js';
import type { Lexicon, PatternName, VerbFound } from '../../../grammar/vocabulary/index.js';
import { sentencesOf } from '../sentences.js';

/** What a text says became of the matter. */
export interface Reading {
  readonly outcomes: Outcome[];
  /** Whether it accepts the proposal as such (`Ehdotus hyväksyttiin`, `Esityksen mukaan`). */
  readonly accepts: boolean;
  /** Whether it does so without saying what it is (`Hylättiin ehdotuksen mukaisesti` says it). */
  readonly adopts: boolean;
  /** Whether it accepts only a part of it (`Muilta osin ehdotus hyväksyttiin`). */
  readonly partly: boolean;
  readonly changed: boolean;
}

/**
 * Reads the outcomes of a decision or a proposal.
 *
 * @param own the body that meets, to tell its own proposals to a higher body from what is proposed to itself
 */
export function readOutcomes(text: string, lexicon: Lexicon, own: string | null): Reading {
  const sentences = sentencesOf(text, lexicon).map((sentence) => withoutCondition(withoutProposer(lexicon.respell(sentence.text), lexicon), lexicon));
  // What someone proposed on the way is not what was decided, where that is said as well.
  const told = sentences.filter((sentence) => !isNarrated(sentence, lexicon));
  if (told.length === 0 || told.length === sentences.length) return readSentences(sentences, lexicon, own);
  const reading = readSentences(told, lexicon, own);
  return reading.outcomes.length > 0 || reading.accepts ? reading : readSentences(sentences, lexicon, own);
}

/** What an officer proposes that the body do: `Puheenjohtaja ehdottaa, että lautakunta hyväksyy …` without who proposes it. */
function withoutProposer(sentence: string, lexicon: Lexicon): string {
  const [lead, officer, verb] = /^(\p{Lu}[\p{L}-]+(?: \p{Ll}[\p{L}-]+)?) ([\p{Ll}]+), \p{Ll}+ (?=\p{L}+ \p{Ll}+[aäeiouy] )/u.exec(sentence) ?? [];
  return lead !== undefined && lexicon.ends('title', officer) && lexicon.is('proposes', verb) ? sentence.slice(lead.length) : sentence;
}

/** A sentence without the clause that what it decides is bound to: `puoltaa hanketta ehdolla, että nuoret nimetään kohderyhmäksi`. */
function withoutCondition(sentence: string, lexicon: Lexicon): string {
  const condition = lexicon.places('condition', sentence)[0];
  if (!condition) return sentence;
  const end = sentence.indexOf(',', condition.end);
  return sentence.slice(0, condition.start) + (end === -1 ? '' : sentence.slice(end));
}

const TOLD_AS_WELL: readonly PatternName[] = ['lapsed', 'meetingEnds', 'recorded'];

const isNarrated = (sentence: string, lexicon: Lexicon): boolean => (lexicon.has('narrated', sentence) && !startsWithBody(sentence, lexicon)) || lexicon.hasAny(TOLD_AS_WELL, sentence);

function readSentences(sentences: readonly string[], lexicon: Lexicon, own: string | null): Reading {
  const outcomes = new Set<Outcome>();
  let accepts = false;
  let adopts = false;
  let partly = false;
  let changed = false;
  let acts = false;
  let lead: Lead = 'whole';
  /** Whether what follows is said to another body: `Kunnanhallitus esitti valtuustolle seuraavaa:`. */
  let onward = false;
  for (const [i, said] of sentences.entries()) {
    if (onward && !decidesItself(said, lexicon, own)) {
      accepts ||= lexicon.has('anaphora', said);
      continue;
    }
    onward = false;
    const item = CONTINUED_ITEM.exec(said);
    if (item) {
      for (const outcome of itemOutcomes(said.slice(item[0].length), lead, lexicon, own)) outcomes.add(outcome);
      continue;
    }
    lead = CONTINUED_ITEM.test(sentences[i + 1] ?? '') ? leadOf(said, lexicon) : 'whole';
    if (lead === 'decides') continue;
    // What a statement to another body says is no decision of this one: `Lautakunta antaa seuraavan lausunnon:`
    if (said.endsWith(':') && lexicon.has('givesStatement', said)) {
      outcomes.add('approved');
      break;
    }
    if (lexicon.has('carried', said) && !lexicon.has('rivalProposal', said)) {
      accepts = true;
      adopts = true;
      continue;
    }
    if (lexicon.has('anaphora', said) && !lexicon.has('rivalProposal', said) && !isOfSomeone(said, lexicon)) {
      accepts = true;
      changed ||= lexicon.has('changed', said);
      partly ||= lexicon.has('otherwise', said);
      if (saysMore(said, lexicon)) outcomes.add('approved');
      const all = sentenceOutcomes(said, lexicon, own);
      const told = [...all].filter((outcome) => outcome !== 'approved');
      // `Päätettiin kutsua kokous koolle esityksen mukaisesti ja esittää sille …`
      if (told.length > 0 && all.has('approved') && lexicon.verbs.find(said).some(({ outcome, governs }) => governs && outcome === 'approved')) outcomes.add('approved');
      adopts ||= told.length === 0;
      for (const outcome of told) outcomes.add(outcome);
      continue;
    }
    const told = sentenceOutcomes(said, lexicon, own);
    for (const outcome of told) outcomes.add(outcome);
    // `Lautakunta esittää, että valtuusto` / `- hyväksyy …`: the items are what the other body is asked to do.
    if (told.has('recommended')) lead = 'whole';
    onward = said.endsWith(':') && outcomes.has('recommended') && outcomes.size === 1;
    acts ||= bodyActs(said, lexicon);
  }
  // What the body does is what was decided, where nothing says so: `Lautakunta antaa avustuksen.`
  if (acts && outcomes.size === 0) outcomes.add('approved');
  return { outcomes: OUTCOMES.filter((outcome) => outcomes.has(outcome)), accepts, adopts, partly, changed };
}

/** Whether the proposal that a sentence is about is somebody's by name: `päätti hyväksyä Mallin esityksen`; an officer's or a body's is what was proposed. */
const isOfSomeone = (sentence: string, lexicon: Lexicon): boolean => {
  const [, name] = /(?<=[^.!?] )(\p{Lu}[\p{L}-]+n) (?=\p{L}+$)/u.exec(sentence.slice(0, lexicon.places('proposalWord', sentence)[0]?.end ?? 0)) ?? [];
  if (name === undefined) return false;
  const bare = nominative(name);
  return !lexicon.ends('title', bare) && !lexicon.ends('body', bare) && lexicon.meetingRole(bare) === undefined;
};

/** Whether a sentence that refers to the proposal has a verb of its own beside (`Haetaan 48 000 € esityksen mukaisesti`). */
const saysMore = (sentence: string, lexicon: Lexicon): boolean => lexicon.is('passivePresent', firstWord(sentence)) && lexicon.places('anaphora', sentence)[0]?.start !== 0;

/**
 * What leads in a list: a body alone (`Hallitus`), a verb of deciding with nothing behind it (`Hallitus päättää`), or a sentence that says
 * itself what is decided.
 */
type Lead = 'names' | 'decides' | 'whole';

function leadOf(sentence: string, lexicon: Lexicon): Lead {
  const hits = lexicon.verbs.find(sentence);
  if (hits.length === 0) return startsWithBody(sentence, lexicon) || ABBREVIATED.test(sentence) ? 'names' : 'whole';
  // `Puheenjohtaja ehdottaa, että lautakunta`
  if (hits.every(({ outcome }) => outcome === 'recommended') && lexicon.has('clause', sentence) && lexicon.ends('body', lastWord(sentence))) return 'names';
  return hits.length === 1 && hits[0].governs && isOnlyClause(sentence.slice(hits[0].end), lexicon) ? 'decides' : 'whole';
}

/** A body's abbreviation alone: `MYR`. */
const ABBREVIATED = /^\p{Lu}{2,8}:?$/u;

/** What one item of a list decides, where the sentence that leads it in leaves it to the items. */
function itemOutcomes(item: string, lead: Lead, lexicon: Lexicon, own: string | null): Iterable<Outcome> {
  if (lead === 'whole') return [];
  if (proposesOnward(item, lexicon)) return ['recommended'];
  const found = sentenceOutcomes(item, lexicon, own);
  return found.size === 0 && (lead === 'decides' || lexicon.is('thirdPerson', firstWord(item))) ? ['approved'] : found;
}

/** A list's item in small letters goes on with the clause that leads it in. */
const CONTINUED_ITEM = /^(?:\d+[.)]?|[a-z]\)|[-–•])\s+(?=\p{Ll})/u;

/** Whether an item's own infinitive proposes to another body: `2. esittää valtuustolle, että …` under `päättää`. */
function proposesOnward(item: string, lexicon: Lexicon): boolean {
  const [first] = lexicon.verbs.find(item);
  return first !== undefined && first.outcome === 'recommended' && first.start === 0;
}

function sentenceOutcomes(sentence: string, lexicon: Lexicon, own: string | null): Set<Outcome> {
  const hits = lexicon.verbs.find(sentence);
  const statement = lexicon.places('givesStatement', sentence)[0];
  if (statement) return new Set<Outcome>(hits.some((hit) => hit.outcome === 'recommended' && hit.start >= statement.end && hit.start - statement.end < 30) ? ['approved', 'recommended'] : ['approved']);
  const found = new Set<Outcome>();
  const recommending = recommendingIn(sentence, hits, lexicon, own);
  if (recommending) found.add('recommended');
  const others = hits.filter((other) => other.outcome !== 'approved' && (other.outcome !== 'recommended' || other === recommending));
  // What is chosen is a thing, not a person: `Teemaksi valittiin vesi.`
  const choosesThing = hits.some(({ outcome }) => outcome === 'elected') && lexicon.has('thing', sentence) && !lexicon.has('office', sentence);
  let behind = 0;
  for (const hit of hits) {
    while (behind < others.length && others[behind].start <= hit.start) behind += 1;
    if (hit.outcome === 'recommended' || (hit.governs && found.has('approved'))) continue;
    // What a higher body is asked to do is not done here.
    if (recommending && hit.start > recommending.start) continue;
    if (hit.outcome === 'elected' && choosesThing) found.add('approved');
    else if (hit.outcome !== 'approved') found.add(hit.outcome);
    else if (!hit.governs) found.add('approved');
    else if (!hasComplement(sentence, hit, others, behind, lexicon)) found.add('approved');
  }
  // `Perustetaan yhteisö.`: what is to be done, in the passive.
  if (found.size === 0 && lexicon.is('passivePresent', firstWord(sentence))) found.add('approved');
  if (recommending && doesAndProposes(sentence, recommending, hits, lexicon)) found.add('approved');
  return found;
}

/** Whether a body says what it decides itself, behind what it proposes to another: `Samalla kaupunginhallitus päätti omasta puolestaan …`. */
function decidesItself(sentence: string, lexicon: Lexicon, own: string | null): boolean {
  const name = lastWord(own ?? '');
  const decide = name === '' ? undefined : lexicon.verbs.find(sentence).find(({ governs }) => governs);
  return decide !== undefined && sentence.slice(0, decide.start).trim().toLowerCase().endsWith(name);
}

const bodyActs = (sentence: string, lexicon: Lexicon): boolean =>
  (startsWithBody(sentence, lexicon) || ABBREVIATED.test(firstWord(sentence))) && sentence.split(/[ ,]/u, 3).slice(1).some((word) => lexicon.is('thirdPerson', word));

/** `Kunnanhallitus allekirjoittaa tilinpäätöksen ja ehdottaa valtuustolle, että …`: the body does something of its own first. */
function doesAndProposes(sentence: string, recommending: VerbFound, hits: readonly VerbFound[], lexicon: Lexicon): boolean {
  const [first, verb] = sentence.split(' ', 2);
  const start = first.length + 1;
  if (verb === undefined || recommending.start <= start + verb.length || !lexicon.ends('body', first) || !lexicon.is('thirdPerson', verb)) return false;
  return hits.every((hit) => hit.start !== start) && isCoordinate(sentence.slice(0, recommending.start), lexicon);
}

/** Whether one of some verbs, from a place among them on, belongs to what another decides. */
function hasComplement(sentence: string, decide: VerbFound, others: readonly VerbFound[], from: number, lexicon: Lexicon): boolean {
  for (let i = from; i < others.length; i++) if (isComplement(sentence, decide, others[i], lexicon)) return true;
  return false;
}

/** How far behind a verb of deciding its clause begins, in characters. */
const FARTHEST = 500;

/** Whether a verb belongs to what another decides: an infinitive, or within its clause (`päätettiin, että asia siirretään`). */
function isComplement(sentence: string, decide: VerbFound, other: VerbFound, lexicon: Lexicon): boolean {
  const between = sentence.slice(decide.end, other.start);
  if (lexicon.has('clause', between.slice(0, FARTHEST))) return true;
  return lexicon.is('infinitive', other.verb) && !lexicon.is('connective', lastWord(between.slice(-FARTHEST)));
}

/** The first verb that proposes to a higher body. */
function recommendingIn(sentence: string, hits: readonly VerbFound[], lexicon: Lexicon, own: string | null): VerbFound | undefined {
  const first = hits.find(({ outcome }) => outcome === 'recommended');
  if (first && lexicon.is('proposesTo', sentence)) return first;
  // The nearest verb of deciding before it is the one that it may belong to.
  let governing: VerbFound | undefined;
  for (const hit of hits) {
    if (hit.outcome === 'approved' && hit.governs) governing = hit;
    if (hit.outcome === 'recommended' && recommends(sentence, hit, governing, lexicon, own)) return hit;
    if (hit.start > LONGEST_LEAD) return undefined;
  }
  return undefined;
}

/** How far into a sentence the verb stands that tells whom it is proposed to, in characters. */
const LONGEST_LEAD = 2000;

/** Whether the body that decides proposes to a higher one: it decides to propose, or is itself the one that proposes. */
function recommends(sentence: string, hit: VerbFound, governing: VerbFound | undefined, lexicon: Lexicon, own: string | null): boolean {
  if (governing && (hit.start - governing.start < 60 || isCoordinate(sentence.slice(governing.end, hit.start), lexicon))) return true;
  // `Merkitään tiedoksi ja esitetään valtuustolle, että …`
  if (lexicon.is('connective', lastWord(sentence.slice(Math.max(0, hit.start - 12), hit.start))) && lexicon.is('proposesTo', sentence.slice(hit.start, hit.start + 200))) return true;
  const subject = sentence.slice(0, hit.start).trim();
  // Where the head does not say who met, the group or the body that a decision begins with; the body, to another: `Kaupunginhallitus esitti valtuustolle`.
  if (own === null) return lexicon.ends('group', subject) || (lexicon.ends('body', subject) && lexicon.is('toAnother', wordAfter(sentence, hit.end)));
  const [wanted, given] = [lastWord(own), lastWord(subject)];
  // `Ohjausryhmä puoltaa hakemusta ja esittää hallitukselle, että …`
  if (wanted !== '' && startsWith(sentence, own) && isCoordinate(subject, lexicon)) return true;
  return wanted !== '' && (given === wanted || (given !== '' && wanted.endsWith(given))) && lexicon.ends('body', given);
}

/** Whether what stands between two verbs joins the second to the first: `päätettiin kutsua kokous koolle ja` esittää. */
const isCoordinate = (between: string, lexicon: Lexicon): boolean => !lexicon.has('clause', between) && lexicon.is('connective', lastWord(between));

/** Whether a sentence begins with the body that meets, or with the end of its name: `Lautakunta` of the `Tarkastuslautakunta`. */
function startsWith(sentence: string, own: string): boolean {
  const first = firstWord(sentence).toLowerCase();
  return sentence.toLowerCase().startsWith(own.toLowerCase()) || (first.length >= SHORTEST_BODY && lastWord(own).endsWith(first));
}

/** The shortest word for a body, in letters: `jaosto`. */
const SHORTEST_BODY = 6;

const firstWord = (text: string): string => /^\p{L}+/u.exec(text)?.[0] ?? '';

const isOnlyClause = (text: string, lexicon: Lexicon): boolean => {
  const bare = text.replace(/[\s,:]/gu, '');
  return bare === '' || lexicon.is('clause', bare);
};

const lastWord = (text: string): string => /[\p{L}-]+$/u.exec(text.trim())?.[0].toLowerCase() ?? '';

const wordAfter = (text: string, from: number): string => /^ ([\p{L}-]+)/u.exec(text.slice(from))?.[1] ?? '';

function startsWithBody(sentence: string, lexicon: Lexicon): boolean {
  const words = sentence.split(' ', 3);
  return lexicon.ends('body', words[0]) || lexicon.ends('body', words[1] ?? '');
}
