// The words of the pictures of long work, Arabic.
import type { jobWords as english } from '../en/pictures-jobs.js';

export const jobWords: typeof english = {
  megabytes: (v) => `${v.number} ميغابايت`,

  learners: {
    attention: 'انتباه',
    recurrent: 'تكرارية',
    windowed: 'نافذة',
  },

  timing: {
    measured: 'مقيس',
    square: '\u2066c · n²\u2069',
    replaced: 'استُبدل واحد',
    x: 'الرموز، n',
    y: 'انتباه واحد',
    waiting: 'لم يُقَس شيء بعد.',
    describe: (v) =>
      `قيس هنا: الانتباه على ${v.n} من الرموز يستغرق ${v.time}. الخط الرمادي هو \u2066c · n²\u2069، ملاءَمًا للنقاط.`,
    exponent: (v) => `وإذا تُرك الأسّ حرًّا فأفضل ملاءمة هي n مرفوعًا إلى الأسّ ${v.exponent}.`,
    changed: (v) => `استُبدل رمز واحد من بينها: ${v.time}.`,
    head: ['الرموز', 'مللي ثانية', 'مللي ثانية، استُبدل واحد', 'جدول الأوزان'],
  },

  distance: {
    limit: 'تُرك',
    x: 'الكلمات بينهما',
    y: 'خطوات التدريب حتى اليقين',
    waiting: 'لم يُدرَّب شيء بعد.',
    never: (v) => `ليس في ${v.steps}`,
    describe: (v) =>
      `خطوات التدريب حتى تكون كل إجابة واثقة، بحسب عدد الكلمات بينهما. التشغيل الأخير، وبينهما ${v.distance}: الانتباه ${v.attention}، التكرارية ${v.recurrent}.`,
    head: ['الكلمات بينهما', 'البذرة', 'انتباه', 'تكرارية', 'نافذة'],
  },

  influence: {
    before: 'قبل التدريب',
    after: 'بعد التدريب',
    x: 'الأثر في الموضع الأخير',
    zero: '0',
    waiting: 'لم يُقَس شيء بعد.',
    describe: (v) =>
      `ما تساويه «\u2068${v.word}\u2069» للتخمين قبل التدريب: ${v.attention} للانتباه، ${v.recurrent} للشبكة التكرارية، ${v.windowed} للنافذة.`,
    describeAfter: (v) => `بعد التدريب: ${v.attention}، ${v.recurrent}، ${v.windowed}.`,
    head: ['الكلمة', 'انتباه، قبل', 'تكرارية، قبل', 'نافذة، قبل', 'انتباه، بعد', 'تكرارية، بعد', 'نافذة، بعد'],
  },

  retrain: {
    x: 'خطوات التدريب',
    y: 'الخسارة، نات لكل إجابة',
    waiting: 'لم يبدأ التدريب.',
    describe: (v) => `بعد ${v.steps} من الخطوات تبلغ الخسارة ${v.loss} نات لكل إجابة، متوسّطًا على الخطوات السابقة.`,
    head: ['الخطوة', 'الخسارة'],
  },
};
