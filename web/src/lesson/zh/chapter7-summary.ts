// Chapter 7, the summary and the pitfalls: words in Chinese.
import { html, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import { examinedIn } from '../examination.js';
import { percent } from '../format.js';
import { exact, int, sig } from '../number.js';

const a = (id: string, words: string): TemplateResult => html`<a href="#${id}">${words}</a>`;
/** kept on one line where it fits */
const law = 'new_logit\u00a0= base_logit\u00a0+\u00a0R\u2060/\u2060β';
const word = (text: string): TemplateResult => html`<span class="word">${text}</span>`;

/** What was done, in order, and what it showed; with the numbers of the lesson as it is now. */
export function summary({ count, tilt, model, readings }: Frame): TemplateResult {
  const guess = count?.endings[0];
  const now = guess ? html`此刻语料库说的是 ${word(guess.word)}。` : '';
  const tuned = tilt ? html`此刻 β = ${sig(tilt.beta)}，猜测是 ${word(tilt.winner)}。` : '';
  const size = model ? html`（有 ${int(model.paramCount)} 个参数）` : '';
  const lessonSize = readings ? html`（有 ${int(readings.model.paramCount)} 个参数）` : '';
  const examined = readings?.model.source === 'shipped' ? examinedIn('it-meaning') : undefined;
  const right = examined
    ? html`在 ${int(examined.asked)} 个它从没读过的这类句子里，它答对了
      ${exact(examined.right, percent(examined.right, 1))}。`
    : '';
  return html`
    <ol>
      <li>你${a('corpus', '给一个句子加了份数')}，猜测就跟着变。它是由计数得来的。${now}</li>
      <li>
        次数的对数就是 logit，而 ${a('counting', 'softmax 把 logit 变成概率')}。给 logit 加上什么，就是让概率乘上什么。
      </li>
      <li>${a('loss', '损失')}衡量模型对它的语料库有多惊讶。真假不在其中：一句假话的份数多了，假答案就便宜了。</li>
      <li>
        在${a('unseen', '没有人写过的句子')}之后，计数退回到更短的末尾。训练出来的模型则依据在训练中起过作用的词，不管对错。
      </li>
      <li>
        ${a('training', '一个 Transformer')}${size}学了同样的句子，没有人告诉它任何计数。要达到计数的水平，它得看那个名词。
      </li>
      <li>
        人们${a('prefer', '更喜欢某个答案')}。${a('beta', '一个滑块 β')} 说明模型向它移动多远：${law}。β
        小，奖励占上风；β 大，模型贴近预训练。${tuned}
      </li>
      <li>
        奖励是${a('pairs', '由比较拟合出来的')}；没有什么奖励能${a('conjure', '变出一个词')}，只要语料库从没见过它；而${a('ascent', '一步一步地攀登')}，终点就是公式所说的地方。
      </li>
      <li>
        在 Transformer
        里，${a('arcs', '每个词花费一份注意力预算')}。${a('matrix', '所有词的那张表')}，每一行加起来等于一，而且不对称。
      </li>
      <li>
        ${a('pair', '一个权重')}就是查询乘以键，除以 √d，再由 softmax
        与其他所有的比较。它加权的是值：${a('qkv', '检索卡、书脊卡、内容卡')}。你${a('by-hand', '动手算过')}，也看到了${a('scale', '为什么要除以 √d')}。
      </li>
      <li>
        ${a('examples', '课程模型')}从句子里学会了“it”（它）指什么，而“it”后面的一个词就让答案翻转。${right}查询来自一段文本，键和值来自另一段，${a('cross', '同一个函数')}就让一个句子去问另一个。
      </li>
      <li>
        ${a('change', '改动一个词')}，就移动了其他词的注意力。提示词里的错误，只有在${a('repair', '修改提示词')}之后才消失。对注意力来说，${a('distance', '远处的词')}和任何别的词一样近，而循环网络得学会一路带着它。
      </li>
      <li>
        问题前面的${a('few-shot', '例子')}和${a('rag', '文档')}改变了课程模型${lessonSize}的答案，一个训练步也没有做：它没有学到什么，只是读到的更多。这就是${a('fine-tuning', '与微调的区别')}。
      </li>
      <li>
        真实的 Transformer
        有${a('many-heads', '许多个头')}，有${a('positions', '位置')}、${a('mask', '掩码')}和${a('parts', '更多部件')}；你拨动开关，测量了每一个保住什么、破坏什么。权重大${a('not-an-explanation', '还不是理由')}，而唯一的记忆是${a('stateless', '提示词')}。
      </li>
    </ol>
  `;
}

export const pitfalls = (): TemplateResult => html`
  <dl class="plain">
    <dt>“注意力说明两个词的关系有多紧密。”</dt>
    <dd>它有方向。不管有没有掩码，${a('matrix', '那张表都不对称')}：查询不是键。</dd>
    <dt>“没有位置时，打乱的词会得到别的权重。”</dt>
    <dd>权重相同，只是顺序不同。${a('positions', '放回原位，就毫无差别')}。</dd>
    <dt>“改一个词，每个词都会变，任何模型都这样。”</dt>
    <dd>
      只有在所有词都能看到它的地方才这样，例如${a('moved', '在课程模型里')}。有因果掩码时，${a('mask', '只有那个位置和后面的位置')}可能改变。
    </dd>
    <dt>“注意力找出真的东西。”</dt>
    <dd>查询、键和值${a('qkv', '没有真实性的印章')}，${a('loss', '损失')}也不要求真实。</dd>
    <dt>“权重解释了答案。”</dt>
    <dd>它们只是计算的一部分。${a('not-an-explanation', '敲除一个词')}，看看它原来起多大作用。</dd>
    <dt>“权重就是模型学到的东西。”</dt>
    <dd>学到的东西是参数。注意力权重${a('pair', '对每个句子都重新计算')}，用完就忘。</dd>
    <dt>“β 小，模型就贴近学到的东西。”</dt>
    <dd>正好相反：奖励${a('beta', '要除以 β')}。</dd>
    <dt>“RLHF 教会新的答案。”</dt>
    <dd>它只在${a('conjure', '预训练使之成为可能')}的答案之间移动概率。</dd>
    <dt>“它记得我跟它说过的话。”</dt>
    <dd>它每次都${a('stateless', '把整个提示词重读一遍')}。它的记忆就是提示词。</dd>
    <dt>“它从我的文档里学习。”</dt>
    <dd>${a('rag', '它只是读文档。')}它的参数${a('fine-tuning', '前后相同')}，精确到最后一个比特。</dd>
  </dl>
`;
