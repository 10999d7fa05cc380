// Chapter 2, RLHF: its words in Chinese.
import { html } from 'lit';
import type { Chapter, Prediction } from '../chapter.js';
import { equals, formula, fraction, name, sign, word } from '../formula.js';

const small: Prediction = {
  id: 'small-beta',
  question: 'β 越来越小。模型会怎么做？',
  answers: [
    {
      label: '它跟着奖励走',
      reply: '对。R 要除以 β，所以 β 小，每个奖励的分量就更重。',
    },
    {
      label: '它回到语料库',
      reply: '正好相反：把它留在那里的是大的 β。把滑块移到两端看看。',
    },
    { label: '什么都不变', reply: '只要所有奖励都相等，是这样。先选一个人们更喜欢的答案。' },
  ],
  right: 0,
};

const conjure: Prediction = {
  id: 'conjure',
  question: '语料库从没见过的一个词得到巨大的奖励。它会出现吗？',
  answers: [
    {
      label: '会，只要奖励够大',
      reply: '给 −∞ 加上任何有限的数，还是 −∞。随便试什么 R、什么 β。',
    },
    { label: '不会', reply: '没错。RLHF 只在预训练使之成为可能的答案之间移动概率。' },
  ],
  right: 1,
};

export const chapter2: Chapter = {
  id: 'rlhf',
  title: '2. RLHF：人来推一把',
  lead: '人说出自己喜欢哪个答案。模型向它移动，移动多远由一个数字决定。',
  sections: [
    {
      id: 'prefer',
      title: '选出人们更喜欢的答案',
      predictions: [small],
      body: () => html`
        <p>
          <attention-term name="pretraining">预训练（pretraining）</attention-term
          >之后，模型重复它的语料库。<attention-term name="rlhf">RLHF</attention-term
          >（基于人类反馈的强化学习）让它向人们喜欢的方向移动。人们更喜欢的答案得到正的<attention-term name="reward"
            >奖励（reward）</attention-term
          ><em>R</em>，预训练的胜者得到负的，其他答案都没有。你也可以输入任何别的奖励。
        </p>
        <attention-predict .prediction=${small}></attention-predict>
        <attention-prefer></attention-prefer>
      `,
    },
    {
      id: 'beta',
      title: '一个滑块',
      body: () => html`
        <attention-beta></attention-beta>
        <attention-figure view="tilt"></attention-figure>
        <attention-tilt></attention-tilt>
        <p>
          <attention-term name="beta">β</attention-term> 是离开语料库的代价。<attention-term name="flip"
            >翻转点 β*</attention-term
          >
          是两个答案打平的地方。在它左边奖励赢，在它右边语料库赢。<attention-term name="expected-reward"
            >E[R]</attention-term
          >
          是模型平均得到的奖励；<attention-term name="kl">KL</attention-term>（散度）是它离开所学的东西有多远。
        </p>
      `,
    },
    {
      id: 'pairs',
      title: '奖励从哪里来',
      body: () => html`
        <p>
          实际上没有人直接输入奖励。人们比较两个答案，再拟合出奖励，使更好的那个通常奖励更高（<attention-term
            name="bradley-terry"
            >Bradley 与 Terry</attention-term
          >，1952）。这里的比较是为了教学编的；你来改一改。
        </p>
        ${formula(name('P'), sign('('), name('a'), sign('≻'), name('b'), sign(')'), equals, name('σ'), sign('('), word('R(a)'), sign('−'), word('R(b)'), sign(')'))}
        <attention-pairs></attention-pairs>
      `,
    },
    {
      id: 'conjure',
      title: 'RLHF 变不出新词',
      predictions: [conjure],
      body: () => html`
        <attention-predict .prediction=${conjure}></attention-predict>
        <attention-conjured></attention-conjured>
        <p>
          零份的对数是 −∞，−∞ 加上任何数还是
          −∞。真实的模型从不给任何东西正好为零的概率；但一个词要追上来，它需要的奖励是 β 乘以两个 logit
          之间的距离。预训练让它越罕见，需要的就越多。
        </p>
        <attention-figure view="conjured"></attention-figure>
      `,
    },
    {
      id: 'ascent',
      title: '这个等式不是比喻',
      body: () => html`
        <p>
          RLHF 要使平均奖励减去 β 乘以 KL 达到最大；KL
          这一项就是离开预训练的代价。这里从基础分布出发，用自然<attention-term name="gradient">梯度</attention-term
          >上升一步一步地做，不使用滑块的公式。
        </p>
        ${formula(word('E'), sign('['), name('R'), sign(']'), sign('−'), name('β'), sign('·'), word('KL'), sign('→'), word('max'))}
        <attention-figure view="climb"></attention-figure>
        <div class="proof">
          <p>我们怎么知道？最大值可以写成公式（Rafailov 等，2023，公式 4），而上升正好到达那里：</p>
          ${formula(word('new_logit'), equals, word('base_logit'), sign('+'), fraction(name('R'), name('β')))}
        </div>
      `,
    },
  ],
};
