// Chinese: words of controls and read-outs for chapter 7 and the way through.
import type { summaryStrings as english } from '../en/strings-summary.js';

export const summaryStrings = {
  'outcome.open': '还没答',
  'outcome.answered': '你的回答：{answer}',
  'outcome.right': '与结果相符：{answer}',
  'outcome.wrong': '结果不是这样：你答的是“{answer}”',
  'score.forget': '清除我的回答',
  'score.kept': '你的回答只留在浏览器的这个标签页里。它们不会发送到任何地方，也不会放进链接。',
  'glossary.at': '见：{title}',
} as const satisfies Record<keyof typeof english, string>;
