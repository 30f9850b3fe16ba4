import type { Analysis } from '../../analyse.js';
import { visible } from '../../diagnostics/frame.js';
import { FAMILY_NAMES } from '../../structure/family-names.js';

/** Which scheme of headings was chosen for a document, by what evidence, and which others would have explained it how well. */
export function structureText(name: string, { structure: { scheme } }: Analysis): string {
  const rows = scheme.rivals.map(({ family, score, headings, evidence: { steps, procedural, decided } }) => [
    headings === scheme.headings ? '*' : ' ',
    FAMILY_NAMES[family],
    score.toFixed(1),
    String(headings.length),
    String(steps),
    String(procedural),
    String(decided),
  ]);
  const head = [' ', 'headings written as', 'score', 'lines', 'in sequence', 'usual titles', 'with a decision'];
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const table = [head, ...rows].map((row) => `  ${row.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ')}`.trimEnd());
  return `${visible(name)}: ${rows.length === 0 ? 'no line looks like a heading' : `the scheme of headings, chosen by evidence (*)\n${table.join('\n')}`}\n`;
}
