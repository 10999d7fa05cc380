// The words of the pictures of chapter 6, Arabic.
import { integer } from '../format.js';
import type { honesty as english } from '../en/pictures-honesty.js';
import { count, ofWords } from './count.js';

/** Variants of the file of ablations, by the names that they have there. */
const variants: Readonly<Record<string, string>> = {
  full: 'كاملًا',
  'one-head': 'رأس واحد',
  'one-layer': 'طبقة واحدة',
  'no-positions': 'بلا مواضع',
  'no-residual': 'بلا وصلات متبقّية',
  'no-norm': 'بلا تطبيع',
  'no-feed-forward': 'بلا تغذية أمامية',
  causal: 'سببي فقط',
};

/** "the only head", "both heads", "all 4 heads", "all 12 heads" */
function allHeads(n: number): string {
  if (n === 1) return 'الرأس الوحيد';
  if (n === 2) return 'الرأسان كلاهما';
  return `كل الرؤوس، وعددها ${integer(n)}،`;
}

export const honesty: typeof english = {
  variant: (name) => variants[name] ?? name,

  heads: {
    title: (v) => `الطبقة ${v.layer}، الرأس ${v.head}`,
    self: (v) => `نفسها ${v.percent}`,
    before: (v) => `السابقة ${v.percent}`,
    after: (v) => `التالية ${v.percent}`,
    effective: (v) => `على ${v.words} من الكلمات`,
    name: (v) => `${v.title}: ${v.habits}`,
    describe: (v) =>
      `${allHeads(v.count)} على ${v.count === 1 ? '' : 'النص نفسه وفيه '}${count(v.words, v.count === 1 ? ofWords : { ...ofWords, two: 'كلمتان' })}.`,
    means:
      'الحصص متوسّطات، كل منها على الكلمات التي لها جارة كهذه: الكلمة الأولى لا سابقة لها. فلا يلزم أن يكون مجموعها \u2066100 %\u2069.',
    most: (v) => `${v.habit}: ${v.title}، ${v.percent}.`,
    habits: {
      self: 'ينظر إلى الكلمة نفسها أكثر من غيره',
      before: 'ينظر إلى الكلمة السابقة أكثر من غيره',
      after: 'ينظر إلى الكلمة التالية أكثر من غيره',
    },
    spread: (v) =>
      `الانتباه أضيق ما يكون في ${v.narrow} (${v.least} من الكلمات فعليًّا) وأوسع ما يكون في ${v.wide} (${v.most}).`,
    head: ['الرأس', 'إلى نفسها', 'إلى الكلمة السابقة', 'إلى الكلمة التالية', 'موزَّع على، كلمات'],
  },

  order: {
    first: 'كما كُتب',
    second: 'معادًا إلى ترتيبه',
    difference: 'الفرق',
    with: 'مع المواضع',
    without: 'من دون المواضع',
    describe: (v) =>
      `في ${v.title}، أكبر فرق في وزن هو \u2066${v.with}\u2069 مع المواضع و\u2066${v.without}\u2069 من دونها.`,
    none: 'كلمات النصّين ليست واحدة، فلا شيء يُعاد إلى ترتيبه.',
    head: ['', 'أكبر فرق في وزن'],
  },

  scatter: {
    mean: 'متوسّط كل الرؤوس',
    x: 'وزن الانتباه',
    y: 'تغيّر احتمال الإجابة',
    correlation: (v) => `\u2066r = ${v.pearson}\u2069، \u2066ρ = ${v.spearman}\u2069`,
    describe: (v) =>
      `من دون «\u2068${v.word}\u2069» يتغيّر احتمال الإجابة «\u2068${v.answer}\u2069» عند «\u2068${v.asked}\u2069» بمقدار \u2066${v.effect}\u2069، أي أكثر ممّا يتغيّر من دون أيّ كلمة أخرى.`,
    agreement: (v) =>
      `الوزن مقابل الأثر، الكلمات المعدودة: ${v.count}. مع متوسّط كل الرؤوس، معامل بيرسون \u2066r = ${v.pearson}\u2069، ومعامل سبيرمان \u2066ρ = ${v.spearman}\u2069.`,
    none: 'لم يُطرح سؤال بعد.',
    nothing: 'يحتاج النص إلى كلمتين قبل أن تمكن إقصاء واحدة.',
    head: ['الكلمة', 'الوزن، المتوسّط', 'الوزن، هذا الرأس', 'تغيّر الاحتمال'],
    headAll: ['النص', 'الكلمة', 'الوزن، المتوسّط', 'تغيّر الاحتمال'],
  },

  ablations: {
    right: 'الإجابات الصحيحة، \u2066%\u2069',
    chance: 'تخمين',
    describe: (v) =>
      `كل النماذج، وعددها ${v.variants}، دُرّب كل منها مرّة واحدة من البداية، ونسبة الأسئلة التي يصيب فيها كل منها، في عائلات الجمل، وعددها ${v.families}.`,
    most: (v) => `أعمق هبوط: ${v.variant}، في \u2068${v.family}\u2069، من ${v.from} إلى ${v.to}.`,
    family: 'العائلة',
  },
};
