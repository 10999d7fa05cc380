// Parts of Python programs. What a learner typed only ever gets into them as a quoted string.

/** A value as Python writes it: JSON is Python, but for infinities and truth. */
export const python = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : `float("${value}")`;
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`;
  return quoted(value);
};

/** What nobody sees is spelled out: it could turn the text of a program round, so that it reads as another one. */
const unseen = /[\p{Cf}\u2028\u2029]/gu;
const quoted = (value: unknown): string =>
  JSON.stringify(value).replace(unseen, (sign) => `\\U${sign.codePointAt(0)!.toString(16).padStart(8, '0')}`);

/** Bytes as base64 in lines of a width that editors like. */
export function base64(bytes: Uint8Array): string {
  const WIDTH = 120;
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return (btoa(binary).match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? []).join('\n');
}

export const bytesOf = (floats: Float32Array): Uint8Array =>
  new Uint8Array(floats.buffer, floats.byteOffset, floats.byteLength);

/** The whole program: what it computes, how, and the value as its last line. */
export const program = (what: string, ...parts: readonly string[]): string =>
  [`# Computes ${quoted(what)}.`, 'import numpy as np', ...parts, 'print(value)', ''].join('\n');
