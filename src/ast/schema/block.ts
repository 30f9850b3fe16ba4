import { z } from 'zod';
import { OUTCOMES, STATEMENT_TYPES } from '../../../grammar/vocabulary/types.js';
import { mentionSchema } from './mention.js';
import { personSchema } from './person.js';
import { position } from './position.js';

const mentions = z.array(mentionSchema).describe('What is named in the text, in order.');

export const paragraphSchema = z
  .object({ type: z.literal('paragraph').describe('The kind of node.'), text: z.string().describe('The text, joined over its lines.'), mentions, position })
  .meta({ id: 'Paragraph', description: 'A paragraph.' });

export const itemSchema = z
  .object({
    type: z.literal('item').describe('The kind of node.'),
    marker: z.string().describe('The bullet or number as written; empty where there is none.'),
    text: z.string().describe('The text, joined over its lines.'),
    get blocks(): z.ZodArray<typeof blockSchema> {
      return z.array(blockSchema).describe('Lists inside the item.');
    },
    mentions,
    position,
  })
  .meta({ id: 'Item', description: "A list's item." });

export const listSchema = z
  .object({
    type: z.literal('list').describe('The kind of node.'),
    ordered: z.boolean().describe('Whether its markers are numbers or letters.'),
    items: z.array(itemSchema).describe('The items, in order.'),
    position,
  })
  .meta({ id: 'List', description: 'A list.' });

export const cellSchema = z
  .object({ type: z.literal('cell').describe('The kind of node.'), text: z.string().describe('The text of the cell.'), mentions, position })
  .meta({ id: 'Cell', description: 'A cell of a table.' });

export const rowSchema = z
  .object({ type: z.literal('row').describe('The kind of node.'), head: z.boolean().describe('Whether it names the columns below it.'), cells: z.array(cellSchema).describe('The cells, from left to right.'), position })
  .meta({ id: 'Row', description: 'A row of a table.' });

export const tableSchema = z
  .object({ type: z.literal('table').describe('The kind of node.'), rows: z.array(rowSchema).describe('The rows, the head first.'), position })
  .meta({ id: 'Table', description: 'A table.' });

const OTHER_TYPES = STATEMENT_TYPES.filter((type): type is Exclude<typeof type, 'decision' | 'vote'> => type !== 'decision' && type !== 'vote');

export const statementSchema = z
  .object({
    type: z.enum(OTHER_TYPES).describe('The kind of statement.'),
    label: z.string().nullable().describe('The label as written, up to its colon or the end of its line; null where the statement has none.'),
    by: personSchema.nullable().describe('The person in the label or right under it, or null.'),
    text: z.string().describe('All the text that the label governs, without the label; paragraphs are parted by an empty line.'),
    get blocks(): z.ZodArray<typeof blockSchema> {
      return z.array(blockSchema).describe('The same text as blocks.');
    },
    inferred: z.literal(true).optional().describe('True where no label says what it is: it was read out of the wording, by the habit of the document.'),
    position,
  })
  .meta({ id: 'Statement', description: 'A labelled statement.' });

export const decisionSchema = statementSchema
  .extend({
    type: z.literal('decision').describe('The kind of statement.'),
    outcomes: z.array(z.enum(OUTCOMES)).describe('What became of the matter, each kind once; of a decision that only accepts the proposal, those of the proposal.'),
    asProposed: z.boolean().nullable().describe('True where the proposal was accepted, false where it was changed or refused, null where the text does not say.'),
    unanimous: z.literal(true).nullable().describe('True where the text says so, else null.'),
  })
  .meta({ id: 'Decision', description: 'A decision (päätös, beslut).' });

export const voteCountSchema = z
  .object({ option: z.string().describe('The option voted for, in small letters.'), votes: z.number().int().min(0).describe('How many votes it got.'), position })
  .meta({ id: 'VoteCount', description: 'One count of a vote.' });

export const ballotSchema = z
  .object({ counts: z.array(voteCountSchema).describe('Its counts, in the order of the text.'), position })
  .meta({ id: 'Ballot', description: 'A vote that was counted (äänestys, omröstning).' });

export const voteSchema = statementSchema
  .extend({
    type: z.literal('vote').describe('The kind of statement.'),
    counts: z.array(voteCountSchema).describe('The counts, in the order of the text.'),
  })
  .meta({ id: 'Vote', description: 'A vote (äänestys, omröstning).' });

export const handlingSchema = z
  .object({
    type: z.literal('handling').describe('The kind of node.'),
    current: z.boolean().describe("Whether it is the stage of this meeting; the statements of the others are not this meeting's."),
    heading: z.string().describe('The heading as written.'),
    body: z.string().nullable().describe('The body, as written.'),
    date: z.string().nullable().describe('The date of its meeting, ISO 8601.'),
    number: z.string().nullable().describe('The section of its minutes.'),
    get blocks(): z.ZodArray<typeof blockSchema> {
      return z.array(blockSchema).describe('What is printed of it.');
    },
    position,
  })
  .meta({ id: 'Handling', description: 'One stage of a matter, in this body or another.' });

export const blockSchema = z.union([paragraphSchema, listSchema, tableSchema, decisionSchema, voteSchema, statementSchema, handlingSchema]).meta({ id: 'Block', description: 'A block of text.' });
