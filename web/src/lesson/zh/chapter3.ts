// Chapter 3, attention: its words in Chinese.
import { html } from 'lit';
import type { Chapter, Prediction } from '../chapter.js';
import { brackets, equals, formula, fraction, name, root, row, sign, word } from '../formula.js';

const noun: Prediction = {
  id: 'noun',
  question: '模型马上要猜最后一个词之后的词。最后那个词应该看哪个词？',
  answers: [
    {
      label: '第一个',
      reply: '它在大多数提示词里都一样，所以分不清是哪一个提示词。比较一下各个头。',
    },
    {
      label: '名词',
      reply: '如果提示词只差一个名词，只有它能说明哪些答案合适。看看有没有哪个头找到了它。',
    },
    {
      label: '平均地看所有词',
      reply: '那样会把不同的和相同的混在一起。看看这些弧线有多不均匀。',
    },
  ],
  right: 1,
};

const scaled: Prediction = {
  id: 'unscaled',
  question: '查询和键的数字个数 d 增多，而什么都不除以 √d。会怎样？',
  answers: [
    {
      label: '注意力更均匀',
      reply: '正好相反：加起来的乘积越多，和就散得越开，而 softmax 又把差距放大。',
    },
    { label: '一个词独占全部', reply: '对：softmax 饱和了，而饱和的 softmax 几乎学不动。' },
  ],
  right: 1,
};

export const chapter3: Chapter = {
  id: 'attention',
  title: '3. 注意力：哪些词和哪些词有关',
  lead: '注意力不选择答案。它塑造问题。',
  sections: [
    {
      id: 'arcs',
      title: '一个词看向哪里？',
      predictions: [noun],
      body: () => html`
        <attention-predict .prediction=${noun}></attention-predict>
        <attention-prompt></attention-prompt>
        <attention-sentence></attention-sentence>
        <attention-heads></attention-heads>
        <attention-figure view="arcs"></attention-figure>
        <p>
          这些是在你的语料库上训练的 Transformer 的<attention-term name="attention">注意力（attention）</attention-term
          ><attention-term name="weight">权重</attention-term>，来自你选的<attention-term name="head"
            >头（head）</attention-term
          >。哪个头做什么，每次训练都不一样：那是这个模型的习惯，不是定律。
        </p>
      `,
    },
    {
      id: 'matrix',
      title: '所有词一起看',
      body: () => html`
        <p>
          一行一行地看：每个词怎样花费它的注意力。每一行加起来等于一。这个模型从第一个词读到最后一个词，所以词不能往后看，看不到后面的词（<attention-term
            name="mask"
            >因果掩码，causal mask</attention-term
          >）；那些格子画了斜线，它们不是模型自己选择的零。
        </p>
        <attention-figure view="matrix"></attention-figure>
        <p>
          你会在别处读到：注意力说明两个词的关系有多紧密。但这张表并不对称：一个词关注另一个词，并不说明反过来怎样。没有掩码它也不会对称，因为查询不是键。
        </p>
      `,
    },
    {
      id: 'pair',
      title: '一对词，一步一步来',
      body: () => html`
        <p>
          先选一个词，再在弧线或表里选第二个。把第一个词的<attention-term name="query">查询（query）</attention-term
          >与第二个词的<attention-term name="key">键（key）</attention-term>逐个数字相乘，再加起来（<attention-term
            name="dot-product"
            >点积</attention-term
          >）；除以 √<em>d</em>，其中 <em>d</em> 是一个查询有多少个数字。这就是<attention-term name="score"
            >分数（score）</attention-term
          >。让 softmax 把它与其他所有词的分数比较：得出的是它在<attention-term name="blend">混合</attention-term
          >中的份额。
        </p>
        ${formula(
          word('权重'),
          equals,
          word('softmax'),
          brackets(fraction(row(name('q'), sign('·'), name('k')), root(name('d')))),
        )}
        <p>
          在 softmax
          之前，这个模型还要加上一个数，是为两个词之间的每种距离学到的：较近的词分量可能更重，也可能更轻。它就这样知道<attention-term
            name="position"
            >位置</attention-term
          >。
        </p>
        <attention-figure view="pair"></attention-figure>
      `,
    },
    {
      id: 'qkv',
      title: '查询、键和值',
      body: () => html`
        <p>
          每个词都带来三列数字：查询、键和<attention-term name="value">值（value）</attention-term>。想象一座图书馆：
        </p>
        <dl class="plain">
          <dt><span class="q">q</span>，检索卡</dt>
          <dd>这个词在找什么。</dd>
          <dt><span class="k">k</span>，书脊卡</dt>
          <dd>每个词怎样介绍自己，好让别的词找到它。</dd>
          <dt><span class="v">v</span>，内容卡</dt>
          <dd>一旦被找到，它交出什么。</dd>
        </dl>
        <attention-figure view="qkv"></attention-figure>
        <p>
          这个比喻错在哪里：读者只取一本书，注意力却从每本书里按比例各取一点。而且卡片上没有真实性的印章：这里没有什么知道一个句子对不对。
        </p>
      `,
    },
    {
      id: 'scale',
      title: '为什么要除以 √d？',
      predictions: [scaled],
      body: () => html`
        <attention-predict .prediction=${scaled}></attention-predict>
        <attention-scale></attention-scale>
        <attention-figure view="saturation"></attention-figure>
        <p>
          两个向量的随机数字越多，它们的乘积 <em>q</em>·<em>k</em> 就散得越开。除以 √<em>d</em> 使分散程度保持不变，这样
          softmax 一开始是柔和的，训练才推得动它。一行有多柔和，由它的<attention-term name="entropy"
            >熵（entropy）</attention-term
          >来说明。
        </p>
      `,
    },
    {
      id: 'by-hand',
      title: '动手算一算',
      body: (_, { wishes }) => html`
        <p>
          “The animal didn’t cross the street because it was too tired.”（这只动物没有过街，因为它太累了。）<span
            class="word"
            >${wishes.hand.word}</span
          >
          看什么？看每个词，而看得最多的是键与它的查询最匹配的那个。这些向量是为了教学手工设定的，小到可以心算。任何数字都可以改。
        </p>
        <attention-hand></attention-hand>
        <attention-figure view="hand"></attention-figure>
        <p class="proof">
          注意力不是什么：它不是解释。权重只是计算的一部分；它所混合的值、它后面的<attention-term name="layer"
            >层</attention-term
          >、它之前的语料库，也都起作用。
        </p>
      `,
    },
  ],
};
