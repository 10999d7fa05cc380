// The words of the pictures of cross-attention, Chinese.
import type { crossWords as english } from '../en/pictures-cross.js';

export const crossWords: typeof english = {
  asks: '提问：q',
  asked: '被问：k、v',
  weight: '权重',
  others: '浅色：其他词最强的一条',
  toolbar: '提问的词和被问的词',
  focus: (v) => `让“${v.word}”提问`,
  describe: (v) => `“${v.word}”问另一个句子：${v.shares}。`,
  waiting: '两个句子都要有词。',
};
