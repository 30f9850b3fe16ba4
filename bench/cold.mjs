import { join } from 'node:path';
import { median, peak, root, whole } from './measure.mjs';

/* The whole process of one parse, beside a Node that does nothing: wall time and peak memory, sides in turn. */

const rounds = Number(process.argv[2] ?? 25);
const file = process.argv[3] ?? join(root, 'fixtures/documents/ohjausryhma/input.txt');
const sides = {
  'node -e 0': [process.execPath, '-e', '0'],
  'minutes parse': [process.execPath, 'bin/minutes.js', 'parse', '--quiet', file],
};
const times = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
for (let round = -2; round < rounds; round++) {
  for (const [name, command] of Object.entries(sides)) {
    const milliseconds = whole(command);
    if (round >= 0) times[name].push(milliseconds);
  }
}
const memory = Object.fromEntries(Object.entries(sides).map(([name, command]) => [name, median([1, 2, 3, 4, 5].map(() => peak(command)))]));
const [nothing, parse] = Object.keys(sides);
console.log(`Node ${process.version}: one parse, whole process, median of ${rounds}`);
for (const name of Object.keys(sides)) console.log(`  ${name.padEnd(14)} ${median(times[name]).toFixed(1).padStart(7)} ms  ${memory[name].toFixed(1).padStart(6)} MB`);
console.log(`  ${parse} ÷ ${nothing} = ${(median(times[parse]) / median(times[nothing])).toFixed(2)} of the time, ${(memory[parse] / memory[nothing]).toFixed(2)} of the memory`);
