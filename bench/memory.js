// Peak memory of one attention: how far the process that draws the page grows, each contestant in a browser of its own.
// Linux only: /proc/<pid>/status.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { call, openKnownBrowser, openPage } from './browser.js';

const read = (pid, file) => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // gone meanwhile
  }
};
const field = (pid, name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(pid, 'status'))?.[1] ?? 0);

/** All renderers that descend from this process: somebody else's browsers don't count. */
function renderers(ancestor) {
  const descends = (pid) => pid === ancestor || (pid > 1 && descends(field(pid, 'PPid')));
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && read(pid, 'cmdline').includes('--type=renderer') && descends(pid));
}

/** Peaks count from now on; returns what each process holds already, kB. */
function forget(pids) {
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5');
  return new Map(pids.map((pid) => [pid, field(pid, 'VmHWM')]));
}

/** Bytes above what the page with the input held before, engine and all. */
async function growth(address, { n, d, name }) {
  const { browser, pid, close } = await openKnownBrowser();
  try {
    const page = await openPage(browser, address);
    await call(page, 'prepare', { n, d });
    const before = forget(renderers(pid));
    await call(page, 'once', name);
    return 1024 * Math.max(...renderers(pid).map((one) => field(one, 'VmHWM') - (before.get(one) ?? 0)));
  } finally {
    await close();
  }
}

/** { contestant: { small, large } }: bytes at 12 tokens, which is the engine itself, and at n; or { failed }. */
export async function memory(address, n, d = 64) {
  const result = {};
  for (const name of ['ours', 'tfjs-wasm', 'onnxruntime plain', 'onnxruntime fused'])
    try {
      result[name] = {
        n,
        small: await growth(address, { n: 12, d, name }),
        large: await growth(address, { n, d, name }),
      };
    } catch (reason) {
      result[name] = { failed: String(reason).slice(0, 120) };
    }
  return result;
}
