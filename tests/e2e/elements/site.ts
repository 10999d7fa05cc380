// Pages of other people: a server for the package and for a page with this in its body.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.html': 'text/html; charset=utf-8',
};
const page = (body: string): string =>
  `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>host</title><body>${body}</body></html>`;

export interface Site {
  readonly origin: string;
  /** what stands at / from now on */
  show(body: string): void;
  close(): void;
}

/** Everything else comes from this folder. */
export async function serve(folder: string): Promise<Site> {
  let body = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://host');
    if (pathname === '/') return void response.setHeader('Content-Type', types['.html']!).end(page(body));
    readFile(join(folder, decodeURIComponent(pathname))).then(
      (content) =>
        response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream').end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    show: (text) => void (body = text),
    close: () => server.close(),
  };
}
