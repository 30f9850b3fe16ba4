import { defineConfig } from 'vitest/config';
import { viteLatin } from './scripts/latin.mjs';

export default defineConfig({
  plugins: [viteLatin],
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'grammar/**/*.ts'],
      // Run in processes of their own, by the tests of the built program, where coverage does not see them.
      exclude: ['src/cli/main.ts', 'src/cli/start.ts', 'src/index.ts', 'src/cli/commands/completion.ts', 'src/cli/io.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: { lines: 98, branches: 95 },
    },
  },
});
