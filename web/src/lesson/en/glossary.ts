// English: every term of the lesson in plain words, and the section whose prose explains it and links here.
import type { Glossary } from '../glossary.js';

export const glossary = {
  // ---- chapter 1
  corpus: {
    word: 'corpus',
    meaning: 'All sentences that a model is trained on, each with its number of copies.',
    at: 'corpus',
  },
  prompt: {
    word: 'prompt',
    meaning: 'The words that the model is given. It goes on from there, and it has nothing else to go on.',
    at: 'counting',
  },
  count: {
    word: 'count',
    meaning:
      'How often the corpus goes on with a word after this prompt. If it never saw the prompt, the longest ending of it that it did see.',
    at: 'counting',
  },
  logit: {
    word: 'logit',
    meaning:
      'How likely an answer is, on a logarithmic scale, before the softmax. Whatever is added to a logit multiplies the probability, before all are made to add up to one again.',
    at: 'counting',
  },
  softmax: {
    word: 'softmax',
    meaning:
      'Turns any list of numbers into shares that add up to one: e to the power of each number, divided by the sum over all of them.',
    at: 'counting',
  },
  probability: {
    word: 'probability',
    meaning: 'The share of an answer, between zero and one. Those of all possible answers add up to one.',
    at: 'counting',
  },
  loss: {
    word: 'loss',
    meaning: 'The one number that training lowers. It compares guesses with the corpus and knows nothing else.',
    at: 'loss',
  },
  'cross-entropy': {
    word: 'cross-entropy',
    meaning:
      'The loss of a language model: −ln of the probability that it gave to the word that really came next, on average.',
    at: 'loss',
  },
  nat: {
    word: 'nat',
    meaning:
      'The unit of surprise, and of logits. One nat more of surprise means a probability smaller by the factor e.',
    at: 'loss',
  },
  model: {
    word: 'model',
    meaning: 'A way to compute a guess from a prompt: here by counting, or with a transformer and its parameters.',
    at: 'unseen',
  },
  transformer: {
    word: 'transformer',
    meaning:
      'A model of several layers. In each, attention lets words take something from each other, and a feed-forward part works on each word alone.',
    at: 'training',
  },
  params: {
    word: 'parameters',
    meaning:
      'The numbers that training changes: all that a model keeps from its corpus. Attention weights are not among them; those are computed anew for every sentence.',
    at: 'training',
  },
  token: {
    word: 'token',
    meaning: 'The smallest piece that a model reads: here a word or a sign.',
    at: 'training',
  },
  vocabulary: {
    word: 'vocabulary',
    meaning: 'All tokens that a model knows, each with a number. Any other is read as “unknown”.',
    at: 'training',
  },
  'training-step': {
    word: 'training step',
    meaning: 'One small change of all parameters, made so that the loss on some sentences of the corpus falls.',
    at: 'training',
  },
  // ---- chapter 2
  pretraining: {
    word: 'pretraining',
    meaning: 'The first training of a language model: guess the next word, over a large corpus.',
    at: 'prefer',
  },
  rlhf: {
    word: 'RLHF',
    meaning:
      'Reinforcement learning from human feedback: people compare answers, and the model is moved towards those that they prefer, at a price for leaving what it learned.',
    at: 'prefer',
  },
  reward: {
    word: 'reward, R',
    meaning: 'A number that says how much people like an answer. Only differences between rewards matter.',
    at: 'prefer',
  },
  beta: {
    word: 'β',
    meaning:
      'The price of moving away from pretraining, in new_logit = base_logit + R/β. Small β: the reward dominates; large β: stay close to pretraining.',
    at: 'beta',
  },
  flip: {
    word: 'flip point, β*',
    meaning: 'The β at which the preferred answer and the winner of pretraining are equally likely.',
    at: 'beta',
  },
  'expected-reward': {
    word: 'expected reward, E[R]',
    meaning: 'The mean of the rewards of all answers, each weighted with its probability.',
    at: 'beta',
  },
  kl: {
    word: 'KL, divergence',
    meaning:
      'How far one distribution has moved away from another, in nats (Kullback and Leibler): zero when they are the same.',
    at: 'beta',
  },
  'bradley-terry': {
    word: 'Bradley–Terry model',
    meaning:
      'Fits a number to each answer so that the difference of two of them says how often one is preferred to the other.',
    at: 'pairs',
  },
  gradient: {
    word: 'gradient',
    meaning:
      'The direction in which a number changes fastest. Training walks along it: down for a loss, up for a reward.',
    at: 'ascent',
  },
  // ---- chapter 3
  attention: {
    word: 'attention',
    meaning: 'How a word takes a bit from each word of the text, in shares that its query and their keys decide.',
    at: 'arcs',
  },
  weight: {
    word: 'weight, attention weight',
    meaning: 'The share of one word in what another takes. All shares of one word add up to one.',
    at: 'arcs',
  },
  head: {
    word: 'head',
    meaning: 'One of several attentions side by side in a layer, each with queries, keys and values of its own.',
    at: 'arcs',
  },
  mask: {
    word: 'mask, causal',
    meaning: 'Hides what comes later in the text, so that each word can only attend to itself and to earlier words.',
    at: 'matrix',
  },
  query: {
    word: 'query, q',
    meaning: 'The list of numbers with which a word asks: what it is looking for.',
    at: 'pair',
  },
  key: {
    word: 'key, k',
    meaning: 'The list of numbers by which a word is found: what it says about itself.',
    at: 'pair',
  },
  'dot-product': {
    word: 'dot product',
    meaning:
      'Two lists of numbers, multiplied one by one and added up. Large when both are large in the same places with the same sign.',
    at: 'pair',
  },
  score: {
    word: 'score',
    meaning:
      'How well a query fits a key, before the softmax: their dot product divided by √d, where d is their length, plus what the model learned about the distance between the two words.',
    at: 'pair',
  },
  blend: {
    word: 'blend',
    meaning: 'What attention hands on: the sum of all values, each multiplied with its weight.',
    at: 'pair',
  },
  position: {
    word: 'position',
    meaning:
      'Where a word stands. Without it attention could not tell one order of the same words from another; here it is a learned number for each distance.',
    at: 'pair',
  },
  value: {
    word: 'value, v',
    meaning: 'The list of numbers that a word hands over, to each other word in proportion to its weight.',
    at: 'qkv',
  },
  entropy: {
    word: 'entropy',
    meaning:
      'How evenly shares are spread, in nats: zero when one has it all. e to its power says over how many words attention is spread in effect.',
    at: 'scale',
  },
  layer: {
    word: 'layer',
    meaning:
      'One round of attention and feed-forward. The next layer starts from what the one before has made of each word.',
    at: 'by-hand',
  },
  'cross-attention': {
    word: 'cross-attention',
    meaning:
      'Attention with the queries of one text and the keys and values of another. Self-attention has all three from one.',
    at: 'cross',
  },
  'lesson-model': {
    word: 'lesson model',
    meaning:
      'The transformer of chapters 3 to 6, trained in advance on the sentences of a small grammar. It knows those few kinds of sentences and nothing else.',
    at: 'cross',
  },
  // ---- chapter 4
  recurrent: {
    word: 'recurrent network',
    meaning: 'Reads one word after the other and keeps what it has read in a state of fixed size.',
    at: 'distance',
  },
  state: {
    word: 'state',
    meaning: 'The list of numbers that a recurrent network takes along from word to word: all that it still knows.',
    at: 'distance',
  },
  window: {
    word: 'window',
    meaning: 'The nearest words, when a network sees no others; a convolution looks at a text like this.',
    at: 'distance',
  },
  influence: {
    word: 'influence',
    meaning: 'How much the last position changes when a word is taken away, as a share of what it was.',
    at: 'distance',
  },
  // ---- chapter 5
  'few-shot': {
    word: 'few-shot',
    meaning: 'Asking with a few worked examples in front of the question.',
    at: 'few-shot',
  },
  'in-context': {
    word: 'in-context learning',
    meaning: 'The answer follows what stands in the prompt, while no parameter changes.',
    at: 'few-shot',
  },
  retriever: {
    word: 'retriever',
    meaning: 'Compares a question with all documents and keeps the best few.',
    at: 'rag',
  },
  context: {
    word: 'context',
    meaning: 'All the text that a model reads at once: examples, documents and the question. It has a largest length.',
    at: 'rag',
  },
  rag: {
    word: 'RAG',
    meaning:
      'Retrieval augmented generation: look up documents that fit the question and put them in front of it. Facts come from the text, the parameters stay.',
    at: 'rag',
  },
  bm25: {
    word: 'BM25',
    meaning: 'Compares texts by the words that they share. A word that few documents have counts for more.',
    at: 'retriever',
  },
  cosine: {
    word: 'cosine',
    meaning: 'Compares the directions of two lists of numbers: one for the same direction, zero for unrelated ones.',
    at: 'retriever',
  },
  embedding: {
    word: 'embedding',
    meaning: 'The list of numbers that stands for a token when it enters the model. It is learned.',
    at: 'retriever',
  },
  'fine-tuning': {
    word: 'fine-tuning',
    meaning: 'Training a trained model further on other text. It changes the parameters, which RAG does not.',
    at: 'fine-tuning',
  },
  // ---- chapter 6
  channel: {
    word: 'channel',
    meaning:
      'One of the numbers that a layer holds for each word. The heads of a layer share them out among each other.',
    at: 'many-heads',
  },
  residual: {
    word: 'residual connection',
    meaning: 'Adds what a layer has computed to what came in, instead of replacing it.',
    at: 'parts',
  },
  norm: {
    word: 'norm, normalisation',
    meaning: 'Brings the numbers of a word to a common size before the next step works on them.',
    at: 'parts',
  },
  'feed-forward': {
    word: 'feed-forward',
    meaning: 'The part of a layer that works on each word by itself, after attention has mixed the words.',
    at: 'parts',
  },
  'knock-out': {
    word: 'knock-out',
    meaning: 'No other word may attend to this one, in any layer or head. What changes then is what it was worth.',
    at: 'not-an-explanation',
  },
  correlation: {
    word: 'correlation',
    meaning: 'How well two numbers go together over many cases: one is perfectly, zero is not at all.',
    at: 'not-an-explanation',
  },
  grammar: {
    word: 'grammar',
    meaning: 'Lists of words and patterns from which a program draws sentences to train on.',
    at: 'retrain',
  },
  'held-out': {
    word: 'held-out sentences',
    meaning: 'Sentences that are kept out of training, to examine a model on what it cannot have learned by heart.',
    at: 'retrain',
  },
  seed: {
    word: 'seed',
    meaning: 'The number that all random numbers come from. The same seed gives the same ones.',
    at: 'retrain',
  },
} as const satisfies Glossary;
