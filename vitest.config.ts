// Unit tests of the page, and of the command line: plain Node, no browser. What needs a browser is in tests/e2e.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: 'build/vite',
  test: {
    include: ['tests/{web,cli}/**/*.test.ts'],
    environment: 'node',
    maxWorkers: '100%', // of the processors; the default leaves one free, and that is half of two
    testTimeout: 60_000, // of one test: whoever shares the machine may make it slow
  },
});
