import { readFileSync } from 'node:fs';
import { parseMinutes } from 'minutes-parser';

/* Warms up on a small text, then reads one file once: milliseconds, and the peak of memory in bytes. */
const bytes = readFileSync(process.argv[2]);
const warm = readFileSync(new URL('../../fixtures/documents/ohjausryhma/input.txt', import.meta.url));
for (let i = 0; i < 30; i++) parseMinutes(warm);
const start = performance.now();
const { sections } = parseMinutes(bytes);
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - start, peak: process.resourceUsage().maxRSS * 1024, sections: sections.length }));
