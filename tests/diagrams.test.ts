import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

describe.for([
  ['structure', 'document', ['section', 'statement', 'stage', 'paragraph', 'list', 'table']],
  ['mentions', 'text', ['amount', 'dates', 'time', 'section', 'statute', 'attachment']],
] as const)('the diagrams of %s', ([name, start, rules]) => {
  const page = readFileSync(join(import.meta.dirname, `../docs/diagrams/${name}.html`), 'utf8');

  test('need nothing from the network', () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe)[^>]*\s(?:src|href)|@import|url\(/u);
  });

  test('are drawn by the scripts in the page, the start rule first', () => {
    const drawn = draw(page);
    const headers = Array.from(drawn.matchAll(/class="diagramHeader">(\w+)</gu), ([, header]) => header);
    expect(headers[0]).toBe(start);
    expect(headers).toEqual(expect.arrayContaining([...rules]));
    expect(drawn.match(/<svg/gu)).toHaveLength(headers.length);
  });
});

/** Runs the scripts of a page that stands in for a browser's, and gives what they draw. */
function draw(page: string): string {
  const target = { innerHTML: '' };
  const globals: Record<string, unknown> = { document: { getElementById: () => target, getElementsByClassName: () => [] } };
  const context = createContext(globals);
  globals['window'] = context;
  for (const [, script] of page.matchAll(/<script>([\s\S]*?)<\/script>/gu)) runInContext(script, context);
  return target.innerHTML;
}
