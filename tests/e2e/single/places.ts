// Where the one file is tried: alone, and in frames of hosts that allow much or little.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const strict =
  "default-src 'none'; frame-src *; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
const room = 'width="1200" height="700"';
const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A frame by the name of its host; `address` and `text` are those of the file. */
const frames: Readonly<Record<string, (address: string, text: string) => string>> = {
  'a frame of another site': (address) =>
    `<iframe ${room} src="${address.replace('127.0.0.1', 'localhost')}"></iframe>`,
  'a sandbox': (address) => `<iframe ${room} sandbox="allow-scripts" src="${address}"></iframe>`,
  'a srcdoc': (_, text) => `<iframe ${room} srcdoc="${quoted(text)}"></iframe>`,
  'a srcdoc in a sandbox': (_, text) => `<iframe ${room} sandbox="allow-scripts" srcdoc="${quoted(text)}"></iframe>`,
  'a strict host': (address) => `<iframe ${room} src="${address}"></iframe>`,
};

export const hosts = Object.keys(frames);

export interface Site {
  /** where the file is */
  readonly address: string;
  /** where a page is that has it in a frame */
  host(name: string): string;
  close(): void;
}

/** Serves the file, and around it each host. */
export async function serve(file: string): Promise<Site> {
  const text = await readFile(file, 'utf8');
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url!.slice(1));
    const frame = frames[name]?.(`http://${request.headers.host}/file`, text);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (name === 'a strict host') response.setHeader('Content-Security-Policy', strict);
    response.end(frame ? `<!doctype html><link rel="icon" href="data:,"><title>host</title>${frame}` : text);
  });
  await new Promise<void>((started) => server.listen(0, started));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    address: `${origin}/file`,
    host: (name) => `${origin}/${encodeURIComponent(name)}`,
    close: () => server.close(),
  };
}
