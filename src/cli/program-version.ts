import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import type { Io } from './io.js';

/** Which program this is: its version, and where it is built the hash of what parses, for a version has many states while it is worked on. */
export const programVersion = ({ worker }: Pick<Io, 'worker'>): string => [manifest.version, ...(worker === undefined ? [] : [createHash('sha256').update(readFileSync(worker)).digest('hex').slice(0, 32)])].join(' ');
