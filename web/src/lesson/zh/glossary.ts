// Chinese: every term of the lesson in plain words, and the section whose prose explains it and links here.
import type { glossary as english } from '../en/glossary.js';
import type { Entry } from '../glossary.js';

export const glossary = {
  // ---- chapter 1
  corpus: {
    word: '语料库（corpus）',
    meaning: '用来训练模型的全部句子，每句带着它的份数。',
    at: 'corpus',
  },
  prompt: {
    word: '提示词（prompt）',
    meaning: '交给模型的那些词。它从那里接着说，除此之外没有别的依据。',
    at: 'counting',
  },
  count: {
    word: '计数（count）',
    meaning: '语料库里，这个提示词之后接某个词的次数。如果从没见过这个提示词，就用它见过的、最长的一段末尾。',
    at: 'counting',
  },
  logit: {
    word: 'logit（对数几率）',
    meaning:
      '一个答案有多可能，用对数来表示，是 softmax 之前的数。给 logit 加上一个数，就是让概率乘上一个倍数，然后所有概率再调整到加起来等于一。',
    at: 'counting',
  },
  softmax: {
    word: 'softmax',
    meaning: '把任意一列数字变成加起来等于一的份额：以每个数字为指数取 e 的幂，再除以它们的总和。',
    at: 'counting',
  },
  probability: {
    word: '概率（probability）',
    meaning: '一个答案所占的份额，在零和一之间。所有可能的答案的概率加起来等于一。',
    at: 'counting',
  },
  loss: {
    word: '损失（loss）',
    meaning: '训练要降低的那一个数字。它把猜测与语料库相比，除此之外什么都不知道。',
    at: 'loss',
  },
  'cross-entropy': {
    word: '交叉熵（cross-entropy）',
    meaning: '语言模型的损失：模型给真正出现的下一个词的概率，取 −ln，再求平均。',
    at: 'loss',
  },
  nat: {
    word: '奈特（nat）',
    meaning: '惊讶程度的单位，也是 logit 的单位。惊讶多一奈特，就是概率缩小到 e 分之一。',
    at: 'loss',
  },
  model: {
    word: '模型（model）',
    meaning: '从提示词算出猜测的一种办法：这里可以靠计数，也可以靠 Transformer 和它的参数。',
    at: 'unseen',
  },
  transformer: {
    word: 'Transformer',
    meaning: '由几层组成的模型。在每一层里，注意力让词与词互相取用内容，前馈部分则对每个词单独加工。',
    at: 'training',
  },
  params: {
    word: '参数（parameters）',
    meaning: '训练所改变的那些数字：模型从语料库里留下的全部东西。注意力权重不在其中；它们对每个句子都重新计算。',
    at: 'training',
  },
  token: {
    word: '词元（token）',
    meaning: '模型读的最小单位：这里是一个词或一个符号。汉字则是一个字一个词元。',
    at: 'training',
  },
  vocabulary: {
    word: '词表（vocabulary）',
    meaning: '模型认识的全部词元，每个有一个编号。其他的一律读作“未知”。',
    at: 'training',
  },
  'training-step': {
    word: '训练步（training step）',
    meaning: '对所有参数的一次小改动，使语料库里某些句子的损失下降。',
    at: 'training',
  },
  // ---- chapter 2
  pretraining: {
    word: '预训练（pretraining）',
    meaning: '语言模型的第一次训练：在一个大语料库上猜下一个词。',
    at: 'prefer',
  },
  rlhf: {
    word: 'RLHF，基于人类反馈的强化学习',
    meaning:
      '英语全称 reinforcement learning from human feedback：由人来比较答案，模型向人更喜欢的答案移动，而离开原来学到的东西要付代价。',
    at: 'prefer',
  },
  reward: {
    word: '奖励（reward），R',
    meaning: '说明人们有多喜欢一个答案的数字。只有奖励之间的差才有意义。',
    at: 'prefer',
  },
  beta: {
    word: 'β',
    meaning: '离开预训练的代价，见 new_logit = base_logit + R/β。β 小：奖励占上风；β 大：贴近预训练。',
    at: 'beta',
  },
  flip: {
    word: '翻转点（flip point），β*',
    meaning: '使人们喜欢的答案与预训练的胜者同样可能的那个 β。',
    at: 'beta',
  },
  'expected-reward': {
    word: '期望奖励（expected reward），E[R]',
    meaning: '所有答案的奖励的平均值，各以自己的概率加权。',
    at: 'beta',
  },
  kl: {
    word: 'KL 散度（KL divergence）',
    meaning: '一个分布离另一个分布有多远，单位是奈特（Kullback 与 Leibler）：两者相同时为零。',
    at: 'beta',
  },
  'bradley-terry': {
    word: 'Bradley–Terry 模型',
    meaning: '给每个答案拟合一个数，使两个数之差说明一个答案有多经常比另一个更受喜欢。',
    at: 'pairs',
  },
  gradient: {
    word: '梯度（gradient）',
    meaning: '一个数变化最快的方向。训练沿着它走：要降低损失就往下，要提高奖励就往上。',
    at: 'ascent',
  },
  // ---- chapter 3
  attention: {
    word: '注意力（attention）',
    meaning: '一个词从文本的每个词那里各取一点的方式，取多少由它的查询和那些词的键决定。',
    at: 'arcs',
  },
  weight: {
    word: '权重（weight），注意力权重',
    meaning: '一个词在另一个词所取的内容中占的份额。同一个词的所有份额加起来等于一。',
    at: 'arcs',
  },
  head: {
    word: '头（head）',
    meaning: '一层里并排的几个注意力之一，各有自己的查询、键和值。',
    at: 'arcs',
  },
  mask: {
    word: '因果掩码（causal mask）',
    meaning: '遮住文本中后面的内容，使每个词只能关注自己和前面的词。',
    at: 'matrix',
  },
  query: {
    word: '查询（query），q',
    meaning: '一个词用来提问的那列数字：它在找什么。',
    at: 'pair',
  },
  key: {
    word: '键（key），k',
    meaning: '让一个词被找到的那列数字：它怎样介绍自己。',
    at: 'pair',
  },
  'dot-product': {
    word: '点积（dot product）',
    meaning: '两列数字逐个相乘再相加。如果两者在同样的位置都很大、符号也相同，点积就大。',
    at: 'pair',
  },
  score: {
    word: '分数（score）',
    meaning:
      '查询与键有多匹配，是 softmax 之前的数：两者的点积除以 √d，其中 d 是它们的长度，再加上模型为两个词的距离学到的数。',
    at: 'pair',
  },
  blend: {
    word: '混合（blend）',
    meaning: '注意力交出的结果：所有的值各乘以自己的权重，再加起来。',
    at: 'pair',
  },
  position: {
    word: '位置（position）',
    meaning: '词站在哪里。没有它，注意力就分不清同样的词的不同顺序；这里它是为每个距离学到的一个数。',
    at: 'pair',
  },
  value: {
    word: '值（value），v',
    meaning: '一个词交出去的那列数字，按权重的比例交给其他每个词。',
    at: 'qkv',
  },
  entropy: {
    word: '熵（entropy）',
    meaning:
      '份额分布得有多均匀，单位是奈特：一个词占了全部时为零。以熵为指数取 e 的幂，就是注意力实际上分散在几个词上。',
    at: 'scale',
  },
  layer: {
    word: '层（layer）',
    meaning: '一轮注意力加前馈。下一层从前一层对每个词加工出的结果开始。',
    at: 'by-hand',
  },
  'cross-attention': {
    word: '交叉注意力（cross-attention）',
    meaning: '查询来自一段文本，键和值来自另一段的注意力。自注意力（self-attention）的三者都来自同一段。',
    at: 'cross',
  },
  'lesson-model': {
    word: '课程模型（lesson model）',
    meaning:
      '第 3 章到第 6 章用的 Transformer，事先在一个小文法的英语句子上训练过。它只认识那少数几类句子，别的都不认识。',
    at: 'cross',
  },
  // ---- chapter 4
  recurrent: {
    word: '循环网络（recurrent network）',
    meaning: '一个词接一个词地读，把读过的内容留在一个大小固定的状态里。',
    at: 'distance',
  },
  state: {
    word: '状态（state）',
    meaning: '循环网络从一个词带到下一个词的那列数字：它还知道的一切。',
    at: 'distance',
  },
  window: {
    word: '窗口（window）',
    meaning: '离得最近的那些词，网络看不到别的词；卷积就是这样看文本的。',
    at: 'distance',
  },
  influence: {
    word: '影响（influence）',
    meaning: '拿掉一个词时，最后一个位置改变多少，以占原来的份额表示。',
    at: 'distance',
  },
  // ---- chapter 5
  'few-shot': {
    word: '少样本（few-shot）',
    meaning: '提问时，在问题前面放几个做好的例子。',
    at: 'few-shot',
  },
  'in-context': {
    word: '上下文学习（in-context learning）',
    meaning: '答案跟着提示词里的内容走，而没有一个参数改变。',
    at: 'few-shot',
  },
  retriever: {
    word: '检索器（retriever）',
    meaning: '把问题与所有文档比较，留下最好的几份。',
    at: 'rag',
  },
  context: {
    word: '上下文（context）',
    meaning: '模型一次读进去的全部文本：例子、文档和问题。它有最大长度。',
    at: 'rag',
  },
  rag: {
    word: 'RAG，检索增强生成',
    meaning: '英语全称 retrieval augmented generation：查找与问题相关的文档，放到问题前面。事实来自文本，参数不变。',
    at: 'rag',
  },
  bm25: {
    word: 'BM25',
    meaning: '按共有的词来比较文本。只有少数文档才有的词分量更重。',
    at: 'retriever',
  },
  cosine: {
    word: '余弦（cosine）',
    meaning: '比较两列数字的方向：方向相同为一，毫不相关为零。',
    at: 'retriever',
  },
  embedding: {
    word: '嵌入（embedding）',
    meaning: '一个词元进入模型时代表它的那列数字。它是学出来的。',
    at: 'retriever',
  },
  'fine-tuning': {
    word: '微调（fine-tuning）',
    meaning: '用别的文本继续训练一个已经训练好的模型。它改变参数，而 RAG 不改变。',
    at: 'fine-tuning',
  },
  // ---- chapter 6
  channel: {
    word: '通道（channel）',
    meaning: '一层为每个词保存的那些数字之一。同一层的各个头把它们分着用。',
    at: 'many-heads',
  },
  residual: {
    word: '残差连接（residual connection）',
    meaning: '把一层算出的结果加到输入上，而不是取代输入。',
    at: 'parts',
  },
  norm: {
    word: '归一化（normalisation），norm',
    meaning: '在下一步处理之前，把一个词的那些数字调整到统一的大小。',
    at: 'parts',
  },
  'feed-forward': {
    word: '前馈（feed-forward）',
    meaning: '一层中对每个词单独加工的部分，在注意力把词混合之后进行。',
    at: 'parts',
  },
  'knock-out': {
    word: '敲除（knock-out）',
    meaning: '在任何层、任何头里，其他词都不许关注这个词。这时发生的变化，就是它原来的作用。',
    at: 'not-an-explanation',
  },
  correlation: {
    word: '相关性（correlation）',
    meaning: '在许多情形中，两个数在多大程度上一起变化：一表示完全一致，零表示毫无关系。',
    at: 'not-an-explanation',
  },
  grammar: {
    word: '文法（grammar）',
    meaning: '一些词表和句型，程序从中抽取用来训练的句子。',
    at: 'retrain',
  },
  'held-out': {
    word: '留出的句子（held-out）',
    meaning: '训练时留出不用的句子，用来考模型不可能背下来的东西。',
    at: 'retrain',
  },
  seed: {
    word: '种子（seed）',
    meaning: '所有随机数都由它产生的那个数。种子相同，随机数就相同。',
    at: 'retrain',
  },
} as const satisfies Record<keyof typeof english, Entry>;
