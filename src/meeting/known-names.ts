import { surnameOf } from '../../grammar/vocabulary/index.js';
import type { Lexicon } from '../../grammar/vocabulary/index.js';
import type { Person } from '../ast/types.js';
import type { NameFound } from './names.js';

/** What names that differ in the order of their parts alone have in common. */
export const nameKey = (name: string): string => name.toLowerCase().split(/[\s,]+/u).sort().join(' ');

/** Letters by which an inflected form may be longer or otherwise end than the name (`Ilvesniityn`, `Palomurron`). */
const ENDING = 4;

/** The name of a present person that an inflected name stands for: `Marketta Ilvesniityn` is `Marketta Ilvesniitty`. */
export function asWrittenAmong(name: string, people: readonly Person[], lexicon: Lexicon): string {
  const words = name.split(' ');
  for (const { name: known } of people) {
    const parts = known.split(' ');
    if (parts.length !== words.length) continue;
    const orders = [words, [...words].reverse()];
    if (orders.some((order) => order.every((word, i) => isFormOf(word, parts[i], lexicon)))) return known;
  }
  return name;
}

/** The name of someone elected in a sentence: of those present, or without the ending that an active verb gives it: `Kokous valitsi Otto Virtasen`. */
export function electedName(name: string, sentence: string, people: readonly Person[], lexicon: Lexicon): string {
  if (people.some((person) => person.name === name)) return name;
  const known = asWrittenAmong(name, people, lexicon);
  return known === name && !sentence.includes(':') && lexicon.has('electsWhom', sentence) ? name.replace(/\S+$/u, surnameOf) : known;
}

function isFormOf(form: string, name: string, lexicon: Lexicon): boolean {
  if (form === name) return true;
  let shared = 0;
  while (shared < Math.min(form.length, name.length) && form[shared] === name[shared]) shared += 1;
  return shared >= 3 && form.length - shared <= ENDING && name.length - shared <= ENDING && shared >= Math.max(form.length, name.length) - ENDING - 1 && lexicon.ends('nameEnding', form);
}

/** The people that a sentence names by one part of their names alone, in the nominative: `Ilvesniitty poistui kokouksesta.`, `Valittiin Marketta.` */
export const knownByPart = (sentence: string, people: readonly Person[]): NameFound[] => byPart(sentence, (word) => people.find(({ name }) => name.split(' ').includes(word)));

/** The same in any case, where one alone can be meant: `päätti valita tarkastajiksi jäsenet Ilvesniityn ja Palomurron`. */
export function knownByForm(sentence: string, people: readonly Person[], lexicon: Lexicon): NameFound[] {
  return byPart(sentence, (word) => {
    const [person, ...others] = people.filter(({ name }) => name.split(' ').some((part) => isFormOf(word, part, lexicon)));
    return others.length === 0 ? person : people.find(({ name }) => name.split(' ').includes(word));
  });
}

function byPart(sentence: string, personOf: (word: string) => Person | undefined): NameFound[] {
  const found: NameFound[] = [];
  for (const { 0: word, index } of sentence.matchAll(/\p{Lu}\p{Ll}[\p{L}-]+/gu)) {
    const person = personOf(word);
    if (person && !found.some(({ name }) => name === person.name)) found.push({ name: person.name, start: index, end: index + word.length });
  }
  return found;
}
