// Chapter 5: its words in Chinese.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { timingSections } from './chapter5-timing.js';
import { firstAsked, timeAsked } from '../examples-context.js';
import { int } from '../number.js';

const swapped: Prediction = {
  id: 'shots-swapped',
  question:
    '“loved it”（很喜欢）的标签是“down”（下），“total waste”（纯属浪费）的标签是“up”（上）。那么“so happy”（真高兴）的答案是什么？',
  answers: [
    {
      label: 'up，因为那才是好的',
      reply: '不对。up 在别处是什么意思，在这里无关紧要：按“交换标签”，读一读答案。',
    },
    { label: 'down，照例子说的', reply: '对。例子是文本的一部分，而模型跟着文本走。' },
    {
      label: '得先重新训练',
      reply: '一个训练步也没有做。交换标签，再看看参数的指纹。',
    },
  ],
  right: 1,
};

const removed: Prediction = {
  id: 'documents-removed',
  question: '你删掉关于退款（refunds）的那份文档，再问退款。模型会说什么？',
  answers: [
    {
      label: '说它不知道',
      reply: '它从不这么说：它总得填上一个词，而训练它的句子里没有一句说“我不知道”。',
    },
    { label: '30，它以前读过', reply: '它什么都不留。离开了上下文的，就没有了。试一试。' },
    { label: '另一个数字', reply: '对。试一试：看看它有多大把握，这个数字又是从哪里来的。' },
  ],
  right: 2,
};

