import { readFileSync } from 'node:fs';
import manifest from '../../package.json' with { type: 'json' };
import { sha256 } from '../source/sha256.js';
import type { Io } from './io.js';

/** Which program this is: its version, and where it is built the hash of what parses, for a version has many states while it is worked on. */
export const programVersion = ({ worker }: Pick<Io, 'worker'>): string => [manifest.version, ...(worker === undefined ? [] : [sha256(readFileSync(worker)).slice(0, 32)])].join(' ');
