// The parity script in WebKit, scalar and SIMD: the hash of the native engine.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { hashOf } from '../parity/hash.js';
import { openWebKit } from './driver.js';

const native = execFileSync('build/gcc-scalar/script', { encoding: 'utf8' }).trim();

it.each(['scalar', 'simd'])('the %s build gives the bits of the native engine', async (kernels) => {
  const browser = await openWebKit();
  try {
    await browser.open('data:text/html,<!doctype html>');
    const module = readFileSync(`build/parity.${kernels}.wasm`, 'base64');
    await browser.value(`void (${hashOf.toString()})('${module}').then((hash) => (window.hash = hash))`);
    const hash = await vi.waitFor(
      async () => {
        const found = await browser.value<string | null>('window.hash ?? null');
        expect(found).not.toBeNull();
        return found;
      },
      { timeout: 50_000, interval: 200 },
    );
    expect(hash).toBe(native);
    console.log(`webkit-${kernels} ${hash}`);
  } finally {
    await browser.close();
  }
});
