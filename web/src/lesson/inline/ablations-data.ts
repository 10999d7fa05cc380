// Stands for ../ablations-data.ts in the one-file build, which carries the grammar once, for its trainer.
import ablations from '../../../../model/ablations.json';
import { offeredBy, type Variant } from '../ablations.js';

/** Of a script that brings its blocks itself, see engine/inline/blocks.ts. */
const { attentionBlocks } = globalThis as { readonly attentionBlocks?: Readonly<Record<string, string>> };

export const variants: readonly Variant[] = ablations;
export const offered = offeredBy(
  (attentionBlocks
    ? attentionBlocks['attention-grammar']
    : document.getElementById('attention-grammar')?.textContent) ?? '',
);
