/** Tests that run in Node: the engine, the languages, the command line and what the package ships; in mode `apps`, the apps that install it. */
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test:
    mode === 'apps'
      ? { include: ['test/frameworks/*.test.ts'], testTimeout: 60_000 }
      : { include: ['test/**/*.test.ts'], exclude: ['test/elements/**', 'test/pages/**', 'test/frameworks/**'], testTimeout: 60_000 },
}));
