// Addresses of workers under Trusted Types: ours and no other.
import { afterEach, expect, it, vi } from 'vitest';

interface Rules {
  createScriptURL(address: string): string;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const load = async (): Promise<(address: string) => string> =>
  (await import('../../../web/src/engine/trusted.js')).trusted;

it('takes addresses from where the page comes, and refuses others', async () => {
  const createPolicy = vi.fn((_: string, rules: Rules) => rules);
  vi.stubGlobal('trustedTypes', { createPolicy });
  vi.stubGlobal('origin', 'https://lesson.example');
  vi.stubGlobal('document', { baseURI: 'https://lesson.example/course/' });
  const trusted = await load();
  for (const address of ['assets/worker-1.js', 'https://lesson.example/sw.js', 'blob:https://lesson.example/7'])
    expect(trusted(address)).toBe(address);
  for (const address of ['https://other.example/a.js', '//other.example/a.js', 'data:text/javascript,1', 'blob:null/7'])
    expect(() => trusted(address), address).toThrow(TypeError);
  expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(['attention-worker']);
});

it('gives the address back where nobody demands trust', async () => {
  const trusted = await load();
  expect(trusted('assets/worker-1.js')).toBe('assets/worker-1.js');
});
