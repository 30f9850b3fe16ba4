import { finding } from '../diagnostics/finding.js';
import type { Finding } from '../diagnostics/finding.js';
import { FAMILY_NAMES } from '../structure/family-names.js';
import type { Check, CheckContext } from './check.js';

/** How near the next best reading of the headings must come for the choice to be told of. */
const CLOSE = 0.85;

/** No sections at all, headings that could be read otherwise, and signs that were misread. */
export const checkStructure: Check = (context) => [...noSections(context), ...closeRival(context), ...misreadSigns(context)];

function noSections({ minutes, source }: CheckContext): Finding[] {
  if (minutes.sections.length > 0) return [];
  return [finding('no-sections', {}, source.index.position(0, 0))];
}

function closeRival({ minutes, structure: { scheme } }: CheckContext): Finding[] {
  // Numbers none of which comes right after another are no reading of their own.
  const rival = scheme.rivals.find(({ family, headings, evidence }) => family !== scheme.family && headings.length > 1 && (headings[0].number === undefined || evidence.steps > 0));
  if (!rival || minutes.sections.length === 0 || rival.score < scheme.score * CLOSE) return [];
  return [finding('ambiguous-structure', { chosen: FAMILY_NAMES[scheme.family], rival: FAMILY_NAMES[rival.family] }, minutes.sections[0].position)];
}

function misreadSigns({ source, structure: { scheme } }: CheckContext): Finding[] {
  return scheme.headings
    .filter(({ misread }) => misread)
    .map(({ number, flow: { line }, titleStart }) => finding('misread-sign', { text: line.text.slice(0, Math.max(1, titleStart - line.start)).trim(), number: number ?? 0 }, source.position(line.start, line.end)));
}
