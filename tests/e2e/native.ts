// The command-line program, the second opinion on every number of the page.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ending {
  readonly word: string;
  readonly count: number;
  /** null: −∞ */
  readonly base_logit: number | null;
  readonly reward_over_beta: number;
  readonly new_logit: number | null;
  readonly probability: number;
}

export interface Guess {
  readonly suffix: string;
  readonly suffix_length: number;
  readonly flip_beta: number | null;
  readonly expected_reward: number;
  readonly kl: number;
  readonly endings: readonly Ending[];
}

export interface Trained {
  readonly loss: number;
  readonly tokens: readonly { readonly text: string; readonly known: boolean }[];
  readonly guess: readonly { readonly word: string; readonly probability: number }[];
  readonly heads: readonly { readonly weights: readonly (readonly number[])[] }[];
}

export interface Wish {
  /** the text that the page's corpus editor shows */
  readonly corpus: string;
  readonly prompt: string;
}

export const nativeGuess = (
  { corpus, prompt }: Wish,
  { prefer, beta }: { prefer?: string; beta?: number } = {},
): Guess =>
  attn(corpus, 'guess', [
    ...['--prompt', prompt],
    ...(prefer === undefined ? [] : ['--prefer', prefer]),
    ...(beta === undefined ? [] : ['--beta', String(beta)]),
  ]) as Guess;

export const nativeTrain = ({ corpus, prompt }: Wish, ...options: readonly string[]): Trained =>
  attn(corpus, 'train', ['--text', prompt, ...options]) as Trained;

/** A program that does not answer is a failure of its own, not of the test that waits for it; ms. */
const PATIENCE = 20_000;

function attn(corpus: string, command: string, options: readonly string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'attn-'));
  try {
    const file = join(folder, 'corpus.txt');
    writeFileSync(file, corpus);
    const all = [command, '--corpus', file, ...options, '--json'];
    return JSON.parse(execFileSync('build/attn', all, { encoding: 'utf8', timeout: PATIENCE }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
