// Peak memory of one attention: of the process that draws the page, before and after, each contestant in a browser of its
// own. Linux only: /proc/<pid>/status, VmHWM.
import { readFileSync, readdirSync } from 'node:fs';
import { inPage, openBrowser } from './browser.js';

/** The largest peak of all renderers, bytes. */
function peak() {
  const peaks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')) return 0;
        return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
      } catch {
        return 0; // gone meanwhile
      }
    });
  return Math.max(0, ...peaks);
}

export async function memory(address, n, d = 64) {
  const result = {};
  for (const name of [null, 'ours', 'tfjs-wasm', 'onnxruntime plain', 'onnxruntime fused']) {
    const browser = await openBrowser();
    try {
      await inPage(browser, address, 'once', { n, d, name });
      result[name ?? 'page'] = peak();
    } catch (reason) {
      result[name] = String(reason).slice(0, 120);
    } finally {
      await browser.close();
    }
  }
  const { page, ...contestants } = result;
  return Object.fromEntries(Object.entries(contestants).map(([name, bytes]) => [name, Math.max(0, bytes - page)]));
}
