// English: every term of the lesson in plain words, and the section whose prose explains it and links here.
import type { Glossary } from './glossary.js';

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
} as const satisfies Glossary;
