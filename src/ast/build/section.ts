import type { OutlineSection } from '../../../grammar/structure/outline.js';
import type { Section } from '../types.js';
import { buildBlocks } from './blocks.js';
import type { BuildContext } from './context.js';
import { span } from './context.js';

export function buildSection(outline: OutlineSection, context: BuildContext): Section {
  const lead = buildBlocks(outline.lead, context);
  const heading = context.join(outline.heading).text;
  const { text: title, mentions } = context.text(outline.title);
  const blocks = buildBlocks(outline.blocks, context);
  const sections = outline.sections.map((section) => buildSection(section, context));
  const position = span([context.position(outline.heading.pieces), ...[...lead, ...blocks, ...sections].map((node) => node.position)]);
  return { type: 'section', heading, number: outline.number, title, lead, blocks, sections, mentions, position };
}
