import { InvalidArgumentError, Option } from 'commander';
import { ENCODINGS } from '../source/decode.js';
import { nearest } from './nearest.js';

/* Arguments and options that more than one command has, and how their values are read. */

export const INPUTS = 'files, folders (their *.txt and *.md), patterns; - is standard input, which is read when nothing is named and something is piped in';
export const DATA_INPUTS = `${INPUTS}; of a folder without texts, its *.json and *.ndjson`;

export const filesFrom = (): Option => new Option('--files-from <file>', 'more inputs, a name a line; - is standard input');
export const encoding = (): Option => new Option('--encoding <encoding>', 'how bytes are read; found out where it is left out').choices(ENCODINGS).argParser(readEncoding);
export const labels = (): Option => new Option('--labels <file>', 'YAML or JSON with labels of your own, such as “proposal: [Pohjaesitys]”');
export const output = (): Option => new Option('-o, --output <file>', 'write there, whole or not at all, in place of standard output');

/** Reads one of some words; of another it tells which is meant. */
export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T => {
    const found = words.find((word) => word === text);
    if (found !== undefined) return found;
    const near = nearest(text, words);
    throw new InvalidArgumentError(near === undefined ? `Allowed choices are ${words.join(', ')}.` : `Is ${near} meant?`);
  };

/** Reads a whole number that is not less than another. */
export const whole =
  (least: number) =>
  (text: string): number => {
    if (!/^\d{1,9}$/u.test(text) || Number(text) < least) throw new InvalidArgumentError(`A whole number from ${least} was expected.`);
    return Number(text);
  };

/** An encoding by any of its names on the web: `latin1` is Windows-1252 there, and `utf8` UTF-8. */
function readEncoding(text: string): string {
  let name = text;
  try {
    name = new TextDecoder(text).encoding;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return oneOf(ENCODINGS)(name);
}
