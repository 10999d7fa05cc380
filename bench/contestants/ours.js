// Our engine: one call on bare arrays, as the page makes it. `keep` also writes all weights down.

export async function openEngine(url) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch(url)); // as the page does, and tfjs
  return begun(instance);
}

/** From a data: address. The one-file lesson has its engine in base64 too (and deflated): nothing else has to come. */
export function openInline(address) {
  const bytes = Uint8Array.fromBase64(address.slice(address.indexOf(',') + 1));
  return begun(new WebAssembly.Instance(new WebAssembly.Module(bytes)));
}

function begun({ exports }) {
  exports._initialize?.();
  return exports;
}

const CAUSAL = 1;

/** Arrays in the engine's memory: returns their addresses in the order asked. */
export function place(engine, arrays) {
  const align = (bytes) => Math.ceil(bytes / 16) * 16;
  let at = engine.attn_heap(arrays.reduce((sum, array) => sum + align(4 * (array.length ?? array)), 0));
  return arrays.map((array) => {
    const address = at;
    if (array.length !== undefined) new Float32Array(engine.memory.buffer, address, array.length).set(array);
    at += align(4 * (array.length ?? array));
    return address;
  });
}

export function ours(engine, { n, d, causal, q, k, v }, { keep = false } = {}) {
  const [qs, ks, vs, out, weights] = place(engine, [q, k, v, n * d, keep ? n * n : 0]);
  return {
    run: () => engine.attn_attend(out, keep ? weights : 0, qs, ks, vs, n, n, d, d, causal ? CAUSAL : 0),
    output: () => new Float32Array(engine.memory.buffer, out, n * d),
  };
}

/** The same products and exps with nothing around them: what this machine's SIMD can do at best. */
export function ceiling(engine, { n, d, q, k, v }) {
  const [qs, ks, vs, out] = place(engine, [q, k, v, n * d]);
  return { run: () => engine.bench_ceiling(out, qs, ks, vs, n, d) };
}
