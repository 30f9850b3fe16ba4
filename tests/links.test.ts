import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md')).map((file) => join('docs', file))];

/** The text of a page without its code. */
const proseOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gmu, '').replace(/`[^`\n]*`/gu, '`');

/** What headings are called by links to them, as GitHub does it. */
function anchorsOf(page: string): Set<string> {
  const text = readFileSync(join(ROOT, page), 'utf8').replace(/^( *)```[\s\S]*?^\1```$/gmu, '');
  return new Set(Array.from(text.matchAll(/^#+ (.+)$/gmu), ([, heading]) => heading.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-')));
}

describe.for(pages)('links in %s', (page) => {
  const links = Array.from(proseOf(page).matchAll(/\]\(([^)\s]+)\)/gu), ([, target]) => target).filter((target) => !/^[a-z]+:/u.test(target));

  test('lead to files and headings that are there', () => {
    for (const link of links) {
      const [path, anchor] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      expect(existsSync(join(ROOT, target)), link).toBe(true);
      if (anchor !== undefined) expect(anchorsOf(target), link).toContain(anchor);
    }
  });
});

test('every page of the documentation is linked from the README or from another page', () => {
  const linked = new Set(pages.flatMap((page) => Array.from(readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)#\s]+)/gu), ([, target]) => join(dirname(page), target))));
  for (const page of pages.filter((each) => each !== 'README.md')) expect(linked, page).toContain(page);
});
