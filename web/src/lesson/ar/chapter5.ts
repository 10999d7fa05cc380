// Chapter 5: its words in Arabic.
import { html, nothing, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import type { Chapter, Prediction } from '../chapter.js';
import { timingSections } from './chapter5-timing.js';
import { firstAsked, timeAsked } from '../examples-context.js';
import { int } from '../number.js';

const swapped: Prediction = {
  id: 'shots-swapped',
  question:
    'تنال «loved it» (أحببته) التسمية down (أسفل)، وتنال «total waste» (خسارة تامّة) التسمية up (أعلى). ما الإجابة عن «so happy» (سعيد جدًّا)؟',
  answers: [
    {
      label: '\u2066up\u2069، لأنها الحسنة',
      reply: 'لا. ما تعنيه up في مكان آخر لا يهمّ هنا: اضغط «بدّل التسميات» واقرأ الإجابة.',
    },
    { label: '\u2066down\u2069، كما تقول الأمثلة', reply: 'نعم. الأمثلة جزء من النص، وهو يتبع النص.' },
    {
      label: 'يجب أن يُدرَّب ثانيةً أوّلًا',
      reply: 'لا. لا تُجرى أيّ خطوة تدريب. بدّل التسميات وراقب بصمة المعلمات.',
    },
  ],
  right: 1,
};

const removed: Prediction = {
  id: 'documents-removed',
  question: 'تزيل الوثيقة التي عن refunds (ردّ المال) وتسأل عن refunds. ماذا يقول النموذج؟',
  answers: [
    {
      label: 'إنه لا يعرف',
      reply: 'لا يقول ذلك أبدًا: عليه أن يضع كلمةً ما هناك، ولا سطر في تدريبه يقول «لا أعرف».',
    },
    {
      label: '30، وقد قرأها من قبل',
      reply: 'لا يحتفظ بشيء. ما خرج من السياق فقد ذهب. جرّب.',
    },
    { label: 'عددًا آخر', reply: 'نعم. جرّب: انظر كم هو واثق، ومن أين يأتي العدد.' },
  ],
  right: 2,
};

export const chapter5: Chapter = {
  id: 'neighbourhood',
  title: '5. الجوار: التعلّم في السياق وRAG',
  lead: 'تبقى المعلمات كما هي. يتغيّر النص حول السؤال، فتتغيّر الإجابة.',
  sections: [
    {
      id: 'ladder',
      title: 'من جملة إلى وثائق',
      body: (frame) => html`
        <p>
          في الفصل 3 كان جوار الكلمة جملتها. ولا شيء في الانتباه يسأل من أين تأتي الكلمة، فيمكن أن يكون الجوار أكثر:
          أمثلة محلولة، أو وثائق كاملة. توضع أمام السؤال، فيصير الكل نصًّا واحدًا من جديد.
        </p>
        ${ladder(frame)}
      `,
    },
    {
      id: 'few-shot',
      title: 'التعلّم من أمثلة، بلا تدريب',
      predictions: [swapped],
      body: () => html`
        <p>
          هذه أمثلة، لكل منها تسمية، وسؤال بلا تسمية. وضعها في الأمام يسمّى
          <attention-term name="few-shot">التوجيه بأمثلة قليلة</attention-term> (few-shot prompting)؛ وأن تتبعها الإجابة
          يسمّى <attention-term name="in-context">التعلّم في السياق</attention-term> (in-context learning). غيّر تسمية، أو
          نصًّا، أو السؤال.
        </p>
        <attention-predict .prediction=${swapped}></attention-predict>
        <attention-shots></attention-shots>
        <attention-context text="shots"></attention-context>
        <attention-answers scope="shots"></attention-answers>
        <attention-shots-answer></attention-shots-answer>
        <attention-frozen></attention-frozen>
        <attention-heads scope="shots"></attention-heads>
        <attention-copies scope="shots"></attention-copies>
        <attention-figure view="arcs" scope="shots"></attention-figure>
        <p>
          أين ينتهي ذلك: تعلّم هذا النموذج الصغير اللعبة بتسميات قليلة، مثل ⁦yes⁩ و⁦no⁩ و⁦up⁩ و⁦down⁩ و⁦red⁩ و⁦a⁩. وفي
          «فواكه» التسميات كلمات يعرفها، لكنه لم يُدرَّب قطّ على استعمالها تسميات. ولم يُدرَّب على النفي أيضًا: اسأله عن «not so
          happy» (ليس سعيدًا جدًّا).
        </p>
      `,
    },
    {
      id: 'rag',
      title: 'الوثائق: ابحث فيها ثم أجب',
      predictions: [removed],
      body: () => html`
        <p>
          يبحث <attention-term name="retriever">المسترجِع</attention-term> (retriever) في الوثائق بالسؤال، فتدخل أفضلها
          <attention-term name="context">السياق</attention-term> (context). هذا هو التوليد المعزَّز بالاسترجاع (retrieval
          augmented generation)، أي <attention-term name="rag">RAG</attention-term>. غيّر عددًا في وثيقة، أو أزل واحدة، أو
          انقل واحدة.
        </p>
        <attention-predict .prediction=${removed}></attention-predict>
        <attention-documents></attention-documents>
        <attention-context text="documents"></attention-context>
        <attention-answers scope="documents"></attention-answers>
        <attention-provenance></attention-provenance>
        <p>
          خذ الوثيقتين المختلفتين وانقل الأولى إلى أسفل: الترتيب وحده يقلب الإجابة. لا شيء هنا يعرف أيّ وثيقة صادقة. اسأل
          عمّا لم يكتبه أحد، فتأتي إجابة رغم ذلك.
        </p>
      `,
    },
    {
      id: 'retriever',
      title: 'من يختار الوثائق؟',
      body: () => html`
        <p>
          طريقتان لمقارنة سؤال بوثيقة. <attention-term name="bm25">BM25</attention-term> يعدّ الكلمات المشتركة بينهما؛
          والكلمة التي ترد في وثائق قليلة تُحسب أكثر. ولا يرى إلا هل الكلمة هي نفسها. أما
          <attention-term name="cosine">جيب التمام</attention-term> (cosine) فيقارن الاتجاهات: متوسّط
          <attention-term name="embedding">تضمينات</attention-term> (embeddings) كل الكلمات هنا بمتوسّطها هناك. المسترجِع
          انتباه على مخزن: قارن استعلامًا واحدًا بكل شيء، وأبقِ الأفضل.
        </p>
        <attention-retriever></attention-retriever>
        <p>
          قرّب التدريب بعض الكلمات ذات العمل نفسه بعضها من بعض: ⁦days⁩ (أيام) و⁦hours⁩ (ساعات) و⁦weeks⁩ (أسابيع)
          و⁦months⁩ (شهور).
          <attention-try to="retriever" .wishes=${timeAsked}>اسأل عن ⁦months⁩</attention-try>، وليست في أيّ وثيقة هناك:
          قيمة BM25 هي 0 لها كلّها، ويجد جيب التمام الوثيقتين اللتين تذكران زمنًا.
        </p>
        <p>
          ليس قاموسًا. عند هذا النموذج ⁦refunds⁩ (ردّ المال) أقلّ شبهًا بـ ⁦returns⁩ (الإرجاع) منها بـ ⁦claims⁩ (المطالبات).
          وحيث تتكوّن الوثائق من الكلمات نفسها تقريبًا، تتقارب جيوب تمامها:
          <attention-try to="retriever" .wishes=${firstAsked}>اسأل الوثائق الأولى عن ⁦refunds⁩</attention-try>، فتأتي
          التي عن ⁦repairs⁩ (الإصلاح) ثانية، متقدّمة قليلًا على ⁦returns⁩.
        </p>
        <attention-context text="documents"></attention-context>
        <attention-answers scope="documents"></attention-answers>
      `,
    },
    {
      id: 'mass',
      title: 'إلى أيّ وثيقة ينظر؟',
      body: () => html`
        <p>
          كل ما تعطيه الكلمة المخفية لكلمات وثيقة واحدة، مجموعًا. والباقي يذهب إلى السؤال، وإلى الإطار حول الوثائق، وإلى
          نفسها.
        </p>
        <attention-heads scope="documents"></attention-heads>
        <attention-copies scope="documents"></attention-copies>
        <attention-figure view="documents"></attention-figure>
        <details>
          <summary>كلمةً كلمة</summary>
          <attention-figure view="arcs" scope="documents"></attention-figure>
        </details>
        <p>
          كثرة الانتباه إلى وثيقة ليست برهانًا على أن الإجابة تأتي منها. تركها اختبار أفضل. هنا يُقرأ السياق ثانيةً من دون
          كل وثيقة من وثائقه:
        </p>
        <attention-without></attention-without>
      `,
    },
    {
      id: 'fine-tuning',
      title: 'RAG في مقابل الضبط الدقيق',
      body: () => html`
        <p>
          يغيّر RAG النص، فتُحسب الحقيقة الجديدة فورًا، ويمكن سحبها، ويمكن تتبّعها إلى وثيقتها. لكن يجب أن يُعثر عليها وأن
          توضع أمام كل سؤال على حدة، وللسياق نهاية. أما
          <attention-term name="fine-tuning">الضبط الدقيق</attention-term> (fine-tuning) فيغيّر المعلمات، كما فعل التدريب
          في الفصل 1: ما يضعه هناك لا يحتاج إلى ذكر في النص، لكن لا وثيقة تُظهر من أين يأتي، وسحبه يعني التدريب من جديد.
        </p>
        <attention-tuning></attention-tuning>
        <attention-frozen></attention-frozen>
      `,
    },
    ...timingSections,
  ],
};

/** Row 5.1: the same attention over more and more text. */
function ladder({ readings }: Frame): TemplateResult | typeof nothing {
  if (!readings) return nothing;
  const { example, shots, documents } = readings.scopes;
  const level = (name: string, href: string, { tokens, text }: typeof example): TemplateResult =>
    html`<dt><a href=${href}>${name}</a>، الكلمات والعلامات: ${int(tokens.length)}</dt>
      <dd class="word">${text}</dd>`;
  return html`<dl class="plain" data-test="ladder">
    ${level('جملة واحدة', '#attention', example)} ${level('أمثلة وسؤال', '#few-shot', shots)}
    ${level('وثائق وسؤال', '#rag', documents)}
  </dl>`;
}
