// The little of WebDriver that these tests need.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Browser {
  open(address: string): Promise<void>;
  /** What follows happens in the page's frame. */
  enterFrame(): Promise<void>;
  /** The value of an expression in the page. */
  value<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export async function openWebKit(): Promise<Browser> {
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore' });
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${port}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: T };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const { sessionId } = await patiently(() => call<{ sessionId: string }>('POST', '', { capabilities: {} }));
  const value = <T>(expression: string): Promise<T> =>
    call('POST', `/${sessionId}/execute/sync`, { script: `return ${expression}`, args: [] });
  return {
    open: (url) => call('POST', `/${sessionId}/url`, { url }),
    enterFrame: () => call('POST', `/${sessionId}/frame`, { id: 0 }),
    value,
    async close() {
      await call('DELETE', `/${sessionId}`);
      driver.kill();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The driver takes a moment to listen. */
async function patiently<T>(attempt: () => Promise<T>, tries = 50): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((wait) => setTimeout(wait, 100));
    return patiently(attempt, tries - 1);
  }
}
