import { z } from 'zod';
import { position } from './position.js';

/** What every mention has, and the fields of its kind. */
const mention = <T extends string, F extends z.ZodRawShape>(type: T, description: string, fields: F) =>
  z
    .object({
      type: z.literal(type).describe('The kind of mention.'),
      text: z.string().describe('The mention as it stands in the text of its node.'),
      start: z.number().int().min(0).describe("Offset into the text of its node (of a section: its title), in UTF-16 code units."),
      end: z.number().int().min(0).describe('Offset behind its last character.'),
      position,
      ...fields,
    })
    .meta({ id: `${type[0].toUpperCase()}${type.slice(1)}Mention`, description });

const DAY = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const CLOCK = String.raw`\d{2}:\d{2}`;
const isoDate = z.string().regex(new RegExp(`^${DAY}$`, 'u'));
const clock = z.string().regex(new RegExp(`^${CLOCK}$`, 'u'));

export const dateRangeSchema = z
  .object({
    type: z.literal('dateRange').describe('A range of dates.'),
    start: isoDate.describe('The first day, month or year, ISO 8601.'),
    end: isoDate.describe('The last.'),
  })
  .meta({ id: 'DateRange', description: 'The two ends of a range of dates.' });

export const timeRangeSchema = z
  .object({
    type: z.literal('timeRange').describe('A range of clock times.'),
    start: clock.describe('From, HH:MM.'),
    end: clock.describe('To, HH:MM.'),
  })
  .meta({ id: 'TimeRange', description: 'The two ends of a range of times.' });

export const dateSchema = mention('date', 'A date, or a range of dates.', {
  value: z
    .string()
    .regex(new RegExp(`^${DAY}(?:/${DAY})?$`, 'u'))
    .nullable()
    .describe('ISO 8601: 2020-06-01, 2020-12 or 2020; of a range both ends, 2020-05-08/2020-05-19; null where it cannot be a date or its year is unknown.'),
  weekday: z.string().optional().describe('The weekday as written.'),
  range: dateRangeSchema.optional().describe('The ends, where it is a range.'),
  inferred: z.literal(true).optional().describe('True where the year was not written but taken from the list or from the meeting.'),
});

export const timeSchema = mention('time', 'A time of the clock, or a range of times.', {
  value: z
    .string()
    .regex(new RegExp(`^${CLOCK}(?:/${CLOCK})?$`, 'u'))
    .nullable()
    .describe('HH:MM; of a range both ends, 11:30/13:30; null where it cannot be a time.'),
  range: timeRangeSchema.optional().describe('The ends, where it is a range.'),
});

export const moneySchema = mention('money', 'A sum of money.', {
  min: z.number().describe('The sum in whole units of its currency, or the lower end of a range.'),
  max: z.number().describe('The same as min, or the upper end of a range.'),
  currency: z.string().length(3).describe('ISO 4217 code.'),
  approximate: z.boolean().describe('Whether the text says "about" (noin, n., ca).'),
});

export const percentSchema = mention('percent', 'A percentage.', {
  min: z.number().describe('The share in hundredths, or the lower end of a range.'),
  max: z.number().describe('The same as min, or the upper end of a range.'),
});

export const attachmentSchema = mention('attachment', 'A reference to attachments by number or letter.', {
  numbers: z.array(z.string()).describe('The numbers or letters, ranges spelled out.'),
  slides: z.array(z.number().int()).describe('Slides (dia) referred to, ranges spelled out.'),
  pages: z.array(z.number().int()).describe('Pages referred to, ranges spelled out.'),
});

export const sectionRefSchema = mention('sectionRef', "A reference to a section of a meeting's minutes, or to an officer's numbered decision.", {
  meeting: isoDate.nullable().describe('The date of the meeting, or null where none is named.'),
  number: z.string().describe('The first section referred to.'),
  numbers: z.array(z.string()).describe('All of them, ranges spelled out.'),
});

export const statuteSchema = mention('statute', 'A reference to a section of a statute or a rule.', {
  act: z.string().nullable().describe('The act as written, in its inflected form, or null where only a section is named.'),
  section: z.string().nullable().describe('Chapter, section, subsection and item as written, or null where only the act is named.'),
});

const valued = <T extends string>(type: T, description: string, value: string) => mention(type, description, { value: z.string().describe(value) });

export const caseIdSchema = valued('caseId', 'A case (diary) number.', 'The number without its prefix word.');
export const urlSchema = valued('url', 'An address on the web.', 'The address.');
export const emailSchema = valued('email', 'An e-mail address.', 'The address.');
export const footnoteRefSchema = valued('footnoteRef', 'A reference to a footnote.', "The footnote's id.");

export const personMentionSchema = mention('person', 'A person named with a role or a title.', {
  name: z.string().describe('The name as written.'),
  role: z.string().nullable().describe('The role or title as written.'),
});

export const mentionSchema = z
  .discriminatedUnion('type', [
    dateSchema,
    timeSchema,
    moneySchema,
    percentSchema,
    attachmentSchema,
    sectionRefSchema,
    statuteSchema,
    caseIdSchema,
    urlSchema,
    emailSchema,
    footnoteRefSchema,
    personMentionSchema,
  ])
  .meta({ id: 'Mention', description: 'A value named in a text.' });
