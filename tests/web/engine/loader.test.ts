// The loader finds a build that runs, and says why when there is none.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abiOf, ATTN_ABI } from '../../../web/src/engine/abi.js';
import { hasSimd, instantiate, loadModule } from '../../../web/src/engine/loader.js';
import { bytesOf } from './load.js';

let server: Server;
const address = (path: string): URL => new URL(path, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);

/** /simd.wasm and /scalar.wasm, as another type under /plain/; cut short under /cut/; all else is missing. */
beforeAll(async () => {
  const builds = { simd: await bytesOf('simd'), scalar: await bytesOf('scalar') };
  server = createServer((request, response) => {
    const [, folder, build] = /^\/(?:(plain|cut)\/)?(simd|scalar)\.wasm$/.exec(request.url ?? '') ?? [];
    if (build !== 'simd' && build !== 'scalar') return response.writeHead(404).end();
    const type = folder === 'plain' ? 'text/plain' : 'application/wasm';
    const bytes = folder === 'cut' ? builds[build].slice(0, 1000) : builds[build];
    return response.writeHead(200, { 'content-type': type }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

describe('loadModule', () => {
  it('takes SIMD where it is, which it is here', async () => {
    expect(hasSimd()).toBe(true);
    const { build, module } = await loadModule({ simd: address('/simd.wasm'), scalar: address('/scalar.wasm') });
    expect(build).toBe('simd');
    expect((await instantiate(module)).attn_abi()).toBe(ATTN_ABI);
  });

  it('takes the scalar build where it is not', async () => {
    const sources = { simd: address('/missing'), scalar: address('/scalar.wasm') };
    expect((await loadModule(sources, false)).build).toBe('scalar');
  });

  it('does not mind the MIME type', async () => {
    const sources = { simd: address('/plain/simd.wasm'), scalar: address('/missing') };
    expect((await loadModule(sources)).build).toBe('simd');
  });

  it.each(['/missing', '/cut/simd.wasm'])('falls back to the scalar build when SIMD is %s', async (path) => {
    expect((await loadModule({ simd: address(path), scalar: address('/scalar.wasm') })).build).toBe('scalar');
  });

  it('takes bytes', async () => {
    const sources = { simd: await bytesOf('simd'), scalar: await bytesOf('scalar') };
    expect((await loadModule(sources)).build).toBe('simd');
  });

  it('gives all reasons when nothing works', async () => {
    const sources = { simd: address('/missing'), scalar: new Uint8Array([0, 97, 115]) };
    await expect(loadModule(sources)).rejects.toThrow(/404.*CompileError/);
  });
});

describe('the interface', () => {
  it('of another version is refused with both numbers', () => {
    expect(() => abiOf({ attn_abi: () => 99 })).toThrow(/1, the file has 99/);
  });

  it('of another file is refused', () => {
    expect(() => abiOf({})).toThrow(/1, the file has NaN/);
    expect(() => abiOf({ attn_abi: () => ATTN_ABI })).toThrow(/lacks attn_name/);
  });
});
