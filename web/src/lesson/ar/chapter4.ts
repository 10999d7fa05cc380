// Chapter 4, one word cascades: its words in Arabic.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { distanceSections } from './chapter4-distance.js';

const reach: Prediction = {
  id: 'cascade-reach',
  question: 'في جملة آخرها «too tired» (شديد التعب) تصير «tired» (متعب) «wide» (واسع). انتباه مَن يتغيّر؟',
  answers: [
    {
      label: 'انتباه «it» (الضمير)',
      reply: 'أقواسه تتغيّر أوضح تغيّر. لكن انظر إلى أواخر الصفوف الأخرى، وعُدّ الصفوف التي بقيت كما هي.',
    },
    {
      label: 'انتباه الكلمات القريبة منها',
      reply: 'ليس القرب هو ما يقرّر: حتى الكلمة الأولى في الجملة نقلت بعض انتباهها.',
    },
    {
      label: 'انتباه كل كلمة',
      reply: 'نعم: توزّع كل كلمة ميزانية قدرها واحد على كل الكلمات، والكلمة الجديدة واحدة منها.',
    },
  ],
  right: 2,
};

const repair: Prediction = {
  id: 'repair',
  question: 'السياسة في الموجِّه قديمة. أيّ طريقة تتخلّص من العدد القديم يقينًا؟',
  answers: [
    {
      label: 'كتابة العدد الصحيح بعده',
      reply: 'يبقى القديم في النص، وكل ما يبقى يمكن الانتباه إليه. قِس كم.',
    },
    {
      label: 'استبدال العدد القديم',
      reply: 'نعم: كلمة غير موجودة ليس لها مفتاح، فلا يستطيع استعلام أن يجدها.',
    },
    { label: 'كلتاهما سواء', reply: 'قارن الاثنتين: الكلمات ليست نفسها، فالأوزان ليست نفسها.' },
  ],
  right: 1,
};

/** Two texts whose weights can be compared, and differ. */
const moved = ({ readings }: Frame): boolean => (readings?.change?.biggest.length ?? 0) > 0;

const biggest = (): TemplateResult => html`
  <p>أكبر التغيّرات في كل الطبقات والرؤوس؛ اختر واحدًا لتراه أعلاه:</p>
  <attention-change-biggest></attention-change-biggest>
  <p>والتغيّر طبقةً طبقة: كم نقلت الكلمة من انتباهها، في المتوسّط، وأكبر تغيّر لوزن واحد.</p>
  <attention-figure view="change-heads" scope="before"></attention-figure>
`;

const cascade = (): TemplateResult => html`
  <p>
    في الطبقة الأولى لا يأتي باستعلام آخر ومفتاح آخر وقيمة أخرى إلا الكلمة التي تغيّرت نفسها. مفتاحها يكفي ليحرّك أوزان
    الأخريات؛ وقيمتها تدخل في أمزجتها. فتبدأ الطبقة الثانية من كلمات تغيّرت كلّها، وتسأل باستعلامات أخرى في كل مكان. هذا
    هو التتابع.
  </p>
`;

export const chapter4: Chapter = {
  id: 'cascade',
  title: '4. كلمة واحدة تتتابع آثارها',
  lead: 'تُقرأ كل الكلمات دفعة واحدة، وانتباه كل منها ميزانية. لذلك تصل كلمة واحدة إلى كل الأخريات.',
  sections: [
    {
      id: 'change',
      title: 'غيّر كلمة واحدة',
      predictions: [reach],
      body: () => html`
        <attention-predict .prediction=${reach}></attention-predict>
        <p>جملتان لنموذج الدرس. خذ واحدًا من هذه الأزواج، أو عدّل أيًّا من الجملتين.</p>
        <attention-change-words></attention-change-words>
        <attention-change-pair></attention-change-pair>
      `,
    },
    {
      id: 'moved',
      title: 'ما الذي انتقل',
      body: (frame) => html`
        <p>
          فرق كل وزن في طبقة واحدة ورأس واحد، بعدُ ناقص قبلُ: الأزرق نال أكثر، والبرتقالي أقلّ. ما يكسبه صفّ في موضع يخسره
          في آخر، لأن مجموعه يجب أن يكون واحدًا. وفي آخر الصفّ كم انتقل منه.
        </p>
        ${
          frame.readings?.change
            ? html`<attention-heads scope="before"></attention-heads>
                <attention-figure view="change" scope="before"></attention-figure>
                ${moved(frame) ? biggest() : nothing}`
            : nothing
        }
        <attention-change></attention-change>
        ${moved(frame) || !frame.readings ? cascade() : nothing}
        <p>
          هذا النموذج يقرأ في الاتجاهين. أما تحت قناع سببي فلا تصل الكلمة المتغيّرة إلا إلى نفسها وإلى المواضع اللاحقة:
          ذلك مبدِّل في <a href="#honesty">الفصل 6</a>.
        </p>
      `,
    },
    {
      id: 'repair',
      title: 'أصلح الموجِّه، ولا تجادل المُخرَج',
      predictions: [repair],
      body: () => html`
        <attention-predict .prediction=${repair}></attention-predict>
        <p>سياسة فيها عدد خطأ، وطريقتان لتصويبها. الكلمات التي لم تعد في الموجِّه الثالث مشطوبة في الاثنين الآخرين.</p>
        <attention-prompts></attention-prompts>
        <attention-heads scope="flawed"></attention-heads>
        <attention-figure view="change-prompts" scope="flawed"></attention-figure>
        <p>
          التصحيح نصّ زائد بجانب العيب. يحتفظ العيب بمفاتيحه وقيمه، فيظلّ ينال انتباهًا، وهل يرجح التصحيح عليه أمر يتوقّف
          على الصياغة: اكتب القاعدة كلّها من جديد، أو ضع التصحيح في الأمام، وانظر ما تفعله الأعداد. أما التعديل فلا يترك
          شيئًا يُرجَح عليه.
        </p>
        <p class="proof">
          لا جملة ممّا دُرّب عليه هذا النموذج تصحّح نفسها، فلم يعلّمه شيء ما تطلبه «no» (لا). ونموذج دُرّب على تصحيحات قد يتبع
          التصحيح أكثر. لكنه ما زال يقرأ العيب؛ والتعديل وحده يزيله.
        </p>
      `,
    },
    ...distanceSections,
    {
      id: 'pool',
      title: 'استطراد: صفقة واحدة تحرّك السعر للجميع',
      body: () => html`
        <p>
          يحوي مجمّع السيولة أصلين، <em>x</em> و<em>y</em>، ويتيح لأيّ أحد أن يبادل أحدهما بالآخر ما دام جداء المقدارين
          يبقى كما كان. السعر هو نسبة المقدارين، فتحرّكه صفقة واحدة لكل من يأتي بعدها، وهم لم يفعلوا شيئًا.
        </p>
        <attention-pool></attention-pool>
        <p>
          صفّ الانتباه مقيّد على النحو نفسه: يجب أن يكون مجموع حصصه واحدًا، فتحرّكها كلَّها كلمةٌ واحدة لها مفتاح آخر. وأين
          تنتهي الصورة: الصفّ يحفظ مجموعًا والمجمّع يحفظ جداءً؛ والمجمّع يتذكّر صفقاته، أما النموذج فيقرأ كل نص من بدايته؛
          وتنال كلمات الصفّ حصصًا غير متساوية من التغيّر، حيث يلقى كل المتداولين سعرًا واحدًا.
        </p>
      `,
    },
  ],
};
