// Chapter 6, its section about the parts of a block: trained without them, and taken away afterwards. Words in Chinese.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const spared: Prediction = {
  id: 'part-missing',
  question: '从训练好的模型里拿掉一个部件。缺了哪一个，它答对得最少？',
  answers: [
    {
      label: '残差连接',
      reply: '对。各层训练时学着去读的东西，几乎全没了。',
    },
    {
      label: '前馈层',
      reply: '在下面提问所有问题：有些答案变了，许多仍然是对的。',
    },
    { label: '除以 √d', reply: '有损害：看表。但有别的部件损害更大。' },
  ],
  right: 0,
};

export const ablationsSection: Section = {
  id: 'parts',
  title: '每个部件有什么用',
  predictions: [spared],
  body: () => html`
    <p>
      注意力是一层里的一个部件。它周围还有<attention-term name="residual"
        >残差连接（residual connection）</attention-term
      >，把一层算出的结果加到输入上；有<attention-term name="norm">归一化（normalisation）</attention-term
      >，使向量的大小保持一致；还有<attention-term name="feed-forward">前馈（feed-forward）</attention-term
      >层，对每个词单独加工。
    </p>
    <h4>训练时就没有</h4>
    <p>
      下图中，每一行是一类句子。在 <em>it-meaning</em> 里，模型根据对“it”（它）的描述说出它是什么；在
      <em>it-role</em> 和 <em>hurt</em> 里，根据谁对谁做了什么；<em>few-shot</em>、<em>rag</em>、<em>note</em> 和
      <em>pairs</em> 要的答案就在文本里，别处没有。“乱猜”答对的比例，与在句子提供的几个答案中闭着眼选一样。
    </p>
    <attention-figure view="ablations"></attention-figure>
    <attention-ablations></attention-ablations>
    <p>
      “it”是什么、动词跟哪个名词搭配、首都是哪里，只有一个头、只有一层，甚至失去位置，都还能答对。谁对谁做了什么，没有顺序就保不住。而要从文本里的几个答案中挑出一个时，一个头不够，一层也不够。
    </p>
    <p>
      只能看前面的词的模型，要到句子末尾说出来之后才可能知道“it”是什么：在那之前，它只能猜。而训练时没有残差连接、没有归一化，或者没有前馈层，对这个模型几乎没有损失。它们在深的模型里才有用武之地，而这个模型只有两层。
    </p>
    <h4>训练后再拿掉</h4>
    <attention-predict .prediction=${spared}></attention-predict>
    <attention-say name="trial"></attention-say>
    <attention-switches names="no_residual no_norm no_feed_forward unscaled"></attention-switches>
    <attention-answers scope="trial"></attention-answers>
    <p>这里参数不变，只缺一个部件。不要只问一个问题：</p>
    <attention-taken></attention-taken>
    <p>这说明<em>这个</em>模型有多依赖一个部件，完全不能说明没有它的模型能学到什么。要知道那一点，就得重新训练。</p>
  `,
};
