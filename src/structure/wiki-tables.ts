import type { OutlineRow, Piece } from '../../grammar/structure/outline.js';
import type { FlowLine } from './flow.js';
import type { TableLines } from './tables.js';
import { trimmed } from './trimmed.js';

/** What stands between rows, and ends a table: `|-`, `|- style="…"`, `|}`. */
const PARTS = /^\|[-}]/u;
const OPENS = /^\{\|/u;
const CELLS = /^[!|](?![-}])/u;

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
    if (PARTS.test(line.text)) endRow();
    else if (CELLS.test(line.text)) {
      head &&= line.text.startsWith('!');
      let from = 1;
      for (const cell of line.text.slice(1).split(/\|\||!!/u)) {
        cells.push(trimmed(line.start + from, cell));
        from += cell.length + 2;
      }
    } else break;
    if (line.text.startsWith('|}')) {
      end += 1;
      break;
    }
  }
  endRow();
  return rows.length > 1 ? { rows, lines: end - at } : undefined;
}
