// Random calls of a module's functions, with arguments that are right, nearly right, or anything at all. Which kind of
// argument a function wants is read from core/attn.h, so that a new function is called from the day on which it is there.
import { readFileSync } from 'node:fs';
import { abiOf } from '../../../web/src/engine/abi.js';
import { Engine } from '../../../web/src/engine/engine.js';

interface Prototype {
  readonly result: string;
  /** without const: "float *q" */
  readonly parameters: readonly string[];
}

const header = readFileSync('core/attn.h', 'utf8').replace(/\/\*[^]*?\*\/|const /g, '');
const prototypes = new Map(
  Array.from(
    header.matchAll(/ATTN_EXPORT ([\w\s]+\*?)\b(\w+)\(([^;]*)\);/g),
    ([, result = '', name = '', list = '']): [string, Prototype] => [
      name,
      { result: result.trim(), parameters: list === 'void' ? [] : list.split(',').map((one) => one.trim()) },
    ],
  ),
);

/** One instance with a corpus, a model in training and an encoded text, and room for arrays of all kinds. */
export interface Victim {
  readonly functions: Readonly<Record<string, (...numbers: number[]) => number>>;
  readonly memory: WebAssembly.Memory;
  /** sound arguments by what the header says of them, without the name of a pointer */
  readonly sound: Readonly<Record<string, readonly number[]>>;
  /** its memory when it was new */
  readonly fresh: Uint8Array;
  /** Undo what wild pointers have overwritten. */
  readonly heal: () => void;
}

const COUNT = 1024; // numbers in each array

export function makeVictim(module: WebAssembly.Module): Victim {
  const { exports } = new WebAssembly.Instance(module);
  const functions = exports as unknown as Victim['functions'];
  functions['_initialize']?.();
  const engine = new Engine(abiOf(exports));
  const { memory } = engine;
  const ints = (numbers: readonly number[]): number => {
    const address = memory.reserve(4 * COUNT); // some of the engine's functions write as many as are asked for
    memory.ints(address, numbers.length).set(numbers);
    return address;
  };
  const config = ints([64, 32, 256, 16, 8, 2, 1, 8]);
  const size = engine.call('attn_bytes', config);
  const [a, spare] = [memory.reserve(size), memory.reserve(size)];
  engine.abi.attn_init(a, size, config);
  const words = new TextEncoder().encode('The best database is the sky, 水 and é: it is what it is now');
  const text = memory.reserve(words.length);
  memory.bytes(text, words.length).set(words);
  engine.call('attn_corpus_add', a, text, 28, 2);
  engine.call('attn_corpus_add', a, text, 17, 3);
  engine.call('attn_model_init', a, 1, 1);
  engine.call('attn_train_init', a, 30, 0.02);
  engine.call('attn_train', a, 1);
  engine.call('attn_encode', a, text, 20);
  const length = engine.call('attn_model_save', a, 0, 0);
  const file = memory.reserve(length);
  engine.call('attn_model_save', a, file, length);
  const arrays = Array.from({ length: 9 }, () => memory.reserve(4 * COUNT));
  arrays.forEach((at, seed) => engine.call('attn_random', at, COUNT, seed));
  memory.floats(arrays[0] ?? 0, COUNT).fill(1 / 8);
  const ids = ints(Array.from({ length: COUNT }, (_, i) => [0, 1, 2, 3, 1, 4][i % 6] ?? 0));
  const starts = ints(Array.from({ length: COUNT }, (_, i) => i));
  const fresh = new Uint8Array(engine.abi.memory.buffer.slice(0));
  const stack = functions['stackSave']?.() ?? 0;
  const small = Array.from({ length: 17 }, (_, n) => n);
  return {
    functions,
    memory: engine.abi.memory,
    sound: {
      'struct attn *': [a],
      'float *': arrays,
      'int32_t *': [config, ids, starts],
      'char *': [text],
      'void *': [file, spare],
      'int32_t bytes': [...small, length, size],
      int32_t: [0, 0, 1, 1, 1, 2, 2, ...small, 33],
      float: [0.02, 0.5, 1, 3],
    },
    fresh,
    heal: () => {
      new Uint8Array(engine.abi.memory.buffer).set(fresh);
      functions['stackRestore']?.(stack);
    },
  };
}

/** What no caller should send: numbers that are none, of any size, and addresses anywhere in the memory and at its end. */
const hostile: readonly ((random: () => number, size: number) => number)[] = [
  ...[0, -1, 0.5, NaN, Infinity, 2 ** 20, 2 ** 31 - 1, -(2 ** 31)].map((number) => () => number),
  (random) => Math.floor((random() - 0.5) * 2 ** 32),
  (random, size) => Math.floor(random() * size),
  (random, size) => Math.floor((random() * size) / 16) * 16,
  (random, size) => size - Math.floor(random() * 64),
];

/** tame: all arguments are sound, if not all for this function. stray: what should be an engine is anything else. */
export function drawCall({ functions, memory, sound }: Victim, names: readonly string[], random: () => number) {
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const name = one(names);
  // of a function that the header does not name, the compiler's, every argument is hostile
  const parameters = prototypes.get(name)?.parameters ?? Array<string>(functions[name]?.length ?? 0).fill('');
  const wildness = one([0, 0, 0.1, 0.5]);
  let [tame, stray] = [prototypes.has(name), false];
  const numbers = parameters.map((parameter) => {
    const [kind = ''] = /^[\w ]+\*|^\w+/.exec(parameter) ?? [];
    const choice = sound[parameter] ?? sound[kind];
    if (choice && random() >= wildness) return one(choice);
    tame = false;
    stray ||= kind.includes('struct');
    return one(hostile)(random, memory.buffer.byteLength);
  });
  return { name, numbers, tame, stray };
}

/** Is this a result that the header allows? Errors are -1 .. -errors; an address lies in the memory. */
export function isDocumented(name: string, result: number, { memory }: Victim, errors: number): boolean {
  const kind = prototypes.get(name)?.result ?? '';
  if (kind === 'int32_t') return Number.isInteger(result) && result >= -errors;
  return !kind.endsWith('*') || (result >= 0 && result < memory.buffer.byteLength);
}
