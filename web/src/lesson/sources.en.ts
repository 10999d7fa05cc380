// English: where equations and ideas come from, and what the lesson takes from each. Nothing is fetched from there.

export interface Source {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly link: string;
  readonly used: string;
}

const arxiv = (number: string): string => `https://arxiv.org/abs/${number}`;
const doi = (name: string): string => `https://doi.org/${name}`;

export const sources: readonly Source[] = [
  {
    authors: 'Vaswani and others',
    year: 2017,
    title: 'Attention Is All You Need',
    link: arxiv('1706.03762'),
    used: 'The transformer. Attention is equation 1, the reason for √d is in section 3.2.1.',
  },
  {
    authors: 'Bahdanau, Cho and Bengio',
    year: 2014,
    title: 'Neural Machine Translation by Jointly Learning to Align and Translate',
    link: arxiv('1409.0473'),
    used: 'Attention from one sentence to another, before there were transformers.',
  },
  {
    authors: 'Raffel and others',
    year: 2019,
    title: 'Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer',
    link: arxiv('1910.10683'),
    used: 'A learned number for each distance, added to the score.',
  },
  {
    authors: 'Zhang and Sennrich',
    year: 2019,
    title: 'Root Mean Square Layer Normalization',
    link: arxiv('1910.07467'),
    used: 'The norm of both transformers here.',
  },
  {
    authors: 'Loshchilov and Hutter',
    year: 2017,
    title: 'Decoupled Weight Decay Regularization',
    link: arxiv('1711.05101'),
    used: 'How a training step is made (AdamW, algorithm 2).',
  },
  {
    authors: 'Bradley and Terry',
    year: 1952,
    title: 'Rank Analysis of Incomplete Block Designs: I. The Method of Paired Comparisons',
    link: doi('10.1093/biomet/39.3-4.324'),
    used: 'Rewards from comparisons.',
  },
  {
    authors: 'Ziegler and others',
    year: 2019,
    title: 'Fine-Tuning Language Models from Human Preferences',
    link: arxiv('1909.08593'),
    used: 'Reward minus β times KL, for language models.',
  },
  {
    authors: 'Ouyang and others',
    year: 2022,
    title: 'Training Language Models to Follow Instructions with Human Feedback',
    link: arxiv('2203.02155'),
    used: 'RLHF as it is done at full size.',
  },
  {
    authors: 'Rafailov and others',
    year: 2023,
    title: 'Direct Preference Optimization: Your Language Model is Secretly a Reward Model',
    link: arxiv('2305.18290'),
    used: 'The optimum, new_logit = base_logit + R/β: equation 4.',
  },
  {
    authors: 'Elman',
    year: 1990,
    title: 'Finding Structure in Time',
    link: doi('10.1207/s15516709cog1402_1'),
    used: 'The recurrent network that chapter 4 compares with.',
  },
  {
    authors: 'Brown and others',
    year: 2020,
    title: 'Language Models are Few-Shot Learners',
    link: arxiv('2005.14165'),
    used: 'Learning from examples in the prompt, with frozen parameters.',
  },
  {
    authors: 'Lewis and others',
    year: 2020,
    title: 'Retrieval-Augmented Generation for Knowledge-Intensive NLP Tasks',
    link: arxiv('2005.11401'),
    used: 'Documents that are looked up and put into the prompt.',
  },
  {
    authors: 'Robertson and Zaragoza',
    year: 2009,
    title: 'The Probabilistic Relevance Framework: BM25 and Beyond',
    link: doi('10.1561/1500000019'),
    used: 'BM25, by which the retriever compares words.',
  },
  {
    authors: 'Milakov and Gimelshein',
    year: 2018,
    title: 'Online Normalizer Calculation for Softmax',
    link: arxiv('1805.02867'),
    used: 'A softmax that reads its numbers once.',
  },
  {
    authors: 'Dao, Fu, Ermon, Rudra and Ré',
    year: 2022,
    title: 'FlashAttention: Fast and Memory-Efficient Exact Attention with IO-Awareness',
    link: arxiv('2205.14135'),
    used: 'Attention over long texts without a table of all weights.',
  },
  {
    authors: 'Jain and Wallace',
    year: 2019,
    title: 'Attention is not Explanation',
    link: arxiv('1902.10186'),
    used: 'Why a weight is not a reason; chapter 6 measures it.',
  },
  {
    authors: 'Wiegreffe and Pinter',
    year: 2019,
    title: 'Attention is not not Explanation',
    link: arxiv('1908.04626'),
    used: 'The answer to it: what “explanation” has to mean for that.',
  },
  {
    authors: 'Geva, Bastings, Filippova and Globerson',
    year: 2023,
    title: 'Dissecting Recall of Factual Associations in Auto-Regressive Language Models',
    link: arxiv('2304.14767'),
    used: 'Knocking out attention to a word, to measure what it was worth.',
  },
  {
    authors: 'Nuñez, Anderton and Renslow',
    year: 2018,
    title: 'Optimizing Colormaps with Consideration for Color Vision Deficiency',
    link: doi('10.1371/journal.pone.0199239'),
    used: 'Cividis, the colours of the weights.',
  },
  {
    authors: 'Steele, Lea and Flood',
    year: 2014,
    title: 'Fast Splittable Pseudorandom Number Generators',
    link: doi('10.1145/2660193.2660195'),
    used: 'The random numbers, the same on every machine.',
  },
  {
    authors: 'Moshier',
    year: 1992,
    title: 'Cephes Mathematical Library',
    link: 'https://www.netlib.org/cephes/',
    used: 'The polynomials of exp, ln and tanh.',
  },
];
