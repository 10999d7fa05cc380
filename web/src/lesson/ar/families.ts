// Arabic: what is asked and said about the families of sentences that the lesson model learned. Its sentences stay in
// English, as it learned them. Data, and therefore longer than code may be.
import type { Family, Strange } from '../families.js';

const it: Family = {
  name: 'it-meaning',
  title: 'ما يعنيه «it» (الضمير)',
  variants: [
    {
      label: '\u2066tired\u2069 (متعب)',
      text: 'The animal didn’t cross the street because it was too tired',
      between: ['animal', 'street'],
    },
    {
      label: '\u2066wide\u2069 (واسع)',
      text: 'The animal didn’t cross the street because it was too wide',
      between: ['street', 'animal'],
    },
  ],
  prediction: {
    id: 'examples-it-meaning',
    question:
      'لم يعبر الحيوان (animal) الشارع (street) لأن … كان شديد التعب أو شديد الاتّساع. لا تتغيّر إلا الكلمة الأخيرة، من tired (متعب) إلى wide (واسع). إلى ماذا يعود «it»؟',
    answers: [
      {
        label: 'إلى الحيوان في المرّتين',
        reply: 'إذن لا شيء يمكن أن يكون شديد الاتّساع. اضغط wide واقرأ الإجابة.',
      },
      {
        label: 'إلى الحيوان أوّلًا ثم إلى الشارع',
        reply: 'نعم، والكلمة التي تغيّرت تقف بعد «it»: هذا النموذج يقرأ في الاتجاهين.',
      },
      { label: 'إلى الشارع في المرّتين', reply: 'إذن يكون الشارع متعبًا. اضغط tired واقرأ الإجابة.' },
    ],
    right: 1,
  },
};

const agreement: Family = {
  name: 'agreement',
  title: '«was» أم «were» (المفرد والجمع)',
  variants: [
    {
      label: '\u2066keys … were\u2069 (جمع)',
      text: 'The keys to the cabinet were missing',
      between: ['keys', 'cabinet'],
    },
    {
      label: '\u2066keys … was\u2069 (زلّة)',
      text: 'The keys to the cabinet was missing',
      between: ['keys', 'cabinet'],
    },
    {
      label: '\u2066key … was\u2069 (مفرد)',
      text: 'The key to the cabinets was missing',
      between: ['key', 'cabinets'],
    },
  ],
  prediction: {
    id: 'examples-agreement',
    question:
      'مفاتيح (keys) الخزانة (cabinet) مفقودة. يتبع الفعل واحدًا من اسمين. أيّهما يجعله «was» (مفردًا) أو «were» (جمعًا)؟',
    answers: [
      {
        label: 'الأقرب',
        reply: '«keys … were»، «key … was»: للاسم الأقرب العدد الآخر في كل مرّة. اقرأ الإجابة.',
      },
      {
        label: 'الأوّل',
        reply: 'نعم: المفاتيح هي المفقودة، أينما كانت الخزانة. وحتى عند الفعل الخطأ، في الزلّة، يسمّي المفاتيح (keys).',
      },
    ],
    right: 1,
  },
};

const heShe: Family = {
  name: 'he-she',
  title: '«he» أم «she» (هو أم هي)',
  variants: [
    {
      label: 'هو (he) مهتمّ',
      text: 'Alice gave Bob a book because he was interested in science',
      between: ['Bob', 'Alice'],
    },
    {
      label: 'هي (she) كريمة',
      text: 'Alice gave Bob a book because she was generous',
      between: ['Alice', 'Bob'],
    },
    {
      label: 'امرأتان، مهتمّة',
      text: 'Alice gave Mary a book because she was interested in science',
      between: ['Mary', 'Alice'],
    },
    {
      label: 'امرأتان، كريمة',
      text: 'Alice gave Mary a book because she was generous',
      between: ['Alice', 'Mary'],
    },
  ],
  prediction: {
    id: 'examples-he-she',
    question: 'أعطت أليس (Alice) بوب (Bob) كتابًا. إلى ماذا يحتاج النموذج ليعرف من «he» (هو) أو «she» (هي)؟',
    answers: [
      {
        label: 'الاسم يكفي',
        reply: 'مع أليس وبوب يكفي. جرّب الآن المرأتين: لا يميّز بينهما إلا ما فعلته.',
      },
      {
        label: 'ما تقوله الجملة عنهما',
        reply: 'مع المرأتين نعم: من كانت كريمة أعطت، ومن كانت مهتمّة أخذت. ومع بوب يكفي الاسم.',
      },
    ],
  },
};

const capitals: Family = {
  name: 'capitals',
  title: 'عواصم',
  fit: true,
  variants: [
    { label: 'باريس … فرنسا', text: 'Paris is the capital of France' },
    { label: 'فرنسا … باريس', text: 'France is the capital of Paris' },
  ],
  prediction: {
    id: 'examples-capitals',
    question:
      'الكلمات الستّ نفسها، وقد تبادلت اثنتان منها مكانيهما: باريس (Paris) وفرنسا (France). ماذا يحدث لاحتمالها؟',
    answers: [
      {
        label: 'لا شيء، فهي الكلمات نفسها',
        reply: 'إنه نموذج جمل، لا نموذج أكياس كلمات. بدّل، واقرأ كم تلائم كل كلمة مكانها.',
      },
      {
        label: 'تصير المتبادلتان قليلتي الاحتمال جدًّا',
        reply: 'نعم. لم يقرأ الجملة المبدَّلة قطّ. لا يعرف أنها كاذبة: يعرف أن أحدًا لم يكتبها.',
      },
    ],
    right: 1,
  },
};

