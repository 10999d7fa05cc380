// TensorFlow.js on one of its backends: wasm (one thread) or cpu. Results stay where the backend keeps them, as in a model.
import '@tensorflow/tfjs-backend-cpu';
import { setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

export { tf };

export async function useBackend(name) {
  if (name === 'wasm') {
    setThreadsCount(1);
    setWasmPaths('/bench/node_modules/@tensorflow/tfjs-backend-wasm/dist/');
  }
  if (!(await tf.setBackend(name))) throw new Error(`no backend ${name}`);
  await tf.ready();
}

/** Call useBackend(name) before each run of another backend: tfjs has one at a time. */
export async function tfjs(backend, { n, d, causal, q, k, v }) {
  await useBackend(backend);
  const [Q, K, V] = [q, k, v].map((data) => tf.tensor2d(data, [n, d]));
  const mask = causal
    ? tf.tensor2d(
        Float32Array.from({ length: n * n }, (_, i) => (i % n > Math.floor(i / n) ? -1e9 : 0)),
        [n, n],
      )
    : null;
  let out = null;
  // twice the same, for this backend not equally fast: the better one competes
  const products = { transposed: () => tf.matMul(Q, tf.transpose(K)), flagged: () => tf.matMul(Q, K, false, true) };
  const attend = (product) =>
    tf.tidy(() => {
      const scores = tf.mul(product(), 1 / Math.sqrt(d));
      return tf.matMul(tf.softmax(mask ? tf.add(scores, mask) : scores), V);
    });
  let best = products.flagged;
  const run = async () => {
    if (tf.getBackend() !== backend) await useBackend(backend);
    out?.dispose();
    out = attend(best);
    if (backend === 'cpu') out.dataSync(); // that backend puts work off until somebody looks
  };
  const time = async (product) => {
    best = product;
    await run();
    const start = performance.now();
    for (let i = 0; i < 3; i++) await run();
    return performance.now() - start;
  };
  const [transposed, flagged] = [await time(products.transposed), await time(products.flagged)];
  best = transposed < flagged ? products.transposed : products.flagged;
  return {
    run,
    output: () => out.dataSync(),
    close: () => tf.dispose([Q, K, V, out, mask].filter(Boolean)),
  };
}
