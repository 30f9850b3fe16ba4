import type { OutlineBlock, OutlineDocument, Piece } from '../../grammar/structure/outline.js';
import { nominative, perLexicon } from '../../grammar/vocabulary/index.js';
import type { Lexicon, MeetingRole, PatternName } from '../../grammar/vocabulary/index.js';
import type { BuildContext, TextEntry } from '../ast/build/context.js';
import { mentionsInside } from '../ast/inside.js';
import { sentencesOf } from '../ast/sentences.js';
import { ownBlocks } from '../ast/visit.js';
import type { Block, Cell, MentionOf, Minutes, Paragraph, Person, Section } from '../ast/types.js';
import { officeNamed } from '../structure/fields.js';
import { mayElect, namesElected, readElections } from './elections.js';
import { rawText } from './head/entry.js';
import { asWrittenAmong, electedName, knownByPart, nameKey } from './known-names.js';
import type { HeadEntry } from './head/entry.js';
import { findNames } from './names.js';
import type { NameFound } from './names.js';
import type { People } from './people.js';
import { readSignatures } from './signatures.js';
import { isTime } from './when.js';

/** Items among which the officers of the meeting are elected. */
const FIRST_ITEMS = 12;
/** Items in which a chair may be elected without the word `kokouksen`: later ones elect a board's. */
const FIRST_CHAIR = 5;

/** Those who sign as inspectors, at the most; where some are named elsewhere, with them. */
const MOST_INSPECTORS = 4;
const USUAL_INSPECTORS = 2;

/** Items that elect an officer by their titles. */
const OFFICE_ITEMS = [
  ['chair', 'chairItem'],
  ['secretary', 'secretaryItem'],
  ['inspector', 'inspectorsItem'],
] as const;

/** The officers that the first items elect, where the head does not name them. */
export function fromElections(people: People, sections: readonly Section[], own: string | null, context: BuildContext): void {
  const elected: Record<MeetingRole, Person[]> = { chair: [], secretary: [], inspector: [] };
  const titled: Record<MeetingRole, Person[]> = { chair: [], secretary: [], inspector: [] };
  /** Whether the chair is elected as the meeting's in so many words. */
  let ofMeeting = false;
  sections.slice(0, FIRST_ITEMS).flatMap((section) => [section, ...section.sections]).forEach((section, i) => {
    const office = OFFICE_ITEMS.find(([, item]) => context.lexicon.is(item, section.title))?.[0];
    if (office && titled[office].length === 0 && (office !== 'chair' || i <= FIRST_CHAIR)) titled[office] = electedIn(section, people, context, office);
    const ofOther = electsOther(section.title, own, context.lexicon);
    const said = ownBlocks(section.blocks);
    const accepted = said.some((block) => block.type === 'decision' && block.asProposed === true);
    // What was decided goes before what was proposed.
    const decisions = said.filter(({ type }) => type === 'decision');
    const blocks = [...decisions, ...said.filter(({ type }) => type !== 'proposal' && type !== 'decision'), ...(accepted ? said.filter(({ type }) => type === 'proposal') : [])];
    const elect = (role: MeetingRole, sentence: string, names: readonly NameFound[], entry: TextEntry, from: number): void => {
      if (elected[role].length > 0 || (role === 'chair' && (ofOther || i >= FIRST_CHAIR) && !context.lexicon.has('ofMeeting', sentence))) return;
      ofMeeting ||= role === 'chair' && names.length > 0 && context.lexicon.has('ofMeeting', sentence) && !context.lexicon.has('forAnItem', sentence);
      for (const { name, start, end } of names) {
        const position = context.source.positionIn(entry.joined, from + start, from + end);
        elected[role].push({ name: electedName(name, sentence, people.present, context.lexicon), role: null, position });
      }
    };
    for (const { text, mentions } of paragraphsOf(blocks)) {
      const entry = mayElect(text, context.lexicon) ? context.entry(mentions) : undefined;
      for (const sentence of entry ? sentencesOf(text, context.lexicon) : []) {
        for (const { role, names } of readElections(sentence.text, context.lexicon, people.present, own)) if (entry) elect(role, sentence.text, names, entry, sentence.start);
      }
    }
    // `Puheenjohtaja Maija Malli` alone on a line
    for (const { text, mentions } of i < FIRST_CHAIR ? section.blocks.filter((block): block is Paragraph => block.type === 'paragraph') : []) {
      const [person] = mentions.filter((m): m is MentionOf<'person'> => m.type === 'person');
      const role = person?.role && person.start === 0 && person.end >= text.length - 1 ? officeNamed(person.role, context.lexicon) : undefined;
      if (role && elected[role].length === 0) elected[role].push({ name: person.name, role: null, position: person.position });
    }
    for (const [office, { text, mentions }] of pairsIn(blocks)) {
      const role = officeNamed(office.text, context.lexicon);
      const entry = role && context.entry(mentions);
      if (role && entry) elect(role, office.text, findNames(text, context.lexicon), entry, 0);
    }
  });
  // The meeting elects a chair of its own, beside that of the board who is there.
  if (ofMeeting && people.chair?.role?.includes(' ')) people.chair = null;
  people.chair ??= elected.chair[0] ?? titled.chair[0] ?? null;
  people.secretary ??= elected.secretary[0] ?? titled.secretary[0] ?? null;
  const inspectors = elected.inspector.length > 0 ? elected.inspector : titled.inspector;
  if (inspectors.length > 0) people.inspectors = inspectors;
}

