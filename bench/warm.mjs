import { bytesOf, documents, inTurn, median } from './measure.mjs';

/* Warm, one thread, text to AST, over separate documents: megabytes a second, beside remark-parse on the same texts. */

const BYTES = 1_000_000;
const rounds = Number(process.argv[2] ?? 11);

const bytes = bytesOf(documents(BYTES));
const times = await inTurn({ minutes: 'minutes.mjs', 'remark-parse': 'remark.mjs' }, rounds, 3, [String(BYTES)]);
console.log(`Node ${process.version}: ${documents(BYTES).length} documents, ${(bytes / 1e6).toFixed(2)} MB, median of ${rounds}`);
for (const [name, values] of Object.entries(times)) console.log(`  ${name.padEnd(14)} ${(bytes / 1000 / median(values)).toFixed(2).padStart(7)} MB/s`);
console.log(`  minutes ÷ remark-parse = ${(median(times['remark-parse']) / median(times.minutes)).toFixed(2)}`);