export const chapter5: Chapter = {
  id: 'neighbourhood',
  title: '5. 邻域：上下文学习与 RAG',
  lead: '参数保持原样。问题周围的文本变了，答案也跟着变。',
  sections: [
    {
      id: 'ladder',
      title: '从一个句子到几份文档',
      body: (frame) => html`
        <p>
          在第 3
          章里，一个词的邻域是它所在的句子。注意力里没有什么会问词从哪里来，所以邻域可以更大：做好的例子，或者整份的文档。把它们放到问题前面，合起来还是一段文本。
        </p>
        ${ladder(frame)}
      `,
    },
    {
      id: 'few-shot',
      title: '从例子学习，不用训练',
      predictions: [swapped],
      body: () => html`
        <p>
          这里有几个例子，每个都有标签，还有一个没有标签的问题。把例子放在问题前面，叫做<attention-term name="few-shot"
            >少样本提示（few-shot prompting）</attention-term
          >；答案跟着例子走，叫做<attention-term name="in-context">上下文学习（in-context learning）</attention-term
          >。改一个标签、一段文本，或者问题。
        </p>
        <attention-predict .prediction=${swapped}></attention-predict>
        <attention-shots></attention-shots>
        <attention-context text="shots"></attention-context>
        <attention-answers scope="shots"></attention-answers>
        <attention-shots-answer></attention-shots-answer>
        <attention-frozen></attention-frozen>
        <attention-heads scope="shots"></attention-heads>
        <attention-copies scope="shots"></attention-copies>
        <attention-figure view="arcs" scope="shots"></attention-figure>
        <p>
          到哪里就不行了：这个小模型学这个游戏时只用过少数几个标签，例如
          yes（是）、no（否）、up（上）、down（下）、red（红）或
          a。选“水果”时，标签是它认识的词，但它从没受过把它们当标签用的训练。它也没有学过否定：拿“not so
          happy”（不太高兴）问问它。
        </p>
      `,
    },
    {
      id: 'rag',
      title: '文档：先查，再答',
      predictions: [removed],
      body: () => html`
        <p>
          <attention-term name="retriever">检索器（retriever）</attention-term
          >用问题去搜索文档，最好的几份放进<attention-term name="context">上下文（context）</attention-term
          >。这就是检索增强生成（retrieval augmented generation），即
          <attention-term name="rag">RAG</attention-term>。改一份文档里的数字，删掉一份，移动一份。
        </p>
        <attention-predict .prediction=${removed}></attention-predict>
        <attention-documents></attention-documents>
        <attention-context text="documents"></attention-context>
        <attention-answers scope="documents"></attention-answers>
        <attention-provenance></attention-provenance>
        <p>
          选互相矛盾的那两份，把第一份往下移：光是顺序就让答案翻转。这里没有什么知道哪份文档是真的。问一件没有人写下来的事，照样会得到一个答案。
        </p>
      `,
    },
    {
      id: 'retriever',
      title: '谁来选文档？',
      body: () => html`
        <p>
          比较问题与文档有两种办法。<attention-term name="bm25">BM25</attention-term>
          数两者共有的词；只有少数文档才有的词分量更重。它只看词是不是相同。<attention-term name="cosine"
            >余弦（cosine）</attention-term
          >比较方向：一边所有词的<attention-term name="embedding">嵌入（embedding）</attention-term
          >的平均，与另一边的平均。检索器就是对一个库的注意力：拿一个查询与全部内容比较，留下最好的。
        </p>
        <attention-retriever></attention-retriever>
        <p>
          训练让一些作用相同的词彼此靠近：days（天）、hours（小时）、weeks（周）和 months（月）。<attention-try
            to="retriever"
            .wishes=${timeAsked}
            >问 months（月）</attention-try
          >，那里没有一份文档有这个词：BM25 对它们全是 0，余弦却找到说到时间的那两份。
        </p>
        <p>
          它不是词典。对这个模型来说，refunds（退款）更像 claims（索赔），不那么像
          returns（退货）。而且，如果文档几乎由同样的词组成，它们的余弦就很接近：<attention-try
            to="retriever"
            .wishes=${firstAsked}
            >拿退款去问最初的那些文档</attention-try
          >，第二名是关于 repairs（维修）的那份，比 returns 稍稍领先。
        </p>
        <attention-context text="documents"></attention-context>
        <attention-answers scope="documents"></attention-answers>
      `,
    },
    {
      id: 'mass',
      title: '它在看哪份文档？',
      body: () => html`
        <p>被遮住的词给一份文档的各个词的注意力，加在一起。其余的给了问题、文档外面的框架，以及它自己。</p>
        <attention-heads scope="documents"></attention-heads>
        <attention-copies scope="documents"></attention-copies>
        <attention-figure view="documents"></attention-figure>
        <details>
          <summary>逐词看</summary>
          <attention-figure view="arcs" scope="documents"></attention-figure>
        </details>
        <p>
          一份文档得到很多注意力，并不证明答案就从那里来。把它去掉，是更好的检验。这里把上下文重新读几遍，每次去掉其中一份文档：
        </p>
        <attention-without></attention-without>
      `,
    },
    {
      id: 'fine-tuning',
      title: 'RAG 与微调',
      body: () => html`
        <p>
          RAG
          改变的是文本，所以新的事实立刻生效，可以收回，也可以追溯到它的文档。但每个问题都得先找到它，再把它放到前面，而且上下文有尽头。<attention-term
            name="fine-tuning"
            >微调（fine-tuning）</attention-term
          >改变的是参数，就像第 1
          章里的训练那样：它放进去的东西不必在文本里提到，但没有文档能说明它从哪里来，要收回就得重新训练。
        </p>
        <attention-tuning></attention-tuning>
        <attention-frozen></attention-frozen>
      `,
    },
    ...timingSections,
  ],
};

/** Row 5.1: the same attention over more and more text. */
function ladder({ readings }: Frame): TemplateResult | typeof nothing {
  if (!readings) return nothing;
  const { example, shots, documents } = readings.scopes;
  const level = (name: string, href: string, { tokens, text }: typeof example): TemplateResult =>
    html`<dt><a href=${href}>${name}</a>，${int(tokens.length)} 个词和符号</dt>
      <dd class="word">${text}</dd>`;
  return html`<dl class="plain" data-test="ladder">
    ${level('一个句子', '#attention', example)} ${level('几个例子和一个问题', '#few-shot', shots)}
    ${level('几份文档和一个问题', '#rag', documents)}
  </dl>`;
}
