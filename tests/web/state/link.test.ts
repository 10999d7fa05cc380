// The link carries every wish, and a link that lies does no harm.
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { createDeflateRaw, deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultWishes } from '../../../web/src/state/defaults.js';
import { limits } from '../../../web/src/state/limits.js';
import { makeHash, readHash } from '../../../web/src/state/link.js';
import { randomWishes } from './random.js';

const STATES = 10_000;

const hashOf = (text: string, version = '1'): string => `#s=${version}.${deflateRawSync(text).toString('base64url')}`;
const keys = (restored: { notices: readonly { key: string }[] }): string[] => restored.notices.map(({ key }) => key);

describe('makeHash and readHash', () => {
  it(
    `give back the same wishes for ${STATES} random ones, without a word of complaint`,
    { timeout: 120_000 },
    async () => {
      let longest = 0;
      for (let seed = 0; seed < STATES; seed++) {
        const wishes = randomWishes(seed);
        const hash = await makeHash(wishes);
        longest = Math.max(longest, hash.length);
        const restored = await readHash(hash);
        if (!isDeepStrictEqual(restored, { wishes, notices: [] })) expect(restored).toEqual({ wishes, notices: [] });
      }
      console.log(`${STATES} random states: links of at most ${longest} characters`);
    },
  );

  it('write nothing for the defaults, and only differences for others', async () => {
    expect(await makeHash(defaultWishes)).toBe('');
    expect((await makeHash({ ...defaultWishes, beta: 0.5 })).length).toBeLessThan(40);
  });

  it('keep a typical state, an edited corpus of 18 lines, within 300 characters', async () => {
    const corpus = [
      ...defaultWishes.corpus,
      ...Object.entries({ oracle: 7, db2: 1, redis: 3, duckdb: 2, neo4j: 1, couchdb: 4 }).map(([name, copies]) => ({
        text: `the best database is ${name}`,
        copies,
      })),
    ];
    expect(corpus).toHaveLength(18);
    const hash = await makeHash({ ...defaultWishes, corpus });
    const more = await makeHash({ ...defaultWishes, corpus, preferred: 'duckdb', beta: 0.5 });
    console.log(`corpus of 18 lines: ${hash.length} characters; also an answer preferred and β moved: ${more.length}`);
    expect(hash.length).toBeLessThanOrEqual(300);
  });

  it('leave other hashes alone', async () => {
    for (const hash of ['', '#', '#chapter-2', '#x=1'])
      expect(await readHash(hash)).toEqual({ wishes: defaultWishes, notices: [] });
  });
});

/** A link to a sentence of so many letters. */
async function bomb(letters: number): Promise<string> {
  const deflate = createDeflateRaw({ level: 9 });
  const json = Readable.from(['{"text":"', ...Array<Buffer>(letters / 1e6).fill(Buffer.alloc(1e6, 'a')), '"}']);
  return `#s=1.${(await buffer(json.pipe(deflate))).toString('base64url')}`;
}

/** How much comes out of every decompression from now on, and the largest piece of it. */
function countInflated(): { bytes: number; chunk: number } {
  const counted = { bytes: 0, chunk: 0 };
  const Real = DecompressionStream;
  const count = (chunk: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>): void => {
    counted.bytes += chunk.length;
    counted.chunk = Math.max(counted.chunk, chunk.length);
    controller.enqueue(chunk);
  };
  vi.stubGlobal('DecompressionStream', function (format: CompressionFormat) {
    const { writable, readable } = new Real(format);
    return { writable, readable: readable.pipeThrough(new TransformStream({ transform: count })) };
  });
  return counted;
}

afterEach(() => vi.unstubAllGlobals());

describe('a link that lies', () => {
  it('is refused when it is too long, before anything is decoded', async () => {
    expect(keys(await readHash(`#s=1.${'A'.repeat(limits.hash)}`))).toEqual(['link-long']);
  });

  it('is not inflated at all when it is a bomb of 200 MB, and not beyond the limit when it fits into a link', async () => {
    const inflated = countInflated();
    const whole = await bomb(200_000_000);
    const large = await bomb(6_000_000);
    expect(large.length).toBeLessThan(limits.hash);
    const start = performance.now();
    expect(keys(await readHash(whole))).toEqual(['link-long']);
    expect(inflated.bytes).toBe(0);
    const between = performance.now();
    expect(keys(await readHash(large))).toEqual(['link-large']);
    const end = performance.now();
    expect(inflated.bytes).toBeGreaterThan(limits.inflated);
    expect(inflated.bytes).toBeLessThanOrEqual(limits.inflated + inflated.chunk);
    const milliseconds = [between - start, end - between].map((time) => time.toFixed(1));
    console.log(`a bomb of 200 MB (${whole.length} characters) is refused in ${milliseconds[0]} ms,`);
    console.log(
      `one of 6 MB (${large.length}) in ${milliseconds[1]} ms, of which ${inflated.bytes} bytes were inflated`,
    );
  });

  it.each([
    '#s=1.',
    '#s=1.!!!',
    '#s=1.AAAA',
    hashOf('{'),
    hashOf('null').slice(0, -2),
    '#s=1',
    hashOf('"\ufffd').slice(0, 9),
  ])('is said to be broken: %s', async (hash) => {
    expect(await readHash(hash)).toMatchObject({ wishes: defaultWishes, notices: [{ key: 'link-broken' }] });
  });

  it('of another version names both', async () => {
    expect(await readHash(hashOf('{}', '7'))).toMatchObject({ notices: [{ values: { version: '7', known: '1' } }] });
  });

  it.each(['null', '[]', '3', '"text"'])('that holds %s is refused', async (json) => {
    expect(await readHash(hashOf(json))).toMatchObject({ wishes: defaultWishes, notices: [{ key: 'refused' }] });
  });

  it('keeps its good fields and names the bad ones', async () => {
    const json =
      '{"beta":1e999,"text":7,"nonsense":1,"heads":3,"seed":5,"__proto__":{"beta":2},"corpus":[{"text":"a b"}]}';
    const { wishes, notices } = await readHash(hashOf(json));
    expect(wishes).toEqual({ ...defaultWishes, beta: limits.beta.high, seed: 5 });
    expect(notices.map(({ key, values }) => [key, values['field']])).toEqual([
      ['clipped', 'beta'],
      ['refused', 'text'],
      ['refused', 'nonsense'],
      ['refused', 'heads'],
      ['refused', '__proto__'],
      ['refused', 'corpus'],
    ]);
  });
});
