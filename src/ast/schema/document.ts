import { z } from 'zod';
import { FURNITURE_KINDS } from '../../structure/furniture.js';
import { SEVERITIES } from '../severity.js';
import { ballotSchema, blockSchema } from './block.js';
import { mentionSchema } from './mention.js';
import { personSchema } from './person.js';
import { position } from './position.js';

const mentions = z.array(mentionSchema);

export const sectionSchema = z
  .object({
    type: z.literal('section').describe('The kind of node.'),
    heading: z.string().describe('The heading as written, joined over its lines.'),
    number: z.string().nullable().describe('The number read out of the heading (5, 5.1, 12a), or null.'),
    title: z.string().describe('The title without its number; empty where the item has none.'),
    lead: z.array(blockSchema).describe('What is printed above the heading and belongs to the item: its case number, the stages of the matter.'),
    blocks: z.array(blockSchema).describe('The text of the item.'),
    get sections(): z.ZodArray<typeof sectionSchema> {
      return z.array(sectionSchema).describe('Its numbered parts (5.1, 5.2).');
    },
    mentions: mentions.describe('What is named in the title.'),
    ballots: z.array(ballotSchema).optional().describe('The votes counted in it at this meeting, wherever they are told; absent where there are none.'),
    position,
  })
  .meta({ id: 'Section', description: 'An item of the agenda.' });

export const footnoteSchema = z
  .object({
    type: z.literal('footnote').describe('The kind of node.'),
    id: z.string().describe('The number of the footnote.'),
    text: z.string().describe('Its text, without the number.'),
    mentions: mentions.describe('What is named in it.'),
    position,
  })
  .meta({ id: 'Footnote', description: 'A footnote, set aside from the text that it interrupts.' });

export const furnitureSchema = z
  .object({
    type: z.literal('furniture').describe('The kind of node.'),
    kind: z.enum(FURNITURE_KINDS).describe('What it is of the page.'),
    text: z.string().describe('Its text.'),
    position,
  })
  .meta({ id: 'Furniture', description: 'What the page has and the text has not: a running head or foot, a page number.' });

export const diagnosticSchema = z
  .object({
    code: z.string().describe('A stable code in kebab case; `minutes explain CODE` tells of it.'),
    severity: z.enum(SEVERITIES).describe('How grave it is.'),
    message: z.string().describe('What was found, in a sentence.'),
    position,
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).describe('The values that the message speaks of.'),
  })
  .meta({ id: 'Diagnostic', description: 'What is odd in the document, or what the parser is not sure of.' });

export const eventSchema = z
  .object({
    type: z.enum(['arrival', 'departure', 'return', 'absence', 'disqualification']).describe('What happened.'),
    person: z.string().describe('Who, as the attendance list writes the name where it is there, else as it stands at its place; of a list of persons one event each.'),
    time: z.string().nullable().describe('When, HH:MM, or null.'),
    until: z.string().nullable().describe('Until when, HH:MM, or null.'),
    section: z.string().nullable().describe('The number of the section in which it is told or that it names, or null.'),
    position,
  })
  .meta({ id: 'Event', description: 'A coming or going, or a disqualification.' });

export const meetingSchema = z
  .object({
    body: z.string().nullable().describe('The body that met.'),
    number: z.string().nullable().describe('The number of the meeting as written (5/2023).'),
    title: z.string().nullable().describe('The title of the document.'),
    date: z.string().nullable().describe('The (first) day of the meeting, ISO 8601.'),
    start: z.string().nullable().describe('When it began, HH:MM.'),
    end: z.string().nullable().describe('When it ended, HH:MM.'),
    place: z.string().nullable().describe('Where it was held.'),
    chair: personSchema.nullable().describe('Who chaired it.'),
    secretary: personSchema.nullable().describe('Who kept the minutes.'),
    inspectors: z.array(personSchema).describe('Who inspect the minutes (pöytäkirjantarkastaja).'),
    present: z.array(personSchema).describe('Who were present, members and others.'),
    absent: z.array(personSchema).describe('Who were absent.'),
    events: z.array(eventSchema).describe('Comings, goings and disqualifications, in order of the text.'),
  })
  .meta({ id: 'Meeting', description: 'What the head, the first and last items and the signatures say of the meeting.' });

export const sourceSchema = z
  .object({
    name: z.string().nullable().describe('The name of the file, or null.'),
    sha256: z.string().describe('SHA-256 of the bytes, or of the text in UTF-8 where a string was given, in hexadecimal.'),
    encoding: z.string().describe('The encoding that the text was read in.'),
    lines: z.number().int().min(1).describe('How many lines it has.'),
  })
  .meta({ id: 'Source', description: 'The source.' });

export const minutesSchema = z
  .object({
    type: z.literal('minutes').describe('The kind of node.'),
    version: z.literal('1').describe('The version of this contract.'),
    language: z.enum(['fi', 'sv']).describe('The language of most of the text.'),
    source: sourceSchema,
    meeting: meetingSchema,
    preamble: z.array(blockSchema).describe('What stands before the first item: cover, attendance, contents, summons.'),
    sections: z.array(sectionSchema).describe('The items, in order.'),
    closing: z.array(blockSchema).describe('What stands after the last: signatures, appeal instructions.'),
    footnotes: z.array(footnoteSchema).describe('The footnotes, in order.'),
    furniture: z.array(furnitureSchema).describe('What was set aside as of the page, in order.'),
    diagnostics: z.array(diagnosticSchema).describe('What is odd, in order of the text.'),
  })
  .describe('Minutes of a meeting.');
