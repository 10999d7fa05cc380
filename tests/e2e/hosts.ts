// Pages of somebody else, on a server of their own: by address what is there. localhost is another site than 127.0.0.1.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Host {
  readonly port: number;
  close(): void;
}

export async function serve(files: () => Files): Promise<Host> {
  const server = createServer(({ url }, response) => {
    const path = url!.slice(1);
    const file = files()[path];
    const kind = path.endsWith('.js') ? 'text/javascript' : path.endsWith('.css') ? 'text/css' : 'text/html';
    response.setHeader('Content-Type', `${kind}; charset=utf-8`);
    response.statusCode = file === undefined ? 404 : 200;
    response.end(file);
  });
  await new Promise<void>((started) => server.listen(0, started));
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

export const document = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>host</title>${head}<body>${body}`;
