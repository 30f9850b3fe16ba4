import { parseMinutes } from 'minutes-parser';
import { answer } from './side.mjs';

answer((texts) => texts.forEach((text) => parseMinutes(text)));
