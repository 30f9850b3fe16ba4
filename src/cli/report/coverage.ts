import type { Coverage } from '../../coverage.js';
import { visible } from '../../diagnostics/frame.js';

/** `file.txt: 98.2 % explained …`, with the lines that are not. */
export function coverageText(name: string, coverage: Coverage): string {
  const { characters, sections, statements, mentions, aside, unexplained } = coverage;
  const lines = unexplained.length === 0 ? '' : `\n  not explained: ${unexplained.length === 1 ? 'line' : 'lines'} ${ranges(unexplained)}`;
  return (
    `${visible(name)}: ${percent(coverage.explained, characters)} of ${characters} letters and digits explained: ` +
    `in sections ${percent(sections, characters)}, in statements ${percent(statements, characters)}, in mentions ${percent(mentions, characters)}, ` +
    `set aside ${percent(aside, characters)}${lines}\n`
  );
}

/** What a text is short of, where less of it is explained than a limit in per cent asks; a text without a letter or digit, as a scan without text recognition gives, has nothing that could be. */
export function shortfallOf({ explained, characters }: Coverage, least: number): string | undefined {
  if (characters > 0 ? (explained / characters) * 100 >= least : least === 0) return undefined;
  return `${percent(explained, characters)} explained, less than --min-coverage ${least}`;
}

const percent = (part: number, whole: number): string => `${(whole === 0 ? 0 : Math.floor((part / whole) * 1000) / 10).toFixed(1)} %`;

/** `1–3, 7`. */
function ranges(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && line === run[1] + 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`)).join(', ');
}
