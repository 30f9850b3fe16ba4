import { z } from 'zod';

export const pointSchema = z
  .object({
    line: z.number().int().min(1).describe('Line, from 1.'),
    column: z.number().int().min(1).describe('Column, from 1, in UTF-16 code units.'),
    offset: z.number().int().min(0).describe('Offset into the decoded source, from 0, in UTF-16 code units.'),
  })
  .meta({ id: 'Point', description: 'A place in the source, as in unist.' });

export const positionSchema = z
  .object({
    start: pointSchema.describe('The first character.'),
    end: pointSchema.describe('Behind the last character.'),
  })
  .meta({ id: 'Position', description: 'A stretch of the source, as in unist.' });

/** Positions are left out of the output by `--no-positions`; the parser always gives them. */
export const position = positionSchema.describe('Where it stands in the source.');
