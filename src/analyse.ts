import { BuildContext } from './ast/build/context.js';
import { buildBlocks } from './ast/build/blocks.js';
import { buildSection } from './ast/build/section.js';
import { settleDecisions } from './ast/decision/settle.js';
import type { Footnote, Furniture, Minutes } from './ast/types.js';
import { defaultLexicon, lexiconWith } from '../grammar/vocabulary/index.js';
import { runChecks } from './checks/index.js';
import { toDiagnostics } from './diagnostics/diagnostic.js';
import type { OwnSections } from './mentions/draft.js';
import { findMentions, resolveWaiting } from './mentions/find.js';
import type { ParseOptions } from './parse-options.js';
import { headEntries } from './meeting/head/entries.js';
import type { HeadEntry } from './meeting/head/entry.js';
import { attendanceEntries } from './meeting/head/first-items.js';
import { readMeeting, readTitle } from './meeting/meeting.js';
import { belowMail } from './meeting/mail.js';
import { ownRow, ownStage } from './meeting/own-row.js';
import { decode } from './source/decode.js';
import type { Decoded } from './source/decode.js';
import { Hyphenation } from './source/hyphenation.js';
import { detectLanguage } from './source/language.js';
import { sha256 } from './source/sha256.js';
import { SourceText } from './source/source.js';
import { analyseStructure } from './structure/analyse.js';
import type { Structure } from './structure/analyse.js';
import type { Scheme } from './structure/scheme.js';

/** A document with the layers that it was read through, for who looks at them (`minutes tree`, `--coverage`). */
export interface Analysis {
  readonly minutes: Minutes;
  readonly source: SourceText;
  readonly structure: Structure;
  /** The paragraphs of the head, with what each is about. */
  readonly entries: readonly HeadEntry[];
  readonly context: BuildContext;
}

/** Reads minutes through all layers. Never fails on text: whatever is not understood is kept as paragraphs. */
export function analyseMinutes(input: string | Uint8Array, options: ParseOptions = {}): Analysis {
  const lexicon = options.labels ? lexiconWith(options.labels) : defaultLexicon();
  const decoded: Decoded = typeof input === 'string' ? { text: input.replace(/^\ufeff/u, ''), encoding: 'utf-8' } : decode(input, options.encoding);
  const source = new SourceText(decoded.text);
  const structure = analyseStructure(source.clean.text, lexicon);
  const language = detectLanguage(source.clean.text, lexicon);
  const context = new BuildContext(source, new Hyphenation(source.clean, lexicon, structure.layout.trailing), lexicon);

  const preamble = buildBlocks(structure.outline.preamble, context);
  const sections = structure.outline.sections.map((section) => buildSection(section, context));
  const closing = buildBlocks(structure.outline.closing, context);
  const footnotes = structure.footnotes.map((note) => buildFootnote(note, context));
  const furniture = buildFurniture(structure, source);

  const head = belowMail(headEntries(structure.outline.preamble, preamble, source.clean.text, lexicon), lexicon);
  const entries = head.some(({ kind }) => kind === 'present') ? head : [...head, ...attendanceEntries(structure.outline.sections, sections, source.clean.text, lexicon)];
  const firstPage = furnitureOfFirstPages(structure);
  const row = ownRow(entries, sections.length === 1 ? sections[0].number : null, lexicon) ?? ownStage(entries, sections, lexicon);
  const title = readTitle(entries, firstPage, lexicon, row);
  settleDecisions(sections, context, title.body);
  const waiting = findMentions(context.texts, { source, lexicon, language, footnotes: new Set(footnotes.map(({ id }) => id)), ownSections: ownSections(structure) });
  const meeting = readMeeting({ entries, furniture: firstPage, title, row, outline: structure.outline, minutes: { preamble, sections, closing }, waiting, context });
  if (meeting.date !== null) resolveWaiting(waiting, { year: Number(meeting.date.slice(0, 4)), month: Number(meeting.date.slice(5, 7)) || undefined });

  const minutes: Minutes = {
    type: 'minutes',
    version: '1',
    language,
    source: { name: options.name ?? null, sha256: sha256(input), encoding: decoded.encoding, lines: source.index.lines },
    meeting,
    preamble,
    sections,
    closing,
    footnotes,
    furniture,
    diagnostics: [],
  };
  const guessed = typeof input !== 'string' && options.encoding === undefined;
  minutes.diagnostics = toDiagnostics(runChecks({ minutes, source, structure, lexicon, guessed }));
  return { minutes, source, structure, entries, context };
}

function buildFootnote(note: Structure['footnotes'][number], context: BuildContext): Footnote {
  const pieces = note.lines.map(({ start, end }, i) => ({ start: i === 0 ? start + note.id.length : start, end }));
  const { text, mentions } = context.text({ pieces });
  return { type: 'footnote', id: note.id, text, mentions, position: context.position(note.lines) };
}

function buildFurniture({ furniture }: Structure, source: SourceText): Furniture[] {
  return [...furniture]
    .sort(([a], [b]) => a.index - b.index)
    .map(([line, kind]) => ({ type: 'furniture', kind, text: line.text.replace(/[ \t]+/gu, ' '), position: source.position(line.start, line.end) }));
}

/** What the furniture of the first page may say of the meeting; of a front matter, its title. */
function furnitureOfFirstPages({ furniture, frontMatter }: Structure): { text: string; start: number }[] {
  const first = [...furniture].filter(([{ index }, kind]) => index < 8 && kind !== 'frontMatter').map(([line]) => line);
  return [...first, ...(frontMatter?.title ? [frontMatter.title] : [])].sort((a, b) => a.start - b.start);
}

const SIGNED = /(?:SignNumber|NumberSign)/u;

/** Forms of headings that number points as well as sections. */
const UNSIGNED: ReadonlySet<Scheme['family']> = new Set<Scheme['family']>(['number', 'word', 'markdown']);

/** The span of the document's own sections. */
function ownSections({ scheme }: Structure): OwnSections | undefined {
  const numbered = scheme.headings.filter(({ number }) => number !== undefined);
  const before = numbered.filter(({ style }) => style.startsWith('NumberSign'));
  const signBehind = before.length >= 2 && before.length >= scheme.headings.length / 2;
  const numbers = (signBehind ? before : numbered).map(({ number }) => number ?? 0);
  const [only] = numbered;
  // One item alone is a page of a case system, whose sections have the sign; a number of another form says nothing.
  if (numbers.length < 2) return only?.number !== undefined && !UNSIGNED.has(scheme.family) ? { first: only.number, last: only.number, signBehind: false, signed: true } : undefined;
  return { first: numbers.reduce((a, b) => Math.min(a, b)), last: numbers.reduce((a, b) => Math.max(a, b)), signBehind, signed: numbered.every(({ style }) => SIGNED.test(style)) };
}
