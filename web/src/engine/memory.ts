// The memory of one instance: a region that only grows, and in it scratch room for the arguments of one call.
// Growing detaches every view, so views are made afresh at each use and never kept.
import type { Abi } from './abi.js';
import { EngineError } from './errors.js';

const ALIGNMENT = 16;
const FIRST_SCRATCH = 65_536;
const align = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

const utf8 = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class Memory {
  private readonly abi: Abi;
  private used = 0;
  private scratch = { start: 0, end: 0, at: 0 };

  constructor(abi: Abi) {
    this.abi = abi;
  }

  /** Room that stays: the address of `bytes` bytes. */
  reserve(bytes: number): number {
    const total = this.used + align(bytes);
    const region = total <= 0x7fff_ffff ? this.abi.attn_heap(total) : 0;
    if (region === 0) throw new EngineError('ESPACE', 'attn_heap');
    const address = region + this.used;
    this.used = total;
    return address;
  }

  /** Start the arguments of another call; those of the call before are forgotten. */
  begin(): void {
    this.scratch.at = this.scratch.start;
  }

  /** Room for one argument or result of the call. */
  room(bytes: number): number {
    if (this.scratch.at + align(bytes) > this.scratch.end) this.growScratch(align(bytes));
    const address = this.scratch.at;
    this.scratch.at += align(bytes);
    return address;
  }

  /** What was handed out before keeps its place: only what follows comes from the larger room. */
  private growScratch(bytes: number): void {
    const size = Math.max(FIRST_SCRATCH, 2 * (this.scratch.end - this.scratch.start), bytes);
    const start = this.reserve(size);
    this.scratch = { start, end: start + size, at: start };
  }

  putFloats(values: ArrayLike<number>): number {
    const address = this.room(4 * values.length);
    this.floats(address, values.length).set(values);
    return address;
  }

  putInts(values: ArrayLike<number>): number {
    const address = this.room(4 * values.length);
    this.ints(address, values.length).set(values);
    return address;
  }

  putBytes(values: Uint8Array): number {
    const address = this.room(values.length);
    this.bytes(address, values.length).set(values);
    return address;
  }

  /** The text as UTF-8; lone surrogates become U+FFFD, and e + accent the same word as é. */
  putText(text: string): { address: number; bytes: number; text: string } {
    const composed = text.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC');
    const encoded = utf8.encode(composed);
    const address = this.room(encoded.length);
    this.bytes(address, encoded.length).set(encoded);
    return { address, bytes: encoded.length, text: composed };
  }

  floats(address: number, count: number): Float32Array {
    return new Float32Array(this.abi.memory.buffer, address, count);
  }

  ints(address: number, count: number): Int32Array {
    return new Int32Array(this.abi.memory.buffer, address, count);
  }

  bytes(address: number, count: number): Uint8Array {
    return new Uint8Array(this.abi.memory.buffer, address, count);
  }

  text(address: number, bytes: number): string {
    return decoder.decode(this.bytes(address, bytes));
  }

  /** A NUL-terminated string of the engine's; null for address 0. */
  name(address: number): string | null {
    if (address === 0) return null;
    const end = new Uint8Array(this.abi.memory.buffer).indexOf(0, address);
    return this.text(address, end - address);
  }
}
