// Chapter 4, one word cascades: its words in Chinese.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { distanceSections } from './chapter4-distance.js';

const reach: Prediction = {
  id: 'cascade-reach',
  question: '一个句子以“too tired”（太累）结尾，“tired”变成“wide”（宽）。谁的注意力会变？',
  answers: [
    {
      label: '“it”的',
      reply: '它的弧线变得最明显。但看看其他各行的末尾，再数一数有几行保持不变。',
    },
    {
      label: '它附近的词的',
      reply: '起决定作用的不是远近：句子的第一个词也移走了一些注意力。',
    },
    {
      label: '每个词的',
      reply: '对：每个词都把总量为一的预算分给所有的词，而新词就是其中之一。',
    },
  ],
  right: 2,
};

const repair: Prediction = {
  id: 'repair',
  question: '提示词里的规定过时了。哪种办法一定能去掉旧数字？',
  answers: [
    {
      label: '在后面写上正确的数字',
      reply: '旧数字还留在文本里，而留在那里的就可能被关注。测一测有多少。',
    },
    {
      label: '替换旧数字',
      reply: '对：不在那里的词没有键，所以没有查询能找到它。',
    },
    { label: '两者一样', reply: '比较一下：词不一样，所以权重也不一样。' },
  ],
  right: 1,
};

/** Two texts whose weights can be compared, and differ. */
const moved = ({ readings }: Frame): boolean => (readings?.change?.biggest.length ?? 0) > 0;

const biggest = (): TemplateResult => html`
  <p>所有层和头里最大的变化；选一个，就能在上面看到：</p>
  <attention-change-biggest></attention-change-biggest>
  <p>再一层一层地看变化：一个词平均移走了多少注意力，以及单个权重的最大变化。</p>
  <attention-figure view="change-heads" scope="before"></attention-figure>
`;

const cascade = (): TemplateResult => html`
  <p>
    在第一层，只有改动的词自己带来不同的查询、不同的键和不同的值。它的键就足以移动其他词的权重；它的值进入它们的混合。于是第二层开始时，所有的词都已经变了，处处用不同的查询来问。这就是牵一发而动全身。
  </p>
`;

export const chapter4: Chapter = {
  id: 'cascade',
  title: '4. 一词动全句',
  lead: '所有的词同时被读，而每个词的注意力是一份预算。所以一个词会影响到所有其他的词。',
  sections: [
    {
      id: 'change',
      title: '改一个词',
      predictions: [reach],
      body: () => html`
        <attention-predict .prediction=${reach}></attention-predict>
        <p>给课程模型的两个句子。用下面现成的一对，或者自己改其中任何一句。</p>
        <attention-change-words></attention-change-words>
        <attention-change-pair></attention-change-pair>
      `,
    },
    {
      id: 'moved',
      title: '什么移动了',
      body: (frame) => html`
        <p>
          一层一头里每个权重的差别，之后减去之前：蓝色是变多，橙色是变少。一行在一处得到的，就在另一处失去，因为它加起来必须等于一。行末标出它移动了多少。
        </p>
        ${
          frame.readings?.change
            ? html`<attention-heads scope="before"></attention-heads>
                <attention-figure view="change" scope="before"></attention-figure>
                ${moved(frame) ? biggest() : nothing}`
            : nothing
        }
        <attention-change></attention-change>
        ${moved(frame) || !frame.readings ? cascade() : nothing}
        <p>
          这个模型往两个方向读。有因果掩码时，改动的词只能影响它自己和后面的位置：那是<a href="#honesty">第 6 章</a
          >的一个开关。
        </p>
      `,
    },
    {
      id: 'repair',
      title: '修改提示词，别跟输出争辩',
      predictions: [repair],
      body: () => html`
        <attention-predict .prediction=${repair}></attention-predict>
        <p>一条数字写错的规定（policy），以及两种改正的办法。第三个提示词里不再有的词，在另外两个里划掉了。</p>
        <attention-prompts></attention-prompts>
        <attention-heads scope="flawed"></attention-heads>
        <attention-figure view="change-prompts" scope="flawed"></attention-figure>
        <p>
          更正只是在错误旁边添上更多文本。错误的键和值都还在，所以它继续得到注意力；更正能不能压过它，取决于措辞：把整条规定再写一遍，把更正放到前面，看看数字怎样变。直接修改，就没有什么需要压过的了。
        </p>
        <p class="proof">
          训练这个模型的句子里，没有一句会更正自己，所以没有什么教过它“no”（不对）要求的是什么。在更正上训练过的模型，也许会更常照更正去做。但它仍然读到错误；只有直接修改才能把错误去掉。
        </p>
      `,
    },
    ...distanceSections,
    {
      id: 'pool',
      title: '题外话：一笔交易改变所有人的价格',
      body: () => html`
        <p>
          一个流动性池里有两种资产 <em>x</em> 和
          <em>y</em
          >，任何人都可以用一种换另一种，只要两者数量的乘积保持不变。价格是数量之比，所以一笔交易就为后来的所有人改变了价格，而他们什么也没做。
        </p>
        <attention-pool></attention-pool>
        <p>
          注意力的一行也这样受约束：它的份额加起来必须等于一，所以一个词换了键，就会移动所有的份额。这个比喻到哪里为止：一行保持的是和，池子保持的是积；池子记得它的交易，模型却每次都从头读文本；一行里的词分到的变化各不相同，而所有交易者面对的是同一个价格。
        </p>
      `,
    },
  ],
};
