// One token of a long text changes: what follows is what the whole pass gives.
import { describe, expect, it } from 'vitest';
import type { EngineError } from '../../../web/src/engine/errors.js';
import { KeptAttention } from '../../../web/src/engine/keep.js';
import { engineOf } from './load.js';

const [n, d, dv] = [70, 8, 5];

describe.each(['simd', 'scalar'] as const)('%s', async (build) => {
  const engine = await engineOf(build);
  const random = (count: number, seed: number): Float32Array => engine.random(count, seed);
  const text = () => ({ q: random(n * d, 1), k: random(n * d, 2), v: random(n * dv, 3), n, d, dv });
  const token = (seed: number) => ({ q: random(d, seed), k: random(d, seed + 1), v: random(dv, seed + 2) });
  const whole = ({ q, k, v }: ReturnType<typeof text>, switches = {}): Float32Array =>
    engine.attend({ q, k, v, tq: n, tk: n, d, dv }, switches).out;
  const near = (got: Float32Array, want: Float32Array): void => {
    expect(Math.max(...got.map((x, i) => Math.abs(x - (want[i] ?? NaN))))).toBeLessThan(1e-5);
  };

  it.each([{}, { causal: true }, { unscaled: true }])('follows every change under %o', (switches) => {
    const now = text();
    const kept = new KeptAttention(engine, now, switches);
    near(kept.result(), whole(now, switches));
    for (let edit = 0; edit < 40; edit++) {
      const index = (edit * 29) % n;
      const { q, k, v } = token(10 + 3 * edit);
      now.q.set(q, index * d);
      now.k.set(k, index * d);
      now.v.set(v, index * dv);
      kept.replace(index, { q, k, v });
    }
    near(kept.result(), whole(now, switches));
  });

  it('takes a change back', () => {
    const kept = new KeptAttention(engine, text());
    const before = kept.result().slice();
    kept.replace(7, token(50));
    expect(kept.result()).not.toEqual(before);
    kept.restore(7);
    near(kept.result(), before);
  });

  it('refuses a token that does not exist', () => {
    const kept = new KeptAttention(engine, text());
    const before = kept.result().slice();
    expect(() => kept.replace(n, token(50))).toThrow(expect.objectContaining({ code: 'EARG' }) as EngineError);
    expect(kept.result()).toEqual(before);
  });
});
