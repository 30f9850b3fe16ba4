import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { duration, progressText, startProgress } from '../../src/cli/progress.js';
import { folderOf, odd, text } from '../helpers/archive.js';
import { minutes, sink } from '../helpers/io.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The progress of 100 files, one every `each` milliseconds, of which one has something said of it. */
async function shown({ terminal = false, ci = false, wanted = true, each = 300 }): Promise<string> {
  const { stream, text } = sink();
  // The library asks the stream itself what it is.
  Object.assign(stream, { isTTY: terminal, columns: 100, cursorTo: () => true });
  const progress = startProgress(100, wanted, { stderr: { stream, isTTY: terminal }, env: ci ? { CI: 'true' } : {} });
  for (let i = 1; i <= 100; i++) {
    vi.advanceTimersByTime(each);
    if (i === 50) await progress.say('said: 50\n');
    await progress.tick();
  }
  await progress.stop();
  return text();
}

test.for([
  [0, 'in a moment', '0 s'],
  [1.2, 'rounded up', '2 s'],
  [104, 'minutes', '1 min 44 s'],
  [7500, 'hours', '2 h 5 min'],
] as const)('%d seconds: %s', ([seconds, , text]) => {
  expect(duration(seconds)).toBe(text);
});

test('files, rate, time left', () => {
  expect(progressText(1200, 10_000, 14_118)).toBe('1200 of 10000 files, 85 a second, 1 min 44 s left');
  expect(progressText(1, 4, 2000)).toBe('1 of 4 files, 0.5 a second, 6 s left');
});

describe('on standard error', () => {
  test('a bar on a terminal, with what is said above it, gone at the end', async () => {
    const text = await shown({ terminal: true });
    expect(text).toMatch(/█+░+ 10 of 100 files, 3\.3 a second, 27 s left/u);
    expect(text).toContain('said: 50\n');
    expect(text.endsWith('\u001b[0J')).toBe(true);
  });

  test('lines at intervals in CI', async () => {
    expect((await shown({ ci: true })).split('\n')).toEqual(['34 of 100 files, 3.3 a second, 20 s left', 'said: 50', '68 of 100 files, 3.3 a second, 10 s left', '']);
  });

  test('rarer ones in a log', async () => {
    expect((await shown({ each: 700 })).split('\n')).toEqual(['said: 50', '86 of 100 files, 1.4 a second, 10 s left', '']);
  });

  test('nothing where it is not wanted', async () => {
    expect(await shown({ terminal: true, wanted: false })).toBe('said: 50\n');
  });

  test.for([[true], [false]])('nothing where the work is short; terminal: %j', async ([terminal]) => {
    expect(await shown({ terminal, ci: true, each: 4 })).toBe('said: 50\n');
  });
});

test('short work shows its findings and its summary alone', async () => {
  vi.useRealTimers();
  const cwd = folderOf({ 'a.txt': text(1), 'b.txt': odd(2) });
  const { stderr } = await minutes(['parse', '.', '--check', '--color', 'never'], { cwd, terminal: true });
  expect(stderr).toMatch(/^b\.txt:10:26: warning/u);
  expect(stderr).toMatch(/\n2 files: 2 parsed, 1 with findings, 0 failed\n$/u);
  rmSync(cwd, { recursive: true });
});
