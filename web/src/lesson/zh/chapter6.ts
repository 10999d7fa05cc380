// Chapter 6, what real transformers add: its words in Chinese.
import { html } from 'lit';
import { ablationsSection } from './chapter6-parts.js';
import type { Chapter, Prediction } from '../chapter.js';
import { retrainSections } from './retrain.js';

const squares: Prediction = {
  id: 'heads-alike',
  question: '课程模型的每一层都有几个头。它们看的是同样的词吗？',
  answers: [
    { label: '是，差不多一样', reply: '比较这些方格，以及方格下面的份额。' },
    {
      label: '不，各有各的习惯',
      reply: '对。方格下面的份额说明是哪些习惯，是在这段文本上测得的。',
    },
  ],
  right: 1,
};

const bitten: Prediction = {
  id: 'positions-off',
  question: '关掉位置。狗咬人，或者人咬狗：模型怎么回答？',
  answers: [
    { label: '它仍然知道谁受了伤', reply: '它做不到：没有位置，两段文本就是同一袋词。' },
    { label: '两者答案相同', reply: '对。再没有什么能把两者区分开。' },
    { label: '什么都不回答', reply: '它总是有答案。但看看答的是什么，两者又怎样相同。' },
  ],
  right: 1,
};

const ahead: Prediction = {
  id: 'mask-rows',
  question: '替换中间的一个词，而任何词都不许往后看。哪些行可能改变？',
  answers: [
    { label: '只有那个词的行', reply: '它后面的所有词都可以看它，所以那些行也可能变。' },
    {
      label: '它自己和后面各词的行',
      reply: '对。它前面的词从没见过它：那些数字保持不变，精确到最后一个比特。',
    },
    { label: '所有的行', reply: '词往两个方向看的时候是这样。比较两列。' },
  ],
  right: 1,
};

const needed: Prediction = {
  id: 'weight-effect',
  question: '一个词得到很大一份注意力。答案需要它吗？',
  answers: [
    { label: '总是需要', reply: '找找右下方的点：注意力很多，却没有影响。' },
    { label: '经常，但不总是', reply: '对：相关性是正的，但离一还远。' },
    {
      label: '权重什么也说明不了',
      reply: '这话说得太重了：相关性是正的。不过离一还远。',
    },
  ],
  right: 1,
};

const again: Prediction = {
  id: 'asked-again',
  question: '你问一件事，再问另一件，然后又问第一件。第二次的回答会不同吗？',
  answers: [
    {
      label: '会，它记得中间的谈话',
      reply: '比较指纹：所有词的所有概率都算进去了。',
    },
    { label: '不会，最后一个比特都相同', reply: '对。从一次运行到下一次，什么都不保留。' },
  ],
  right: 1,
};

