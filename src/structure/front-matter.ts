import { Rule } from '../../grammar/structure/tokens.js';
import type { Line } from './lines.js';

/** What a static site generator is told of a page before its text. */
export interface FrontMatter {
  readonly lines: readonly Line[];
  /** The page's title, and the offset in the clean text at which it begins. */
  readonly title: { readonly start: number; readonly text: string } | undefined;
}

/** Lines between its two rules at the most. */
const LONGEST = 40;

/** `title: Muistio`, `  overlay_color: '#5e616c'`, `- tag`. */
const ENTRY = /^(?:[\w-]+:(?:\s|$)|- )/u;
const TITLE = /^title:\s*(?<quote>["']?)(?<text>.*\S)\k<quote>$/u;

/**
 * The YAML front matter of a Markdown page: settings between two rules of three hyphens, the first of them the first line of the file
 * (as Jekyll and Hugo define it). None where any line between is no setting.
 */
export function findFrontMatter(lines: readonly Line[]): FrontMatter | undefined {
  if (lines.length === 0 || !isFence(lines[0])) return undefined;
  const end = lines.slice(1, LONGEST + 2).findIndex(isFence) + 1;
  const inner = lines.slice(1, end);
  if (inner.length === 0 || !inner.every(({ text }) => ENTRY.test(text))) return undefined;
  const line = inner.find(({ text, indent }) => indent === 0 && TITLE.test(text));
  const text = line && TITLE.exec(line.text)?.groups?.text;
  return { lines: lines.slice(0, end + 1), title: line && text !== undefined ? { start: line.start + line.text.indexOf(text, 'title:'.length), text } : undefined };
}

const isFence = ({ text, marks }: Line): boolean => text === '---' && marks[0]?.tokenType === Rule;
