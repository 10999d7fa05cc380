// What the one-file build carries beside its script: data blocks, bytes of them deflated and in base64. A worker is given
// those it needs.

export type Blocks = Readonly<Record<string, string>>;

/** The variable that holds a worker's blocks. */
export const GIVEN = 'attentionBlocks';

const given = (globalThis as { readonly [GIVEN]?: Blocks })[GIVEN];

export function blockOf(name: string): string {
  const text = given ? given[name] : document.getElementById(name)?.textContent;
  if (!text) throw new Error(`this file has no ${name}`);
  return text;
}

export async function bytesOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = fromBase64(blockOf(name));
  const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
