import { jsonSchema } from '../../src/output/schema.js';
import { between, markdownTable } from './markdown.js';
import { readPage } from './read-page.js';

/** A part of the JSON Schema, as far as the reference tells of it. */
interface Part {
  readonly description?: string;
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
  readonly oneOf?: readonly Part[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
  readonly required?: readonly string[];
}

/** `docs/contract.md`, with every node and every field of the schema. */
export function contractPage(): string {
  const { $defs, ...minutes } = jsonSchema() as unknown as Part & { $defs: Readonly<Record<string, Part>> };
  return between(readPage('docs/contract.md'), 'nodes', Object.entries({ Minutes: minutes, ...$defs }).map(([name, part]) => node(name, part, $defs)).join('\n\n'));
}

function node(name: string, part: Part, $defs: Readonly<Record<string, Part>>): string {
  const heading = `### ${name}\n\n${part.description ?? ''}`.trimEnd();
  if (!part.properties) return `${heading}\n\nOne of: ${typeOf({ ...part, description: undefined })}.`;
  const required = new Set(part.required);
  const rows = Object.entries(part.properties).map(([field, value]) => [`\`${field}\``, typeOf(value) + (required.has(field) ? '' : ' (may be absent)'), value.description ?? $defs[nameOf(value.$ref ?? '')]?.description ?? '']);
  return `${heading}\n\n${markdownTable(['field', 'type', 'what it is'], rows)}`;
}

/** A type as one reads it: `string or null`, `Block[]`, `"fi" or "sv"`. */
function typeOf(part: Part): string {
  const { $ref, enum: values, type, items } = part;
  if ($ref !== undefined) return link($ref);
  if ('const' in part) return `\`${JSON.stringify(part.const)}\``;
  if (values) return values.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  const choices = part.anyOf ?? part.oneOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (type === 'array') return items && (items.enum ?? items.anyOf ?? items.oneOf) ? `list of ${typeOf(items)}` : `${items ? typeOf(items) : ''}[]`;
  if (type === 'object' && typeof part.additionalProperties === 'object') return `object of ${typeOf(part.additionalProperties)}`;
  return [type].flat().join(' or ');
}

function link(ref: string): string {
  const name = nameOf(ref);
  return `[${name}](#${name.toLowerCase()})`;
}

/** `Person` of `#/$defs/Person`. */
const nameOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
