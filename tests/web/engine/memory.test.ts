// Memory that ends: a stack that overflows, a memory that may not grow, a block that is one byte short. Each is an error
// or a trap, nothing is lost, and what needs less works.
import { describe, expect, it } from 'vitest';
import { Engine } from '../../../web/src/engine/engine.js';
import { instantiate } from '../../../web/src/engine/loader.js';
import { bytesOf } from './load.js';

const builds = ['simd', 'scalar'] as const;
type Functions = Readonly<Record<string, (...numbers: number[]) => number>>;

/** The module with another maximum for its memory. */
function withMaximum(bytes: Uint8Array<ArrayBuffer>, pages: number): Uint8Array<ArrayBuffer> {
  const section = [5, 6, 1, 1, 16, 128, 128, 1]; // memory: 6 bytes, one, with a maximum: 16 to 16,384 pages
  const at = bytes.findIndex((_, i) => section.every((byte, j) => bytes[i + j] === byte));
  const limited = bytes.slice();
  limited.set([128 | (pages & 127), 128 | (pages >> 7), 0], at + 5);
  return limited;
}

describe.each(builds)('%s: a stack that overflows', async (build) => {
  const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(await bytesOf(build)));
  const functions = exports as unknown as Functions;
  const { memory } = exports as unknown as { readonly memory: WebAssembly.Memory };
  const size = functions['stackSave']!();
  /** Needs 4 KiB of stack. */
  const retrieve = (): number => {
    const at = functions['attn_heap']!(4096);
    new Int32Array(memory.buffer, at + 1024, 2).set([0, 1]);
    return functions['attn_retrieve']!(at, at + 16, at + 32, at + 64, at + 1024, 1, at + 64, 1, at + 128, 1, 1, 0.5);
  };

  it('traps below address 0 and overwrites nothing', () => {
    expect(size).toBe(262_144); // it begins there and grows down: nothing lies below it
    expect(retrieve()).toBe(0);
    functions['stackRestore']!(2048);
    const before = new Uint8Array(memory.buffer.slice(0));
    expect(retrieve).toThrow(WebAssembly.RuntimeError);
    const changed = new Uint8Array(memory.buffer).findLastIndex((byte, i) => byte !== before[i]);
    expect(changed).toBeLessThan(2048);
    functions['stackRestore']!(8192);
    expect(retrieve()).toBe(0);
  });
});

describe.each(builds)('%s: a memory that may not grow', async (build) => {
  const bytes = await bytesOf(build);
  const engineOf = async (pages: number): Promise<Engine> =>
    new Engine(await instantiate(await WebAssembly.compile(withMaximum(bytes, pages))));

  it('refuses what is too large by name, keeps what was there, and does what is smaller', async () => {
    const engine = await engineOf(20);
    const lesson = engine.lesson();
    lesson.open({ max_words: 64, max_lines: 8, max_corpus_tokens: 64, channels: 8, hidden: 8 });
    lesson.add('the sky is blue', 2);
    const much = new Float32Array(1_000_000).fill(1e-6);
    for (let again = 0; again < 3; again++) {
      expect(() => engine.entropy(much)).toThrow('attn_heap: ESPACE');
      expect(() => lesson.open({ channels: 512, layers: 16 })).toThrow('attn_heap: ESPACE');
      lesson.encode('the sky');
      expect([lesson.count(), lesson.words().slice(1)]).toEqual([2, ['the', 'sky', 'is', 'blue']]);
      expect(engine.entropy(new Float32Array(1000).fill(1e-3))).toBeCloseTo(Math.log(1000), 3);
    }
    lesson.open({ max_words: 64, max_lines: 8, max_corpus_tokens: 64, channels: 4, hidden: 4 });
    expect(lesson.add('a new one', 1)).toBe(0);
  });

  it('is the same engine with more room', async () => {
    const engine = await engineOf(2000);
    expect(engine.entropy(new Float32Array(1_000_000).fill(1e-6))).toBeGreaterThan(13);
  });
});

describe.each(builds)('%s: a block', async (build) => {
  const { abi, memory, settings } = new Engine(await instantiate(await WebAssembly.compile(await bytesOf(build))));

  it('that is one byte short is refused untouched, and a whole one taken', () => {
    const config = memory.reserve(4 * settings.length);
    abi.attn_config_default(config);
    const bytes = abi.attn_bytes(config);
    const block = memory.reserve(bytes);
    const before = memory.bytes(block, bytes).slice();
    expect(abi.attn_init(block, bytes - 1, config)).toBe(0);
    expect(abi.attn_init(block + 8, bytes, config)).toBe(0);
    expect(Buffer.compare(memory.bytes(block, bytes), before)).toBe(0);
    expect(abi.attn_init(block, bytes, config)).toBe(block);
  });
});
