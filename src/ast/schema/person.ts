import { z } from 'zod';
import { position } from './position.js';

export const personSchema = z
  .object({
    name: z.string().describe('The name as written, in its own order.'),
    role: z.string().nullable().describe('The role or title as written, or null.'),
    position,
  })
  .meta({ id: 'Person', description: 'A person named in the minutes.' });
