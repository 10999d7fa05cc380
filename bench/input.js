// The same random vectors for everybody, and the right answer in double precision.

function normal(seed) {
  let a = seed;
  const uniform = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

export function makeInput(n, d, causal = false) {
  const draw = (seed) => {
    const next = normal(seed);
    return Float32Array.from({ length: n * d }, next);
  };
  return { n, d, causal, q: draw(1), k: draw(2), v: draw(3) };
}

/** Rows of softmax(q k^T / sqrt(d)) v in float64, a few of them: { row: Float64Array(d) }. */
export function rightRows({ n, d, causal, q, k, v }, rows = [0, 1, n >> 1, n - 1]) {
  const answer = {};
  for (const i of new Set(rows)) {
    const seen = causal ? i + 1 : n;
    const scores = Float64Array.from({ length: seen }, (_, j) => {
      let sum = 0;
      for (let c = 0; c < d; c++) sum += q[i * d + c] * k[j * d + c];
      return sum / Math.sqrt(d);
    });
    const max = scores.reduce((a, b) => Math.max(a, b), -Infinity);
    const exps = scores.map((score) => Math.exp(score - max));
    const total = exps.reduce((a, b) => a + b, 0);
    const out = new Float64Array(d);
    for (let j = 0; j < seen; j++) for (let c = 0; c < d; c++) out[c] += (exps[j] / total) * v[j * d + c];
    answer[i] = out;
  }
  return answer;
}

/** The largest difference between an output and the right rows. */
export function wrongness(out, input) {
  let worst = 0;
  for (const [row, right] of Object.entries(rightRows(input)))
    right.forEach((x, c) => (worst = Math.max(worst, Math.abs(x - out[row * input.d + c]))));
  return worst;
}
