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

/** The numbers that the lists of attachments at the end give, behind a line that is a label of attachments. */
function listedIn(blocks: readonly Block[], lexicon: Lexicon): string[] {
  const numbers: string[] = [];
  let inList = false;
  for (const block of blocks) {
    const listed: readonly string[] = inList ? numbersOf(block) : [];
    for (const number of listed) numbers.push(number);
    inList = listed.length > 0 || (block.type === 'paragraph' && lexicon.labelType(block.text.replace(/:$/u, '')) === 'attachments');
  }
  return numbers;
}

/** What a list, or a line of its own, lists: `1. Kartta`, `- Liite 1, kartta`, `Liite 1 Kartta`. */
function numbersOf(block: Block): string[] {
  if (block.type === 'paragraph') return numbersIn(block.mentions.filter(({ start }) => !/[\p{L}\d]/u.test(block.text.slice(0, start))));
  return block.type === 'list' ? block.items.flatMap(({ marker, mentions }) => [...numbersIn(mentions), ...(/^\d+/u.exec(marker) ?? [])]) : [];
}

const numbersIn = (mentions: readonly Mention[]): string[] => mentions.flatMap((mention) => (mention.type === 'attachment' ? mention.numbers : []));
