// Runs in Node and in pages alike, so it may use nothing from outside.

/** The hash that a module with the script gives. */
export async function hashOf(base64) {
  const bytes = Uint8Array.from(globalThis.atob(base64), (character) => character.charCodeAt(0));
  const { instance } = await globalThis.WebAssembly.instantiate(bytes, {});
  const { memory, attn_heap, parity_bytes, parity_hash } = instance.exports;
  const at = parity_hash(attn_heap(parity_bytes()));
  return String.fromCharCode(...new Uint8Array(memory.buffer, at, 64));
}
