// One lesson in the engine's memory: a corpus, a sentence, a model, and every number in between by its name.
import type { Engine } from './engine.js';
import { EngineError } from './errors.js';
import { Recurrent } from './recurrent.js';

/** Borrowed from the engine's memory: copy what has to outlive the next call. */
export interface Tensor<Data> {
  readonly shape: readonly number[];
  readonly data: Data;
}

/** A text as the engine read it. */
export interface Encoded {
  /** NFC */
  readonly text: string;
  readonly ids: readonly number[]; // (T), 0 = a word that the corpus never saw
  readonly spans: readonly { readonly start: number; readonly end: number }[]; // (T), places in `text`
}

/** What each word is worth to the last position: how far it changes when that word is taken away. */
export interface Influence {
  /** |h - h without the word| / |h|, where h is what the last position knows */
  readonly state: Float32Array; // (T)
  /** total variation of its guess */
  readonly probs: Float32Array; // (T)
}

/** The engine's info about a tensor: address, dtype, role, number of dimensions, dims[4]. */
const INFO = 8;

export class Lesson {
  readonly recurrent: Recurrent;
  private readonly engine: Engine;
  private block = { address: 0, bytes: 0 };
  private address = 0;

  constructor(engine: Engine) {
    this.engine = engine;
    this.recurrent = new Recurrent(engine, () => this.address);
  }

  /** Start empty, with these settings of attn.h in place of their defaults. */
  open(settings: Readonly<Record<string, number>>): void {
    const { engine } = this;
    engine.memory.begin();
    const config = engine.memory.room(4 * engine.settings.length);
    engine.call('attn_config_default', config);
    for (const [name, value] of Object.entries(settings)) {
      const index = engine.settings.indexOf(name);
      if (index < 0) throw new EngineError('EARG', `setting ${name}`);
      engine.memory.ints(config, engine.settings.length)[index] = value;
    }
    this.place(config);
  }

  /** Open with the vocabulary and the params of a parameter file; EFILE with the engine's words when it has a fault. */
  openFile(file: Uint8Array): void {
    const { engine } = this;
    engine.memory.begin();
    const address = engine.memory.putBytes(file);
    const fault = engine.memory.name(engine.abi.attn_file_fault(address, file.length));
    if (fault !== null) throw new EngineError('EFILE', `this file ${fault}`);
    const config = engine.memory.room(4 * engine.settings.length);
    engine.call('attn_file_config', config, address, file.length);
    this.place(config);
    engine.call('attn_model_load', this.address, address, file.length);
  }

  /** In the same place when there is room. */
  private place(config: number): void {
    const { engine } = this;
    const bytes = engine.call('attn_bytes', config);
    if (bytes > this.block.bytes) this.block = { address: engine.memory.reserve(bytes), bytes };
    this.address = engine.abi.attn_init(this.block.address, bytes, config);
    if (this.address === 0) throw new EngineError('EARG', 'attn_init');
  }

  // ---- text, corpus, counts

  clear(): void {
    this.engine.call('attn_corpus_clear', this.address);
  }

  /** Returns the line's number in the engine. */
  add(text: string, copies: number): number {
    return this.withText('attn_corpus_add', text, copies);
  }

  /** The words of this text enter the vocabulary, and no line the corpus. Returns the number of tokens. */
  addWords(text: string): number {
    return this.withText('attn_words_add', text);
  }

  /** The vocabulary; number 0 is the unknown word. */
  words(): string[] {
    const { engine, address } = this;
    const count = engine.call('attn_word_count', address);
    return Array.from({ length: count }, (_, id) => engine.memory.name(engine.abi.attn_word(address, id)) ?? '');
  }

  /** 0 when the corpus lacks the word. */
  wordId(word: string): number {
    return this.withText('attn_word_id', word);
  }

