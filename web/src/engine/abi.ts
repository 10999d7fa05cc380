// The functions of core/attn.h as JavaScript sees them: every argument and result is a number.

/** The version of core/attn.h that this code was written for. */
export const ATTN_ABI = 1;

type Call = (...numbers: number[]) => number;

const calls = [
  'attn_abi',
  'attn_name',
  'attn_config_default',
  'attn_bytes',
  'attn_init',
  'attn_corpus_clear',
  'attn_corpus_add',
  'attn_word_count',
  'attn_word',
  'attn_word_id',
  'attn_encode',
  'attn_count',
  'attn_count_lines',
  'attn_model_init',
  'attn_set_switches',
  'attn_set_window',
  'attn_set_knocked',
  'attn_forward',
  'attn_train_init',
  'attn_train',
  'attn_loss',
  'attn_recurrent_init',
  'attn_recurrent_forward',
  'attn_recurrent_train_init',
  'attn_recurrent_train',
  'attn_recurrent_loss',
  'attn_influence',
  'attn_tensor',
  'attn_attend',
  'attn_keep',
  'attn_replace',
  'attn_scores',
  'attn_random',
  'attn_tilt_logits',
  'attn_climb',
  'attn_entropy',
  'attn_kl',
  'attn_expected_reward',
  'attn_cross_entropy',
  'attn_flip_beta',
  'attn_fit_rewards',
  'attn_retrieve',
  'attn_top',
  'attn_words_add',
  'attn_file_fault',
  'attn_file_config',
  'attn_model_load',
  'attn_model_save',
  'attn_heap',
] as const;

export type CallName = (typeof calls)[number];
export type Abi = Readonly<Record<CallName, Call>> & { readonly memory: WebAssembly.Memory };

/** The exports as this interface, or an Error that says what is wrong with them. */
export function abiOf(exports: WebAssembly.Exports): Abi {
  const has = (name: string): boolean => typeof exports[name] === 'function';
  const version = has('attn_abi') ? (exports['attn_abi'] as Call)() : NaN;
  if (version !== ATTN_ABI) throw new Error(`this page needs engine interface ${ATTN_ABI}, the file has ${version}`);
  const missing = calls.filter((name) => !has(name));
  if (missing.length > 0) throw new Error(`the engine lacks ${missing.join(', ')}`);
  return exports as unknown as Abi;
}
