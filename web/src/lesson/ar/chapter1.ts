// Chapter 1, pretraining: its words in Arabic.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { unseenSentences } from './unseen.js';
import { firstGuess } from '../first-guess.js';
import { decimal, percent } from '../format.js';
import { equals, formula, ln, name, sign, word } from '../formula.js';
import { exact, int } from '../number.js';

const flip: Prediction = {
  id: 'flip',
  question: 'تضيف نسخًا من الإجابة الثانية. متى يتغيّر التخمين؟',
  short: 'متى يتغيّر؟',
  answers: [
    { label: 'مع النسخة الأولى', reply: 'جرّب: نسخة واحدة تحرّك العمود قليلًا، لكن المتصدّرة تبقى متصدّرة.' },
    {
      label: 'حين تصير أكثرها نسخًا',
      reply: 'نعم. التخمين هو ما تقوله المدوّنة أكثر من غيره بعد هذه الكلمات.',
    },
    {
      label: 'أبدًا: النموذج أعلم',
      reply: 'ليس لديه إلا هذه الأسطر. تجاوز المتصدّرة بالزرّ + وانظر.',
    },
  ],
  right: 1,
};

const truth: Prediction = {
  id: 'truth',
  question: 'يضيف أحدهم نسخًا كثيرة من جملة كاذبة. ماذا يفعل التدريب؟',
  answers: [
    { label: 'يقاوم', reply: 'لا شيء في الصيغة يستطيع أن يقاوم: أعداد ولوغاريتمات فحسب.' },
    { label: 'يتبع', reply: 'نعم. تصير الإجابة الكاذبة أرخص مع كل نسخة، كأيّ إجابة أخرى.' },
  ],
  right: 1,
};

/** What to press first: whatever the corpus is, the second answer to this sentence can be made to win. */
const challenge = ({ count, tokens }: Frame): TemplateResult | typeof nothing => {
  const second = count?.suffixLength === tokens.length ? count.endings[1] : undefined;
  return second
    ? html`<p class="note">اجعل <span class="word">${second.word}</span> تفوز: اضغط الزرّ + بجانبها، أو أبقه مضغوطًا.</p>`
    : nothing;
};

/** The formula with the numbers of the answer that leads now. */
const counted = ({ count }: Frame): TemplateResult | typeof nothing => {
  const first = count?.endings[0];
  return first
    ? html`<p data-test="counted">
        الآن، للكلمة <span class="word">${first.word}</span>: ⁦ln ${int(first.count)} =
        ${exact(first.baseLogit, decimal(first.baseLogit))}⁩، ويجعل softmax من ذلك
        ${exact(first.probability, percent(first.probability))}.
      </p>`
    : nothing;
};

