import { attachments } from './attachments.js';
import { decisions } from './decisions.js';
import { mentions } from './mentions.js';
import type { TableName } from './names.js';
import { people } from './people.js';
import { proposals } from './proposals.js';
import { sections } from './sections.js';
import type { FlatTable } from './table.js';
import { votes } from './votes.js';

export const TABLES: Readonly<Record<TableName, FlatTable>> = { decisions, proposals, mentions, people, attachments, sections, votes };
