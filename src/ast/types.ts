import type { z } from 'zod';
import type * as block from './schema/block.js';
import type * as document from './schema/document.js';
import type * as mention from './schema/mention.js';
import type { personSchema } from './schema/person.js';

export type { Point, Position } from '../source/line-index.js';

export type Person = z.infer<typeof personSchema>;

export type Mention = z.infer<typeof mention.mentionSchema>;
export type MentionType = Mention['type'];
export type MentionOf<T extends MentionType> = Extract<Mention, { type: T }>;

export type Paragraph = z.infer<typeof block.paragraphSchema>;
export type Item = z.infer<typeof block.itemSchema>;
export type List = z.infer<typeof block.listSchema>;
export type Cell = z.infer<typeof block.cellSchema>;
export type Row = z.infer<typeof block.rowSchema>;
export type Table = z.infer<typeof block.tableSchema>;
export type Decision = z.infer<typeof block.decisionSchema>;
export type VoteCount = z.infer<typeof block.voteCountSchema>;
export type Ballot = z.infer<typeof block.ballotSchema>;
export type Vote = z.infer<typeof block.voteSchema>;
export type OtherStatement = z.infer<typeof block.statementSchema>;
export type Statement = Decision | Vote | OtherStatement;
export type Handling = z.infer<typeof block.handlingSchema>;
export type Block = z.infer<typeof block.blockSchema>;

export type Section = z.infer<typeof document.sectionSchema>;
export type Footnote = z.infer<typeof document.footnoteSchema>;
export type Furniture = z.infer<typeof document.furnitureSchema>;
export type Diagnostic = z.infer<typeof document.diagnosticSchema>;
export type MeetingEvent = z.infer<typeof document.eventSchema>;
export type Meeting = z.infer<typeof document.meetingSchema>;
export type Source = z.infer<typeof document.sourceSchema>;
export type Minutes = z.infer<typeof document.minutesSchema>;

/** A node that holds a text with mentions. */
export type TextNode = Paragraph | Item | Cell | Footnote;
