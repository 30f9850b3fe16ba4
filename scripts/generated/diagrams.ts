import type { ISerializedGast } from 'chevrotain';
import { MentionParser } from '../../grammar/mentions/parser.js';
import { StructureParser } from '../../grammar/structure/parser.js';
import { readPage } from './read-page.js';

/*
 * Railroad diagrams of the grammars. Chevrotain's own page of them loads its scripts from the network; here they stand in the page, so that it
 * can be read from the disk.
 */

const DIAGRAMS = 'node_modules/chevrotain/diagrams';
const SCRIPTS = ['vendor/railroad-diagrams.js', 'src/diagrams_builder.js', 'src/diagrams_behavior.js', 'src/main.js'];

export const structureDiagram = (): string => page('The structure of minutes', 'document', new StructureParser(false).getSerializedGastProductions());
export const mentionsDiagram = (): string => page('Values in prose', 'text', new MentionParser(false).getSerializedGastProductions());

function page(title: string, start: string, rules: readonly ISerializedGast[]): string {
  const ordered = [...rules].sort((a, b) => Number(nameOf(b) === start) - Number(nameOf(a) === start));
  const grammar = JSON.stringify(ordered.map(withoutPatterns)).replaceAll('<', String.raw`\u003c`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<!-- Made by "npm run generate". The style and the scripts are Chevrotain's (Apache-2.0), with Tab Atkins' railroad-diagrams (CC0). -->
<style>
body { background: hsl(30, 20%, 95%); margin: 2em; font-family: system-ui, sans-serif; }
${readPage(`${DIAGRAMS}/diagrams.css`)}
svg.railroad-diagram { width: auto; max-width: 100%; }
</style>
<h1>${title}</h1>
<p>Rules are blue-violet, tokens light blue. Click a rule to go to it; point at one to see where it is used.</p>
<div id="diagrams" align="center"></div>
${SCRIPTS.map((script) => `<script>\n${readPage(`${DIAGRAMS}/${script}`)}</script>`).join('\n')}
<script>
main.drawDiagramsFromSerializedGrammar(${grammar}, document.getElementById("diagrams"));
</script>
</html>
`;
}

const nameOf = (rule: ISerializedGast): string => ('name' in rule ? String(rule.name) : '');

/** A rule without the patterns of its tokens: lists of words, which the page does not show and which would drown a change of the grammar. */
function withoutPatterns(rule: ISerializedGast): unknown {
  return JSON.parse(JSON.stringify(rule, (key, value: unknown) => (key === 'pattern' ? undefined : value)));
}
