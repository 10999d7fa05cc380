// Plain JavaScript, twice: as one writes it down, and as one writes it when it has to be fast.

/** Arrays of arrays, as in a tutorial. */
export function naive({ n, d, causal, q, k, v }) {
  const rows = (data) => Array.from({ length: n }, (_, i) => Array.from(data.subarray(i * d, (i + 1) * d)));
  const [Q, K, V] = [rows(q), rows(k), rows(v)];
  let out;
  return {
    run() {
      out = Q.map((qi, i) => {
        const scores = K.slice(0, causal ? i + 1 : n).map(
          (kj) => qi.reduce((s, x, c) => s + x * kj[c], 0) / Math.sqrt(d),
        );
        const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
        const exps = scores.map((score) => Math.exp(score - max));
        const total = exps.reduce((a, b) => a + b, 0);
        return qi.map((_, c) => exps.reduce((s, e, j) => s + (e / total) * V[j][c], 0));
      });
    },
    output: () => Float32Array.from(out.flat()),
  };
}

/** Typed arrays, one row of scores, no objects. */
export function good({ n, d, causal, q, k, v }) {
  const out = new Float32Array(n * d);
  const scores = new Float32Array(n);
  const scale = 1 / Math.sqrt(d);
  return {
    run() {
      for (let i = 0; i < n; i++) {
        const seen = causal ? i + 1 : n;
        let max = -Infinity;
        for (let j = 0; j < seen; j++) {
          let s = 0;
          for (let c = 0; c < d; c++) s += q[i * d + c] * k[j * d + c];
          s *= scale;
          scores[j] = s;
          if (s > max) max = s;
        }
        let sum = 0;
        for (let j = 0; j < seen; j++) sum += scores[j] = Math.exp(scores[j] - max);
        for (let c = 0; c < d; c++) out[i * d + c] = 0;
        for (let j = 0; j < seen; j++) {
          const w = scores[j] / sum;
          for (let c = 0; c < d; c++) out[i * d + c] += w * v[j * d + c];
        }
      }
    },
    output: () => out,
  };
}
