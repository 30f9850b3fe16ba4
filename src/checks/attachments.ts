import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Block, Mention, Position } from '../ast/types.js';
import { eachMentioning } from '../ast/visit.js';
import { finding } from '../diagnostics/finding.js';
import type { Finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

/** Attachments that are referred to, where the end of the minutes lists all of them by number and these are not among them. */
export const checkAttachments: Check = ({ minutes, lexicon }) => {
  const listed = new Set(listedIn(minutes.closing, lexicon));
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

/** The numbers that the lists of attachments at the end give: the lists under a label, or behind a line that is one. */
function listedIn(blocks: readonly Block[], lexicon: Lexicon): string[] {
  return blocks.flatMap((block, i) => {
    if (block.type === 'attachments') return block.blocks.flatMap(numbersOf);
    const before = blocks[i - 1];
    return block.type === 'list' && before?.type === 'paragraph' && lexicon.labelType(before.text.replace(/:$/u, '')) === 'attachments' ? numbersOf(block) : [];
  });
}

function numbersOf(block: Block): string[] {
  if (block.type === 'paragraph') return numbersIn(block.mentions);
  return block.type === 'list' ? block.items.flatMap(({ marker, mentions }) => [...numbersIn(mentions), ...(/^\d+/u.exec(marker) ?? [])]) : [];
}

const numbersIn = (mentions: readonly Mention[]): string[] => mentions.flatMap((mention) => (mention.type === 'attachment' ? mention.numbers : []));
