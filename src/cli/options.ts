import { Option } from 'commander';
import { ENCODINGS } from '../source/decode.js';

/* Arguments and options that more than one command has. */

export const INPUTS = 'files, folders (their *.txt and *.md), patterns; - is standard input, which is read when nothing is named and something is piped in';

export const filesFrom = (): Option => new Option('--files-from <file>', 'more inputs, a name a line; - is standard input');
export const encoding = (): Option => new Option('--encoding <encoding>', 'how bytes are read; found out where it is left out').choices(ENCODINGS);
export const labels = (): Option => new Option('--labels <file>', 'YAML or JSON with labels of your own, such as “proposal: [Pohjaesitys]”');
export const output = (): Option => new Option('-o, --output <file>', 'write there, whole or not at all, in place of standard output');
