// Chapter 3, attention: its words in Arabic.
import { html } from 'lit';
import type { Chapter, Prediction } from '../chapter.js';
import { brackets, equals, formula, fraction, name, root, row, sign, word } from '../formula.js';

const noun: Prediction = {
  id: 'noun',
  question: 'النموذج على وشك أن يخمّن ما بعد الكلمة الأخيرة. إلى أيّ كلمة ينبغي لتلك الكلمة الأخيرة أن تنظر؟',
  answers: [
    {
      label: 'إلى الأولى',
      reply: 'هي نفسها في معظم الموجِّهات، فلا تستطيع أن تميّز بينها. قارن الرؤوس.',
    },
    {
      label: 'إلى الاسم',
      reply: 'حيث تختلف الموجِّهات في اسم واحد، هو وحده يقول أيّ الإجابات تلائم. انظر هل وجده أحد الرؤوس.',
    },
    {
      label: 'إليها كلّها بالتساوي',
      reply: 'هذا يخلط المختلف بالمشترك. انظر كم تتفاوت الأقواس.',
    },
  ],
  right: 1,
};

const scaled: Prediction = {
  id: 'unscaled',
  question: 'تكثر أعداد الاستعلامات والمفاتيح، وعددها \u2066d\u2069، ولا يُقسَم شيء على \u2066√d\u2069. ماذا يحدث؟',
  answers: [
    {
      label: 'يصير الانتباه أكثر تساويًا',
      reply: 'العكس: مجاميع جداءات أكثر تتباعد أكثر، ثم يبالغ softmax.',
    },
    { label: 'تأخذ كلمة واحدة كل شيء', reply: 'نعم: يتشبّع softmax، وsoftmax المشبَع لا يكاد يتعلّم.' },
  ],
  right: 1,
};

