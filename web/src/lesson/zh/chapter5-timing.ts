// Row 5.4, real size: its words in Chinese.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const longer: Prediction = {
  id: 'timing',
  question: '注意力面对的不是 1,000 个词元，而是 10,000 个：要多用多少时间？',
  answers: [
    { label: '差不多一样', reply: '所有的词对都要比较，而词对多了很多。计时看看。' },
    {
      label: '十倍',
      reply: '词元是原来的十倍，而且每个词元要看的其他词元也是原来的十倍。',
    },
    {
      label: '一百倍',
      reply: '大约是这样：词元是十倍，每个要看的也是十倍。',
    },
  ],
  right: 2,
};

export const timingSections: readonly Section[] = [
  {
    id: 'timing',
    title: '真实规模，就地测量',
    predictions: [longer],
    body: () => html`
      <p>
        一个句子大约有十个词元；几份文档有几千个。每个词元都要与每个词元比较，所以 <span class="word">n</span> 个词元有
        <span class="word">n²</span>
        个分数。代价是多少？你自己的浏览器就能回答：对随机词元做一个头的注意力，由计算整堂课的那个引擎来算。
      </p>
      <attention-predict .prediction=${longer}></attention-predict>
      <attention-timing></attention-timing>
      <attention-figure view="timing"></attention-figure>
      <p>
        在这样的坐标轴上，<span class="word">n</span>
        的任何次方都是一条直线，斜率就是指数。很短的文本会偏离直线，因为每次调用都有自己的开销，不随
        <span class="word">n</span> 增长。
      </p>
      <p>
        如果只有一个词改变呢？它的查询要重新问，那是一行。对其他所有行来说，它是一个键和一个值：引擎保留着每一行的和，减去旧的份额，加上新的。所以只要
        <span class="word">n</span> 步，而不是 <span class="word">n²</span> 步：就是下面的那些点。
      </p>
      <p class="proof">
        我们怎么知道？这项工作分成相等的几份，用这个浏览器的时钟计时，每份做几次，取最短的时间：机器同时做的其他事情只会让时间变长。繁忙的机器仍会让线弯曲，换一台机器则是另一条线。灰线和公式是
        <span class="word">t</span> = <span class="word">c</span> ·
        <span class="word">n²</span> 对你这些点的对数的最小二乘拟合。自由的指数也是这样拟合的。
      </p>
    `,
  },
];
