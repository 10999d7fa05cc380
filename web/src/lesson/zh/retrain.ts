// Train the lesson model yourself: its words in Chinese.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const again: Prediction = {
  id: 'retrain',
  question: '你用同样的文法、步数和种子重新训练课程模型。会得到什么？',
  answers: [
    {
      label: '另一个同样好的模型',
      reply: '换一个种子才会那样。种子相同，连随机数都相同。',
    },
    {
      label: '同样的数字，最后一个比特都相同',
      reply: '对：每个运算的顺序和舍入都是固定的。让本页来比较两个文件。',
    },
    {
      label: '要看是什么机器',
      reply: '有这种可能：许多程序在不同的机器上按不同的顺序把数字相加。这个引擎不会。',
    },
  ],
  right: 1,
};

export const retrainSections: readonly Section[] = [
  {
    id: 'retrain',
    title: '自己训练它',
    predictions: [again],
    body: () => html`
      <p>
        课程模型不是天生就有的。程序从一个<attention-term name="grammar">文法（grammar）</attention-term
        >，也就是一份写着词表和句型的文本里抽取句子，模型就从随机数开始，在这些句子上训练。你的浏览器也能用同一个文法做同样的事，你可以同时继续读下去。完整地跑一遍要几分钟；只跑十分之一的步数，就能看到它怎样开始。你随时可以停下，并使用最近一次考试时的模型。
      </p>
      <attention-predict .prediction=${again}></attention-predict>
      <attention-retrain></attention-retrain>
      <p>
        每过一阵，就用训练时<attention-term name="held-out">留出（held-out）</attention-term
        >的句子考一考模型。句子分成几类：同一类的句子共用一个句型，问的是同一件事，例如“it”是什么。看看哪些类先学会，哪些类后学会。短跑一次之后，使用这个模型，再回到第
        3 章的例子：现在 <span class="word">it</span> 看什么？
      </p>
      <p>
        步数和<attention-term name="seed">种子（seed）</attention-term
        >（所有随机数都由它产生）都与自带的模型相同，除非你改动。不去动它，训练的终点就必须与自带的文件逐字节相同，本页会比较两者。你更想用自己的句子来训练？那正是<a
          href="#corpus"
          >第 1 章</a
        >在你每次改动之后所做的，用的是一个更小的模型。
      </p>
    `,
  },
];
