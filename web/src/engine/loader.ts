// From two WASM files to a compiled module: SIMD where the browser has it, scalar where it does not or the file fails.
import { abiOf } from './abi.js';
import type { Abi } from './abi.js';

export type Build = 'simd' | 'scalar';
type Source = string | URL | BufferSource | (() => Promise<BufferSource>);
/** Where each build lies: an address to fetch, the bytes themselves, or what makes them. */
export type Sources = Readonly<Record<Build, Source>>;

export interface Loaded {
  readonly module: WebAssembly.Module;
  readonly build: Build;
}

/** () -> v128: i8x16.splat(0). Valid only where SIMD is. */
const simdModule = new Uint8Array([
  0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, 0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b, 0x03, 0x02, 0x01, 0x00,
  0x0a, 0x08, 0x01, 0x06, 0x00, 0x41, 0x00, 0xfd, 0x0f, 0x0b,
]);

export const hasSimd = (): boolean => WebAssembly.validate(simdModule);

/** The first build that compiles; an AggregateError with every reason when none does. */
export async function loadModule(sources: Sources, simd: boolean = hasSimd()): Promise<Loaded> {
  const reasons: unknown[] = [];
  for (const build of simd ? (['simd', 'scalar'] as const) : (['scalar'] as const)) {
    try {
      return { module: await compile(sources[build]), build };
    } catch (reason) {
      reasons.push(reason);
    }
  }
  throw new AggregateError(reasons, `the engine could not be loaded: ${reasons.join('; ')}`);
}

async function compile(source: Source): Promise<WebAssembly.Module> {
  if (typeof source === 'function') return WebAssembly.compile(await source());
  if (typeof source !== 'string' && !(source instanceof URL)) return WebAssembly.compile(source);
  const response = await download(source);
  const spare = response.clone();
  try {
    return await WebAssembly.compileStreaming(response);
  } catch {
    // hosts that serve .wasm with another MIME type: the same bytes, compiled after the download
    return WebAssembly.compile(await spare.arrayBuffer());
  }
}

/** A file that has come, or an Error that says why it has not. */
export async function download(address: string | URL): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${String(address)}: ${response.status} ${response.statusText}`);
  return response;
}

/** One instance with its own memory. The engine imports nothing, so there is nothing to provide. */
export async function instantiate(module: WebAssembly.Module): Promise<Abi> {
  const { exports } = await WebAssembly.instantiate(module);
  const start = exports['_initialize'];
  if (typeof start === 'function') (start as () => void)();
  return abiOf(exports);
}
