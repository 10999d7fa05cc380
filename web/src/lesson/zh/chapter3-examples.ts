// Chapter 3, its last part: the lesson model reads, and one sentence asks another. Words in Chinese.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Prediction, Section } from '../chapter.js';
import { families } from './families.js';
import { int } from '../number.js';
import { brackets, equals, formula, fraction, name, root, row, sign, word } from '../formula.js';

const asks: Prediction = {
  id: 'cross-attention',
  question: '查询来自一个句子，键和值来自另一个句子。公式里有什么必须改？',
  answers: [
    {
      label: '什么都不用改',
      reply: '对。这个函数从不问它的向量从哪里来：只不过表不再是正方形了。',
    },
    {
      label: '需要一个掩码',
      reply: '掩码是不让词在自己的句子里往后看。在另一个句子里，没有所谓的后面。',
    },
    {
      label: '两个句子必须一样长',
      reply: '每个提问的词有一行，而一行可以有任意长度。输入一个更长的句子试试。',
    },
  ],
  right: 0,
};

/** All of its vocabulary but the unknown word and ___. */
const knownWords = ({ readings }: Frame): TemplateResult | string =>
  readings ? int(readings.model.words.length - 2) : '…';

/** Each word of the sentence is hidden and guessed: what the model says to one that it sees would be a second number for
 * the same word. */
const guessedInTurn = ({ readings }: Frame, open: string): boolean =>
  Boolean(readings?.fit && families.find(({ name }) => name === open)?.fit);

export const exampleSections: readonly Section[] = [
  {
    id: 'cross',
    title: '一个句子问另一个句子',
    predictions: [asks],
    body: () => html`
      <attention-predict .prediction=${asks}></attention-predict>
      <p>
        到目前为止，每个词问的都是自己句子里的词：自注意力（self-attention）。在<attention-term name="cross-attention"
          >交叉注意力（cross-attention）</attention-term
        >里，<span class="q">q</span> 来自一个句子，<span class="k">k</span> 和
        <span class="v">v</span> 来自另一个。机器翻译就是这样工作的：它写出的法语词，去问它读到的英语词。
      </p>
      ${formula(
        word('混合'),
        equals,
        word('softmax'),
        brackets(fraction(row(name('q'), sign('·'), name('k')), root(name('d')))),
        name('v'),
      )}
      <attention-figure view="translation"></attention-figure>
      <p class="note">
        这些向量是为了教学手工设定的：冠词、动物、颜色、动作各用一个数字。权重由它们算出；表格里两样都有，你可以心算核对。两种语言里，颜色站在猫的不同一侧；但它照样被找到，因为这里没有什么取决于位置。
      </p>
      <p>
        同一个函数可以用任何向量。这里由<attention-term name="lesson-model">课程模型（lesson model）</attention-term
        >来读两个句子，各读各的，然后一个问另一个。这个模型只学过英语句子，所以从这里起，给它的句子都是英语。
      </p>
      <attention-cross></attention-cross>
      <attention-figure view="cross"></attention-figure>
      <p>
        这个模型从没为此训练过，所以你看到的是这个函数在运行，而不是一种本领。它的头学的是在一个句子之内看；它们产生的查询和键，仍然可以跨两个句子比较。换别的头看看，这些连线有多不一致。
      </p>
    `,
  },
  {
    id: 'examples',
    title: '可以试的句子',
    predictions: families.map(({ prediction }) => prediction),
    body: (frame, { wishes }) => html`
      <p>
        读下面这些句子的，是和之前不同的模型：课程模型，一个事先在小文法的英语句子上训练好的
        Transformer。它往两个方向读，所以词可以往后看。选一类句子，先猜，再换一换。
      </p>
      <attention-examples></attention-examples>
      <attention-say name="example"></attention-say>
      <p class="note">
        可以输入任何英语句子。<span class="word">___</span> 代表要模型猜的词。在
        <span class="word">it</span>（它）、<span class="word">he</span>（他）和
        <span class="word">she</span>（她）处，它回答指的是谁；在 <span class="word">was</span> 和
        <span class="word">were</span>（单数和复数的“是”）处，回答与哪个词搭配；在
        <span class="word">bank</span>（银行或岸）处，回答是哪一种。
      </p>
      ${guessedInTurn(frame, wishes.family) ? nothing : html`<attention-answers scope="example"></attention-answers>`}
      <attention-sentence scope="example"></attention-sentence>
      <attention-heads scope="example"></attention-heads>
      <attention-every-head scope="example"></attention-every-head>
      <attention-figure view="arcs" scope="example"></attention-figure>
      <attention-examined></attention-examined>
      <p>
        没有人告诉模型该看哪里。给它看的是被遮住的词和它们的答案，弧线是训练自己得出的。由哪个头来做，是这个模型的习惯，不是定律：换一个起点重新训练，可能就是另一个头。
      </p>
      <details class="note">
        <summary>用其他的图看同一个句子：所有词一起看，一对词，查询、键和值</summary>
        <attention-figure view="matrix" scope="example"></attention-figure>
        <attention-figure view="pair" scope="example"></attention-figure>
        <attention-figure view="qkv" scope="example"></attention-figure>
      </details>
      <p class="proof">
        这个模型不会做什么：几乎什么都不会。它只认识 ${knownWords(frame)}
        个词和符号，以及上面那几类句子。它从不说“我不知道”：不管读到什么，它的概率加起来都是一，所以它总有一个答案，而且可能对错误的答案很有把握。试试它从没学过的。
      </p>
    `,
  },
];
