// Row 5.4, real size: its words in Arabic.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const longer: Prediction = {
  id: 'timing',
  question: 'انتباه على 10,000 رمز بدل 1,000: كم يطول؟',
  answers: [
    { label: 'المدّة نفسها تقريبًا', reply: 'يجب أن تُقارن كل الأزواج، وهي أكثر بكثير. قِس الزمن.' },
    {
      label: 'عشرة أضعاف',
      reply: 'عدد الرموز عشرة أضعاف، وكل منها ينظر إلى عشرة أضعاف من الرموز الأخرى.',
    },
    {
      label: 'مئة ضعف',
      reply: 'تقريبًا: عشرة أضعاف الرموز، ولكل منها عشرة أضعاف ما ينظر إليه.',
    },
  ],
  right: 2,
};

export const timingSections: readonly Section[] = [
  {
    id: 'timing',
    title: 'الحجم الحقيقي، مقيسًا هنا',
    predictions: [longer],
    body: () => html`
      <p>
        في الجملة نحو عشرة رموز؛ وفي بضع وثائق آلاف. يُقارن كل رمز بكل رمز، فمن الرموز التي عددها
        <span class="word">n</span> تنشأ درجات عددها <span class="word">n²</span>. فما كلفة ذلك؟ يستطيع متصفّحك أن يقول:
        رأس انتباه واحد على رموز عشوائية، يحسبه المحرّك الذي يحسب هذا الدرس كلّه.
      </p>
      <attention-predict .prediction=${longer}></attention-predict>
      <attention-timing></attention-timing>
      <attention-figure view="timing"></attention-figure>
      <p>
        على هذين المحورين كل قوّة من قوى <span class="word">n</span> خط مستقيم، وميله هو الأسّ. النصوص القصيرة جدًّا تقع
        خارج الخط حيث لكل استدعاء كلفته الخاصّة التي لا تنمو مع <span class="word">n</span>.
      </p>
      <p>
        وماذا لو تغيّرت كلمة واحدة فقط؟ يسأل استعلامها من جديد، وهذا صفّ واحد. وهي عند كل الصفوف الأخرى مفتاح واحد وقيمة
        واحدة: يحفظ المحرّك مجموع كل صفّ، فيُخرج الحصّة القديمة ويُدخل الجديدة. فيكفي من الخطوات
        <span class="word">n</span>، لا <span class="word">n²</span>: النقاط السفلى.
      </p>
      <p class="proof">
        كيف نعرف؟ يُقاس زمن العمل في أجزاء متساوية بساعة هذا المتصفّح، كل جزء عدّة مرّات، ويُحسب أقصر زمن: فكل ما تفعله الآلة
        غير ذلك لا يمكن إلا أن يزيد عليه. ومع ذلك تثني الآلة المشغولة الخط، وتعطي آلة أخرى خطًّا آخر. الخط الرمادي والصيغة
        هما ملاءمة المربّعات الصغرى للعلاقة ⁦<span class="word">t</span> = <span class="word">c</span> ·
        <span class="word">n²</span>⁩ مع لوغاريتمات نقاطك. والأسّ الحرّ يُلاءَم بالطريقة نفسها.
      </p>
    `,
  },
];
