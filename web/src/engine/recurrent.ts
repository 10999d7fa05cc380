// The recurrent network of a lesson: beside the transformer, with the same words, trained on the same lines.
import type { Engine } from './engine.js';

export class Recurrent {
  private readonly engine: Engine;
  private readonly lesson: () => number;

  /** lesson: where the lesson lies now */
  constructor(engine: Engine, lesson: () => number) {
    this.engine = engine;
    this.lesson = lesson;
  }

  /** Returns the number of params. */
  init(seed: number): number {
    return this.engine.call('attn_recurrent_init', this.lesson(), seed);
  }

  /** Fills the tensors states and recurrent_probs. */
  forward(): void {
    this.engine.call('attn_recurrent_forward', this.lesson());
  }

  startTraining(total: number, rate: number): void {
    this.engine.call('attn_recurrent_train_init', this.lesson(), total, rate);
  }

  /** Returns the number of steps done since startTraining. */
  train(steps: number): number {
    return this.engine.call('attn_recurrent_train', this.lesson(), steps);
  }

  /** Nats per token; NaN before the first step. */
  loss(): number {
    return this.engine.abi.attn_recurrent_loss(this.lesson());
  }
}