  encode(text: string): Encoded {
    const { memory } = this.engine;
    memory.begin();
    const written = memory.putText(text);
    const count = this.engine.call('attn_encode', this.address, written.address, written.bytes);
    if (count === 0) return { text: written.text, ids: [], spans: [] };
    const ids = Array.from(this.ints('ids').data);
    const pieces = this.ints('pieces').data;
    let [place, byte] = [0, 0]; // the same place in UTF-16 and in UTF-8
    const reach = (next: number): number => {
      place += memory.text(written.address + byte, next - byte).length;
      byte = next;
      return place;
    };
    const spans = ids.map((_, t) => ({ start: reach(pieces[2 * t] ?? 0), end: reach(pieces[2 * t + 1] ?? 0) }));
    return { text: written.text, ids, spans };
  }

  /** Returns how many tokens at the end of the encoded text the corpus could match. */
  count(): number {
    return this.engine.call('attn_count', this.address);
  }

  /** How much each line added to the count of this word. */
  countLines(id: number): Int32Array {
    this.engine.call('attn_count_lines', this.address, id);
    return this.ints('line_counts').data;
  }

  // ---- the transformer

  /** Returns the number of params. */
  initModel(switches: object, seed: number): number {
    return this.engine.call('attn_model_init', this.address, this.engine.bits(switches), seed);
  }

  setSwitches(switches: object): void {
    this.engine.call('attn_set_switches', this.address, this.engine.bits(switches));
  }

  /** A word sees only words nearer than this, while the model runs and while it is trained; null: all. */
  setWindow(window: number | null): void {
    this.engine.call('attn_set_window', this.address, window ?? 0);
  }

  /** No other word attends to this token of the encoded text, until the next encode(); null: none is knocked out. */
  setKnocked(token: number | null): void {
    this.engine.call('attn_set_knocked', this.address, token ?? -1);
  }

  forward(): void {
    this.engine.call('attn_forward', this.address);
  }

  startTraining(total: number, rate: number): void {
    this.engine.call('attn_train_init', this.address, total, rate);
  }

  /** Returns the number of steps done since startTraining. */
  train(steps: number): number {
    return this.engine.call('attn_train', this.address, steps);
  }

  loss(): number {
    return this.engine.abi.attn_loss(this.address);
  }

  /** Overwrites that network's tensors. */
  influence(network: 'attention' | 'recurrent'): Influence {
    const { memory } = this.engine;
    const T = this.ints('ids').data.length;
    memory.begin();
    const [state, probs] = [memory.room(4 * T), memory.room(4 * T)];
    this.engine.call('attn_influence', this.address, state, probs, network === 'recurrent' ? 1 : 0);
    return { state: memory.floats(state, T).slice(), probs: memory.floats(probs, T).slice() };
  }

  // ---- every number, by name

  floats(name: string): Tensor<Float32Array> {
    const { address, shape, count } = this.tensor(name, 0);
    return { shape, data: this.engine.memory.floats(address, count) };
  }

  ints(name: string): Tensor<Int32Array> {
    const { address, shape, count } = this.tensor(name, 1);
    return { shape, data: this.engine.memory.ints(address, count) };
  }

  private tensor(name: string, dtype: number): { address: number; shape: number[]; count: number } {
    const { memory } = this.engine;
    // not begin(): a caller may still read its own arguments
    const info = memory.room(4 * INFO);
    this.engine.call('attn_tensor', this.address, this.engine.tensors.indexOf(name), info);
    const [address = 0, type, , dimensions = 0, ...dims] = memory.ints(info, INFO);
    if (type !== dtype) throw new EngineError('EARG', `tensor ${name} as dtype ${dtype}`);
    const shape = dims.slice(0, dimensions);
    return { address, shape, count: shape.reduce((product, size) => product * size, 1) };
  }

  private withText(
    name: 'attn_corpus_add' | 'attn_words_add' | 'attn_word_id',
    text: string,
    ...numbers: number[]
  ): number {
    const { memory } = this.engine;
    memory.begin();
    const written = memory.putText(text);
    return this.engine.call(name, this.address, written.address, written.bytes, ...numbers);
  }
}
