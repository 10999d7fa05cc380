// Where the two builds of the engine lie; the bundler gives them their final addresses.
import type { Sources } from './loader.js';

export const builds: Sources = {
  simd: new URL('../../../build/attn.simd.wasm', import.meta.url),
  scalar: new URL('../../../build/attn.scalar.wasm', import.meta.url),
};
