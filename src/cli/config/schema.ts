import { z } from 'zod';
import { ENCODINGS } from '../../source/decode.js';
import { COLOUR_MODES } from '../colour.js';
import { FORMATS } from '../convert.js';
import { REPORTERS } from '../report/report.js';

const reporter = z.string().regex(new RegExp(`^(?:${REPORTERS.join('|')})(?:=.+)?$`, 'u'), `expected one of ${REPORTERS.join(', ')}, with a file as in sarif=out.sarif`);

/** What a configuration may hold. Each key is an option of `minutes parse`; paths are taken from the folder of the file. */
export const configSchema = z
  .strictObject({
    $schema: z.string().describe('Where the schema of this file is, for editors.'),
    color: z.enum(COLOUR_MODES).describe('When there is colour.'),
    quiet: z.boolean().describe('Print no findings and no progress.'),
    encoding: z.enum(ENCODINGS).describe('How bytes are read; found out where it is left out.'),
    labels: z.string().describe('A YAML or JSON file with labels of your own.'),
    format: z.enum(FORMATS).describe('What to write; ndjson is a document a line.'),
    outDir: z.string().describe('A folder to write a file for each input to, in the tree that they have.'),
    force: z.boolean().describe('Replace files that are in outDir already.'),
    check: z.boolean().describe('Write no documents, only what was found in them.'),
    pretty: z.boolean().describe('Whether JSON is indented; if left out, it is on a terminal.'),
    positions: z.boolean().describe('Whether places in the source are written.'),
    reporter: z.union([reporter, z.array(reporter)]).describe('How findings are told, such as [github, sarif=out.sarif].'),
    strict: z.boolean().describe('End with 1 where there are errors or warnings.'),
    maxWarnings: z.int().min(0).describe('End with 1 where there are more errors and warnings, in all files together.'),
    minCoverage: z.number().min(0).max(100).describe('End with 1 where less of a text is explained, in per cent.'),
    coverage: z.boolean().describe('Tell how much of the text is explained.'),
    failFast: z.boolean().describe('Stop at the first file that fails.'),
    jobs: z.int().min(1).describe('Threads; as many as there are cores where that pays, if left out.'),
    cache: z.boolean().describe('Keep results, and take from there what has not changed.'),
    cacheDir: z.string().describe('The folder that they are kept in.'),
  })
  .partial()
  .meta({ title: 'Configuration of minutes', description: 'minutes.config.json, minutes.config.yaml, or "minutes" in package.json' });

export type Config = z.infer<typeof configSchema>;

/** The JSON Schema (draft 2020-12) of a configuration. */
export const configJsonSchema = (): Record<string, unknown> => z.toJSONSchema(configSchema, { target: 'draft-2020-12', io: 'input' });
