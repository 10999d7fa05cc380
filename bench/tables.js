// Results as Markdown: ratios first, because milliseconds belong to a machine and an hour.
import { spread } from './measure.js';

const number = (x) => (x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2));
const times = ({ median, low, high }) => `${number(median)}× (${number(low)}–${number(high)})`;
const short = (ms) =>
  ms < 0.01 ? `${(1000 * ms).toFixed(2)} µs` : ms < 1 ? `${ms.toFixed(3)} ms` : `${ms.toFixed(1)} ms`;

/** Each size: how many times as long as ours, median and quartiles of the rounds; largest error against float64. */
function attentionTable(all) {
  const lines = [];
  for (const { n, d, causal, result } of all) {
    lines.push(
      `\n### ${n} × ${d}${causal ? ', causal' : ''}\n`,
      '| | time | against ours | wrong by |',
      '|---|---|---|---|',
    );
    for (const [name, r] of Object.entries(result))
      lines.push(
        r.failed
          ? `| ${name} | failed: ${r.failed} | | |`
          : `| ${name} | ${short(r.milliseconds.median)} | ${times(r.ratio)} | ${r.wrong?.toExponential(0) ?? ''} |`,
      );
  }
  return lines.join('\n');
}

function replaceTable(all) {
  const lines = [
    '\n### One token among many changes\n',
    '| tokens | whole pass | one edit | ratio | wrong by, after all edits |',
    '|---|---|---|---|---|',
  ];
  for (const { n, full, edit, wrong } of all) {
    const [whole, one] = [spread(full).median, spread(edit).median];
    lines.push(
      `| ${n} | ${short(whole)} | ${short(one)} | ${number(whole / one)}× | ${wrong.toExponential(0)} after ${edit.length} |`,
    );
  }
  return lines.join('\n');
}

function trainingTable(result) {
  const lines = ['\n### One training step\n', '| | time | against ours | loss, first and last |', '|---|---|---|---|'];
  for (const [name, r] of Object.entries(result))
    lines.push(
      `| ${name} | ${short(r.milliseconds.median)} | ${times(r.ratio)} | ${number(r.first)}, ${number(r.loss)} |`,
    );
  return lines.join('\n');
}

/** Least squares in logarithms: y ~ x^exponent. */
function exponent(points, x, y) {
  const logs = points.map((point) => [Math.log(point[x]), Math.log(point[y])]);
  const mean = (which) => logs.reduce((sum, log) => sum + log[which], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [a, b]) => sum + (a - mx) * (b - my), 0);
  return over / logs.reduce((sum, [a]) => sum + (a - mx) ** 2, 0);
}

function growthTable(points) {
  const lines = ['\n### Growth\n', '| tokens | time | memory of the engine |', '|---|---|---|'];
  for (const { n, milliseconds, bytes } of points)
    lines.push(`| ${n} | ${short(milliseconds)} | ${megabytes(bytes)} |`);
  const large = points.filter(({ n }) => n >= 300);
  lines.push(
    `\nTime grows as n^${exponent(large, 'n', 'milliseconds').toFixed(2)}, memory as n^${exponent(large, 'n', 'bytes').toFixed(2)}.`,
  );
  return lines.join('\n');
}

const megabytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

function memoryTable(result) {
  const n = Object.values(result).find((r) => r.n)?.n;
  const lines = [
    '\n### Peak memory of one attention, above a page that holds the input\n',
    `| | 12 tokens: the engine itself | ${n} tokens |`,
    '|---|---|---|',
  ];
  for (const [name, r] of Object.entries(result))
    lines.push(
      r.failed ? `| ${name} | failed: ${r.failed} | |` : `| ${name} | ${megabytes(r.small)} | ${megabytes(r.large)} |`,
    );
  return lines.join('\n');
}

const range = ({ median, low, high }) => `${median.toFixed(0)} ms (${low.toFixed(0)}–${high.toFixed(0)})`;

function startupTable({ bytes, 'open the file': open, 'lesson model': ready, ...kinds }) {
  const lines = [];
  for (const [kind, { times: taken, ratios, long }] of Object.entries(kinds)) {
    lines.push(
      `\n### First result after navigation, ${kind}\n`,
      '| | time | against tfjs | bytes until then, gzipped |',
      '|---|---|---|---|',
    );
    for (const [name, time] of Object.entries(taken))
      lines.push(`| ${name} | ${range(time)} | ${times(ratios[name])} | ${bytes[name] ?? ''} |`);
    lines.push(`\nLong tasks of the lesson, ms: ${longTasks(long)}.`);
  }
  lines.push(
    `\nThe lesson model answers, painted, ${range(ready)} after its last byte; the engine alone opens the file in ${short(open.median)}.`,
  );
  return lines.join('\n');
}

/** Of each round, when each began. */
const longTasks = (rounds) =>
  rounds
    .map((tasks) =>
      tasks.length === 0
        ? 'none'
        : tasks.map(({ startTime, duration }) => `${duration.toFixed(0)} (at ${startTime.toFixed(0)})`).join(' + '),
    )
    .join('; ');

function interactionTable(all) {
  const lines = ['\nIn brackets: without the wait for the next frame of the screen, up to 16.7 ms.'];
  const both = (r, which) => `${r.shown[which].toFixed(1)} ms (${r.busy[which].toFixed(1)})`;
  for (const [kind, result] of Object.entries(all)) {
    lines.push(
      `\n### From input to paint, ${kind}\n`,
      '| | inputs | median | 95 % | main thread, each | long tasks | longest |',
      '|---|---|---|---|---|---|---|',
    );
    for (const [name, r] of Object.entries(result))
      lines.push(
        r.failed
          ? `| ${name} | failed: ${r.failed} | | | | | |`
          : `| ${name} | ${r.count} | ${both(r, 'median')} | ${both(r, 'p95')} | ${short(r.thread)} | ${r.long} | ${r.longest.toFixed(0)} ms |`,
      );
  }
  return lines.join('\n');
}

const liveTable = ({ worker, wall }) =>
  `\n### The live model, from an edit of the default corpus\n\nTrained in ${range(worker)} of the worker, ${range(wall)} after the edit.`;

/** Each part of the bench as Markdown. */
export const tables = {
  attention: attentionTable,
  replace: replaceTable,
  training: trainingTable,
  live: liveTable,
  growth: growthTable,
  memory: memoryTable,
  startup: startupTable,
  interaction: interactionTable,
};
