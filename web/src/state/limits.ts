// Every limit that a learner can meet, once: checks, messages and controls all read it here.

export const limits = {
  lines: 1000,
  /** of the whole corpus, and of the sentence, in UTF-8 */
  bytes: 1_000_000,
  copies: { low: 1, high: 1_000_000 },
  /** characters of one word that the learner typed */
  wordLength: 100,
  beta: { low: 0.001, high: 1000 },
  reward: { low: -1000, high: 1000 },
  rewards: 200,
  pairs: 100,
  heads: [1, 2, 4],
  layers: { low: 1, high: 2 },
  seed: { low: 0, high: 2_147_483_647 },
  /** tokens of the sentence; the engine's max_tokens */
  tokens: 128,
  /** tokens of all lines, and different words among them; the engine's max_corpus_tokens and max_words */
  corpusTokens: 20_000,
  words: 2000,
  /** of one query, key or value, D */
  dimensions: 64,
  /** the example by hand: words, dimensions, and the size of a number */
  hand: { words: 8, dimensions: 8, number: { low: -100, high: 100 } },
  /** what the lesson model is given to read: characters of one text; it has 40 tokens */
  sentenceLength: 1000,
  shots: 12,
  documents: 20,
  retrieved: { low: 1, high: 4 },
  history: 200,
  notices: 20,
  /** a link: characters of the hash, and bytes that it may inflate to */
  hash: 8192,
  inflated: 65_536,
} as const;

const utf8 = new TextEncoder();
export const byteLength = (text: string): number => utf8.encode(text).length;
