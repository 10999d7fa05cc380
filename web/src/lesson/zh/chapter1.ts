// Chapter 1, pretraining: its words in Chinese.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { unseenSentences } from './unseen.js';
import { firstGuess } from '../first-guess.js';
import { decimal, percent } from '../format.js';
import { equals, formula, ln, name, sign, word } from '../formula.js';
import { exact, int } from '../number.js';

const flip: Prediction = {
  id: 'flip',
  question: '你给第二名的答案加份数。猜测什么时候会变？',
  short: '什么时候会变？',
  answers: [
    { label: '加第一份的时候', reply: '试一试：一份只让条形动一点点，领先的仍然领先。' },
    {
      label: '当它的份数最多时',
      reply: '对。在这些词之后，语料库说得最多的是什么，猜测就是什么。',
    },
    {
      label: '永远不变：模型更懂',
      reply: '除了这些句子，它什么也没有。用 + 超过领先者，看看会怎样。',
    },
  ],
  right: 1,
};

const truth: Prediction = {
  id: 'truth',
  question: '有人把一句假话加了很多份。训练会怎么做？',
  answers: [
    { label: '它会抵制', reply: '公式里没有什么能抵制：只有计数和对数。' },
    { label: '它会照着学', reply: '对。假答案每多一份就更便宜一点，和任何别的答案一样。' },
  ],
  right: 1,
};

/** What to press first: whatever the corpus is, the second answer to this sentence can be made to win. */
const challenge = ({ count, tokens }: Frame): TemplateResult | typeof nothing => {
  const second = count?.suffixLength === tokens.length ? count.endings[1] : undefined;
  return second
    ? html`<p class="note">让 <span class="word">${second.word}</span> 赢：按它的 +，或者按住不放。</p>`
    : nothing;
};

/** The formula with the numbers of the answer that leads now. */
const counted = ({ count }: Frame): TemplateResult | typeof nothing => {
  const first = count?.endings[0];
  return first
    ? html`<p data-test="counted">
        现在，对于 <span class="word">${first.word}</span>：ln ${int(first.count)} =
        ${exact(first.baseLogit, decimal(first.baseLogit))}，softmax 由此得出
        ${exact(first.probability, percent(first.probability))}。
      </p>`
    : nothing;
};

export const chapter1: Chapter = {
  id: 'pretraining',
  title: '1. 预训练：语料库说了算',
  lead: '猜测是由读过的句子得来的。除此之外，什么都没有。',
  sections: [
    {
      id: 'corpus',
      title: '按几下 +',
      predictions: [flip],
      start: firstGuess,
      body: (frame) => html`
        <attention-predict .prediction=${flip}></attention-predict>
        ${challenge(frame)}
        <div class="beside">
          <attention-corpus></attention-corpus>
          <attention-figure view="endings"></attention-figure>
        </div>
        <attention-arithmetic></attention-arithmetic>
        <attention-tools .history=${false}></attention-tools>
        <p>
          这个列表就是<attention-term name="corpus">语料库（corpus）</attention-term
          >：模型读过的全部内容，每个句子都带着自己的份数。按住 Shift 再按
          +，一次加十份。猜测就是从它数出来的；另外一组条形属于一个在同样的句子上<a href="#training">真正训练过</a
          >的模型。
        </p>
        <attention-corpus-text></attention-corpus-text>
      `,
    },
    {
      id: 'counting',
      title: '从计数到猜测',
      body: (frame) => html`
        <p>
          取到目前为止的词，也就是<attention-term name="prompt">提示词（prompt）</attention-term
          >。在语料库里查一查后面接的是什么，并<attention-term name="count">计数</attention-term
          >。次数的对数就是那个答案的<attention-term name="logit">基础 logit（base logit）</attention-term
          >；<attention-term name="softmax">softmax</attention-term> 再把 logit 变回加起来等于一的<attention-term
            name="probability"
            >概率</attention-term
          >。
        </p>
        ${formula(name('p'), equals, word('softmax'), sign('('), ln(word('次数')), sign(')'))} ${counted(frame)}
        <p>
          只有计数的时候，绕道对数什么也不改变。以后才看得出好处：给 logit
          <em>加上</em>什么，就是让概率<em>乘上</em>什么。
        </p>
      `,
    },
    {
      id: 'loss',
      title: '损失不在乎真假',
      predictions: [truth],
      body: () => html`
        <attention-predict .prediction=${truth}></attention-predict>
        <p>
          训练要降低一个数字，即<attention-term name="loss">损失（loss）</attention-term>。这里它是<attention-term
            name="cross-entropy"
            >交叉熵</attention-term
          >：面对语料库里真正出现的下一个词，模型平均有多惊讶，单位是<attention-term name="nat"
            >奈特（nat）</attention-term
          >。少见的答案代价高，常见的答案代价低。它是不是真的，公式里哪儿都没有。
        </p>
        <attention-loss></attention-loss>
        <attention-falsehood></attention-falsehood>
        <p class="proof">
          我们怎么知道？计数固定时，当且仅当概率等于计数的份额，交叉熵最小（吉布斯不等式）。所以，这个语料库最好的学生会重复它的比例，假话也包括在内。
        </p>
      `,
    },
    {
      id: 'unseen',
      title: '没有人写过的句子',
      body: () => html`
        <p>
          输入一句语料库里没有的话。计数只能退回到一段它见过的、更短的末尾。<attention-term name="model"
            >训练出来的模型</attention-term
          >没有这样的规则：它寻找在训练句子里起过作用的那个词，不管那个词站在哪里。那是习惯，不是理解；看看它会带来什么。
        </p>
        <attention-prompt .offers=${unseenSentences}></attention-prompt>
        <div class="beside">
          <attention-guess></attention-guess>
          <attention-model></attention-model>
        </div>
      `,
    },
    {
      id: 'training',
      title: '同样的句子，真正训练',
      body: () => html`
        <p>
          在你阅读的时候，一个
          <attention-term name="transformer">Transformer</attention-term>
          正在后台用你的句子训练。它从随机的<attention-term name="params">参数</attention-term
          >开始，没有人告诉它计数。它一个接一个地读<attention-term name="token">词元（token）</attention-term
          >，每个都是它的<attention-term name="vocabulary">词表</attention-term>里的一个编号。每个<attention-term
            name="training-step"
            >训练步</attention-term
          >都把所有参数改动一点，使损失下降。
        </p>
        <attention-figure view="loss"></attention-figure>
        <attention-training></attention-training>
        <p>如果几个提示词只差一个名词，模型只有看那个名词才能达到计数的水平。它怎么看，是第 3 章的主题。</p>
      `,
    },
  ],
};
