// Whatever is called with whatever: a documented result, or a trap, after which a new instance is as the old one was.
// CALLS=1000000 SEED=7 for more of them, and for others.
import { expect, it } from 'vitest';
import { randomFrom } from '../state/random.js';
import { engineOf, moduleOf } from './load.js';
import { drawCall, isDocumented, makeVictim } from './random-calls.js';

const CALLS = Number(process.env['CALLS'] ?? 25_000);
const SEED = Number(process.env['SEED'] ?? 1);

it(`${CALLS} random calls of all exports, seed ${SEED}`, { timeout: 60_000 + CALLS }, async () => {
  const module = await moduleOf();
  const names = WebAssembly.Module.exports(module).flatMap(({ kind, name }) => (kind === 'function' ? [name] : []));
  const errors = (await engineOf()).errors.length;
  const random = randomFrom(SEED);
  const first = makeVictim(module);
  const told = { calls: CALLS, seed: SEED, exports: names.length, results: 0, errors: 0, traps: 0, rebuilt: 0 };
  let [victim, spent, longest] = [first, 0, 0];
  for (let n = 0; n < CALLS; n++) {
    const call = drawCall(victim, names, random);
    const where = (what: unknown): string =>
      `call ${n}, SEED=${SEED}: ${call.name}(${call.numbers.join()}): ${String(what)}`;
    let trapped = false;
    try {
      const result = victim.functions[call.name]?.(...call.numbers) ?? 0;
      // where no engine lies, its numbers are whatever lies there
      if (!call.stray && !isDocumented(call.name, result, victim, errors)) expect.fail(where(result));
      told[result < 0 ? 'errors' : 'results']++;
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw new Error(where(error), { cause: error });
      trapped = true;
      told.traps++;
    }
    if (!trapped && victim.memory.buffer.byteLength === first.fresh.length) {
      if (!call.tame) victim.heal();
      continue;
    }
    const start = performance.now();
    victim = makeVictim(module);
    const milliseconds = performance.now() - start;
    [spent, longest] = [spent + milliseconds, Math.max(longest, milliseconds)];
    told.rebuilt++;
    if (Buffer.compare(victim.fresh, first.fresh) !== 0) expect.fail(where('a new instance is not like the first one'));
  }
  const mean = spent / told.rebuilt;
  console.log(told, `a new instance in ${mean.toFixed(1)} ms, the slowest in ${longest.toFixed(1)} ms`);
  expect(Math.min(told.results, told.errors, told.traps)).toBeGreaterThan(CALLS / 100);
});
