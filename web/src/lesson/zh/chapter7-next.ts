// Chapter 7, what to try next: words in Chinese.
import { html, type TemplateResult } from 'lit';

/** Each link leads to a section and sets it up; one step of undo leads back. */
export const tryNext = (): TemplateResult => html`
  <p>下面每一项都会载入自己的例子。撤销可以找回你原来的内容。有几项的语料库是英语的。</p>
  <ul>
    <li>
      澳大利亚（australia）的首都，并不是份数最多的那座城市。<attention-try to="corpus" preset="capitals"
        >真相需要多少份？</attention-try
      >
    </li>
    <li>
      人们更喜欢正确的首都 canberra（堪培拉）。<attention-try
        to="beta"
        preset="capitals"
        .wishes=${{ preferred: 'canberra', beta: 30 }}
        >β 是多少时他们能得到它？</attention-try
      >
    </li>
    <li>
      dog（狗）、cat（猫）还是 fish（鱼）：只差一个词。<attention-try to="arcs" preset="pets"
        >哪个头找到了它？</attention-try
      >
    </li>
    <li>
      语料库不知道的一个首都：brazil（巴西）。<attention-try
        to="unseen"
        preset="capitals"
        .wishes=${{ text: 'the capital of brazil is' }}
        >它说什么，有多大把握？</attention-try
      >
    </li>
    <li>一种不用空格的语言。<attention-try to="corpus" preset="chinese">它的词元是什么？</attention-try></li>
    <li>
      两份互相矛盾的文档。<attention-try
        to="rag"
        .wishes=${{ documents: ['refunds within 30 days', 'refunds within 7 days'], question: 'refunds within' }}
        >它跟着哪一份，顺序有没有关系？</attention-try
      >
    </li>
    <li>
      同样的句子，四个头、两层。<attention-try to="training" preset="databases" .wishes=${{ heads: 4, layers: 2 }}
        >它更接近计数了，还是只是更大了？</attention-try
      >
    </li>
  </ul>
`;
