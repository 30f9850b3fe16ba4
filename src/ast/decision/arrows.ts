import type { Lexicon } from '../../../grammar/vocabulary/index.js';
import type { Block, Item, Section } from '../types.js';
import { findDeciding, opensInPresent } from './unlabelled.js';

/** What points from a matter to what was decided, in the minutes of a small board: `-> Hyväksyttiin.`, `→ Palataan syksyllä.` */
const ARROW = /^(?:[-–=]+>|[→⇒➔➜])$/u;

/** Arrows that make a habit, and the part of them that must decide by their words too. */
const FEWEST = 3;
const MOST = 0.6;

/** The items of a section's lists that have an arrow for a marker. */
export function arrowItems(blocks: readonly Block[]): Item[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap((item) => [...(ARROW.test(item.marker) ? [item] : []), ...arrowItems(item.blocks)]);
    return 'label' in block ? arrowItems(block.blocks) : [];
  });
}

/** Whether a document's arrows point at what was decided: most of them have a verb that says so. */
export function arrowsDecide(sections: readonly Section[], lexicon: Lexicon): boolean {
  const items = sections.flatMap(({ blocks }) => arrowItems(blocks));
  return items.length >= FEWEST && items.filter(({ text }) => findDeciding(text, lexicon, true) !== undefined || opensInPresent(text, lexicon)).length >= items.length * MOST;
}