/** The rows of two cells in the tables of some blocks: an office beside who holds it. */
const pairsIn = (blocks: readonly Block[]): (readonly [Cell, Cell])[] =>
  blocks.flatMap((block) => {
    if (block.type === 'table') return block.rows.flatMap(({ cells: [first, second, ...more] }) => (first && second && more.length === 0 ? [[first, second] as const] : []));
    return 'blocks' in block ? pairsIn(block.blocks) : [];
  });

/** Who is listed as the chair of the body that met: `Mallila Maija, kielitoimikunnan puheenjohtaja` at the meeting of `Rannikon kielitoimikunta`. */
export function fromRoles(people: People, own: string | null, lexicon: Lexicon): void {
  people.chair ??=
    people.present.find(({ role }) => {
      const [, genitive, office] = /^(\S+) (\S+)$/u.exec(role ?? '') ?? [];
      return office !== undefined && lexicon.meetingRole(office) === 'chair' && isOwn(nominative(genitive), own);
    }) ?? null;
}

const isOwn = (body: string, own: string | null): boolean => own !== null && own.toLowerCase().endsWith(body.toLowerCase());

/** Whether an item's title says that it elects another body than the one that meets: `Kaupunginhallituksen vaali` at the council's meeting. */
function electsOther(title: string, own: string | null, lexicon: Lexicon): boolean {
  if (lexicon.has('ofMeeting', title)) return false;
  return title.split(/\s+/u).some((word) => {
    const body = nominative(word);
    return body !== word && lexicon.ends('body', body) && body.toLowerCase() !== own?.toLowerCase() && !(own !== null && lexicon.ends('body', own) && isOwn(body, own));
  });
}

/** Those whom an item elects that has its office in the title alone: `Pöytäkirjantarkastajat` / `Valittiin A ja B.`, `Sihteerin valinta` / `Maija Malli.` */
function electedIn(section: Section, people: People, context: BuildContext, office: MeetingRole): Person[] {
  const blocks = ownBlocks(section.blocks);
  for (const block of blocks) {
    if (block.type === 'paragraph' && office !== 'inspector') {
      const [only, ...others] = findNames(block.text, context.lexicon);
      const entry = only && others.length === 0 && block.text.length - only.name.length <= 2 ? context.entry(block.mentions) : undefined;
      if (entry) return [{ name: only.name, role: null, position: context.source.positionIn(entry.joined, only.start, only.end) }];
    }

    if (block.type !== 'decision' || !block.outcomes.includes('elected')) continue;
    for (const { text, mentions } of paragraphsOf(block.asProposed === true ? blocks.filter(({ type }) => type === 'proposal' || type === 'decision') : [block])) {
      const whole = namesElected(text, context.lexicon);
      const names = whole.length > 0 ? whole : knownByPart(text, people.present);
      const entry = names.length > 0 ? context.entry(mentions) : undefined;
      if (!entry) continue;
      const sentences = sentencesOf(text, context.lexicon);
      let at = 0;
      return names.map(({ name, start, end }) => {
        while (at + 1 < sentences.length && sentences[at].end <= start) at += 1;
        return { name: electedName(name, sentences[at].text, people.present, context.lexicon), role: null, position: context.source.positionIn(entry.joined, start, end) };
      });
    }
  }
  return [];
}

const meetingOrChair = perLexicon((lexicon: Lexicon) => new RegExp(lexicon.sources('meetingOrChair'), 'iu'));

