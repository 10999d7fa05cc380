// Chinese: words of controls and read-outs for chapter 4.
import type { changeStrings as english } from '../en/strings-change.js';

export const changeStrings = {
  'change.before': '之前',
  'change.after': '之后',
  'change.offers': '试一个改动',
  'change.words': '第二个句子，一个词一个词地列出：选一个来替换。',
  'change.word.other': '{word}，已改动',
  'change.replace': '用哪个词替换 {word}',
  'change.replace.button': '替换',
  'change.label': '{before} → {after}',
  'change.lengths':
    '第一段文本有 {before} 个词元，第二段有 {after} 个。从第一处不同开始，同一个位置上不再是同一个词，所以没法逐个权重画出差别。不过，各自关注什么、回答什么，仍然可以比较。',
  'change.rows': '改动前后逐位相同的权重行：{count} 行中有 {same} 行，所有层和所有头都算在内。',
  'change.rows.unchanged': '对这个模型来说，两段文本的词是一样的：它们在词表里的编号相同，所以后面的一切也相同。',
  'change.rows.none':
    '每一行都把总量为一的预算分给所有的词，而其中一个词现在换了键。所以没有一行不受影响，哪怕只是最后几位数字在动。',
  'change.rows.some':
    '每一行都把总量为一的预算分给所有的词，而其中一个词现在换了键。如果有的行仍然相同，那是因为差别太小，连最后一位数字都没动。',
  'change.queries': '提问用的查询与之前逐位相同的词：{queries}。',
  'change.queries.layer': '第 {layer} 层 {count} 个中有 {same} 个',
  'change.big': '{word} 现在给 {other} {after}；之前是 {before}。',
  'change.open': '第 {layer} 层，第 {head} 头',

  'prompts.flawed': '有错的提示词',
  'prompts.corrected': '后面加上更正',
  'prompts.edited': '直接修改',
  'prompts.label': '提示词；___ 是要猜的词',
  'prompts.mass': '{word} 把 {share} 的注意力给了划掉的词（所有层和头的平均）。',
  'prompts.gone': '错词一个也不剩了。{word} 给它们的注意力是 {share}。',
  'prompts.verdict.kept': '加上更正，答案仍是 {flawed}；直接修改，答案是 {edited}。',
  'prompts.verdict.helped': '这里更正就够了：它把答案从 {flawed} 变成 {corrected}，和直接修改一样。',
  'prompts.verdict.other': '更正把答案从 {flawed} 变成了 {corrected}，而直接修改的答案不是它，是 {edited}。',
  'prompts.verdict.unmoved': '修改没有改变答案：仍然是 {flawed}。',

  'pool.paid': '一个交易者付进 {paid} 个 x',
  'pool.price': 'y 的下一个价格',
  'pool.before': '交易之前，一个 y 值 {price} 个 x。',
} as const satisfies Record<keyof typeof english, string>;
