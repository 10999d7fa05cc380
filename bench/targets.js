// What was aimed at, beside what was measured. Nothing here fails: a machine may be slow, a number may not be hidden.
import { spread } from './measure.js';

const times = (x) => `${x >= 100 ? x.toFixed(0) : x.toPrecision(2)}×`;
const share = (x) => x.toFixed(3);
const milliseconds = (x) => `${x.toFixed(x < 100 ? 1 : 0)} ms`;

const atLeast = (number, show) => ({ says: `≥ ${show(number)}`, met: (x) => x >= number, show });
const atMost = (number, show) => ({ says: `≤ ${show(number)}`, met: (x) => x <= number, show });

/** One measured thing: a spread, or a number without one; undefined: not run. */
const line = (name, target, measured) => ({
  name,
  target,
  measured: typeof measured === 'number' ? { median: measured } : measured,
});

const full = ({ attention = [] }, n, d) => attention.find((one) => one.n === n && one.d === d && !one.causal)?.result;

/** Of several ways to do the same, the fastest that worked: the one with the smallest ratio. */
const best = (result, names) =>
  names
    .map((name) => ({ name, ratio: result?.[name]?.ratio }))
    .filter(({ ratio }) => ratio)
    .toSorted((a, b) => a.ratio.median - b.ratio.median)[0];

const peers = [
  ['tfjs-wasm', ['tfjs-wasm'], { 12: 20, 128: 1.9, 1024: 1.4, 4096: 1.3, 10240: 1.2 }],
  ['onnxruntime-web', ['onnxruntime plain', 'onnxruntime fused'], { 12: 15, 128: 2, 1024: 1.6, 4096: 1.6, 10240: 1.5 }],
];

const against = (results, sizes) =>
  peers.flatMap(([peer, forms, targets]) =>
    sizes.map(([n, d]) => {
      const found = best(full(results, n, d), forms);
      const form = found && forms.length > 1 ? ` (${found.name.split(' ')[1]})` : '';
      return line(`attention against ${peer}${form}, ${n} × ${d}`, atLeast(targets[n], times), found?.ratio);
    }),
  );

const inRow = (results, sizes) =>
  sizes
    .filter(([n]) => n >= 1024)
    .map(([n, d]) =>
      line(`share of the ceiling, ${n} × ${d}`, atLeast(0.85, share), full(results, n, d)?.ceiling?.ratio),
    );

const CHANGED = 10_240;

function replaced({ replace = [] }) {
  const found = replace.find(({ n }) => n === CHANGED);
  const whole = found && spread(found.full).median;
  const ratio = found && spread(found.edit.map((edit) => whole / edit));
  return [
    line(`one token among ${CHANGED} changed, against the whole pass`, atLeast(500, times), ratio),
    line(
      '… wrong by, after all edits',
      atMost(1e-5, (x) => x.toExponential(0)),
      found?.wrong,
    ),
  ];
}

function remembered({ memory = {} }) {
  const [ours, theirs] = [memory.ours, memory['tfjs-wasm']];
  const ratio = ours?.n === CHANGED && theirs?.large ? theirs.large / ours.large : undefined;
  return line(`peak memory at ${CHANGED}, tfjs-wasm against ours`, atLeast(20, times), ratio);
}

/** Ratios of the rounds in which all pages took their turn. */
function started({ startup }) {
  const rounds = startup?.cold?.rounds;
  const ratio = (name, base) => rounds && spread(rounds[name].map((time, i) => time / rounds[base][i]));
  return [
    line('first result, cold: ours against tfjs-wasm', atMost(0.6, times), ratio('ours', 'tfjs')),
    line('first result, cold: ours against onnxruntime-web', atMost(0.2, times), ratio('ours', 'onnx')),
    line('first result, cold: ours against plain JavaScript', atMost(1.2, times), ratio('ours', 'javascript')),
    line('the same, our engine in a file of its own', atMost(1.2, times), ratio('ours-fetched', 'javascript')),
    line('first guess of the lesson, cold, against tfjs-wasm', atMost(1, times), ratio('lesson', 'tfjs')),
    line('lesson model: from its last byte to its first answer', atMost(100, milliseconds), startup?.['lesson model']),
  ];
}

const paints = { 'full speed': 16, 'cpu / 4': 50 };

const answered = ({ interaction = {} }) =>
  Object.entries(paints).flatMap(([kind, most]) => {
    const acts = Object.entries(interaction[kind] ?? { 'any input': {} });
    const name = (act) => `${act} to paint, ${kind}, 95 %`;
    return [
      ...acts.map(([act, r]) =>
        line(name(act), atMost(most, milliseconds), r.shown && { ...r.shown, median: r.shown.p95 }),
      ),
      line(
        `long tasks, ${kind}`,
        atMost(0, String),
        interaction[kind] && acts.reduce((sum, [, r]) => sum + (r.long ?? 0), 0),
      ),
    ];
  });

const lines = (results, sizes) => [
  ...against(results, sizes),
  ...inRow(results, sizes),
  line('causal against full, 4096 × 64', atMost(0.6, share), full(results, 4096, 64)?.['ours, causal']?.ratio),
  ...replaced(results),
  remembered(results),
  line('training step against tfjs-wasm', atLeast(15, times), results.training?.['tfjs-wasm']?.ratio),
  line('live model, worker time', atMost(1000, milliseconds), results.live?.worker),
  ...started(results),
  ...answered(results),
];

/** { name, target, measured, spread, met } of each, as a Markdown table. */
export function targets(results, sizes) {
  const row = ({ name, target, measured }) => {
    if (!measured) return `| ${name} | ${target.says} | not run | | |`;
    const { median, low, high } = measured;
    const around = low === undefined ? '' : `${target.show(low)}–${target.show(high)}`;
    return `| ${name} | ${target.says} | ${target.show(median)} | ${around} | ${target.met(median) ? 'met' : 'not met'} |`;
  };
  return [
    `\n## Against what was aimed at\n`,
    '| | target | measured | quartiles | |',
    '|---|---|---|---|---|',
    ...lines(results, sizes).map(row),
  ].join('\n');
}
