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
  return {
    async run() {
      if (tf.getBackend() !== backend) await useBackend(backend);
      out?.dispose();
      out = tf.tidy(() => {
        const scores = tf.mul(tf.matMul(Q, K, false, true), 1 / Math.sqrt(d));
        return tf.matMul(tf.softmax(mask ? tf.add(scores, mask) : scores), V);
      });
      if (backend === 'cpu') out.dataSync(); // that backend puts work off until somebody looks
    },
    output: () => out.dataSync(),
    close: () => tf.dispose([Q, K, V, out, mask].filter(Boolean)),
  };
}
