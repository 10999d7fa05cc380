// What run.js calls inside the browser: one function per table.
import { good, naive } from './contestants/javascript.js';
import { onnx } from './contestants/onnx.js';
import { ceiling, openEngine, ours, place } from './contestants/ours.js';
import { tfjs } from './contestants/tfjs.js';
import { oursTraining, tfjsTraining } from './contestants/training.js';
import { makeInput, wrongness } from './input.js';
import { race } from './measure.js';

const engine = (name) => openEngine(`/build/${name}.wasm`);

/** Contestants that need a table of all weights are left out where it would not fit. */
const TABLE = 5000 * 5000;
/** And slow ones where one run takes seconds: tokens. */
const PATIENCE = { least: 1100, most: 5000 };
/** Settings of an engine; it has fewer. */
const SETTINGS = 16;

async function contestants(input) {
  const { n } = input;
  const simd = await engine('bench.simd');
  const masks = !input.causal || n * n <= TABLE; // in a plain graph the mask is one more table
  const list = {
    ours: () => ours(simd, input),
    'ours, weights kept': n * n <= TABLE && (async () => ours(await engine('bench.simd'), input, { keep: true })),
    'ours, scalar': n <= PATIENCE.most && (async () => ours(await engine('attn.scalar'), input)),
    'ours, causal':
      !input.causal && (async () => ({ run: ours(await engine('bench.simd'), { ...input, causal: true }).run })),
    'tfjs-wasm': masks && (() => tfjs('wasm', input)),
    'tfjs-cpu': n <= PATIENCE.least && (() => tfjs('cpu', input)),
    'onnxruntime plain': masks && (() => onnx(false, input)),
    'onnxruntime fused': () => onnx(true, input),
    'JavaScript, naive': n <= PATIENCE.least && (() => naive(input)),
    'JavaScript, good': n <= PATIENCE.most && (() => good(input)),
    ceiling: !input.causal && n % 128 === 0 && (async () => ceiling(await engine('bench.simd'), input)),
  };
  return Object.entries(list).filter(([, make]) => make);
}

/** One size: { contestant: { milliseconds, ratio, wrong } }. */
async function attention({ n, d, causal, rounds, least }) {
  const input = makeInput(n, d, causal);
  const open = {};
  const result = {};
  for (const [name, make] of await contestants(input)) {
    try {
      open[name] = await make();
    } catch (reason) {
      result[name] = { failed: String(reason).slice(0, 200) };
    }
  }
  const runs = Object.fromEntries(Object.entries(open).map(([name, { run }]) => [name, run]));
  Object.assign(result, await race(runs, { rounds, least }));
  for (const [name, contestant] of Object.entries(open)) {
    if (contestant.output && !result[name].failed) result[name].wrong = wrongness(contestant.output(), input);
    contestant.close?.();
  }
  return result;
}

/** One token among n changes, again and again: against the whole pass, and how wrong after all edits. */
async function replace({ n, d, edits }) {
  const e = await engine('bench.simd');
  const input = makeInput(n, d);
  const [q, k, v, out, kept, nq, nk, nv] = place(e, [input.q, input.k, input.v, n * d, 3 * n, d, d, d]);
  const call = (name, ...numbers) => {
    const error = e[name](...numbers);
    if (error < 0) throw new Error(`${name}: ${error}`);
  };
  const time = (run) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const full = [1, 2, 3].map(() => time(() => call('attn_keep', out, kept, q, k, v, n, d, d, 0)));
  const edit = [];
  for (let i = 0; i < edits; i++) {
    [nq, nk, nv].forEach((at, which) => call('attn_random', at, d, 3 * i + which + 10));
    edit.push(time(() => call('attn_replace', out, kept, q, k, v, n, d, d, 0, (i * 7919) % n, nq, nk, nv)));
  }
  const floats = (at, count) => new Float32Array(e.memory.buffer, at, count).slice();
  const now = { ...input, q: floats(q, n * d), k: floats(k, n * d), v: floats(v, n * d) };
  const edited = floats(out, n * d);
  call('attn_keep', out, kept, q, k, v, n, d, d, 0);
  const anew = floats(out, n * d); // every number against a whole pass; a few rows of it against float64
  const drift = edited.reduce((worst, x, i) => Math.max(worst, Math.abs(x - anew[i])), 0);
  return { full, edit, wrong: Math.max(drift, wrongness(edited, now)) };
}

/** One training step: ours against tfjs. Their losses after the same number of steps are reported too. */
async function training({ rounds }) {
  const open = {
    ours: await oursTraining('/build/attn.simd.wasm'),
    'ours, scalar': await oursTraining('/build/attn.scalar.wasm'),
    'tfjs-wasm': await tfjsTraining('wasm'),
    'tfjs-cpu': await tfjsTraining('cpu'),
  };
  const first = {};
  for (const [name, contestant] of Object.entries(open)) {
    await contestant.run();
    first[name] = contestant.loss();
    for (let i = 0; i < 20; i++) await contestant.run();
  }
  const runs = Object.fromEntries(Object.entries(open).map(([name, { run }]) => [name, run]));
  const result = await race(runs, { rounds, least: 5 });
  for (const name of Object.keys(open)) Object.assign(result[name], { first: first[name], loss: open[name].loss() });
  return result;
}

/** Time against n, best of a few: for the exponent. */
async function growth({ most }) {
  const e = await engine('bench.simd');
  const points = [];
  for (let n = 128; n <= most; n = Math.round(n * 1.6)) {
    const { run } = ours(e, makeInput(n, 64));
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    });
    points.push({ n, milliseconds: Math.min(...times), bytes: e.memory.buffer.byteLength });
  }
  return points;
}

/** The engine alone, each time another one: from the bytes of the lesson model to a model that can be run. ms, each. */
async function openFile({ times }) {
  const file = new Uint8Array(await (await fetch('/model/lesson.params')).arrayBuffer());
  const engines = await Promise.all(Array.from({ length: times }, () => engine('attn.simd')));
  return engines.map((e) => {
    const start = performance.now();
    const write = (...more) => {
      const [config, bytes, block] = place(e, [SETTINGS, Math.ceil(file.length / 4), ...more]);
      new Uint8Array(e.memory.buffer, bytes, file.length).set(file);
      if (e.attn_file_fault(bytes, file.length)) throw new Error('model/lesson.params has a fault');
      e.attn_file_config(config, bytes, file.length);
      return { config, bytes, block };
    };
    const size = e.attn_bytes(write().config);
    const { config, bytes, block } = write(size / 4); // the heap has grown, and begins where it began
    const params = e.attn_model_load(e.attn_init(block, size, config), bytes, file.length);
    if (!(params > 0)) throw new Error(`attn_model_load: ${params}`);
    return performance.now() - start;
  });
}

let prepared = null;

/** What all contestants are given, made before anybody looks at the memory. */
function prepare({ n, d }) {
  prepared = makeInput(n, d);
}

/** One attention over it by one contestant. */
async function once(name) {
  const make = {
    ours: async () => ours(await engine('bench.simd'), prepared),
    'tfjs-wasm': () => tfjs('wasm', prepared),
    'onnxruntime plain': () => onnx(false, prepared),
    'onnxruntime fused': () => onnx(true, prepared),
  }[name];
  await (await make()).run();
}

window.bench = { attention, replace, training, growth, openFile, prepare, once };
window.ready = true;
