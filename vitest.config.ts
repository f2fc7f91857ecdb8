/** Tests that run in Node: the engine, the languages, the command line and what the package ships. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/elements/**', 'test/pages/**'], testTimeout: 60_000 },
});
