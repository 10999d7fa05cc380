// One instance of the engine: its names, and functions on bare arrays. Lessons (lesson.ts) live in its memory.
import type { Abi, CallName } from './abi.js';
import { EngineError } from './errors.js';
import { Lesson } from './lesson.js';
import { instantiate } from './loader.js';
import { Memory } from './memory.js';

/** Numbers in a flat array, row-major. */
export type Numbers = ArrayLike<number>;

/** q (tq,d), k (tk,d), v (tk,dv). */
export interface AttentionInput {
  readonly q: Numbers;
  readonly k: Numbers;
  readonly v: Numbers;
  readonly tq: number;
  readonly tk: number;
  readonly d: number;
  readonly dv: number;
}

/** "winner was preferred to loser, count times"; numbers of the words. */
export type Pair = readonly [winner: number, loser: number, count: number];

/** Documents and a query as ids of words, and what a word means as a row of embeddings (V,C). */
export interface RetrievalInput {
  readonly documents: readonly Numbers[];
  readonly query: Numbers;
  readonly embeddings: Numbers;
  readonly V: number;
  readonly C: number;
  /** of BM25 in the score, 0 to 1; the rest is that of cosine */
  readonly share: number;
}

/** One number per document. */
export interface Retrieval {
  readonly scores: Float32Array;
  readonly bm25: Float32Array;
  readonly cosine: Float32Array;
}

export const createEngine = async (module: WebAssembly.Module): Promise<Engine> =>
  new Engine(await instantiate(module));

export class Engine {
  readonly abi: Abi;
  readonly memory: Memory;
  /** the lists of attn_name, asked once: no enum of the engine's is written a second time */
  readonly tensors: readonly string[];
  readonly settings: readonly string[];
  readonly switches: readonly string[];
  readonly errors: readonly string[];

  constructor(abi: Abi) {
    this.abi = abi;
    this.memory = new Memory(abi);
    this.tensors = this.names(0);
    this.settings = this.names(1);
    this.switches = this.names(2);
    this.errors = this.names(3);
  }

  private names(kind: number): string[] {
    const names: string[] = [];
    for (let name; (name = this.memory.name(this.abi.attn_name(kind, names.length))) !== null;) names.push(name);
    return names;
  }

  /** An empty lesson; open() gives it a size. */
  lesson(): Lesson {
    return new Lesson(this);
  }

  /** Call a function that returns a number >= 0, or an error. */
  call(name: CallName, ...numbers: number[]): number {
    return this.checked(this.abi[name](...numbers), name);
  }

  /** The result of a function, or its error. */
  checked(result: number, during: string): number {
    if (result < 0) throw new EngineError(this.errors[-1 - result] ?? String(result), during);
    return result;
  }

  /** The bits of the switches that are on. */
  bits(on: object): number {
    return Object.entries(on).reduce((sum, [name, is]) => sum + (is === true ? this.bit(name) : 0), 0);
  }

  private bit(name: string): number {
    const index = this.switches.indexOf(name);
    if (index < 0) throw new EngineError('EARG', `switch ${name}`);
    return 2 ** index;
  }

  // ---- attention

  attend(a: AttentionInput, switches: object = {}): { out: Float32Array; weights: Float32Array } {
    const { memory } = this;
    memory.begin();
    const [q, k, v] = [memory.putFloats(a.q), memory.putFloats(a.k), memory.putFloats(a.v)];
    const [out, weights] = [memory.room(4 * a.tq * a.dv), memory.room(4 * a.tq * a.tk)];
    this.call('attn_attend', out, weights, q, k, v, a.tq, a.tk, a.d, a.dv, this.bits(switches));
    return { out: memory.floats(out, a.tq * a.dv).slice(), weights: memory.floats(weights, a.tq * a.tk).slice() };
  }

  scores({ q, k, tq, tk, d }: Omit<AttentionInput, 'v' | 'dv'>, switches: object = {}): Float32Array {
    const { memory } = this;
    memory.begin();
    const scores = memory.room(4 * tq * tk);
    this.call('attn_scores', scores, memory.putFloats(q), memory.putFloats(k), tq, tk, d, this.bits(switches));
    return memory.floats(scores, tq * tk).slice();
  }

