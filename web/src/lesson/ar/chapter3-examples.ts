// Chapter 3, its last part: the lesson model reads, and one sentence asks another. Words in Arabic.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Prediction, Section } from '../chapter.js';
import { families } from './families.js';
import { int } from '../number.js';
import { brackets, equals, formula, fraction, name, root, row, sign, word } from '../formula.js';

const asks: Prediction = {
  id: 'cross-attention',
  question: 'تأتي الاستعلامات من جملة، والمفاتيح والقيم من أخرى. ماذا يجب أن يتغيّر في الصيغة؟',
  answers: [
    {
      label: 'لا شيء',
      reply: 'نعم. لا تسأل الدالّة أبدًا من أين تأتي متّجهاتها: كل ما في الأمر أن الجدول لم يعد مربّعًا.',
    },
    {
      label: 'تحتاج إلى قناع',
      reply: 'القناع يمنع الكلمات من النظر إلى الأمام في جملتها. وفي جملة أخرى لا يوجد أمام.',
    },
    {
      label: 'يلزم الجملتين طول واحد',
      reply: 'لكل كلمة تسأل صفّ واحد، وللصفّ أن يكون بأيّ طول. اكتب جملة أطول.',
    },
  ],
  right: 0,
};

/** All of its vocabulary but the unknown word and ___. */
const knownWords = ({ readings }: Frame): TemplateResult | string =>
  readings ? int(readings.model.words.length - 2) : '…';

/** Each word of the sentence is hidden and guessed: what the model says to one that it sees would be a second number for
 * the same word. */
const guessedInTurn = ({ readings }: Frame, open: string): boolean =>
  Boolean(readings?.fit && families.find(({ name }) => name === open)?.fit);

export const exampleSections: readonly Section[] = [
  {
    id: 'cross',
    title: 'جملة تسأل جملة أخرى',
    predictions: [asks],
    body: () => html`
      <attention-predict .prediction=${asks}></attention-predict>
      <p>
        سألت كل كلمة حتى الآن كلمات جملتها: الانتباه الذاتي (self-attention). أما في
        <attention-term name="cross-attention">الانتباه المتقاطع</attention-term> (cross-attention) فتأتي
        <span class="q">q</span> من جملة، و<span class="k">k</span> و<span class="v">v</span> من أخرى. هكذا يعمل مترجم:
        الكلمات الفرنسية التي يكتبها تسأل الكلمات الإنجليزية التي يقرؤها.
      </p>
      ${formula(
        word('المزيج'),
        equals,
        word('softmax'),
        brackets(fraction(row(name('q'), sign('·'), name('k')), root(name('d')))),
        name('v'),
      )}
      <attention-figure view="translation"></attention-figure>
      <p class="note">
        متّجهات موضوعة باليد للتعليم: عدد واحد لكل من أداة التعريف والحيوان واللون والفعل. الأوزان محسوبة منها؛ وفي
        الجدول الاثنان معًا، فتستطيع مراجعتها ذهنيًّا. يقف اللون على جانبين مختلفين من القطّة في اللغتين؛ ومع ذلك يُعثر عليه،
        لأن لا شيء هنا يعتمد على المكان.
      </p>
      <p>
        الدالّة نفسها تقبل أيّ متّجهات. هنا يقرأ
        <attention-term name="lesson-model">نموذج الدرس</attention-term> الجملتين، كلًّا منهما وحدها، ثم تسأل إحداهما
        الأخرى.
      </p>
      <attention-cross></attention-cross>
      <attention-figure view="cross"></attention-figure>
      <p>
        لم يُدرَّب هذا النموذج على ذلك قطّ، فأنت ترى الدالّة وهي تعمل، لا مهارة. تعلّمت رؤوسه أن تنظر داخل جملة واحدة؛ ومع ذلك
        تمكن مقارنة ما تصنعه من استعلامات ومفاتيح عبر جملتين. اختر رؤوسًا أخرى، وانظر كم يقلّ اتّفاق الخطوط.
      </p>
    `,
  },
  {
    id: 'examples',
    title: 'جمل للتجربة',
    predictions: families.map(({ prediction }) => prediction),
    body: (frame, { wishes }) => html`
      <p>
        الجمل أدناه يقرؤها نموذج غير السابق: نموذج الدرس، وهو محوِّل دُرّب مسبقًا على جمل قواعد صغيرة، وكلّها بالإنجليزية؛ لا
        يعرف لغة غيرها. يقرأ في الاتجاهين، فتستطيع كلمة أن تنظر إلى الأمام. اختر نوع جملة، وتوقّع، ثم بدّل.
      </p>
      <attention-examples></attention-examples>
      <attention-say name="example"></attention-say>
      <p class="note">
        اكتب أيّ جملة إنجليزية. <span class="word">___</span> تمثّل كلمة على النموذج أن يخمّنها. عند
        <span class="word">it</span> و<span class="word">he</span> و<span class="word">she</span> (ضمائر) يجيب إلى من
        تعود؛ وعند <span class="word">was</span> و<span class="word">were</span> (كان وكانوا) مع أيّ كلمة تذهب؛ وعند
        <span class="word">bank</span> (مصرف أو ضفّة) أيّ النوعين.
      </p>
      ${guessedInTurn(frame, wishes.family) ? nothing : html`<attention-answers scope="example"></attention-answers>`}
      <attention-sentence scope="example"></attention-sentence>
      <attention-heads scope="example"></attention-heads>
      <attention-every-head scope="example"></attention-every-head>
      <attention-figure view="arcs" scope="example"></attention-figure>
      <attention-examined></attention-examined>
      <p>
        لم يقل أحد للنموذج أين ينظر. عُرضت عليه كلمات مخفية وإجاباتها، والأقواس هي ما صنعه التدريب من ذلك. وأيّ رأس يقوم
        بالعمل هو عادة هذا النموذج لا قانون: لو دُرّب ثانيةً من بداية أخرى فقد يكون رأسًا آخر.
      </p>
      <details class="note">
        <summary>الجملة نفسها في الصور الأخرى: كل الكلمات دفعة واحدة، زوج واحد، الاستعلام والمفتاح والقيمة</summary>
        <attention-figure view="matrix" scope="example"></attention-figure>
        <attention-figure view="pair" scope="example"></attention-figure>
        <attention-figure view="qkv" scope="example"></attention-figure>
      </details>
      <p class="proof">
        ما لا يستطيعه هذا النموذج: كل شيء تقريبًا. يعرف من الكلمات والعلامات ${knownWords(frame)}، والأنواع القليلة من
        الجمل أعلاه. لا يقول أبدًا «لا أعرف»: مجموع احتمالاته واحد مهما قرأ، فلديه إجابة دائمًا، وقد يكون شديد الثقة
        بإجابة خاطئة. جرّب ما لم يتعلّمه قطّ.
      </p>
    `,
  },
];