export const chapter3: Chapter = {
  id: 'attention',
  title: '3. الانتباه: أيّ الكلمات مع أيّ الكلمات',
  lead: 'الانتباه لا يختار الإجابة. إنه يشكّل السؤال.',
  sections: [
    {
      id: 'arcs',
      title: 'إلى أين تنظر الكلمة؟',
      predictions: [noun],
      body: () => html`
        <attention-predict .prediction=${noun}></attention-predict>
        <attention-prompt></attention-prompt>
        <attention-sentence></attention-sentence>
        <attention-heads></attention-heads>
        <attention-figure view="arcs"></attention-figure>
        <p>
          هذه <attention-term name="weight">أوزان</attention-term>
          <attention-term name="attention">الانتباه</attention-term> (attention) في المحوِّل الذي دُرّب على مدوّنتك، في
          <attention-term name="head">الرأس</attention-term> (head) الذي تختاره. أيّ رأس يفعل ماذا أمر يختلف من تدريب إلى
          تدريب: إنها عادة هذا النموذج، لا قانون.
        </p>
      `,
    },
    {
      id: 'matrix',
      title: 'كل الكلمات دفعة واحدة',
      body: () => html`
        <p>
          صفًّا صفًّا: كيف تنفق كل كلمة انتباهها. مجموع كل صفّ واحد. يقرأ هذا النموذج من الكلمة الأولى إلى الأخيرة، فلا
          تستطيع كلمة أن تنظر إلى الأمام (<attention-term name="mask">القناع السببي</attention-term>، causal mask)؛ تلك
          الخلايا مخطَّطة، وليست أصفارًا اختارها.
        </p>
        <attention-figure view="matrix"></attention-figure>
        <p>
          ستقرأ أن الانتباه يقول كم ترتبط كلمتان إحداهما بالأخرى. لكن الجدول ليس متناظرًا: كون كلمة تنتبه إلى أخرى لا
          يقول شيئًا عن الاتجاه المعاكس. وما كان ليكون متناظرًا من دون القناع أيضًا، لأن الاستعلام ليس المفتاح.
        </p>
      `,
    },
    {
      id: 'pair',
      title: 'زوج واحد، خطوة خطوة',
      body: () => html`
        <p>
          اختر كلمة، ثم ثانية في الأقواس أو في الجدول. اضرب
          <attention-term name="query">استعلام</attention-term> (query) الأولى في
          <attention-term name="key">مفتاح</attention-term> (key) الثانية، عددًا في عدد، ثم اجمع (<attention-term
            name="dot-product"
            >الجداء النقطي</attention-term
          >، dot product)؛ واقسم على ⁦√<em>d</em>⁩، حيث يقول <em>d</em> كم عددًا في الاستعلام. هذه هي
          <attention-term name="score">الدرجة</attention-term> (score). دع softmax يقارنها بكل الكلمات الأخرى: ما يخرج
          حصّة من <attention-term name="blend">المزيج</attention-term>.
        </p>
        ${formula(
          word('الأوزان'),
          equals,
          word('softmax'),
          brackets(fraction(row(name('q'), sign('·'), name('k')), root(name('d')))),
        )}
        <p>
          قبل softmax يضيف هذا النموذج عددًا آخر، متعلَّمًا لكل مسافة بين كلمتين: قد تُحسب الكلمات الأقرب أكثر، أو أقلّ. هكذا
          يعرف <attention-term name="position">المواضع</attention-term> (positions).
        </p>
        <attention-figure view="pair"></attention-figure>
      `,
    },
    {
      id: 'qkv',
      title: 'الاستعلام والمفتاح والقيمة',
      body: () => html`
        <p>
          تأتي كل كلمة بثلاث قوائم أعداد: استعلام ومفتاح و<attention-term name="value">قيمة</attention-term> (value).
          تخيّل مكتبة:
        </p>
        <dl class="plain">
          <dt><span class="q">q</span>، بطاقة البحث</dt>
          <dd>ما الذي تبحث عنه هذه الكلمة.</dd>
          <dt><span class="k">k</span>، بطاقة الكعب</dt>
          <dd>ما تقوله كل كلمة عن نفسها، كي يُعثر عليها.</dd>
          <dt><span class="v">v</span>، بطاقة المحتوى</dt>
          <dd>ما تسلّمه بعد أن يُعثر عليها.</dd>
        </dl>
        <attention-figure view="qkv"></attention-figure>
        <p>
          أين تخطئ الصورة: القارئ يأخذ كتابًا واحدًا. أما الانتباه فيأخذ قدرًا من كل كتاب، بالتناسب. ولا تحمل البطاقات ختم
          حقيقة: لا شيء هنا يعرف هل الجملة صحيحة.
        </p>
      `,
    },
    {
      id: 'scale',
      title: 'لماذا القسمة على \u2066√d\u2069؟',
      predictions: [scaled],
      body: () => html`
        <attention-predict .prediction=${scaled}></attention-predict>
        <attention-scale></attention-scale>
        <attention-figure view="saturation"></attention-figure>
        <p>
          كلّما كثرت الأعداد العشوائية في متّجهين، اتّسع تشتّت جداءيهما ⁦<em>q</em>·<em>k</em>⁩. والقسمة على ⁦√<em>d</em>⁩
          تُبقي التشتّت كما هو، فيبدأ softmax ناعمًا ويستطيع التدريب أن يحرّكه. وكم صفٌّ ناعم؟ تقول ذلك
          <attention-term name="entropy">إنتروبياه</attention-term> (entropy).
        </p>
      `,
    },
    {
      id: 'by-hand',
      title: 'باليد',
      body: (_, { wishes }) => html`
        <p>
          «⁦The animal didn’t cross the street because it was too tired.⁩» (لم يعبر الحيوان الشارع لأنه كان شديد التعب.)
          إلى ماذا تنظر
          <span class="word">${wishes.hand.word}</span>؟ إلى كل كلمة، وأكثر ما تنظر إلى التي يلائم مفتاحها استعلامها
          أفضل ملاءمة. هذه المتّجهات موضوعة باليد للتعليم، وهي صغيرة تكفي لمراجعتها ذهنيًّا. غيّر أيّ عدد.
        </p>
        <attention-hand></attention-hand>
        <attention-figure view="hand"></attention-figure>
        <p class="proof">
          ما ليس هو الانتباه: ليس تفسيرًا. الأوزان جزء من الحساب، وللقيم التي تمزجها، و<attention-term name="layer"
            >للطبقات</attention-term
          >
          (layers) التي بعدها، وللمدوّنة التي قبلها، كلمتها أيضًا.
        </p>
      `,
    },
  ],
};
