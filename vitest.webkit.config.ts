// Tests in WebKit, from Debian: apart, because it is large and needs a screen (`make test-webkit`).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  cacheDir: 'build/vite',
  test: { include: ['tests/webkit/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 60_000 },
});
