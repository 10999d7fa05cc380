// The words of the pictures, Arabic. What is written from left to right stands between isolates.
import type { words as english } from '../en/pictures.js';
import { count, ofNumbers, ofSteps, ofWords, others } from './count.js';

export const words: typeof english = {
  quoted: (v) => `«\u2068${v.word}\u2069»`,
  share: (v) => `\u2068${v.word}\u2069 ${v.percent}`,
  others: (v) => `+ ${count(v.count, others)} ${v.percent.startsWith('<') ? '' : '= '}\u2066${v.percent}\u2069`,
  below: '\u2066< 1 %\u2069',
  impossible: 'مستحيل',

  endings: {
    counted: 'بالعدّ',
    trained: 'النموذج المدرَّب',
    older: 'النموذج المدرَّب (مدوّنة أقدم)',
    describe: (v) => `بعد «\u2068${v.prompt}\u2069» يقول العدّ: ${v.shares}.`,
    describeAll: (v) => `لا سطر في المدوّنة يُكمل من هنا، فتُعدّ كل كلمة: ${v.shares}.`,
    describeModel: (v) => `يقول النموذج المدرَّب: ${v.shares}.`,
    row: (v) => `\u2068${v.word}\u2069، ${v.percent}: أظهر كيف عُدّت`,
    head: ['الكلمة', 'النسخ', 'اللوجيت الأساسي', 'بالعدّ', 'النموذج المدرَّب'],
    never: 'لم تُرَ هنا قطّ',
    rest: (v) => `+ ${count(v.count, others)}`,
  },

  tilt: {
    base: 'التدريب المسبق',
    now: 'مع المكافأة',
    rank: (v) => `الرتبة ${v.from} ← ${v.to}`,
    describe: (v) => `عند \u2066β = ${v.beta}\u2069 يقول النموذج: ${v.shares}.`,
    flipped: (v) => `الآن تتقدّم \u2068${v.winner}\u2069 على \u2068${v.base}\u2069.`,
    kept: (v) => `كما في التدريب المسبق، تتصدّر \u2068${v.winner}\u2069.`,
    impossible: (v) => `«\u2068${v.word}\u2069» مستحيلة.`,
    head: ['الكلمة', 'اللوجيت الأساسي', 'R', 'R/β', 'اللوجيت الجديد', 'التدريب المسبق', 'مع المكافأة'],
  },

  beta: {
    now: (v) => `\u2066β = ${v.beta}\u2069`,
    flip: (v) => `\u2066β* = ${v.beta}\u2069`,
    small: 'المكافأة تغلب',
    large: 'البقاء قرب التدريب المسبق',
    describe: (v) => `قيمة β هي ${v.beta}، على محور لوغاريتمي.`,
    describeFlip: (v) =>
      `ينقلب التخمين عند \u2066β* = ${v.beta}\u2069؛ وفي هذا الجانب منها تتصدّر \u2068${v.winner}\u2069.`,
    noFlip: 'لا قيمة لـβ تجعل الإجابتين تتعادلان.',
    head: ['', 'β'],
    rows: { now: 'الآن', flip: 'نقطة الانقلاب \u2066β*\u2069' },
  },

  climb: {
    objective: 'الهدف، بالنات',
    distance: 'المسافة إلى الصيغة',
    optimum: (v) => `الصيغة \u2066${v.value}\u2069`,
    step: 'خطوات صعود التدرّج',
    describe: (v) =>
      `بعد ${count(v.steps, ofSteps)} بلغ صعود التدرّج هدفًا قدره \u2066${v.objective}\u2069؛ والقيمة المثلى بحسب الصيغة \u2066${v.optimum}\u2069. مسافة التغيّر الكلّي بين التخمينين: \u2066${v.distance}\u2069.`,
    even: 'المكافآت كلّها متساوية، فلا شيء يُصعَد إليه: اختر إجابة يفضّلها الناس.',
    head: ['الخطوة', 'الهدف', 'المسافة'],
  },

  loss: {
    loss: 'الخسارة، نات لكل كلمة',
    step: 'خطوات التدريب',
    floor: (v) => `الحدّ الأدنى ${v.value}`,
    describe: (v) => `بعد ${count(v.steps, ofSteps)} من التدريب تبلغ الخسارة ${v.loss} نات لكل كلمة.`,
    describeFloor: (v) => `لا يمكن أن تهبط تحت ${v.floor}، وهي إنتروبيا المدوّنة.`,
    waiting: 'لم يبدأ التدريب.',
    head: ['الخطوة', 'الخسارة'],
  },

  attention: {
    to: (v) => `«\u2068${v.word}\u2069» تنتبه إلى: ${v.shares}.`,
    by: (v) => `«\u2068${v.word}\u2069» تنتبه إليها: ${v.shares}.`,
    gives: (v) => `«\u2068${v.word}\u2069» تعطي ${v.percent} للكلمة «\u2068${v.other}\u2069».`,
    masked: (v) => `«\u2068${v.word}\u2069» لا تستطيع النظر إلى الأمام نحو «\u2068${v.other}\u2069».`,
    noModel: 'لم يُدرَّب نموذج بعد.',
    nothing: 'لا شيء يُعرض: الجملة فارغة، أو أطول ممّا يستطيع نموذجها قراءته.',
  },

  arcs: {
    to: 'تنتبه إلى',
    by: 'تنتبه إليها',
    toolbar: 'كلمات الجملة',
    focus: (v) => `انظر من «\u2068${v.word}\u2069»`,
    release: (v) => `«\u2068${v.word}\u2069»، مثبَّتة`,
    pair: (v) => `من «\u2068${v.word}\u2069» إلى «\u2068${v.other}\u2069»: ${v.share}`,
    head: ['من', 'إلى', 'الوزن'],
  },

  matrix: {
    describe: (v) => `أوزان الانتباه بين ${count(v.count, ofWords)}: كل صفّ يقول أين تنفق كلمة ميزانيتها البالغة 1.`,
    cell: (v) => `من \u2068${v.row}\u2069 إلى \u2068${v.column}\u2069: ${v.weight}`,
    masked: (v) => `من \u2068${v.row}\u2069 إلى \u2068${v.column}\u2069: لا نظر إلى الأمام`,
    ahead: 'لا نظر إلى الأمام',
    sum: 'Σ',
    weight: 'الوزن',
  },

  qkv: {
    q: 'بطاقة البحث: ما أبحث عنه',
    k: 'بطاقة الكعب: ما أعرضه',
    v: 'بطاقة المحتوى: ما أسلّمه',
    dimension: (v) => `البُعد ${v.dimension}`,
    product: (v) => `البُعد ${v.dimension}: \u2066${v.q} × ${v.k} = ${v.product}\u2069`,
    cell: (v) => `\u2068${v.kind}\u2069 للكلمة \u2068${v.word}\u2069، البُعد ${v.dimension}: \u2066${v.value}\u2069`,
    hint: 'اختر عددًا: تُضاء q وk المقابلتان وجداؤهما.',
    some: (v) => `المعروض ${v.shown} من ${v.count}: الكلمات التي تنتبه إليها «\u2068${v.word}\u2069» أكثر`,
    describe: (v) =>
      `الاستعلام والمفتاح والقيمة في ${count(v.count, ofWords)}، لكل منها ${count(v.size, { ...ofNumbers, two: 'عددان' })}.`,
    value: 'القيمة',
    head: ['الكلمة', ''],
  },

  pair: {
    product: '\u2066q × k\u2069',
    dot: (v) => `\u2066q · k = ${v.value}\u2069، مجموع هذه الجداءات`,
    scale: (v) => `\u2066${v.dot} ÷ √${v.d} = ${v.value}\u2069`,
    unscaled: 'بلا قسمة على \u2066√d\u2069: هذه الخطوة موقفة.',
    bias: (v) => `\u2066${v.scaled} ${v.bias}\u2069 للمسافة = \u2066${v.value}\u2069`,
    steps: {
      dot: 'قارِن: اضرب واجمع',
      scale: 'حجّم',
      softmax: 'وزّع: softmax على كل الدرجات',
      blend: 'امزج: الوزن × القيمة، مجموعًا على كل الكلمات',
    },
    weighted: (v) => `\u2066${v.weight} × v\u2069`,
    blended: 'الكل',
    masked: (v) =>
      `«\u2068${v.word}\u2069» لا تستطيع النظر إلى الأمام نحو «\u2068${v.other}\u2069»: الدرجة \u2066−∞\u2069، والوزن 0.`,
    describe: (v) =>
      `من «\u2068${v.word}\u2069» إلى «\u2068${v.other}\u2069»: \u2066q · k = ${v.dot}\u2069، الدرجة \u2066${v.score}\u2069، softmax \u2066${v.percent}\u2069.`,
    head: ['البُعد', 'q', 'k', 'الجداء', 'v', 'الممزوج'],
    sums: ['q · k', 'الدرجة', 'الوزن'],
  },

  saturation: {
    scaled: 'مع \u2066÷ √d\u2069',
    unscaled: 'من دونها',
    x: '\u2066d\u2069، أعداد كل استعلام ومفتاح',
    y: (v) => `الكلمات الفعلية، \u2066eᴴ\u2069، من ${v.count}`,
    describe: (v) =>
      `متّجهات عشوائية في كل منها ${v.d} من الأعداد: من بين ${count(Number(v.count), ofWords)} تنتبه الكلمة فعليًّا إلى ${v.scaled} مع القسمة على \u2066√d\u2069، وإلى ${v.unscaled} من دونها.`,
    head: ['d', 'مع \u2066÷ √d\u2069', 'من دونها'],
  },

  hand: {
    describe: (v) => `«\u2068${v.word}\u2069» تنتبه إلى: ${v.shares}.`,
    score: (v) => `\u2066${v.raw} → ${v.scaled}\u2069`,
    scoreHead: '\u2066q·k → ÷ √d\u2069',
    rounding: (v) =>
      `\u2066${v.rounded} = ${v.sum}\u2069: هنا تُقرَّب كل حصّة وحدها؛ وبمنزلتين عشريتين هي \u2066${v.exact}\u2069، أي 100.`,
    head: ['الكلمة', '\u2066q·k\u2069', '\u2066÷ √d\u2069', 'softmax', 'من دون \u2066÷ √d\u2069'],
  },
};
