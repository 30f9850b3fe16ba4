import type { IToken } from 'chevrotain';
import { lexMentions } from '../../../grammar/mentions/lexer.js';
import { lexStructure } from '../../../grammar/structure/lexer.js';
import { visible } from '../../diagnostics/frame.js';
import type { Analysis } from '../../analyse.js';
import { EXIT } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import { write } from '../io.js';
import type { Io } from '../io.js';
import type { Layer } from './layers.js';
import { readOne } from './read-one.js';
import type { ReadFlags } from './read-one.js';

/** `minutes tokens`: what the lexers see, a token a line, with its place. */
export async function tokens(name: string | undefined, { layer, ...flags }: ReadFlags & { layer: Layer }, io: Io): Promise<ExitCode> {
  const analysis = await readOne(name, flags, io);
  for (const line of ROWS[layer](analysis)) await write(io.stdout, `${line}\n`);
  return EXIT.ok;
}

const ROWS: Readonly<Record<Layer, (analysis: Analysis) => Iterable<string>>> = {
  *marks({ source, context }) {
    for (const token of lexStructure(source.clean.text, context.lexicon)) yield row(token, source.position(token.startOffset, token.startOffset).start);
  },
  *lines({ source, structure }) {
    for (const { tokenType, payload } of structure.tokens) {
      const { start, end } = payload.piece;
      yield row({ tokenType, image: source.clean.text.slice(start, end) }, source.position(start, start).start);
    }
  },
  *mentions({ source, context }) {
    for (const { joined } of context.texts) {
      for (const token of lexMentions(joined.text)) yield row(token, source.position(joined.toClean(token.startOffset), joined.toClean(token.startOffset)).start);
    }
  },
};

const row = ({ tokenType, image }: Pick<IToken, 'tokenType' | 'image'>, { line, column }: { line: number; column: number }): string => `${`${line}:${column}`.padEnd(9)}${tokenType.name.padEnd(20)} ${visible(JSON.stringify(image))}`;
