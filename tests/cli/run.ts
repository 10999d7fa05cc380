// The command line under the sanitizers, and corpus files to give it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = process.env.ATTN ?? 'build/asan-simd/attn';
const folder = mkdtempSync(join(tmpdir(), 'attn-'));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** It ends without giving its memory back, as programs may: no report of leaks. */
export function attn(...options: string[]): Outcome {
  const env = { ...process.env, ASAN_OPTIONS: 'detect_leaks=0' };
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8', env });
  return { code: status, out: stdout, error: stderr };
}

let files = 0;

/** A corpus file with these bytes; its path. */
export function corpusFile(content: string | Uint8Array): string {
  const path = join(folder, `corpus${files++}.txt`);
  writeFileSync(path, content);
  return path;
}

export interface Ending {
  readonly word: string;
  readonly count: number;
  readonly base_logit: number | null;
  readonly reward_over_beta: number;
  readonly new_logit: number | null;
  readonly probability: number;
}

export interface Guess {
  readonly suffix: string;
  readonly suffix_length: number;
  readonly flip_beta: number | null;
  readonly kl: number;
  readonly endings: readonly Ending[];
}

export function guess(corpus: string, prompt: string, ...options: string[]): Guess {
  const { code, out, error } = attn('guess', '--corpus', corpus, '--prompt', prompt, '--json', ...options);
  if (code !== 0) throw new Error(error);
  return JSON.parse(out) as Guess;
}

export interface Trained {
  readonly loss: number;
  readonly tokens: readonly { readonly text: string; readonly known: boolean }[];
  readonly guess: readonly { readonly word: string; readonly probability: number }[];
  readonly heads: readonly { readonly layer: number; readonly head: number; readonly weights: number[][] }[];
}

export function train(corpus: string, text: string, ...options: string[]): Trained {
  const { code, out, error } = attn('train', '--corpus', corpus, '--text', text, '--json', ...options);
  if (code !== 0) throw new Error(error);
  return JSON.parse(out) as Trained;
}
