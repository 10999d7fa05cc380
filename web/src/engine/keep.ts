// Attention over a long text whose tokens change one at a time: the text stays in the engine's memory, and each change
// costs as much as one row of weights, not as much as all of them.
import type { AttentionInput, Engine, Numbers } from './engine.js';

/** q (n,d), k (n,d), v (n,dv) of n tokens. */
export type KeptInput = Omit<AttentionInput, 'tq' | 'tk'> & { readonly n: number };

/** One token: q (d), k (d), v (dv). */
export interface Token {
  readonly q: Numbers;
  readonly k: Numbers;
  readonly v: Numbers;
}

/** Of each row the largest score, the sum of its exps, and the largest that this sum has been. */
const KEPT = 3;

export class KeptAttention {
  private readonly engine: Engine;
  private readonly sizes: readonly [n: number, d: number, dv: number, switches: number];
  private readonly out: number;
  private readonly text: readonly number[];
  private readonly token: readonly number[];

  constructor(engine: Engine, { n, d, dv, ...text }: KeptInput, switches: object = {}) {
    const room = (count: number): number => engine.memory.reserve(4 * count);
    this.engine = engine;
    this.sizes = [n, d, dv, engine.bits(switches)];
    this.out = room(n * dv);
    this.text = [n * KEPT, n * d, n * d, n * dv].map(room);
    this.token = [d, d, dv].map(room);
    this.write(this.text.slice(1), [text.q, text.k, text.v]);
    engine.call('attn_keep', this.out, ...this.text, ...this.sizes);
  }

  /** (n,dv), as it is now: a view that the engine's next growth detaches. */
  result(): Float32Array {
    const [n, , dv] = this.sizes;
    return this.engine.memory.floats(this.out, n * dv);
  }

  /** Token `index` becomes this one. */
  replace(index: number, { q, k, v }: Token): void {
    this.write(this.token, [q, k, v]);
    this.engine.call('attn_replace', this.out, ...this.text, ...this.sizes, index, ...this.token);
  }

  /** Token `index` becomes what the last one that was replaced was before: the engine has put that in its place. */
  restore(index: number): void {
    this.engine.call('attn_replace', this.out, ...this.text, ...this.sizes, index, ...this.token);
  }

  private write(places: readonly number[], arrays: readonly Numbers[]): void {
    arrays.forEach((values, i) => this.engine.memory.floats(places[i] ?? NaN, values.length).set(values));
  }
}
