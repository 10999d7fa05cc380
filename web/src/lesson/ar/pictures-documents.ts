// The words of the picture of chapter 5, Arabic.
import type { documentWords as english } from '../en/pictures-documents.js';

export const documentWords: typeof english = {
  mean: 'متوسّط كل الرؤوس',
  all: 'كل الرؤوس',
  layerHead: (v) => `الطبقة ${v.layer}، الرأس ${v.head}`,
  rest: 'السؤال والإطار',
  short: (v) => (v.document === null ? 'الباقي' : `وثيقة ${v.document}`),
  document: (v) => `${v.document} \u2068${v.text}\u2069`,
  share: (v) => (v.document === null ? `السؤال والإطار ${v.percent}` : `الوثيقة ${v.document} بنسبة ${v.percent}`),
  describe: (v) => `أين تنظر الكلمة المخفية. متوسّط كل الطبقات والرؤوس: ${v.mean}. في ${v.head}: ${v.inHead}.`,
  head: ['', 'الكلمات والعلامات', 'متوسّط كل الرؤوس'],
};
