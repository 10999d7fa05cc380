// The lesson in an address: #s=1.<base64url(deflate-raw(JSON))> holds all wishes.
import { defaultWishes } from './defaults.js';
import { limits } from './limits.js';
import { notice } from './notices.js';
import type { NoticeKey, NoticeValues } from './notices.js';
import { restoreWishes, saveWishes } from './saved.js';
import type { Restored } from './saved.js';
import type { Wishes } from './state.js';

/** Grows when an old link would be read differently: also when a default changes. */
const VERSION = '1';

/** The hash for these wishes, '' for the defaults; longer than limits.hash when they do not fit into a link. */
export async function makeHash(wishes: Wishes): Promise<string> {
  const json = saveWishes(wishes);
  if (json === '{}') return '';
  const packed = through(new TextEncoder().encode(json), new CompressionStream('deflate-raw'));
  return `#s=${VERSION}.${toBase64url(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

export async function readHash(hash: string): Promise<Restored> {
  const [, version, packed = ''] = /[#&]s=([^.&]*)\.?([^&]*)/.exec(hash.slice(0, limits.hash + 1)) ?? [];
  if (version === undefined) return { wishes: defaultWishes, notices: [] };
  if (hash.length > limits.hash) return refused('link-long', { length: hash.length, limit: limits.hash });
  if (version !== VERSION) return refused('link-version', { version: version.slice(0, 20), known: VERSION });
  const json = await inflate(packed);
  return typeof json === 'string' ? restoreWishes(json) : json;
}

/** The JSON in a link, or why there is none. */
async function inflate(packed: string): Promise<string | Restored> {
  try {
    const stream = through(fromBase64url(packed), new DecompressionStream('deflate-raw'));
    const bytes = await collect(stream, limits.inflated);
    return bytes
      ? new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      : refused('link-large', { limit: limits.inflated });
  } catch {
    return refused('link-broken', {});
  }
}

const refused = <K extends NoticeKey>(key: K, values: NoticeValues[K]): Restored => ({
  wishes: defaultWishes,
  notices: [notice(key, values)],
});

const through = (bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough<Uint8Array>(stream);

/** All bytes of a stream, or null as soon as there are more than `limit`: a bomb is never inflated. */
async function collect(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let total = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    total += value.length;
    if (total > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value.slice());
  }
}

function toBase64url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
