// A frame: everything that the pictures need, computed from one state by the path. Plain numbers, copied out of the
// engine once, in the order in which a sentence becomes a guess. Nothing here is rounded.
import type { LessonModel, Selection, TextScope } from '../state/state.js';
import type { Trials } from './trials.js';

/** One token of the sentence. */
export interface Token {
  readonly index: number;
  /** as typed */
  readonly text: string;
  /** vocabulary number in the corpus as it is now; 0 = never seen */
  readonly id: number;
  readonly known: boolean;
  /** text with an index where the word occurs twice: the₁, the₅ */
  readonly label: string;
}

/** Where a count comes from (row 1.2). */
export interface LineShare {
  readonly line: number; // index into wishes.corpus
  readonly count: number; // occurrences x copies
}

/** One possible next word. Sorted by count, then by word. */
export interface Ending {
  readonly word: string;
  readonly id: number;
  readonly count: number;
  readonly baseLogit: number; // ln count; -Infinity for 0
  readonly probability: number; // by counting
  readonly loss: number; // -ln probability, nats
  readonly lines: readonly LineShare[];
  /** the trained model's probability of the same word; null while there is no model or the word is new to it */
  readonly modelProbability: number | null;
}

export interface CountGuess {
  /** tokens of the sentence that the corpus could match at its end; 0: none, counts of all words */
  readonly suffixLength: number;
  readonly suffix: string;
  readonly total: number; // sum of counts
  readonly endings: readonly Ending[];
  readonly entropy: number; // of the counts, nats: the smallest possible cross-entropy
}

/** The trained transformer's answer to the same sentence. */
export interface ModelGuess {
  /** trained on an older corpus than the one on screen */
  readonly older: boolean;
  readonly steps: number;
  readonly lineCount: number; // lines it was trained on
  readonly copyCount: number; // with their copies
  readonly paramCount: number;
  readonly shape: ModelShape;
  readonly words: readonly string[]; // (V)
  /** the ten likeliest words of its whole vocabulary */
  readonly endings: readonly { readonly word: string; readonly probability: number; readonly logit: number }[];
  readonly crossEntropy: number; // of the model's guess against the counts, nats; NaN without counts
  readonly totalVariation: number; // against the counts
}

/** One ending under RLHF (row 2.2). */
export interface TiltEnding {
  readonly word: string;
  readonly count: number;
  readonly baseLogit: number;
  readonly reward: number; // R
  readonly rewardOverBeta: number;
  readonly newLogit: number;
  readonly reference: number; // softmax(base)
  readonly probability: number; // softmax(base + R/beta)
}

export interface Tilt {
  readonly beta: number;
  /** in the order of the base distribution */
  readonly endings: readonly TiltEnding[];
  /** row 2.4: the word that the corpus never saw, treated the same way */
  readonly conjured: TiltEnding | null;
  readonly base: string; // winner before
  readonly winner: string; // winner now
  readonly expectedReward: number;
  readonly kl: number; // nats
  readonly objective: number; // expectedReward - beta kl
  /** where preferred and pretraining winner tie; NaN when they never do */
  readonly flipBeta: number;
  /** row 2.5: natural-gradient ascent from the reference, live */
  readonly climb: readonly { readonly step: number; readonly objective: number; readonly distance: number }[];
  /** probabilities at the end of the climb, in the order of endings */
  readonly climbed: readonly number[];
  /** row 2.3: rewards fitted from the pairs, in the order of endings */
  readonly fitted: readonly number[];
}

/** Numbers of one layer and head; row-major. */
export interface HeadNumbers {
  readonly q: Float32Array; // (T,D)
  readonly k: Float32Array; // (T,D)
  readonly v: Float32Array; // (T,D)
  readonly scores: Float32Array; // (T,T) nats, -Infinity where masked
  readonly bias: Float32Array; // (T,T) the learned relative bias inside the scores; 0 without positions
  readonly weights: Float32Array; // (T,T) rows sum to 1
  readonly blended: Float32Array; // (T,D)
  readonly effective: Float32Array; // (T) e^H of each row: how many words it really attends to
}

/** The sizes of a model, as in tensors.h. */
export interface ModelShape {
  readonly V: number;
  readonly M: number; // the most tokens that it can read
  readonly C: number;
  readonly H: number;
  readonly L: number;
  readonly F: number;
}

