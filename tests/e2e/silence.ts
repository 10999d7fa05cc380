// What no test may do without saying so: an exception, an error or warning of the browser, a report of the page's policy,
// a request to somebody else. Heard in all pages of a context and in the frames in them; every request is counted.
import type { BrowserContext, TestInfo } from '@playwright/test';

/** Whom the pages of a test may ask: */
export type Asks =
  /** the server that the page is from */
  | 'itself'
  /** also the servers with which a test plays somebody else's site: all on this machine */
  | 'this machine'
  /** nobody: there are documents, and what is in them */
  | 'nothing';

export interface Silence {
  readonly complaints: string[];
  /** how many requests went where */
  readonly requests: Readonly<Record<string, number>>;
}

/** Says so itself where a test lets no service worker in. */
const ofPlaywright = 'Service Worker registration blocked by Playwright';

export async function watch(context: BrowserContext, asks: Asks, origin: string): Promise<Silence> {
  const complaints: string[] = [];
  const requests: Record<string, number> = {};
  context.on('weberror', (report) => complaints.push(`exception: ${report.error().message}`));
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type()) || message.text() === ofPlaywright) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const place = placeOf(url, origin);
    requests[place] = (requests[place] ?? 0) + 1;
    const allowed = asks === 'nothing' ? request.isNavigationRequest() : place === 'own' || asks === 'this machine';
    if (place !== 'inside' && !(allowed && place !== 'elsewhere')) complaints.push(`request to ${url.origin}`);
  });
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  return { complaints, requests };
}

/** `inside`: in the document itself, and asked of nobody. */
function placeOf({ protocol, origin, hostname }: URL, own: string): 'inside' | 'own' | 'this machine' | 'elsewhere' {
  if (['data:', 'blob:', 'about:'].includes(protocol)) return 'inside';
  if (origin === own) return 'own';
  return protocol === 'file:' || ['127.0.0.1', 'localhost'].includes(hostname) ? 'this machine' : 'elsewhere';
}

/** For the reporter, which adds up those of all tests. */
export const REQUESTS = 'requests';
export const hand = (requests: Silence['requests'], testInfo: TestInfo): Promise<void> =>
  testInfo.attach(REQUESTS, { body: JSON.stringify(requests), contentType: 'application/json' });
