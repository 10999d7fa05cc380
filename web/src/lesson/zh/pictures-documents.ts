// The words of the picture of chapter 5, Chinese.
import type { documentWords as english } from '../en/pictures-documents.js';

export const documentWords: typeof english = {
  mean: '所有头的平均',
  all: '所有头',
  layerHead: (v) => `第 ${v.layer} 层第 ${v.head} 头`,
  rest: '问题和框架',
  short: (v) => (v.document === null ? '其余' : `文档 ${v.document}`),
  document: (v) => `${v.document} ${v.text}`,
  share: (v) => (v.document === null ? `问题和框架 ${v.percent}` : `文档 ${v.document} ${v.percent}`),
  describe: (v) => `被遮住的词看向哪里。所有层和头的平均：${v.mean}。在${v.head}：${v.inHead}。`,
  head: ['', '词和符号', '所有头的平均'],
};
