// ONNX Runtime Web on WebAssembly, one thread: the plain graph and the fused operator.
import * as ort from 'onnxruntime-web/wasm';
import { fusedModel, plainModel } from '../onnx-model.js';

ort.env.wasm.numThreads = 1;
ort.env.wasm.wasmPaths = '/bench/node_modules/onnxruntime-web/dist/';

export async function onnx(fused, { n, d, causal, q, k, v }) {
  const dims = fused ? [1, n, d] : [n, d];
  const session = await ort.InferenceSession.create((fused ? fusedModel : plainModel)(n, d, causal), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  });
  const feeds = Object.fromEntries(
    Object.entries({ q, k, v }).map(([name, data]) => [name, new ort.Tensor('float32', data, dims)]),
  );
  let out = null;
  return {
    async run() {
      ({ out } = await session.run(feeds));
    },
    output: () => out.data,
    close: () => session.release(),
  };
}