  /** Reproducible numbers with mean 0 and variance 1. */
  random(count: number, seed: number): Float32Array {
    this.memory.begin();
    const out = this.memory.room(4 * count);
    this.call('attn_random', out, count, seed);
    return this.memory.floats(out, count).slice();
  }

  // ---- distributions and RLHF

  /** softmax(logits + reward / beta) */
  tilt(logits: Numbers, reward: Numbers, beta: number): Float32Array {
    this.memory.begin();
    const probs = this.memory.room(4 * logits.length);
    const [base, rewards] = [this.memory.putFloats(logits), this.memory.putFloats(reward)];
    this.call('attn_tilt_logits', probs, base, rewards, logits.length, beta);
    return this.memory.floats(probs, logits.length).slice();
  }

  softmax(logits: Numbers): Float32Array {
    return this.tilt(logits, new Float32Array(logits.length), 1);
  }

  /** One step of ascent on E[R] - beta KL from `probs`. */
  climb(probs: Numbers, logits: Numbers, reward: Numbers, beta: number, rate: number): Float32Array {
    const { memory } = this;
    memory.begin();
    const [at, base, rewards] = [memory.putFloats(probs), memory.putFloats(logits), memory.putFloats(reward)];
    this.call('attn_climb', at, base, rewards, probs.length, beta, rate);
    return memory.floats(at, probs.length).slice();
  }

  entropy(probs: Numbers): number {
    return this.measure('attn_entropy', probs);
  }

  kl(probs: Numbers, reference: Numbers): number {
    return this.measure('attn_kl', probs, reference);
  }

  expectedReward(probs: Numbers, reward: Numbers): number {
    return this.measure('attn_expected_reward', probs, reward);
  }

  crossEntropy(target: Numbers, probs: Numbers): number {
    return this.measure('attn_cross_entropy', target, probs);
  }

  /** NaN when the two never tie. */
  flipBeta(logitA: number, rewardA: number, logitB: number, rewardB: number): number {
    return this.abi.attn_flip_beta(logitA, rewardA, logitB, rewardB);
  }

  /** Rewards of n words (mean 0) that explain the pairs best. */
  fitRewards(pairs: readonly Pair[], n: number, ridge: number): Float32Array {
    this.memory.begin();
    const reward = this.memory.room(4 * n);
    this.call('attn_fit_rewards', reward, this.memory.putInts(pairs.flat()), pairs.length, n, ridge);
    return this.memory.floats(reward, n).slice();
  }

  // ---- retrieval

  /** How well each document answers the query. */
  retrieve({ documents, query, embeddings, V, C, share }: RetrievalInput): Retrieval {
    const { memory } = this;
    const count = documents.length;
    const starts = [0];
    for (const { length } of documents) starts.push((starts.at(-1) ?? 0) + length);
    memory.begin();
    const places = [memory.room(4 * count), memory.room(4 * count), memory.room(4 * count)] as const;
    const ids = memory.putInts(documents.flatMap((document) => Array.from(document)));
    const [at, asked, rows] = [memory.putInts(starts), memory.putInts(query), memory.putFloats(embeddings)];
    this.call('attn_retrieve', ...places, ids, at, count, asked, query.length, rows, V, C, share);
    const [scores, bm25, cosine] = places.map((place) => memory.floats(place, count).slice());
    return { scores, bm25, cosine } as Retrieval;
  }

  /** The numbers of the k highest scores, the highest first. */
  top(scores: Numbers, k: number): number[] {
    this.memory.begin();
    const order = this.memory.room(4 * k);
    this.call('attn_top', order, this.memory.putFloats(scores), scores.length, k);
    return Array.from(this.memory.ints(order, k));
  }

  /** A function of arrays of one length that returns a float, NaN on bad arguments. */
  private measure(name: CallName, ...arrays: Numbers[]): number {
    this.memory.begin();
    const result = this.abi[name](...arrays.map((values) => this.memory.putFloats(values)), arrays[0]?.length ?? 0);
    if (Number.isNaN(result)) throw new EngineError('EARG', name);
    return result;
  }
}
