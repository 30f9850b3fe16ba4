import { expect, test } from 'vitest';
import { lexMentions } from '../../grammar/mentions/lexer.js';
import { MentionParser, parseMentions } from '../../grammar/mentions/parser.js';

test('the grammar of mentions passes the validation in full', () => {
  expect(() => new MentionParser(false)).not.toThrow();
});

test.for([
  ['1.6.2020', 'dates'],
  ['klo 12.01', 'time'],
  ['200 €', 'money'],
  ['5 %', 'percent'],
  ['liite 1', 'attachment'],
  ['https://kunta.fi/a', 'url'],
  ['nimi@kunta.fi', 'email'],
] as const)('%s is of the kind %s', ([text, kind]) => {
  expect(parseMentions(lexMentions(text)).map((mention) => mention.kind)).toEqual([kind]);
});
