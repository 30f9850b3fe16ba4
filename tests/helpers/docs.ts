import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a document, with the heading that it stands under and, where one follows it, the block of what it gives. */
export interface Example {
  readonly heading: string;
  readonly language: string;
  readonly code: string;
  readonly output: string | undefined;
}

/** The examples of a page of the documentation: its fenced blocks, but for those of output. */
export function examplesOf(page: string): Example[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8');
  const examples: { heading: string; language: string; code: string; output: string | undefined }[] = [];
  let heading = '';
  for (const [, title, language, code] of text.matchAll(/^#+ (.+)$|^```(\w+)\n([\s\S]*?)^```$/gmu)) {
    if (title !== undefined) heading = title;
    else if (language === 'text' && examples.length > 0) examples[examples.length - 1].output = code;
    else examples.push({ heading, language, code, output: undefined });
  }
  return examples;
}
