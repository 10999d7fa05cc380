// One training step of a small transformer: forward, backward, Adam, on a batch of random lines. Pre-norm, ReLU, tied
// embeddings, learned positions, as in the lesson.
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { openEngine, place } from './ours.js';
import { tf, useBackend } from './tfjs.js';

export const shape = { V: 256, T: 16, C: 32, H: 4, L: 2, F: 128, B: 32 };

/** (B, T + 1) word numbers from 1 up. */
function lines({ V, T, B }) {
  let a = 1;
  return Array.from({ length: B }, () =>
    Array.from({ length: T + 1 }, () => ((a = (a * 48271) % 2147483647), 1 + (a % (V - 1)))),
  );
}

export async function oursTraining(url) {
  const { V, T, C, H, L, F, B } = shape;
  const e = await openEngine(url);
  const text = new TextEncoder().encode(Array.from({ length: V - 1 }, (_, i) => `w${i}`).join(' '));
  const names = [];
  const name = (address) => {
    const bytes = new Uint8Array(e.memory.buffer, address);
    return new TextDecoder().decode(bytes.subarray(0, bytes.indexOf(0)));
  };
  for (let i = 0, at; (at = e.attn_name(1, i)); i++) names.push(name(at));
  const check = (result) => {
    if (result < 0) throw new Error(`engine: ${result}`);
    return result;
  };
  const settings = { channels: C, heads: H, layers: L, hidden: F, max_tokens: V, max_words: V };
  let [config] = place(e, [names.length]);
  check(e.attn_config_default(config));
  const fill = (at) => {
    const ints = new Int32Array(e.memory.buffer, at, names.length);
    for (const [field, value] of Object.entries(settings)) ints[names.indexOf(field)] = value;
  };
  fill(config);
  const bytes = check(e.attn_bytes(config));
  let block, words, ids, targets;
  [config, block, words, ids, targets] = place(e, [names.length, bytes / 4, text.length, B * T, B * T]);
  check(e.attn_config_default(config));
  fill(config);
  const engine = e.attn_init(block, bytes, config);
  new Uint8Array(e.memory.buffer, words, text.length).set(text);
  check(e.attn_words_add(engine, words, text.length));
  check(e.attn_model_init(engine, 1, 1));
  check(e.attn_batch_init(engine, 1_000_000, 0.001));
  lines(shape).forEach((line, b) => {
    new Int32Array(e.memory.buffer, ids + 4 * b * T, T).set(line.slice(0, T));
    new Int32Array(e.memory.buffer, targets + 4 * b * T, T).set(line.slice(1));
  });
  return {
    run() {
      e.attn_batch_begin(engine);
      for (let b = 0; b < B; b++) e.attn_batch_add(engine, ids + 4 * b * T, targets + 4 * b * T, T, 1, 1 / (B * T));
      check(e.attn_batch_step(engine));
    },
    loss: () => e.attn_loss(engine),
  };
}

export async function tfjsTraining(backend) {
  await useBackend(backend);
  const { V, T, C, H, L, F, B } = shape;
  const D = C / H;
  const draw = (...dims) => tf.variable(tf.randomNormal(dims, 0, 1 / Math.sqrt(dims[0]), 'float32', 1));
  const ones = () => tf.variable(tf.ones([C]));
  const tokens = tf.variable(tf.randomNormal([V, C], 0, 1 / Math.sqrt(C), 'float32', 1));
  const positions = tf.variable(tf.randomNormal([T, C], 0, 0.5 / Math.sqrt(C), 'float32', 1));
  const layers = Array.from({ length: L }, () => ({
    norm: ones(), q: draw(C, C), k: draw(C, C), v: draw(C, C), o: draw(C, C), mixedNorm: ones(),
    hidden: draw(C, F), hiddenBias: tf.variable(tf.zeros([F])), out: draw(F, C), outBias: tf.variable(tf.zeros([C])),
  })); // prettier-ignore
  const [lastNorm, bias] = [ones(), tf.variable(tf.zeros([V]))];
  const data = lines(shape);
  // the gradient of a gather does not exist on this backend; rows are picked by a product with ones and zeros instead
  const pick = (words) => tf.oneHot(tf.tensor1d(words, 'int32'), V).toFloat();
  const ids = pick(data.flatMap((line) => line.slice(0, T)));
  const targets = pick(data.flatMap((line) => line.slice(1)));
  const mask = tf.tensor2d(
    Array.from({ length: T * T }, (_, i) => (i % T > Math.floor(i / T) ? -1e9 : 0)),
    [T, T],
  );
  const norm = (x, gain) => x.div(x.square().mean(-1, true).add(1e-5).sqrt()).mul(gain);
  const heads = (x) => x.reshape([B, T, H, D]).transpose([0, 2, 1, 3]);
  const linear = (x, w) => tf.matMul(x.reshape([B * T, w.shape[0]]), w);
  const loss = () => {
    let x = tf.matMul(ids, tokens).reshape([B, T, C]).add(positions);
    for (const layer of layers) {
      const n = norm(x, layer.norm);
      const [q, k, v] = [layer.q, layer.k, layer.v].map((w) => heads(linear(n, w)));
      const weights = tf.softmax(tf.matMul(q, k, false, true).div(Math.sqrt(D)).add(mask));
      const blended = tf
        .matMul(weights, v)
        .transpose([0, 2, 1, 3])
        .reshape([B * T, C]);
      const mixed = linear(blended, layer.o).reshape([B, T, C]).add(x);
      const hidden = linear(norm(mixed, layer.mixedNorm), layer.hidden).add(layer.hiddenBias).relu();
      x = linear(hidden, layer.out).add(layer.outBias).reshape([B, T, C]).add(mixed);
    }
    const logits = tf.matMul(norm(x, lastNorm).reshape([B * T, C]), tokens, false, true).add(bias);
    return tf.losses.softmaxCrossEntropy(targets, logits);
  };
  const optimizer = tf.train.adam(0.001);
  let last = NaN;
  return {
    async run() {
      if (tf.getBackend() !== backend) await useBackend(backend);
      const value = optimizer.minimize(loss, true);
      last = value.dataSync()[0];
      value.dispose();
    },
    loss: () => last,
  };
}
