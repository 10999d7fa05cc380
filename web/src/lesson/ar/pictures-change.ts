// The words of chapter 4's pictures, Arabic.
import { integer } from '../format.js';
import type { changeWords as english } from '../en/pictures-change.js';

export const changeWords: typeof english = {
  replaced: (v) => `\u2066${v.before} → ${v.after}\u2069`,
  place: (v) => `الطبقة ${v.layer}، الرأس ${v.head}`,
  moved: 'انتقل',
  same: 'نفسه',
  weight: '\u2066Δ\u2069 الوزن',
  matrix: (v) =>
    `ما تغيّر في الطبقة ${v.layer}، الرأس ${v.head}: الوزن بعدُ ناقص الوزن قبلُ، لكل زوج من الرموز، وعددها ${integer(v.count)}.`,
  cell: (v) => `من \u2068${v.row}\u2069 إلى \u2068${v.column}\u2069: \u2066${v.delta}\u2069`,
  pair: (v) => `«\u2068${v.word}\u2069» تعطي «\u2068${v.other}\u2069» الآن ${v.after}، وأعطتها من قبلُ ${v.before}.`,
  row: (v) =>
    `«\u2068${v.word}\u2069» تنقل ${v.percent} من انتباهها: «\u2068${v.from}\u2069» تخسر أكثر (\u2066${v.less}\u2069)، و«\u2068${v.to}\u2069» تكسب أكثر (\u2066${v.more}\u2069).`,
  rowSame: (v) => `«\u2068${v.word}\u2069» تنتبه كما من قبل، بتًّا بتًّا.`,
  column: (v) => `«\u2068${v.word}\u2069» تنال \u2066${v.delta}\u2069 من كل الصفوف معًا؛ ولكل صفّ 1 يعطيه.`,
  inLayer: (v) => `الطبقة ${v.layer}`,
  inHead: (v) => `الرأس ${v.head}`,
  largest: 'أكبر \u2066Δ\u2069',
  average: 'المنتقل في المتوسّط',
  headRow: (v) => `${v.place}: انتقل ${v.moved}. أظهره`,
  heads: (v) =>
    `أكثر انتباه انتقل في ${v.most} (${v.moved} من انتباه كل كلمة، في المتوسّط)، وأقلّه في ${v.least} (${v.fewer}).`,
  headsSame: 'لم يتغيّر وزن، في أيّ طبقة أو رأس.',
  headsTable: ['', 'المنتقل، متوسّط كل الكلمات', 'أكبر تغيّر لوزن واحد', 'الصفوف التي بقيت نفسها، بتًّا بتًّا'],
  prompts: { flawed: 'المعيب', corrected: 'المصحَّح', edited: 'المعدَّل' },
  allHeads: 'كل الرؤوس',
  gone: 'لم يبقَ شيء',
  mass: (v) =>
    `الانتباه الذي ما زال يذهب إلى الكلمات المعيبة، متوسّط كل الرؤوس: ${v.flawed} في الموجِّه المعيب، و${v.corrected} مع التصحيح، و${v.edited} بعد التعديل.`,
  massTable: ['', 'الكلمات المعيبة', 'متوسّط كل الرؤوس'],
};