export const chapter1: Chapter = {
  id: 'pretraining',
  title: '1. التدريب المسبق: المدوّنة تقرّر',
  lead: 'التخمين مصنوع من الجمل التي قُرئت، ولا شيء غيرها.',
  sections: [
    {
      id: 'corpus',
      title: 'اضغط + بضع مرّات',
      predictions: [flip],
      start: firstGuess,
      body: (frame) => html`
        <attention-predict .prediction=${flip}></attention-predict>
        ${challenge(frame)}
        <div class="beside">
          <attention-corpus></attention-corpus>
          <attention-figure view="endings"></attention-figure>
        </div>
        <attention-arithmetic></attention-arithmetic>
        <attention-tools .history=${false}></attention-tools>
        <p>
          القائمة هي <attention-term name="corpus">المدوّنة</attention-term> (corpus): كل ما قرأه النموذج، كل جملة مع عدد
          نسخها. اضغط + مع ⁦Shift⁩ لتضيف عشر نسخ دفعة واحدة. التخمين معدود منها؛ أما الأعمدة الأخرى فلنموذج
          <a href="#training">مدرَّب حقًّا</a> على الأسطر نفسها.
        </p>
        <attention-corpus-text></attention-corpus-text>
      `,
    },
    {
      id: 'counting',
      title: 'من الأعداد إلى التخمين',
      body: (frame) => html`
        <p>
          خذ الكلمات التي كُتبت حتى الآن، أي <attention-term name="prompt">الموجِّه</attention-term> (prompt). ابحث في
          المدوّنة عمّا يتبعها، و<attention-term name="count">عُدَّه</attention-term>. لوغاريتم العدد هو
          <attention-term name="logit">اللوجيت الأساسي</attention-term> (base logit) لتلك الإجابة؛ ودالّة
          <attention-term name="softmax">softmax</attention-term> تعيد اللوجيتات إلى
          <attention-term name="probability">احتمالات</attention-term> مجموعها واحد.
        </p>
        ${formula(name('p'), equals, word('softmax'), sign('('), ln(word('العدد')), sign(')'))} ${counted(frame)}
        <p>
          مع الأعداد وحدها لا يغيّر المرور باللوغاريتم شيئًا. لكنه يثمر لاحقًا: كل ما <em>يُضاف</em> إلى لوجيت
          <em>يضرب</em> احتمالًا.
        </p>
      `,
    },
    {
      id: 'loss',
      title: 'الخسارة لا تبالي بالحقيقة',
      predictions: [truth],
      body: () => html`
        <attention-predict .prediction=${truth}></attention-predict>
        <p>
          التدريب يخفض عددًا واحدًا هو <attention-term name="loss">الخسارة</attention-term> (loss). وهي هنا
          <attention-term name="cross-entropy">الإنتروبيا المتقاطعة</attention-term> (cross-entropy): كم يتفاجأ النموذج،
          في المتوسّط، بالكلمة التالية التي في المدوّنة فعلًا، <attention-term name="nat">بالنات</attention-term> (nat).
          الإجابة النادرة غالية، والمتكرّرة رخيصة. أما هل هي صحيحة فلا يظهر في أيّ مكان.
        </p>
        <attention-loss></attention-loss>
        <attention-falsehood></attention-falsehood>
        <p class="proof">
          كيف نعرف؟ لأعداد ثابتة، تكون الإنتروبيا المتقاطعة أصغر ما يكون حين تكون الاحتمالات هي حصص الأعداد بالضبط
          (متباينة جيبس). فأفضل تلميذ ممكن لهذه المدوّنة يكرّر نسبها، بما فيها الجمل الكاذبة.
        </p>
      `,
    },
    {
      id: 'unseen',
      title: 'جملة لم يكتبها أحد',
      body: () => html`
        <p>
          اكتب جملة ليست في المدوّنة. لا يستطيع العدّ إلا أن يرجع إلى آخرٍ أقصر رآه. أما
          <attention-term name="model">النموذج المدرَّب</attention-term> فليست لديه قاعدة كهذه: يبحث عن الكلمة التي كان
          لها شأن في الجمل التي تدرَّب عليها، أينما وقفت تلك الكلمة. هذه عادة، لا فهم؛ انظر إلى أين تقود.
        </p>
        <attention-prompt .offers=${unseenSentences}></attention-prompt>
        <div class="beside">
          <attention-guess></attention-guess>
          <attention-model></attention-model>
        </div>
      `,
    },
    {
      id: 'training',
      title: 'الأسطر نفسها، بتدريب حقيقي',
      body: () => html`
        <p>
          بينما تقرأ، يُدرَّب <attention-term name="transformer">محوِّل</attention-term> (transformer) على أسطرك في الخلفية.
          يبدأ <attention-term name="params">بمعلمات</attention-term> (parameters) عشوائية، ولا يخبره أحد بالأعداد. يقرأ
          <attention-term name="token">رمزًا</attention-term> (token) بعد رمز، كل منها رقم في
          <attention-term name="vocabulary">مفرداته</attention-term>، وكل
          <attention-term name="training-step">خطوة تدريب</attention-term> تغيّر كل المعلمات قليلًا كي تهبط الخسارة.
        </p>
        <attention-figure view="loss"></attention-figure>
        <attention-training></attention-training>
        <p>
          حين تختلف عدّة موجِّهات في اسم واحد فقط، لا يستطيع النموذج أن يبلغ الأعداد إلا بالنظر إلى ذلك الاسم. وكيف ينظر هو
          موضوع الفصل 3.
        </p>
      `,
    },
  ],
};
