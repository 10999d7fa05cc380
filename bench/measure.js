// Fair timing of several contestants: all of them once per round, in turn, so that a noisy machine is noisy for all; what
// counts is the ratio within a round.

/** Middle and quartiles of some numbers. */
export function spread(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (share) => {
    const place = share * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
    return low + (high - low) * (place % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** Mean time of one run in ms, over as many runs as take about `least` ms. */
async function time(run, times) {
  const start = performance.now();
  for (let i = 0; i < times; i++) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  return (performance.now() - start) / times;
}

async function timesFor(run, least) {
  await run();
  const once = Math.max(1e-4, await time(run, 1));
  const more = Math.min(1000, Math.ceil(least / once / 4));
  const mean = Math.max(1e-5, await time(run, more));
  return Math.max(1, Math.min(100_000, Math.round(least / mean)));
}

/**
 * contestants: { name: run }. Returns { name: { milliseconds, ratio } }, ratio = its time / the time of the first.
 * A contestant that throws is reported with its reason.
 */
export async function race(contestants, { rounds = 15, least = 10 } = {}) {
  const failed = {};
  const times = {};
  for (const [name, run] of Object.entries(contestants))
    await timesFor(run, least).then(
      (n) => (times[name] = n),
      (reason) => (failed[name] = { failed: String(reason).slice(0, 200) }),
    );
  const taken = Object.fromEntries(Object.keys(times).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of Object.keys(times)) taken[name].push(await time(contestants[name], times[name]));
  const [first] = Object.keys(taken);
  const result = { ...failed };
  for (const [name, list] of Object.entries(taken))
    result[name] = {
      milliseconds: spread(list),
      ratio: spread(list.map((milliseconds, round) => milliseconds / taken[first][round])),
    };
  return result;
}