export interface Attention {
  /** vocabulary numbers of the sentence in the model that attends */
  readonly ids: readonly number[]; // (T)
  readonly T: number;
  readonly D: number;
  readonly layers: number;
  readonly heads: number;
  readonly causal: boolean;
  readonly unscaled: boolean;
  /** of the selected layer and head */
  readonly head: HeadNumbers;
  /** weights of every layer and head, (L,H,T,T) */
  readonly all: Float32Array;
}

/** Row 3.6: how many words are really attended, scaled and not, for one d. */
export interface Saturation {
  readonly d: number;
  /** random words that there are to attend to */
  readonly count: number;
  readonly scaled: number;
  readonly unscaled: number;
}

/** Row 3.7. Raw scores q.k, then / sqrt(d), then softmax, then the blend. */
export interface HandNumbers {
  readonly d: number;
  readonly raw: readonly number[]; // (T)
  readonly scores: readonly number[]; // (T) raw / sqrt(d)
  readonly weights: readonly number[]; // (T) softmax(scores): 3, 2, 1 with d = 4 give 0.506, 0.307, 0.186
  readonly unscaledWeights: readonly number[]; // (T) softmax(raw), to compare
  readonly blended: readonly number[]; // (D) weights . v
  readonly words: readonly string[];
}

/** The lesson model in use. */
export interface LessonModelFacts {
  readonly shape: ModelShape;
  readonly source: LessonModel['source'];
  readonly paramCount: number;
  readonly words: readonly string[]; // (V)
  /** of all params, as long as nothing trains: the same before and after (5.2, 5.3, 6.6) */
  readonly fingerprint: string;
  readonly bytes: number; // of the file
  readonly layers: number;
  readonly heads: number;
  /** the longest text that it can read */
  readonly maxTokens: number;
}

/** A word that a model does not know, and known ones that are spelled like it. */
export interface Unknown {
  readonly token: number;
  readonly near: readonly string[];
}

/** One text as the lesson model reads it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** null: nothing to read, or refused */
  readonly attention: Attention | null;
  /** the token whose answer is shown: ___, else what the learner looks at, else what the model was trained to be asked
   * about (it, he, were, bank ...), else the last */
  readonly asked: number;
  /** the ten likeliest words at `asked` */
  readonly answers: readonly { readonly word: string; readonly probability: number; readonly logit: number }[];
  readonly unknown: readonly Unknown[];
  readonly selection: Frame['selection'];
  /** error name of the engine, '' when it was read: ESPACE more than 40 tokens */
  readonly problem: string;
}

/** One of two texts. */
export type Side = Pick<Reading, 'tokens' | 'unknown' | 'problem'>;

/** Row 3.8: the words of one text (Tq) ask those of another (Tk). Empty while a text is. */
export interface Cross {
  readonly asking: Side;
  readonly asked: Side;
  readonly D: number;
  /** to choose from */
  readonly layers: number;
  readonly heads: number;
  readonly q: Float32Array; // (Tq,D)
  readonly k: Float32Array; // (Tk,D)
  readonly v: Float32Array; // (Tk,D)
  readonly scores: Float32Array; // (Tq,Tk) q.k / sqrt(D)
  readonly weights: Float32Array; // (Tq,Tk) rows sum to 1
  readonly blended: Float32Array; // (Tq,D)
  /** token: the word that asks; other: the one that is asked */
  readonly selection: Frame['selection'];
}

/** Row 4.1: what another word does to the weights. Positions correspond: both texts have equally many tokens. */
export interface Change {
  readonly T: number;
  readonly layers: number;
  readonly heads: number;
  /** weights after - weights before */
  readonly delta: Float64Array; // (L,H,T,T)
  /** tokens that are another word for the model */
  readonly replaced: readonly number[];
  /** rows of weights that are the same before and after, bit by bit */
  readonly sameRows: readonly boolean[]; // (L,H,T)
  /** how many tokens have the same query before and after, bit by bit, in all heads */
  readonly sameQueries: readonly number[]; // (L)
  readonly byHead: readonly HeadChange[]; // (L,H)
  /** the largest of all layers and heads first; fewer when there are not as many changes */
  readonly biggest: readonly BigChange[];
}

export interface HeadChange {
  readonly layer: number;
  readonly head: number;
  /** share of its attention that a word gives to others than before: half the sum of |delta| of a row, mean of all rows */
  readonly moved: number;
  readonly largest: number; // |delta|
  readonly sameRows: number;
}

