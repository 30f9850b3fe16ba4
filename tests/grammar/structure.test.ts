import { expect, test } from 'vitest';
import { StructureParser } from '../../grammar/structure/parser.js';

test('the grammar of structure passes the validation in full', () => {
  expect(() => new StructureParser(false)).not.toThrow();
});