/** The hours and the chair that the first and the last items tell: `Puheenjohtaja Malli avasi kokouksen klo 12.01.` */
export function fromOpening(people: People, hours: { start: string | null; end: string | null }, { preamble, sections }: Pick<Minutes, 'preamble' | 'sections'>, context: BuildContext): void {
  const { lexicon } = context;
  const edges: [readonly Said[], PatternName, 'start' | 'end'][] = [
    [[...sections.slice(0, 3).flatMap(saidIn), ...paragraphsOf(preamble)], 'opensMeeting', 'start'],
    [[...sections.slice(-3).reverse().flatMap(saidIn), ...paragraphsOf(preamble)], 'closesMeeting', 'end'],
  ];
  // `Kokouksen avaaminen klo 17.30` tells it in the title.
  const told = (section: Section | undefined, name: PatternName): string | null => (section && lexicon.is(name, section.title) ? (section.mentions.find(isTime)?.value?.slice(0, 5) ?? null) : null);
  hours.start ??= told(sections.at(0), 'openTitle');
  hours.end ??= told(sections.at(-1), 'endTitle');
  for (const [some, verb, field] of edges) {
    for (const { text, mentions } of some) {
      if (!lexicon.has(verb, text)) continue;
      for (const sentence of sentencesOf(text, context.lexicon)) {
        if (!lexicon.has(verb, sentence.text) || !meetingOrChair(lexicon).test(sentence.text)) continue;
        const inside = mentionsInside(mentions, sentence.start, sentence.end + 1);
        // `Seuraava kokous on 3.4. klo 13. Puheenjohtaja päätti kokouksen klo 15.42.`, where the stop behind the hour ends no sentence.
        const [{ start: at }] = lexicon.places(verb, sentence.text);
        const own = sentence.start + ([...sentence.text.slice(0, at).matchAll(INNER_STOP)].at(-1)?.index ?? 0);
        const times = inside.filter(isTime);
        hours[field] ??= (times.find(({ start }) => start >= own) ?? times.at(0))?.value?.slice(0, 5) ?? null;
        const person = inside.find((m): m is MentionOf<'person'> => m.type === 'person');
        if (person?.role && !people.chair && context.lexicon.meetingRole(person.role) === 'chair') people.chair = { name: person.name, role: person.role, position: person.position };
      }
    }
  }
}

/** A stop before a capital. */
const INNER_STOP = /\. (?=\p{Lu})/gu;

type Said = Pick<Paragraph, 'text' | 'mentions'>;

/** What an item says, in its title too: `14 § Puheenjohtaja päätti kokouksen kello 21.10`. */
const saidIn = ({ title, mentions, blocks }: Section): readonly Said[] => [{ text: title, mentions }, ...paragraphsOf(blocks)];

/** The paragraphs of blocks, of this meeting's handling only, in order. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block): Paragraph[] => {
    if (block.type === 'paragraph') return [block];
    if (block.type === 'handling') return block.current ? paragraphsOf(block.blocks) : [];
    if (block.type === 'list') return block.items.flatMap((item) => [{ type: 'paragraph' as const, text: item.text, mentions: item.mentions, position: item.position }, ...paragraphsOf(item.blocks)]);
    return 'blocks' in block ? paragraphsOf(block.blocks) : [];
  });
}

/** The officers that sign, where nothing else names them: in the closing, in the last item, on the cover. */
export function fromSignatures(people: People, entries: readonly HeadEntry[], outline: OutlineDocument, { sections }: Pick<Minutes, 'sections'>, own: string | null, { source, lexicon }: BuildContext): void {
  const clean = source.clean.text;
  const line = (piece: Piece): SignatureLine => ({ ...rawText([piece], clean) });
  const most = people.inspectors.length > 0 ? USUAL_INSPECTORS : MOST_INSPECTORS;
  const elects = sections.length > 0 && electsOther(sections[sections.length - 1].title, own, lexicon);
  const tail = elects ? [] : (outline.sections.at(-1)?.blocks.slice(-6) ?? []);
  for (const lines of [piecesOf(outline.closing).map(line), piecesOf(tail).map(line), entries.flatMap((entry) => (entry.kind === 'other' ? partsOf(entry).map(line) : []))]) {
    for (const signature of readSignatures(lines.map(({ text }) => text), lexicon)) {
      const { place } = lines[signature.line];
      const person: Person = { name: signature.name, role: null, position: source.position(place(signature.start), place(signature.end - 1) + 1) };
      if (signature.role === 'chair') people.chair = signed(people.chair, person, people, lexicon);
      else if (signature.role === 'secretary') people.secretary = signed(people.secretary, person, people, lexicon);
      else if (people.inspectors.length < most && !people.inspectors.some(({ name }) => nameKey(name) === nameKey(person.name))) people.inspectors.push(person);
    }
  }
}

/** The lines of an entry, its label apart: `ALLEKIRJOITUKSET  Puheenjohtaja         Sihteeri`. */
function partsOf({ pieces, labelled, content }: HeadEntry): readonly Piece[] {
  if (!labelled) return pieces;
  const end = pieces[0].start + content;
  return pieces.flatMap((piece) => (end <= piece.start || end >= piece.end ? [piece] : [{ start: piece.start, end }, { start: end, end: piece.end }]));
}

/** An officer that no list names as the signature has the name: `kutsui sihteeriksi Jaana Mallin`, `Jaana Malli, sihteeri`. */
function signed(known: Person | null, person: Person, { present }: People, lexicon: Lexicon): Person {
  if (known === null) return person;
  return present.some(({ name }) => name === known.name) ? known : { ...known, name: asWrittenAmong(known.name, [person], lexicon) };
}

interface SignatureLine {
  readonly text: string;
  place(offset: number): number;
}

function piecesOf(blocks: readonly OutlineBlock[]): Piece[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return block.pieces;
    if (block.type === 'list') return block.items.flatMap((item) => item.pieces);
    return block.type === 'statement' ? piecesOf(block.blocks) : [];
  });
}
