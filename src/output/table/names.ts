/** What documents can be flattened to. */
export const TABLE_NAMES = ['decisions', 'proposals', 'mentions', 'people', 'attachments', 'sections', 'votes'] as const;
export type TableName = (typeof TABLE_NAMES)[number];

export const TABLE_FORMATS = ['csv', 'tsv', 'ndjson'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
