import { eachMentioning } from '../ast/visit.js';
import { finding } from '../diagnostics/finding.js';
import type { Check } from './check.js';

/** Footnotes that nothing refers to. */
export const checkFootnotes: Check = ({ minutes }) => {
  const referred = new Set<string>();
  eachMentioning(minutes, ({ mentions }) => {
    for (const mention of mentions) if (mention.type === 'footnoteRef') referred.add(mention.value);
  });
  return minutes.footnotes.filter(({ id }) => !referred.has(id)).map(({ id, position }) => finding('unreferenced-footnote', { id }, position));
};
