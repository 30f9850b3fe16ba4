import type { LabelPayload } from '../../grammar/structure/label.js';
import type { Piece } from '../../grammar/structure/outline.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { FlowLine } from './flow.js';
import { hasLabel } from './line-labels.js';
import type { Heading } from './headings.js';

/** The name of who proposes or decides as a label: `Kj:`, `Kh:`, `Kv:`, or alone on its line, `Projektipäällikkö` … `Ohjausryhmä`. */
export interface SpeakerLabel {
  readonly kind: 'proposal' | 'decision' | 'note';
  readonly label: Piece;
}

/** The lines of an item: places in the flow, the second behind the last. */
type Range = readonly [from: number, to: number];

/** Items in which one body's name must stand last for it to be the one that decides. */
const HABIT = 2;

/**
 * Finds labels that say only who speaks, by the habit of the whole document: the body whose name stands last in the items decides; who stands before
 * it in an item proposes. Items with a label for the decision have none. Gives them by the place of their line in the flow.
 */
export function findSpeakers(flow: readonly FlowLine[], headings: readonly Heading[], lexicon: Lexicon): ReadonlyMap<number, SpeakerLabel> {
  const ranges = headings.map(({ lines }, i): Range => [(lines.at(-1)?.at ?? 0) + 1, headings[i + 1]?.lines[0].at ?? flow.length]);
  const items = ranges.map((range) => inPairs(speakersIn(flow, range, lexicon)));
  const last = new Map<string, number>();
  for (const item of items) {
    const speaker = item.at(-1);
    if (speaker?.body === true) last.set(speaker.name, (last.get(speaker.name) ?? 0) + 1);
  }
  const [own, times] = [...last].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  const labels = new Map([...findProposers(flow, ranges, lexicon), ...findClauses(flow, ranges, lexicon)]);
  if (times < HABIT) return labels;
  for (const item of items) {
    const decides = item.findIndex(({ name }) => name === own);
    if (decides < 0) continue;
    item.forEach(({ at, name, label }, i) => {
      if (name === own) labels.set(at, { kind: 'decision', label });
      else if (i < decides) labels.set(at, { kind: 'proposal', label });
    });
  }
  return labels;
}

/**
 * Officers whose words stand before a labelled decision as what it answers: `Pääsihteeri: Todetaan kokous lailliseksi.` / `Päätös: Esityksen mukaan.`
 * Such is the habit of a document, in items without a labelled proposal.
 */
function findProposers(flow: readonly FlowLine[], ranges: readonly Range[], lexicon: Lexicon): Map<number, SpeakerLabel> {
  const labels = new Map<number, SpeakerLabel>();
  for (const [from, to] of ranges) {
    let found: [number, SpeakerLabel] | undefined;
    for (let at = from; at < to; at++) {
      const { line } = flow[at];
      const type = line.marks.map(({ payload }) => (payload as LabelPayload | undefined)?.type).find((some) => some === 'proposal' || some === 'decision');
      if (type === 'decision' && found) labels.set(...found);
      if (type) break;
      const name = NAME.exec(line.text)?.[0];
      if (name === undefined || !isOfficer(name, lexicon)) continue;
      // What is proposed stands behind the name, or on the line below.
      const rest = line.text.slice(name.length + 1).trim();
      const said = rest === '' && at + 1 < to ? flow[at + 1].line.text : rest;
      if (!lexicon.is('proposing', said) && !lexicon.ends('body', /^\p{Lu}\p{Ll}+(?= \p{Ll})/u.exec(said)?.[0] ?? '')) continue;
      found = [at, { kind: 'proposal', label: { start: line.start, end: line.start + name.length + 1 } }];
    }
  }
  return labels.size < HABIT ? new Map<number, SpeakerLabel>() : labels;
}

/**
 * A body or an officer with the verb of what they do as a label: `Hallitus esittää: …` / `Edustajisto päätti: …`. Such is the habit of a document,
 * in items where no label of its own says it.
 */
function findClauses(flow: readonly FlowLine[], ranges: readonly Range[], lexicon: Lexicon): Map<number, SpeakerLabel> {
  const labels = ranges.flatMap(([from, to]): [number, SpeakerLabel][] => {
    const lines = flow.slice(from, to);
    const labelled = new Set(lines.flatMap(({ line }) => line.marks.map(({ payload }) => (payload as LabelPayload | undefined)?.type)));
    const clauses = lines.flatMap(({ line, gap, across }, i): [number, SpeakerLabel][] => {
      const [clause, name = '', verb = ''] = (gap > 0 || across || i === 0 ? CLAUSE.exec(line.text) : null) ?? [];
      const kind = lexicon.is('proposes', verb) ? 'proposal' : lexicon.is('decides', verb) ? 'decision' : undefined;
      if (clause === undefined || kind === undefined || labelled.has(kind) || !(lexicon.ends('body', name) || isOfficer(name, lexicon))) return [];
      return [[from + i, { kind, label: { start: line.start, end: line.start + clause.length } }]];
    });
    const decided = labelled.has('decision') || clauses.some(([, { kind }]) => kind === 'decision');
    return decided ? clauses : [];
  });
  const proposals = labels.filter(([, { kind }]) => kind === 'proposal').length;
  return new Map(labels.filter(([, { kind }]) => (kind === 'proposal' ? proposals : labels.length - proposals) >= HABIT));
}

const CLAUSE = /^(\p{Lu}[\p{L}. -]{1,50}) (\p{Ll}+):(?=\s|$)/u;

/** `Kj`, `Pääsihteeri` before a colon. */
const NAME = /^\p{Lu}[\p{L}.]{0,20}(?=:(?:\s|$))/u;
const isOfficer = (name: string, lexicon: Lexicon): boolean => lexicon.is('officerAbbreviation', name) || lexicon.ends('title', name);

interface Speaker {
  readonly at: number;
  readonly name: string;
  readonly body: boolean;
  /** Whether nothing but its line sets the name off. */
  readonly alone: boolean;
  readonly label: Piece;
}

/** A name alone on its line heads lists as well: it speaks where an officer's stands before a body's. */
function inPairs(item: readonly Speaker[]): readonly Speaker[] {
  const alone = item.filter((speaker) => speaker.alone);
  return alone.length === 2 && !alone[0].body && alone[1].body ? item : item.filter((speaker) => !speaker.alone);
}

const ALONE = /^\p{Lu}[\p{L}-]{2,30}(?: \p{Ll}[\p{L}-]+)?$/u;

function speakersIn(flow: readonly FlowLine[], [from, to]: Range, lexicon: Lexicon): Speaker[] {
  const found: Speaker[] = [];
  for (let at = from; at < to; at++) {
    const { line, gap, across } = flow[at];
    if (hasLabel(line, 'decision')) return [];
    const colon = NAME.exec(line.text)?.[0];
    const name = colon ?? (line.marks.length === 0 ? ALONE.exec(line.text)?.[0] : undefined);
    if (name === undefined || (gap === 0 && !across && at > from)) continue;
    const body = (colon !== undefined && lexicon.is('bodyAbbreviation', name)) || lexicon.ends('body', name);
    const officer = colon === undefined ? lexicon.ends('title', name) && lexicon.meetingRole(name) === undefined : isOfficer(name, lexicon);
    if (body || officer) found.push({ at, name: name.toLowerCase(), body, alone: colon === undefined, label: { start: line.start, end: line.start + name.length + (colon === undefined ? 0 : 1) } });
  }
  return found;
}
