import type { OutlineStage } from '../../../grammar/structure/outline.js';
import { readStageHeading } from '../../../grammar/structure/stage.js';
import type { Lexicon } from '../../../grammar/vocabulary/index.js';
import type { Handling } from '../types.js';
import { buildBlocks } from './blocks.js';
import type { BuildContext } from './context.js';
import { span } from './context.js';

/** A stage of the matter; its heading gives the body, the date and the section in any order. */
export function buildHandling(stage: OutlineStage, context: BuildContext): Handling {
  const heading = context.join(stage.heading).text;
  const { body, date, number } = readStageHeading(withoutTitle(heading, context.lexicon));
  const blocks = buildBlocks(stage.blocks, context);
  return {
    type: 'handling',
    current: stage.current,
    heading,
    body,
    date,
    number,
    blocks,
    position: span([context.position(stage.heading.pieces), ...blocks.map((block) => block.position)]),
  };
}

/** The heading without the title of the history that it may begin with (`Päätöshistoria`). */
function withoutTitle(heading: string, lexicon: Lexicon): string {
  const words = heading.split(/\s+/u);
  for (const count of [2, 1]) if (lexicon.is('history', words.slice(0, count).join(' ').replace(/:$/u, ''))) return words.slice(count).join(' ');
  return heading;
}
