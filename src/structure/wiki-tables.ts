import type { OutlineRow, Piece } from '../../grammar/structure/outline.js';
import type { FlowLine } from './flow.js';
import type { TableLines } from './tables.js';
import { trimmed } from './trimmed.js';

/** What stands between rows, and what ends a table; with words behind it, it is kept as a cell, or is none of the table. */
const BETWEEN = /^\|-+\s*$/u;
const CLOSES = /^\|\}\s*$/u;
const OPENS = /^\{\|/u;
const CELLS = /^[!|](?!\})/u;
const ATTRIBUTES = /^\|-+\s+\p{L}[\p{L}-]*=/u;
/** The name of the table over its rows: `|+ Kevään talous`. */
const CAPTION = /^\|\+/u;

/**
 * A table as MediaWiki writes it, from the line behind `{|` on: `! Meno !! Summa (€)` are cells of its head, `| Vuokra || 540` of a row; a row goes on
 * over lines up to the next `|-`.
 */
export function wikiTable(flow: readonly FlowLine[], at: number): TableLines | undefined {
  const above = flow.at(at - 1);
  if (at === 0 || !above || !OPENS.test(above.line.text) || flow[at].gap > 0) return undefined;
  const rows: OutlineRow[] = [];
  let cells: Piece[] = [];
  let head = true;
  const endRow = (): void => {
    if (cells.length > 0) rows.push({ cells, head });
    [cells, head] = [[], true];
  };
  let end = at;
  for (; end < flow.length && (end === at || flow[end].gap === 0); end++) {
    const { line } = flow[end];
    if (CLOSES.test(line.text)) {
      end += 1;
      break;
    }
    if (BETWEEN.test(line.text)) {
      endRow();
      continue;
    }
    if (!CELLS.test(line.text)) break;
    // A caption is a row of its own, and so are the attributes of one: `|- style="…"`.
    const alone = CAPTION.test(line.text) || ATTRIBUTES.test(line.text);
    if (alone) endRow();
    head &&= line.text.startsWith('!');
    let from = 1;
    for (const cell of line.text.slice(1).split(line.text.startsWith('!') ? /\|\||!!/u : '||')) {
      cells.push(trimmed(line.start + from, cell));
      from += cell.length + 2;
    }
    if (alone) endRow();
  }
  endRow();
  return rows.length > 1 ? { rows, lines: end - at } : undefined;
}
