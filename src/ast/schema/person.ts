import { z } from 'zod';
import { position } from './position.js';

export const personSchema = z
  .object({
    name: z.string().describe('The name, as the attendance list writes it where it is there, else as it stands at its place.'),
    role: z.string().nullable().describe('The role or title as written, or null.'),
    position,
  })
  .meta({ id: 'Person', description: 'A person named in the minutes.' });
