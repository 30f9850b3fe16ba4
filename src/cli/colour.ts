import { Chalk } from 'chalk';
import type { ChalkInstance } from 'chalk';
import type { Io, Output } from './io.js';

export const COLOUR_MODES = ['auto', 'always', 'never'] as const;
export type ColourMode = (typeof COLOUR_MODES)[number];

/**
 * The paint for a stream. `--color` wins; else NO_COLOR (no-color.org) and FORCE_COLOR; else there is colour on a terminal that can show it.
 */
export function colourFor(output: Output, mode: ColourMode, { env }: Pick<Io, 'env'>): ChalkInstance {
  return new Chalk({ level: hasColour(output, mode, env) ? 1 : 0 });
}

function hasColour(output: Output, mode: ColourMode, env: Io['env']): boolean {
  if (mode !== 'auto') return mode === 'always';
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  return output.isTTY && env['TERM'] !== 'dumb';
}