export interface BigChange {
  readonly layer: number;
  readonly head: number;
  readonly row: number;
  readonly column: number;
  readonly before: number;
  readonly after: number;
}

/** Row 4.2: attention that goes to the words which the edited prompt no longer has. */
export interface Prompts {
  /** the head that is chosen for all three */
  readonly layer: number;
  readonly head: number;
  readonly masses: readonly PromptMass[]; // flawed, corrected, edited
}

export interface PromptMass {
  readonly scope: 'flawed' | 'corrected' | 'edited';
  /** tokens that are flawed words, where they still stand */
  readonly flawed: readonly number[];
  /** of the asked token's attention, mean of all layers and heads */
  readonly mean: number;
  readonly inHead: number;
}

/** Row 5.3: one document, and how well it answers the question. */
export interface StoredDocument {
  /** as it goes into the context: without the sign that ends a sentence */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** error name of the engine, '' when it was read */
  readonly problem: string;
  /** NaN: empty or refused */
  readonly bm25: number;
  readonly cosine: number;
  readonly score: number;
  /** 0 = the best; null: empty or refused */
  readonly rank: number | null;
  /** its tokens in the context, its full stop with them; null: not chosen */
  readonly span: { readonly from: number; readonly until: number } | null;
  /** it has every word of the question */
  readonly answers: boolean;
}

export interface Retrieval {
  readonly documents: readonly StoredDocument[]; // in the learner's order
  readonly question: Pick<StoredDocument, 'text' | 'tokens' | 'problem'>;
  /** what the lesson model reads */
  readonly context: string;
}

/** The likeliest answer when one document of the context is left out. */
export interface Without {
  /** its number as the learner counts */
  readonly document: number;
  readonly word: string;
  readonly probability: number;
}

/** Reading changes no param: fingerprints of all of them, as they were loaded and as they are now. */
export interface Frozen {
  readonly before: string;
  readonly after: string;
  /** texts that were read in between */
  readonly texts: number;
}

/** All that the lesson model computes for one state. */
export interface Readings {
  readonly retrieval: Retrieval;
  /** for each document in the context */
  readonly without: readonly Without[];
  readonly frozen: Frozen;
  /** null: the two texts cannot be compared position by position */
  readonly change: Change | null;
  /** null: one of the three prompts was not read */
  readonly prompts: Prompts | null;
  readonly trials: Trials;
  readonly model: LessonModelFacts;
  readonly scopes: Readonly<Record<TextScope, Reading>>;
  /** of each word of `example` when it alone is hidden (T); null: too long, or with a hidden word of its own */
  readonly fit: readonly number[] | null;
  readonly cross: Cross;
  /** vectors set by hand */
  readonly translation: Cross;
}

export interface Frame {
  readonly tokens: readonly Token[];
  /** prompts of the corpus (all but the last word of each line), most copies first, each once */
  readonly prompts: readonly string[];
  /** the corpus as the engine read it: what the counts are made from */
  readonly lines: readonly { readonly ids: readonly number[]; readonly copies: number }[];
  readonly words: readonly string[]; // (V) of the corpus
  readonly count: CountGuess | null; // null: empty corpus
  readonly model: ModelGuess | null; // null: none trained yet
  /** the smallest possible training loss: mean entropy of the next word given all words before it in its line, over the
   * whole corpus, nats per token; NaN for an empty corpus */
  readonly lossFloor: number;
  readonly tilt: Tilt | null;
  readonly attention: Attention | null;
  readonly saturation: readonly Saturation[];
  readonly hand: HandNumbers;
  /** what is highlighted now: hover, else pinned, clipped to the sentence */
  readonly selection: {
    readonly token: number;
    readonly other: number | null;
    readonly layer: number;
    readonly head: number;
    readonly direction: Selection['direction'];
    readonly dimension: number | null;
  };
  /** null: the lesson model has not come yet */
  readonly readings: Readings | null;
  /** something in the wishes that the engine refused: where and why */
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly where: 'corpus' | 'text' | 'hand' | 'rewards';
  /** index of the corpus line, or -1 */
  readonly line: number;
  /** error name of the engine: EARG ESPACE ETEXT ESTATE ENAN */
  readonly error: string;
}
