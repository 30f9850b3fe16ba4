import type { Minutes } from '../ast/types.js';

export interface JsonOptions {
  /** Indented, for people; else on one line. */
  readonly pretty: boolean;
  /** Whether places in the source are given. */
  readonly positions: boolean;
}

const INDENT = '  ';

/**
 * The JSON of a document, in pieces: one string of it all has a limit, which minutes of some 190 MB reach. The pieces joined are what
 * `JSON.stringify` gives.
 */
export function* toJson(minutes: Minutes, { pretty, positions }: JsonOptions): Generator<string> {
  const replacer = positions ? undefined : withoutPosition;
  const indent = pretty ? INDENT : undefined;
  const [open, colon, comma] = pretty ? ['{\n', ': ', ',\n'] : ['{', ':', ','];
  yield open;
  let first = true;
  for (const [key, value] of Object.entries(minutes)) {
    yield `${first ? '' : comma}${pretty ? INDENT : ''}${JSON.stringify(key)}${colon}`;
    first = false;
    if (Array.isArray(value)) yield* list(value, pretty, replacer, indent);
    else yield nested(JSON.stringify(value, replacer, indent), pretty, 1);
  }
  yield pretty ? '\n}' : '}';
}

function* list(values: readonly unknown[], pretty: boolean, replacer: Replacer | undefined, indent: string | undefined): Generator<string> {
  if (values.length === 0) {
    yield '[]';
    return;
  }
  yield pretty ? '[\n' : '[';
  for (const [i, value] of values.entries()) yield `${i === 0 ? '' : pretty ? ',\n' : ','}${pretty ? INDENT.repeat(2) : ''}${nested(JSON.stringify(value, replacer, indent), pretty, 2)}`;
  yield pretty ? `\n${INDENT}]` : ']';
}

/** JSON that stands deeper: no string of it has a line break of its own. */
const nested = (json: string, pretty: boolean, depth: number): string => (pretty ? json.replace(/\n/gu, `\n${INDENT.repeat(depth)}`) : json);

type Replacer = (key: string, value: unknown) => unknown;
/** Leaves the places in the source out of what `JSON.stringify` writes. */
export const withoutPosition: Replacer = (key, value) => (key === 'position' ? undefined : value);
