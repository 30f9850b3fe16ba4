import { Document, isScalar, visit } from 'yaml';
import type { Tags } from 'yaml';
import type { Minutes } from '../ast/types.js';
import { withoutPosition } from './json.js';

/** Characters from which a text stands as a block. */
const LONG = 80;

/** A text that is just `<<` is a text: the tag of merge keys would write it without quotes. */
const withoutMerge = (tags: Tags): Tags => tags.filter((tag) => tag !== 'merge' && (typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge'));

/**
 * The YAML of a document, which readers of YAML 1.1 (PyYAML) and of 1.2 read alike: what either would take for a number, a date, an hour,
 * a truth value or null is quoted. Long texts are blocks.
 */
export function toYaml(minutes: Minutes, { positions }: { readonly positions: boolean }): string {
  const plain: unknown = positions ? minutes : JSON.parse(JSON.stringify(minutes, withoutPosition));
  const document = new Document(plain, { version: '1.1', aliasDuplicateObjects: false, customTags: withoutMerge });
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
      const text = node.value;
      if (mayMisread(text)) node.type = 'QUOTE_DOUBLE';
      else if (text.includes('\n')) node.type = 'BLOCK_LITERAL';
      else if (text.length > LONG && !/\s{2}|^\s|\s$/u.test(text)) node.type = 'BLOCK_FOLDED';
    },
  });
  return document.toString({ lineWidth: LONG, directives: false });
}

/** What some reader of YAML may take for something else than text, or may not read at all. */
function mayMisread(text: string): boolean {
  if (text === '' || /^[\d.+~<=-]|^0[ox]|^(?:y|n|yes|no|on|off|true|false|null|\.nan|\.inf)$/iu.test(text)) return true;
  // eslint-disable-next-line no-control-regex -- characters that YAML does not print
  return /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]/u.test(text);
}