export const chapter6: Chapter = {
  id: 'honesty',
  title: '6. 实话实说：真实的 Transformer 还有什么',
  lead: '画注意力的图时通常省掉的东西，在这里都是开关。每个开关都说明它保住什么、破坏什么。',
  sections: [
    {
      id: 'many-heads',
      title: '许多个头',
      predictions: [squares],
      body: () => html`
        <attention-predict .prediction=${squares}></attention-predict>
        <p>
          一个头只给每个词一种分配注意力的方式。真实的模型有许多<em>头</em>并排，各有自己的查询、键和值，再把各自混合出的结果并排放在一起。
        </p>
        <attention-say name="trial"></attention-say>
        <attention-tried></attention-tried>
        <attention-answers scope="trial"></attention-answers>
        <attention-figure view="heads" scope="trial"></attention-figure>
        <p>
          每个方格是一个头：每一行是一个看的词，每一列是一个被看的词。按一个方格，本章的图就显示那个头。一开始显示的，是被问的词最用力看答案的那个头，前提是答案就在文本里。没有人告诉一个头该做什么，也没有人给它起名字：方格下面的份额是在这段文本上数出来的，换一段文本就是别的份额。最后一行说明一个头平均把注意力分散在几个词上：只看一个词时是
          1。
        </p>
        <attention-figure view="arcs" scope="trial"></attention-figure>
        <h4>一个、两个还是四个</h4>
        <p>
          第 1 章的模型很小，可以就在你眼前重新训练。头多了，分的还是同样多的<attention-term name="channel"
            >通道（channel）</attention-term
          >，所以每个头的向量更短。
        </p>
        <attention-live-heads></attention-live-heads>
        <attention-figure view="heads"></attention-figure>
        <p>
          越多越好吗？先比较损失再下结论。如果语料库的提示词只差一个词，看一眼就够了。课程模型的问题更难；再往下，你会看到只用一个头训练时它失去什么。
        </p>
      `,
    },
    {
      id: 'positions',
      title: '没有位置，就是一袋词',
      predictions: [bitten],
      body: () => html`
        <attention-predict .prediction=${bitten}></attention-predict>
        <p>
          分数只比较两个词，不知道它们站在哪里。顺序是靠<em>位置</em>进来的：为每个位置学到的数字，加到词上；每个分数里还有一个数，是为距离学到的。
        </p>
        <attention-say name="trial"></attention-say>
        <attention-say name="shuffled" label="同样的词，换一种顺序"></attention-say>
        <attention-order></attention-order>
        <attention-figure view="order" scope="trial"></attention-figure>
        <p>
          没有位置时，打乱词的顺序，只是让权重跟着打乱，别的什么也不变：每个词都找到和之前同样的词，不管它们去了哪里。出现两次的词，按出现的先后配对；没有位置时，任何别的配对结果都一样。
        </p>
        <attention-switches names="no_positions"></attention-switches>
        <p class="note">
          模型是带着位置训练的。所以它去掉位置后的猜测，不等于从来没有位置的模型的猜测；下一节就有那样一个模型。
        </p>
      `,
    },
    ablationsSection,
    {
      id: 'mask',
      title: '谁可以往后看',
      predictions: [ahead],
      body: () => html`
        <attention-predict .prediction=${ahead}></attention-predict>
        <p>
          写文本的模型，绝不能看到自己还没写出来的东西。<em>因果掩码</em>把后面的词的分数都设为 −∞，所以它们的权重正好是
          0。
        </p>
        <attention-say name="trial"></attention-say>
        <attention-switches names="causal"></attention-switches>
        <attention-figure view="matrix" scope="trial"></attention-figure>
        <attention-reach></attention-reach>
        <p>
          正因为这样，写文本的程序可以保留已经为前面的词算好的结果。课程模型两种方式都训练过：大多数时候到处都看，有时带着掩码。带着掩码时，它接着说下一个词，而不说一个词指什么，因为那时要它做的就是这个。
        </p>
      `,
    },
    {
      id: 'not-an-explanation',
      title: '注意力不是解释',
      predictions: [needed],
      body: () => html`
        <attention-predict .prediction=${needed}></attention-predict>
        <p>
          人很容易把权重当成理由。那就较个真：<attention-term name="knock-out">敲除（knock out）</attention-term
          >一个词，使任何层、任何头里都没有其他词关注它。答案的概率会移动多少？如果权重就是理由，权重最大的词应该最重要。
        </p>
        <attention-say name="trial"></attention-say>
        <attention-tried></attention-tried>
        <attention-knockout></attention-knockout>
        <attention-figure view="scatter" scope="trial"></attention-figure>
        <p>
          <attention-term name="correlation">相关性（correlation）</attention-term>有两种量法。皮尔逊的
          <em>r</em> 问这些点是不是在一条直线上，斯皮尔曼的 <em>ρ</em> 只问它们是不是一起上升；是的话两者都是
          1，如果从一个量看不出另一个，则接近 0。低于
          0，就是背道而驰：被看得更多的词，往往是更不重要的词。一段文本算不上多少证据。所以这里有许多段：
        </p>
        <attention-knockouts></attention-knockouts>
        <attention-figure view="scatter-all" scope="trial"></attention-figure>
        <p>
          为什么不在一条直线上？一个词交出的内容，可以在第一层经由另一个词转手，于是第二层看的是那个中间人。一个词被看，取到的值可能什么也改变不了。而所有头加上去的，后面的层也可能抵消。
        </p>
        <p class="proof">敲除也不是最后的结论：缺了一个词的文本，是模型从没在上面训练过的文本。</p>
      `,
    },
    {
      id: 'stateless',
      title: '除了提示词，没有记忆',
      predictions: [again],
      body: () => html`
        <attention-predict .prediction=${again}></attention-predict>
        <attention-say name="trial"></attention-say>
        <attention-tried spared></attention-tried>
        <attention-stateless></attention-stateless>
        <p>运行一个模型并不会改变它。对话中看上去像记忆的，就是对话本身：每一次，整段对话都重新放进提示词。</p>
      `,
    },
    {
      id: 'all-switches',
      title: '所有开关在一页上',
      body: () => html`
        <p>同一段文本，由训练时原样的模型来读，再每次拨动一个开关来读：</p>
        <attention-say name="trial"></attention-say>
        <attention-tried spared></attention-tried>
        <attention-invariants></attention-invariants>
      `,
    },
    ...retrainSections,
  ],
};
