import type { Block, Position } from '../ast/types.js';
import { eachMentioning } from '../ast/visit.js';
import { finding } from '../diagnostics/finding.js';
import type { Finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

/** Attachments that are referred to, where the end of the minutes lists all of them by number and these are not among them. */
export const checkAttachments: Check = ({ minutes }) => {
  const listed = new Set(minutes.closing.flatMap(listedIn));
  if (listed.size === 0) return [];
  const findings: Finding[] = [];
  const told = new Set<string>();
  eachMentioning(minutes, ({ mentions }) => {
    for (const mention of mentions) {
      if (mention.type !== 'attachment') continue;
      for (const number of mention.numbers) if (!listed.has(number) && !told.has(number)) findings.push(missing(number, mention.position, told));
    }
  });
  return findings;
};

function missing(number: string, position: Position, told: Set<string>): Finding {
  told.add(number);
  return finding('attachment-not-listed', { number }, position);
}

/** The numbers that a list of attachments gives. */
function listedIn(block: Block): string[] {
  if (block.type !== 'attachments') return [];
  const numbers: string[] = [];
  const collect = (mentions: readonly { type: string; numbers?: readonly string[] }[]): void => {
    for (const { type, numbers: own = [] } of mentions) if (type === 'attachment') numbers.push(...own);
  };
  for (const inner of block.blocks) {
    if (inner.type === 'paragraph') collect(inner.mentions);
    else if (inner.type === 'list') for (const item of inner.items) collect(item.mentions);
  }
  return numbers;
}
