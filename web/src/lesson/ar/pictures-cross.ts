// The words of the pictures of cross-attention, Arabic.
import type { crossWords as english } from '../en/pictures-cross.js';

export const crossWords: typeof english = {
  asks: 'تسأل: q',
  asked: 'تُسأل: \u2066k, v\u2069',
  weight: 'الوزن',
  others: 'الباهت: أقوى روابط الكلمات الأخرى',
  toolbar: 'الكلمات التي تسأل، والكلمات التي تُسأل',
  focus: (v) => `دع «\u2068${v.word}\u2069» تسأل`,
  describe: (v) => `«\u2068${v.word}\u2069» تسأل الجملة الأخرى: ${v.shares}.`,
  waiting: 'تحتاج كل من الجملتين إلى كلمة.',
};
