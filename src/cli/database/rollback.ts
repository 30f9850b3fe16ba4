import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { statsOf } from '../walk.js';

const MAGIC = 'd9d505f920a163d7';
/** Bytes of the journal's header: magic, number of records, nonce, pages before, size of a sector, size of a page. */
const HEADER = 28;
/** The number of records of a journal that has as many as fit in it. */
const ALL = 0xffffffff;

/**
 * Undoes the transaction that a killed process left in the middle: puts the pages back that its journal has, as SQLite does when it opens a
 * database with a hot journal. The SQLite that we use does not, since it takes its own lock for that of another who is still at work.
 *
 * @see https://www.sqlite.org/fileformat2.html#the_rollback_journal
 */
export function rollBack(database: string, journal: string): void {
  if ((statsOf(journal)?.size ?? 0) < HEADER) return;
  const bytes = readFileSync(journal);
  const file = openSync(database, 'r+');
  try {
    const pages = playBack(bytes, file);
    if (pages !== undefined) ftruncateSync(file, pages);
  } finally {
    closeSync(file);
  }
  const emptied = openSync(journal, 'r+');
  ftruncateSync(emptied, 0);
  closeSync(emptied);
}

/** Writes the pages of all segments of a journal back; gives how long the database was, `undefined` where the journal is none. */
function playBack(journal: Buffer, file: number): number | undefined {
  let length: number | undefined;
  for (let at = 0; at + HEADER <= journal.length && journal.toString('hex', at, at + 8) === MAGIC; ) {
    const [records, nonce, pages, sector, page] = [8, 12, 16, 20, 24].map((offset) => journal.readUInt32BE(at + offset));
    if (page < 512 || page > 65536 || sector < 32) break;
    length ??= pages * page;
    at += sector;
    let done = 0;
    for (; (records === ALL || done < records) && at + page + 8 <= journal.length; done++, at += page + 8) {
      const content = journal.subarray(at + 4, at + 4 + page);
      // A record that was not written whole: its page was not touched.
      if (journal.readUInt32BE(at + 4 + page) !== checksum(content, nonce)) return length;
      writeSync(file, content, 0, page, (journal.readUInt32BE(at) - 1) * page);
    }
    if (records === ALL) break;
    at = Math.ceil(at / sector) * sector;
  }
  return length;
}

function checksum(page: Buffer, nonce: number): number {
  let sum = nonce;
  for (let i = page.length - 200; i > 0; i -= 200) sum = (sum + page[i]) >>> 0;
  return sum;
}
