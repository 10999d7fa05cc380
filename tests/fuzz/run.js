// Runs the fuzz targets two at a time: node tests/fuzz/run.js MINUTES targets..., or --short for the same runs every time.
// Prints what each did and writes build/fuzz.json; a finding is kept in build/fuzz/, and its input says how to see it again.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const [length, ...programs] = process.argv.slice(2);
const short = length === '--short';
const seconds = Math.floor((Number(length) * 60 * 2) / programs.length);
const limits = short ? [] : [`-max_total_time=${seconds}`];

/** Seconds of one core are what these runs have in common. */
const shortRuns = {
  corpus: 8000,
  sentence: 8000,
  documents: 100000,
  file: 15000,
  attention: 4000,
  rewards: 50000,
  calls: 10000,
};
const seedOf = { corpus: 'text', sentence: 'text', calls: 'calls', file: 'file' };

function argumentsFor(target, name) {
  const found = `build/fuzz/${name}`;
  // What a long run has found is where the next one begins; a short one always begins at the seeds alone.
  if (short) rmSync(`${found}/short`, { recursive: true, force: true });
  const corpus = `${found}/${short ? 'short' : 'corpus'}`;
  mkdirSync(corpus, { recursive: true });
  const seeds = `tests/fuzz/seeds/${seedOf[target]}`;
  const seed = short ? 1 : 1 + Math.floor(Math.random() * 2 ** 31);
  return [
    ...(short ? [`-runs=${shortRuns[target]}`] : limits),
    `-seed=${seed}`,
    '-max_len=512',
    '-timeout=10',
    '-rss_limit_mb=1024',
    '-print_final_stats=1',
    '-verbosity=1',
    '-dict=tests/fuzz/words.dict',
    `-artifact_prefix=${found}/`,
    corpus,
    ...(existsSync(seeds) ? [seeds] : []),
  ];
}

function report(name, seed, code, output, elapsed) {
  const number = (pattern) => Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
  const runs = number(/stat::number_of_executed_units: (\d+)/g) || number(/^#(\d+)/gm);
  const edges = number(/ cov: (\d+)/g);
  return { name, runs, seconds: elapsed, perSecond: Math.round(runs / elapsed), edges, seed, findings: code ? 1 : 0 };
}

function run(program) {
  const target = basename(program).replace('fuzz_', '');
  const name = `${target}-${basename(dirname(program)).replace('fuzz-', '')}`;
  const args = argumentsFor(target, name);
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(program, args);
    let output = '';
    child.stderr.on('data', (piece) => (output += piece));
    child.on('close', (code) => {
      writeFileSync(`build/fuzz/${name}/log.txt`, output);
      const elapsed = Math.round((Date.now() - started) / 100) / 10;
      const seed = args.find((arg) => arg.startsWith('-seed=')).slice(6);
      resolve({ ...report(name, Number(seed), code, output, elapsed), output });
    });
  });
}

const results = [];
const waiting = [...programs];
async function work() {
  for (let program = waiting.shift(); program; program = waiting.shift()) {
    const { output, ...result } = await run(program);
    results.push(result);
    const { name, runs, seconds, perSecond, edges, seed, findings } = result;
    console.log(
      `${name.padEnd(17)} ${String(runs).padStart(9)} runs ${String(seconds).padStart(6)} s ` +
        `${String(perSecond).padStart(6)}/s ${String(edges).padStart(5)} edges  seed ${seed}  findings ${findings}`,
    );
    if (findings) console.log(output.split('\n').slice(-60).join('\n'));
  }
}
await Promise.all([work(), work()]);

const runs = results.reduce((sum, result) => sum + result.runs, 0);
const findings = results.reduce((sum, result) => sum + result.findings, 0);
writeFileSync('build/fuzz.json', JSON.stringify({ short, runs, findings, targets: results }, null, 2));
console.log(`${runs} runs of ${results.length} targets, ${findings} findings`);
if (findings) process.exitCode = 1;
