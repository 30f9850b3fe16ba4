import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { answer } from './side.mjs';

const processor = unified().use(remarkParse).freeze();
answer((texts) => texts.forEach((text) => processor.parse(text)));
