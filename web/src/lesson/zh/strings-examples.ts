// Chinese: words of controls and read-outs for rows 3.8 and 3.9.
import type { examplesStrings as english } from '../en/strings-examples.js';

export const examplesStrings = {
  'say.empty': '还没有可读的内容。输入一个句子。',
  'say.long': '太长了：课程模型最多读 {most} 个词和符号。',
  'say.unknown': '模型从没读过的词有 {count} 个。它把它们全当作同一个未知词。',
  'say.near': '拼写相近的已知词：',
  'say.far': '没有拼写相近的已知词。',
  'say.more': '还有 {count} 个',
  'answers.of': '它在 {word} 处的答案：',
  'answers.others': '其他所有词',
  'examples.families': '句子',
  'examples.swap': '换一换',
  'examples.strange': '它从没学过的',
  'heads.found':
    '你看到的是第 {layer} 层第 {head} 头：在所有头里，这个头中被问的词最用力地看着答案。如果句子里没有一个词是答案，就显示最后一层里看某个词看得最用力的头。',
  'heads.chosen': '你看到的是你选的第 {layer} 层第 {head} 头。',
  'heads.all': '{word} 在每个头里看向哪里',
  'heads.most': '最关注',
  'heads.place': '第 {layer} 层第 {head} 头',
  'heads.mean': '全部 {count} 个的平均',
  'heads.search': '替我找出那个头',
  'examined.right': '用 {asked} 个它从没读过的同类句子考它，答对的占 {right}。',
  'examined.heads':
    '就全部 {asked} 个句子来看，最好的单个头是第 {layer} 层第 {head} 头：在 {best} 的句子里，它给正确的词的注意力比给另一个词的多；所有头的平均做到这一点的占 {mean}。在单个句子里，可能是别的头看得更用力。',
  'fit.lead': '每个词有多合适？只把它一个遮住，让模型根据其他所有词来猜。原来站在那里的词，概率是：',
  'fit.sum': '所有词合起来：{nats} 奈特，即这些对数之和。0 表示完全确定。',
  'cross.examples': '例子',
  'cross.asking': '提问的句子：它的词带来 q',
  'cross.asked': '被问的句子：它的词带来 k 和 v',
} as const satisfies Record<keyof typeof english, string>;
