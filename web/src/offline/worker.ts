// dist/offline.js, the service worker of the static site: keeps the files of one version and answers without a network.
// Workbox stands for what one gets wrong by hand: all files or none, none twice, what is no longer listed goes, and a
// cache for each folder that a site of this origin lies in. (For that its cleanupOutdatedCaches() is not called: at the
// root of an origin it would also empty the caches of its folders.)
import { addRoute, matchPrecache, precache } from 'workbox-precaching';

/** All that the build made, see vite.config.ts. */
declare const FILES: Parameters<typeof precache>[0];

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
/** Types of pages and of workers exclude each other: of the worker's, what is used here. */
interface Worker {
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'activate', listen: (event: { waitUntil(done: Promise<void>): void }) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
}
const worker = globalThis as unknown as Worker;

// No skipWaiting(): the next version waits until all pages of this one are closed. They load bundles later, by names that
// only this cache still has, and that go when the next version begins.
precache(FILES);

/** The visit that brought the files may already lose the network. */
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));

// The page itself is asked for first, so that a visit has the newest version; its files, which are named after what is in
// them, then come from the cache or from the network. Without a network everything is of the version that was kept.
const page = new URL('./', location.href).href;
const isPage = ({ mode, url }: Request): boolean =>
  mode === 'navigate' && [page, `${page}index.html`].includes(url.replace(/[?#].*/, ''));

async function newest(request: Request): Promise<Response> {
  try {
    return await fetch(request, { cache: 'no-cache' }); // an old page would ask for files that are gone
  } catch {
    return (await matchPrecache('index.html')) ?? Response.error();
  }
}

worker.addEventListener('fetch', (event) => {
  if (isPage(event.request)) event.respondWith(newest(event.request));
});
addRoute();
