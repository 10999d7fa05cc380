// Row 4.3, all tokens at once: its words in Chinese.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const far: Prediction = {
  id: 'distance',
  question: '起决定作用的词离猜测越来越远。谁得训练更久？',
  answers: [
    {
      label: '两者一样',
      reply: '先试间隔一个词，再试间隔八个，比较表里的两行。',
    },
    {
      label: '循环网络',
      reply: '对：它的状态得学会带着那个词经过所有别的词。注意力直接就到那里。',
    },
    {
      label: '注意力',
      reply: '对注意力来说，远处的词不过是多一个要比较的键，和近处的词一样。看看表里怎么说。',
    },
  ],
  right: 1,
};

export const distanceSections: readonly Section[] = [
  {
    id: 'distance',
    title: '所有词元同时读',
    predictions: [far],
    body: () => html`
      <p>
        在有注意力之前，网络一个词接一个词地读文本。这样的<attention-term name="recurrent"
          >循环网络（recurrent network）</attention-term
        >有一个<attention-term name="state">状态（state）</attention-term
        >，也就是长度始终不变的一列数字：每个词都混进去，猜测就由剩下的内容得出。第三种网络看的是一个<attention-term
          name="window"
          >窗口（window）</attention-term
        >：只看最近的词。
      </p>
      <p>
        在这里，三种网络都在这个浏览器里，从随机数开始，学同样的句子。第一个词决定最后一个词。中间隔几个词，由你来选。
      </p>
      <attention-predict .prediction=${far}></attention-predict>
      <attention-distance></attention-distance>
      <attention-figure view="distance"></attention-figure>
      <p>
        网络给一个答案的概率超过十分之九，就算有把握。试几种距离，同一种也多试几次：每按一次，都从另外的随机数开始。词越远，状态就要花越久才学会带上它。注意力对远处的词，几乎不比对近处的词多用训练步。一旦第一个词落在窗口之外，窗口就永远到不了：它训练到另外两种中较慢的那个完成为止，然后放弃。
      </p>
      <p>
        每个词的作用能到多远？把它拿掉，测量最后一个位置改变了多少，以占原来的份额表示：这就是这个词的<attention-term
          name="influence"
          >影响（influence）</attention-term
        >。
      </p>
      <attention-figure view="influence"></attention-figure>
      <p>
        训练之前，后面几乎每多一个词，前面的词在状态里的分量就更小：每个词都覆盖掉一部分。注意力没有这样的先后，它把预算分给所有的词。在窗口之外，影响正好是零，训练前后都是。训练之后，状态不一定会忘：学会了这个句子的地方，第一个词又有了分量。距离的代价，在于学到那里的过程。
      </p>
      <p class="proof">
        我们怎么知道？三者每个词的数字个数相同，训练速率相同，每一步看到的句子也相同。这是最简单的循环网络；别的循环网络有门，能帮助状态留住一个词（Hochreiter
        与 Schmidhuber，1997）。它们同样是一个词接一个词地读句子，而注意力一步就比较所有的词对。
      </p>
    `,
  },
];
