// Training the lesson model again: an engine in a module of its own, with the grammar and its questions beside it.
import { Engine } from './engine.js';
import { instantiate } from './loader.js';

/** How the model does in one family of sentences that it was never trained on. */
export interface FamilyReport {
  readonly family: string;
  /** questions, and how many of them it answers right */
  readonly asked: number;
  readonly right: number;
  /** sentences of which one word decides, and in how many of them it is right with either word */
  readonly swaps: number;
  readonly bothRight: number;
}

/** A grammar that cannot be read. */
export class GrammarError extends Error {
  override readonly name = 'GrammarError';
  /** from 1; null: the end of the text */
  readonly line: number | null;

  constructor(fault: string, line: number | null) {
    super(fault);
    this.line = line;
  }
}

/** The functions of model/lesson_trainer.h as JavaScript sees them. */
const calls = [
  'lesson_trainer_bytes',
  'lesson_trainer_open',
  'lesson_trainer_fault',
  'lesson_trainer_step',
  'lesson_trainer_loss',
  'lesson_trainer_fingerprint',
  'lesson_trainer_examine',
  'lesson_trainer_family',
  'lesson_trainer_report',
  'lesson_trainer_engine',
] as const;
type TrainerAbi = Readonly<Record<(typeof calls)[number], (...numbers: number[]) => number>>;

/** What lesson_trainer_open returns when the fault is not in one line. */
const END_OF_TEXT = 0x7fff_ffff;
/** Numbers in a report. */
const REPORT = 4;

export async function createLessonTrainer(module: WebAssembly.Module): Promise<LessonTrainer> {
  const exports = await instantiate(module);
  const missing = calls.filter((name) => !(name in exports));
  if (missing.length > 0) throw new Error(`the lesson trainer lacks ${missing.join(', ')}`);
  return new LessonTrainer(new Engine(exports), exports as unknown as TrainerAbi);
}

export class LessonTrainer {
  private readonly engine: Engine;
  private readonly abi: TrainerAbi;
  private readonly address: number;

  constructor(engine: Engine, abi: TrainerAbi) {
    this.engine = engine;
    this.abi = abi;
    this.address = engine.memory.reserve(abi.lesson_trainer_bytes());
  }

  /** Begin a run of so many steps, over which the learning rate rises and falls. GrammarError; EARG. */
  open(grammar: string, { steps, seed }: { readonly steps: number; readonly seed: number }): void {
    const { engine, abi, address } = this;
    engine.memory.begin();
    const text = engine.memory.putText(grammar);
    const line = abi.lesson_trainer_open(address, text.address, text.bytes, steps, seed);
    if (engine.checked(line, 'lesson_trainer_open') === 0) return;
    const fault = engine.memory.name(abi.lesson_trainer_fault(address)) ?? '';
    throw new GrammarError(fault, line === END_OF_TEXT ? null : line);
  }

  /** Returns how many steps of the run are done. */
  step(count: number): number {
    return this.engine.checked(this.abi.lesson_trainer_step(this.address, count), 'lesson_trainer_step');
  }

  /** Nats per answer, the mean of about 100 steps; NaN before the first. */
  loss(): number {
    return this.abi.lesson_trainer_loss(this.address);
  }

  /** Eight hexadecimal digits for the bits of all params, as in model/fingerprints.txt. */
  fingerprint(): string {
    return (this.abi.lesson_trainer_fingerprint(this.address) >>> 0).toString(16).padStart(8, '0');
  }

  /** Ask at least so many questions of every family, about sentences held out of the training. */
  examine(least: number): FamilyReport[] {
    const { engine, abi, address } = this;
    const count = engine.checked(abi.lesson_trainer_examine(address, least), 'lesson_trainer_examine');
    return Array.from({ length: count }, (_, index) => this.report(index));
  }

  private report(index: number): FamilyReport {
    const { memory } = this.engine;
    memory.begin();
    const numbers = memory.room(4 * REPORT);
    this.engine.checked(this.abi.lesson_trainer_report(this.address, index, numbers), 'lesson_trainer_report');
    const [asked = 0, right = 0, swaps = 0, bothRight = 0] = memory.ints(numbers, REPORT);
    const family = memory.name(this.abi.lesson_trainer_family(this.address, index)) ?? '';
    return { family, asked, right, swaps, bothRight };
  }

  /** The model as it is now, as the parameter file that Lesson.openFile() takes. */
  file(): Uint8Array<ArrayBuffer> {
    const { engine } = this;
    const model = this.abi.lesson_trainer_engine(this.address);
    const bytes = engine.call('attn_model_save', model, 0, 0);
    engine.memory.begin();
    const out = engine.memory.room(bytes);
    engine.call('attn_model_save', model, out, bytes);
    return new Uint8Array(engine.memory.bytes(out, bytes));
  }
}