const bank: Family = {
  name: 'bank',
  title: 'معنيان لكلمة «bank»',
  variants: [
    { label: 'مال (money)', text: 'I went to the bank to withdraw money' },
    { label: 'سمك (fish)', text: 'I went to the bank to catch fish' },
    { label: 'نهر (river)', text: 'I sat on the bank of the river' },
  ],
  note: 'تسمّي إجابته المعنى: «branch» (فرع) للمصرف الذي يحفظ المال، و«shore» (ضفّة) لما بجانب الماء. يذهب القوس إلى الكلمة الصغيرة بعد «bank»، وهي وسيطة: مع «to withdraw money» (لسحب المال) أخفِ «to» تلك عن كل الكلمات الأخرى، تخسر «branch» أكثر ممّا تخسره بإخفاء أيّ كلمة أخرى؛ وأخفِ «money» وحدها، فلا تكاد تتحرّك.',
  prediction: {
    id: 'examples-bank',
    question: '«bank» (مصرف أو ضفّة) هي الكلمة نفسها في كل مرّة، وبالتضمين نفسه. من أين يأتي معناها؟',
    answers: [
      {
        label: 'من الكلمة نفسها',
        reply: 'الكلمة وحدها واحدة فيها كلّها. ومع ذلك تتغيّر الإجابة: branch (فرع) أو shore (ضفّة).',
      },
      {
        label: 'من الكلمات حولها',
        reply:
          'نعم، وأحيانًا في خطوتين: في الطبقة 1 تأخذ كلمة صغيرة مثل «to» ما يتبعها، وفي الطبقة 2 تنظر «bank» إلى تلك الكلمة الصغيرة.',
      },
    ],
    right: 1,
  },
};

const hurt: Family = {
  name: 'hurt',
  title: 'الكلب والرجل',
  variants: [
    { label: 'كلب عضّ رجلًا', text: 'The dog bit the man. The ___ was hurt', between: ['man', 'dog'] },
    { label: 'رجل عضّ كلبًا', text: 'The man bit the dog. The ___ was hurt', between: ['dog', 'man'] },
  ],
  prediction: {
    id: 'examples-hurt',
    question: 'عضّ الكلب (dog) الرجل (man)، ثم الكلمات نفسها بترتيب آخر. من أُصيب (hurt)؟',
    answers: [
      { label: 'الرجل في المرّتين', reply: 'بدّلهما، واقرأ الإجابة: الترتيب له وزنه.' },
      {
        label: 'من عُضّ',
        reply: 'نعم. الانتباه وحده لا يعرف الترتيب؛ كل كلمة تأتي بموضعها معها.',
      },
    ],
    right: 1,
  },
};

const code: Family = {
  name: 'code',
  title: 'دالّة برمجية',
  variants: [
    {
      label: 'تفحص عددًا',
      text: 'Define a function that checks if a number is prime. It returns ___',
    },
    {
      label: 'تجد عددًا',
      text: 'Define a function that finds a prime number. It returns ___',
    },
    {
      label: 'تجد قائمة',
      text: 'Define a function that finds a valid list. It returns ___',
    },
  ],
  prediction: {
    id: 'examples-code',
    question: 'دالّة تفحص (checks) هل العدد أوّلي (prime)، وأخرى تجد (finds) عددًا أوّليًّا. ماذا تُرجع (returns) كل منهما؟',
    answers: [
      { label: 'عددًا، كلتاهما', reply: 'من يفحص يُجِب بنعم أو لا. اقرأ الإجابتين.' },
      {
        label: 'الأولى تقول true (صحيح)، والثانية عددًا',
        reply: 'نعم. هو لا يستطيع كتابة دالّة: لم يقرأ إلا ما تُرجعه دوالّ كهذه.',
      },
    ],
    right: 1,
  },
};

const complaint: Family = {
  name: 'complaint',
  title: 'شكوى',
  variants: [
    {
      label: 'العلبة (box)',
      text: 'I received the wrong product and the box was damaged. Box: ___',
      between: ['damaged', 'wrong'],
    },
    {
      label: 'المنتج (product)',
      text: 'I received the wrong product and the box was damaged. Product: ___',
      between: ['wrong', 'damaged'],
    },
  ],
  prediction: {
    id: 'examples-complaint',
    question:
      'وصل المنتج (product) خطأً (wrong) والعلبة (box) متضرّرة (damaged): أمران معيبان. أيّ كلمة تقول للنموذج عن أيّهما يُسأل؟',
    answers: [
      {
        label: 'آخر كلمة قبل ___',
        reply: 'نعم: «box» (العلبة) أو «product» (المنتج). وعيب كل منهما بجانبه في النص.',
      },
      { label: 'الكلمة التي تأتي أوّلًا', reply: 'إذن يكون للسؤالين إجابة واحدة. بدّل، واقرأها.' },
    ],
    right: 0,
  },
};

export const families: readonly Family[] = [it, agreement, heShe, capitals, bank, hurt, code, complaint];

export const strange: readonly Strange[] = [
  {
    label: 'كلمة لم يقرأها قطّ (robot)',
    text: 'The robot didn’t cross the street because it was too tired',
  },
  {
    label: 'سبب يلائم الاثنين (old)',
    text: 'The animal didn’t cross the street because it was too old',
  },
  { label: 'سؤال بلا إجابة', text: 'France is the capital of ___' },
  { label: 'نوع آخر من النصوص', text: 'Once upon a time there was a ___' },
];
