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
  /** null: the head that looks hardest at one word, found anew for each text */
  readonly layer: number | null;
  readonly head: number | null;
  /** which way the arcs are read: whom the word attends to (row), or by whom it is attended (column) */
  readonly direction: 'to' | 'by';
  /** one dimension of q, k and v, 0 .. D-1; null: none */
  readonly dimension: number | null;
}

/** What the lesson model reads side by side: each has pictures and a selection of its own. */
export const scopes = [
  'example', // 3.9
  'cross', // 3.8: row = word that asks, column = word that is asked
  'translation', // the same, vectors by hand
  'before', // 4.1
  'after',
  'flawed', // 4.2
  'corrected',
  'edited',
  'shots', // 5.2
  'documents', // 5.3
  'trial', // 6: read under other switches
] as const;
export type Scope = (typeof scopes)[number];
/** Those that are one text. */
export type TextScope = Exclude<Scope, 'cross' | 'translation'>;

/** Sentences that the learner may type for the lesson model; ___ stands for a hidden word. */
export interface Sentences {
  readonly example: string;
  /** 3.8: queries come from the first, keys and values from the second */
  readonly asking: string;
  readonly asked: string;
  readonly before: string;
  readonly after: string;
  readonly flawed: string;
  readonly corrected: string;
  readonly edited: string;
  readonly trial: string;
  /** 6.2: the words of `trial` in another order */
  readonly shuffled: string;
}

/** 5.2: one worked example. */
export interface Shot {
  readonly text: string;
  readonly label: string;
}

/** 5.3: how documents are chosen. */
export interface Retriever {
  /** of BM25 in the score, 0..1; the rest is the cosine of the mean embeddings */
  readonly share: number;
  /** how many documents go into the context */
  readonly k: number;
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
  // ---- for the lesson model, chapters 3.8 to 6
  /** 3.9: name of the family of examples that is open */
  readonly family: string;
  readonly sentences: Sentences;
  readonly shots: readonly Shot[];
  readonly shotQuestion: string;
  readonly documents: readonly string[];
  /** what the documents are asked about */
  readonly question: string;
  readonly retriever: Retriever;
  /** 6: switches under which the lesson model reads `trial`; it was trained without any */
  readonly trialSwitches: Switches;
  readonly pins: Readonly<Record<Scope, Selection>>;
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

/** The lesson model as it arrives: the shipped file, or one that was trained in the page. */
export interface LessonModel {
  readonly status: 'absent' | 'loading' | 'ready' | 'failed';
  readonly source: 'shipped' | 'retrained';
  /** the parameter file, never changed after arrival; null: none yet */
  readonly file: Uint8Array | null;
  /** why it failed, in the engine's words; '' */
  readonly error: string;
}

/** What the learner has done so far; kept over a reload, never part of a link. */
export interface Progress {
  /** the answer chosen to each prediction, by its id */
  readonly answers: Readonly<Record<string, number>>;
  /** ids of sections that were on screen */
  readonly seen: readonly string[];
}

/** Long work in a worker, started by the learner. */
export interface Job<Options, Result> {
  /** wanted: asked for, not begun; stopped: given up by the learner, what was found stays */
  readonly status: 'idle' | 'wanted' | 'running' | 'paused' | 'done' | 'stopped' | 'failed';
  readonly options: Options;
  readonly done: number;
  readonly total: number;
  /** so far */
  readonly result: Result | null;
  readonly error: string;
}

/** 5.4: attention over n random tokens, timed here and now. */
export interface Timing {
  readonly n: number;
  readonly milliseconds: number;
  /** that a table of all weights would need; the engine does not make one */
  readonly tableBytes: number;
  /** that the engine has taken in all */
  readonly usedBytes: number;
  /** the same text with one token replaced; null: not timed yet */
  readonly replaced: {
    readonly milliseconds: number;
    /** the largest difference from an attention from scratch, of the numbers that come out */
    readonly farthest: number;
  } | null;
}

/** One of those that learn the lines of 4.3. */
export interface Learner {
  /** of training, until all its answers were sure, or it was given up */
  readonly steps: number;
  /** how many of its answers are sure */
  readonly sure: number;
  /** influence of each word on what the last position knows, |h - h without it| / |h|, before training and after it;
   * null: not trained yet */
  readonly before: readonly number[]; // (T)
  readonly after: readonly number[] | null; // (T)
}

/** 4.3: the same lines, learned by attention, by a recurrent network and by attention within a window. */
export interface DistanceResult {
  /** words between the one that decides and the guess */
  readonly distance: number;
  readonly seed: number;
  /** of one line, all but the guess */
  readonly words: readonly string[]; // (T)
  /** how many there are, each with one answer */
  readonly lines: number;
  readonly learners: Readonly<Record<'attention' | 'recurrent' | 'windowed', Learner>>;
}

/** How the model does in one family of sentences that it was not trained on. */
export interface FamilyScore {
  readonly family: string;
  readonly asked: number;
  readonly right: number;
}

/** Build 8: the lesson model trained again, here. */
export interface RetrainResult {
  readonly losses: readonly { readonly step: number; readonly loss: number }[];
  /** the newest, with the parameter file that was examined; null: none yet */
  readonly examination: {
    readonly step: number;
    readonly families: readonly FamilyScore[];
    readonly file: Uint8Array;
    /** is it the shipped file, byte for byte? null: that one has not come */
    readonly shipped: boolean | null;
  } | null;
  readonly milliseconds: number;
}

export interface Jobs {
  readonly timing: Job<{ readonly most: number }, readonly Timing[]>;
  readonly distance: Job<{ readonly distance: number; readonly seed: number }, readonly DistanceResult[]>;
  readonly retrain: Job<{ readonly steps: number; readonly seed: number }, RetrainResult>;
}

export interface Facts {
  readonly training: Training;
  readonly model: TrainedModel | null;
  /** a preview by hover: same shape as pinned, null when nothing is hovered */
  readonly hover: Selection | null;
  /** sentences to the learner about refused input or a link that lied; newest last */
  readonly notices: readonly Notice[];
  readonly lessonModel: LessonModel;
  /** hover over something that the lesson model reads */
  readonly scopeHover: { readonly scope: Scope; readonly selection: Selection } | null;
  readonly progress: Progress;
  readonly jobs: Jobs;
  /** 6.3, 6.5: how many of the questions the lesson model has been asked; a few at a time */
  readonly examined: number;
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
