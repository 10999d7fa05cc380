// The end of `make test`: what each part found, in a line each, and all of it in build/test-report.json. Read from what the
// parts have printed into build/test-<part>.log, so that nothing is in the report that nobody has seen.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';

// eslint-disable-next-line no-control-regex -- colours of a terminal
const colours = /\x1b\[[0-9;]*m/g;
const logOf = (part) => {
  const file = `build/test-${part}.log`;
  return existsSync(file) ? readFileSync(file, 'utf8').replace(colours, '') : '';
};
const all = (log, pattern) => [...log.matchAll(pattern)].map(([, ...found]) => found);
const first = (log, pattern) => pattern.exec(log)?.slice(1) ?? [];
const sum = (found) => found.reduce((total, [number]) => total + Number(number), 0);
const json = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

/** What a part's log says, by name. */
const readers = {
  core: (log) => ({
    passed: sum(all(log, /\[ {2}PASSED {2}\] (\d+) test/g)),
    programs: all(log, /^== (.+)$/gm).length,
  }),
  fuzz: () => json('build/fuzz.json'),
  coverage: (log) => ({
    lines: first(log, /^lines: ([\d.]+)%/m)[0],
    branches: first(log, /^branches: ([\d.]+)%/m)[0],
  }),
  model: (log) => ({ passed: sum(all(log, /\[ {2}PASSED {2}\] (\d+) test/g)) }),
  parity: (log) => ({ builds: all(log, /^(\S+) +[0-9a-f]{64}$/gm).flat(), sha256: first(log, /([0-9a-f]{64})$/m)[0] }),
  web: (log) => ({
    passed: sum(all(log, /^ +Tests +(?:\d+ failed \| )?(\d+) passed/gm)),
  }),
  e2e: (log) => ({
    passed: sum(all(log, /^ +(\d+) passed/gm)),
    flaky: sum(all(log, /^ +(\d+) flaky/gm)),
    skipped: all(log, /^(?:not compared|skipped): (.+)$/gm).flat(),
    monkey: all(log, /^(\w+: \d+ \w+ events from seed \d+, no fault)$/gm).flat(),
    leaks: all(log, /^(.+: .?\d+ KB more.*)$/gm).flat(),
    requests: json('build/requests.json'),
  }),
};

const version = (program, ...args) => {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0];
  } catch {
    return null;
  }
};
const versions = {
  commit: version('git', 'rev-parse', 'HEAD'),
  system: release(),
  processors: cpus().length,
  node: process.version,
  gcc: version('gcc', '--version'),
  clang: version('clang', '--version'),
  emscripten: version('emcc', '--version'),
  chromium: version('chromium-headless-shell', '--version', '--no-sandbox'),
  firefox: version('firefox-esr', '--version'),
};

const seconds = json('build/test-seconds.json') ?? {};
const parts = Object.fromEntries(
  Object.entries(readers).map(([part, read]) => [part, { seconds: seconds[part] ?? null, ...read(logOf(part)) }]),
);
writeFileSync('build/test-report.json', JSON.stringify({ versions, parts }, null, 2) + '\n');

const { core, fuzz, coverage, model, parity, web, e2e } = parts;
console.log(
  [
    `C:        ${core.passed} passed`,
    `fuzzing:  ${fuzz.runs} runs, ${fuzz.findings} findings`,
    `core/:    ${coverage.lines} % of lines, ${coverage.branches} % of branches`,
    `lesson:   ${model.passed} passed`,
    `parity:   ${parity.builds.length} builds, ${parity.sha256}`,
    `page:     ${web.passed} passed`,
    `browsers: ${e2e.passed} passed${e2e.flaky ? `, ${e2e.flaky} of them in the second try` : ''}`,
    `all in:   ${Object.values(seconds).reduce((total, part) => total + part, 0)} s; build/test-report.json has the rest`,
  ].join('\n'),
);
