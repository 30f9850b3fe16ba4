import { z } from 'zod';
import { OUTCOMES, STATEMENT_TYPES } from '../../grammar/vocabulary/types.js';

/*
 * The gold of a document: what a careful reader found in it. docs/accuracy.md tells the rules. A facet that a file lacks is not scored.
 */

const texts = z.array(z.string());
const ends = (one: RegExp): z.ZodString => z.string().regex(new RegExp(`^${one.source}(?:/${one.source})?$`, 'u'));

/** Where something stands: the number of a section, the title of one that has no number, or `front`, what is before the first. */
const place = { section: z.string().nullable(), title: z.string().optional() };

const sectionSchema = z.strictObject({
  number: z.string().nullable(),
  title: z.string(),
  proposals: texts.optional(),
  decisions: texts.optional(),
  outcomes: z.array(z.enum(OUTCOMES)).optional(),
  statements: z.array(z.enum(STATEMENT_TYPES)).optional(),
});

const meetingSchema = z.strictObject({
  body: z.string().optional(),
  number: z.string().optional(),
  date: z.iso.date().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
  place: z.string().optional(),
  chair: z.string().optional(),
  secretary: z.string().optional(),
  inspectors: texts.optional(),
  present: texts.optional(),
  absent: texts.optional(),
});

const ignoreSchema = z.strictObject({
  /** Mentions that are not counted, by their texts. */
  dates: texts.optional(),
  /** References that are not counted: `2024-11-14 58`, or ` 58` where no meeting is named. */
  sectionRefs: texts.optional(),
  /** Fields of the meeting that are not counted. */
  meeting: z.array(meetingSchema.keyof()).optional(),
  /** Types of statements that are not counted. */
  statements: z.array(z.enum(STATEMENT_TYPES)).optional(),
  /** What the readers could not agree on, for people. */
  notes: texts.optional(),
});

export const goldSchema = z.strictObject({
  source: z.string(),
  meeting: meetingSchema.optional(),
  sections: z.array(sectionSchema).optional(),
  dates: z.array(z.strictObject({ ...place, value: ends(/\d{4}-\d{2}(?:-\d{2})?/u) })).optional(),
  times: z.array(z.strictObject({ ...place, value: ends(/\d{2}:\d{2}/u) })).optional(),
  /** Euros. */
  amounts: z.array(z.strictObject({ ...place, min: z.number(), max: z.number() })).optional(),
  attachmentRefs: z.array(z.strictObject({ ...place, attachments: texts, slides: z.array(z.union([z.string(), z.number()])).optional() })).optional(),
  sectionRefs: z.array(z.strictObject({ ...place, meeting: z.string().nullable(), number: z.string() })).optional(),
  /** Words broken over the end of a line (from 1), whole. */
  joins: z.array(z.strictObject({ line: z.number().int().min(1), text: z.string() })).optional(),
  /** Lines (from 1) that are of the page. */
  furniture: z.array(z.number().int().min(1)).optional(),
  ignore: ignoreSchema.optional(),
});

export type Gold = z.infer<typeof goldSchema>;
export type GoldSection = z.infer<typeof sectionSchema>;
export type Ignored = z.infer<typeof ignoreSchema>;
