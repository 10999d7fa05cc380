// The lesson model trained again in WASM, all of its steps, in each module given: is it the shipped file, byte for byte?
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';

/** Of the full model in model/train.c, and the page's `fullRun`. */
const [STEPS, SEED] = [24_000, 2];

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const grammar = readFileSync('model/lesson.grammar');
const shipped = sha256(readFileSync('model/lesson.params'));

function retrain(path) {
  const { exports } = new globalThis.WebAssembly.Instance(new globalThis.WebAssembly.Module(readFileSync(path)));
  exports._initialize();
  const size = Math.ceil(exports.lesson_trainer_bytes() / 16) * 16;
  const trainer = exports.attn_heap(size + Math.max(grammar.length, 2 ** 20)); // behind it the grammar, later the file
  const behind = trainer + size;
  new Uint8Array(exports.memory.buffer, behind).set(grammar);
  const fault = exports.lesson_trainer_open(trainer, behind, grammar.length, STEPS, SEED);
  if (fault !== 0) throw new Error(`lesson_trainer_open: ${fault}`);
  for (let done = 0; done < STEPS;) {
    done = exports.lesson_trainer_step(trainer, 1000);
    if (done < 0) throw new Error(`lesson_trainer_step: ${done}`);
  }
  const bytes = exports.attn_model_save(exports.lesson_trainer_engine(trainer), behind, 2 ** 20);
  return sha256(new Uint8Array(exports.memory.buffer, behind, bytes));
}

for (const path of process.argv.slice(2)) {
  const start = performance.now();
  const hash = retrain(path);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`${basename(path, '.wasm')} ${hash} ${STEPS} steps in ${seconds} s`);
  if (hash !== shipped) process.exitCode = 1;
}
console.log(`model/lesson.params ${shipped}${process.exitCode ? ': not the same' : ', the same bytes'}`);
