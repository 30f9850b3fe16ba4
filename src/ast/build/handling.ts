import type { OutlineStage } from '../../../grammar/structure/outline.js';
import type { Handling } from '../types.js';
import { buildBlocks } from './blocks.js';
import type { BuildContext } from './context.js';
import { span } from './context.js';

/** A stage of the matter; its heading gives the body, the date and the section in any order. */
export function buildHandling(stage: OutlineStage, context: BuildContext): Handling {
  const heading = context.join(stage.heading).text;
  const [, day, month, year] = /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/u.exec(heading) ?? [];
  const number = /§\s*(\d+)|(\d+)\s*§/u.exec(heading.replace(/\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/u, ' '));
  const body = bodyOf(heading, context);
  const blocks = buildBlocks(stage.blocks, context);
  return {
    type: 'handling',
    current: stage.current,
    heading,
    body: body === '' ? null : body,
    date: day === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    number: number?.[1] ?? number?.[2] ?? null,
    blocks,
    position: span([context.position(stage.heading.pieces), ...blocks.map((block) => block.position)]),
  };
}

function bodyOf(heading: string, { lexicon }: BuildContext): string {
  const words = heading.split(/\s+/u);
  while (words.length > 0 && lexicon.is('history', words.slice(0, 2).join(' ').replace(/:$/u, ''))) words.splice(0, 2);
  while (words.length > 0 && lexicon.is('history', words[0].replace(/:$/u, ''))) words.shift();
  return words.join(' ').replace(/[\s,(]*(?:§|\d).*$/u, '').trim();
}
