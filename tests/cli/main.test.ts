import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder } from '../helpers/folder.js';

const program = resolve('bin/minutes.js');

test('a defect of the program is told with its stack and without its source, and is no finding by the exit code', () => {
  const folder = emptyFolder();
  // Something that the program does not reckon with.
  writeFileSync(join(folder, 'broken.cjs'), "TextDecoder.prototype.decode = () => { throw new TypeError('broken'); };");
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', join(folder, 'broken.cjs'), program, 'parse'], { input: '§ 1 Avaus\n', encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^error: a defect of this program, [^\n]*: TypeError: broken\n(?: {4}at [^\n]+\n)+$/u);
});
