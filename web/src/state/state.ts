// The state of a lesson: one plain immutable object. Wishes come from the learner and travel in a link;
// facts arrive later (from the training worker) and do not.

/** One line of the corpus: a sentence and how many copies of it the model reads. */
export interface CorpusLine {
  readonly text: string;
  readonly copies: number;
}

/** "winner was preferred to loser, `count` times". Words, not ids: ids change with the corpus. */
export interface Preference {
  readonly winner: string;
  readonly loser: string;
  readonly count: number;
}

/** Switches of the model, named as in attn.h (names of list 2). true = the bit is set. */
export interface Switches {
  readonly causal: boolean;
  readonly unscaled: boolean;
  readonly no_positions: boolean;
  readonly no_residual: boolean;
  readonly no_norm: boolean;
  readonly no_feed_forward: boolean;
}

/** The example by hand (3.7): small vectors that the learner may edit. */
export interface Hand {
  /** the word whose attention is computed */
  readonly word: string;
  readonly q: readonly number[]; // (D)
  readonly words: readonly string[]; // (T)
  readonly k: readonly (readonly number[])[]; // (T,D)
  readonly v: readonly (readonly number[])[]; // (T,D)
}

/** What is highlighted: every picture shows the same thing. */
export interface Selection {
  /** the focused word (row of the matrix), index of a token; null: the last one */
  readonly token: number | null;
  /** the other word of the pair (column of the matrix) */
  readonly other: number | null;
  readonly layer: number;
  readonly head: number;
  /** which way the arcs are read: whom the word attends to (row), or by whom it is attended (column) */
  readonly direction: 'to' | 'by';
  /** one dimension of q, k and v, 0 .. D-1; null: none */
  readonly dimension: number | null;
}

export interface Wishes {
  readonly corpus: readonly CorpusLine[];
  /** the one sentence of the lesson: the prompt of chapters 1 and 2, the sentence of chapter 3 */
  readonly text: string;
  /** the ending that humans prefer; null: nobody has been asked */
  readonly preferred: string | null;
  /** rewards that the learner typed, by ending; others follow the rule of row 2.1 */
  readonly rewards: Readonly<Record<string, number>>;
  readonly rewardSource: 'typed' | 'pairs';
  readonly pairs: readonly Preference[];
  readonly beta: number;
  /** row 2.4: a word that the corpus never saw, and its reward */
  readonly conjured: string;
  readonly conjuredReward: number;
  readonly switches: Switches;
  readonly heads: number;
  readonly layers: number;
  readonly seed: number;
  readonly hand: Hand;
  /** what is pinned; a hover is not a wish and lives in `hover` below */
  readonly pinned: Selection;
  /** the guessed word whose arithmetic is open (row 1.2); null: none */
  readonly opened: string | null;
}

/** Training as the worker reports it. */
export interface Training {
  /** grows with every change that needs a new model; answers of older epochs are dropped */
  readonly epoch: number;
  readonly status: 'idle' | 'waiting' | 'running' | 'done' | 'failed';
  readonly step: number;
  readonly total: number;
  /** mean cross-entropy (nats per token) after each reported step */
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  /** worker time so far, ms */
  readonly milliseconds: number;
}

/** The last model that finished training, and what it was trained on. */
export interface TrainedModel {
  readonly epoch: number;
  readonly corpus: readonly CorpusLine[];
  readonly switches: Switches;
  readonly heads: number;
  readonly layers: number;
  readonly seed: number;
  readonly steps: number;
  readonly loss: number;
  readonly params: Float32Array; // (P), never changed after arrival
}

export interface Facts {
  readonly training: Training;
  readonly model: TrainedModel | null;
  /** a preview by hover: same shape as pinned, null when nothing is hovered */
  readonly hover: Selection | null;
  /** sentences to the learner about refused input or a link that lied; newest last */
  readonly notices: readonly Notice[];
}

/** A message in data: the key of a string and its placeholders; the words are in the language file. */
export interface Notice {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface State {
  readonly wishes: Wishes;
  readonly facts: Facts;
  /** wishes before and after, for undo and redo; at most 200 */
  readonly past: readonly Wishes[];
  readonly future: readonly Wishes[];
  /** name of the drag or the typing that is going on: its changes are one step of undo; null: none */
  readonly burst: string | null;
}
