// Pages of somebody else, on a server of their own: by path what is there. localhost is another site than 127.0.0.1.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Host {
  readonly port: number;
  close(): void;
}

const kinds: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
};

export async function serve(files: () => Files): Promise<Host> {
  const server = createServer(({ url }, response) => {
    const path = new URL(url!, 'http://host').pathname.slice(1);
    const file = files()[path];
    response.setHeader('Content-Type', kinds[extname(path)] ?? 'text/html; charset=utf-8');
    response.statusCode = file === undefined ? 404 : 200;
    response.end(file);
  });
  await new Promise<void>((started) => server.listen(0, started));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

export const document = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>host</title>${head}<body>${body}`;
