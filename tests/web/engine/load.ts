// The real engine for tests in Node: built by `make wasm`.
import { readFile } from 'node:fs/promises';
import { createEngine } from '../../../web/src/engine/engine.js';
import type { Engine } from '../../../web/src/engine/engine.js';
import type { Build } from '../../../web/src/engine/loader.js';

export const bytesOf = async (build: Build): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(`build/attn.${build}.wasm`));

export const moduleOf = async (build: Build = 'simd'): Promise<WebAssembly.Module> =>
  WebAssembly.compile(await bytesOf(build));

export const engineOf = async (build: Build = 'simd'): Promise<Engine> => createEngine(await moduleOf(build));
