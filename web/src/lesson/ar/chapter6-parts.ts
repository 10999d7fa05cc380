// Chapter 6, its section about the parts of a block: trained without them, and taken away afterwards. Words in Arabic.
import { html } from 'lit';
import type { Prediction, Section } from '../chapter.js';

const spared: Prediction = {
  id: 'part-missing',
  question: 'يُنزع جزء واحد من النموذج المدرَّب. من دون أيّها تقلّ إصاباته إلى أدنى حدّ؟',
  answers: [
    {
      label: 'الوصلات المتبقّية',
      reply: 'نعم. يذهب تقريبًا كل ما دُرّبت الطبقات على قراءته.',
    },
    {
      label: 'طبقات التغذية الأمامية',
      reply: 'اسأل كل الأسئلة أدناه: تتغيّر بعض الإجابات، ويبقى كثير منها صحيحًا.',
    },
    { label: 'القسمة على \u2066√d\u2069', reply: 'هذا يضرّ: انظر الجدول. لكن شيئًا آخر يضرّ أكثر.' },
  ],
  right: 0,
};

export const ablationsSection: Section = {
  id: 'parts',
  title: 'لأيّ شيء كل جزء',
  predictions: [spared],
  body: () => html`
    <p>
      الانتباه جزء واحد من الطبقة. حوله تقف
      <attention-term name="residual">الوصلات المتبقّية</attention-term> (residual connections) التي تضيف ما حسبته الطبقة
      إلى ما دخل إليها؛ و<attention-term name="norm">التطبيع</attention-term> (normalisation) الذي يُبقي حجم المتّجهات كما
      هو؛ وطبقات <attention-term name="feed-forward">التغذية الأمامية</attention-term> (feed-forward) التي تعمل على كل
      كلمة بمفردها.
    </p>
    <h4>مدرَّب من دونها</h4>
    <p>
      كل صفّ أدناه عائلة من الجمل. في <em>it-meaning</em> يقول النموذج إلى ماذا يعود «it» ممّا يُقال عنه، وفي
      <em>it-role</em> و<em>hurt</em> ممّن فعل ماذا بمن؛ أما <em>few-shot</em> و<em>rag</em> و<em>note</em> و<em
        >pairs</em
      >
      فتريد إجابة ترد في النص لا في مكان غيره. «تخمين» يصيب بقدر ما يصيب اختيار أعمى بين الإجابات التي تعرضها الجملة.
    </p>
    <attention-figure view="ablations"></attention-figure>
    <attention-ablations></attention-ablations>
    <p>
      ما يعنيه «it»، وأيّ اسم يذهب معه الفعل، والعواصم، كلّها تنجو برأس واحد، وبطبقة واحدة، وحتى بفقد المواضع. أما من فعل
      ماذا بمن فلا ينجو بلا ترتيب. وحيث يجب انتقاء إجابة من بين عدّة في النص، لا يكفي رأس واحد، ولا طبقة واحدة.
    </p>
    <p>
      والنموذج الذي لا يجوز له إلا النظر إلى الوراء لا يستطيع أن يعرف ما «it» قبل أن يقوله آخر الجملة: هناك يخمّن.
      والتدريب بلا وصلات متبقّية، أو بلا تطبيع، أو بلا طبقات تغذية أمامية، لا يكلّف هذا النموذج إلا قليلًا أو لا شيء. هي
      تستحقّ مكانها في النماذج العميقة، ولهذا طبقتان.
    </p>
    <h4>منزوعة بعد ذلك</h4>
    <attention-predict .prediction=${spared}></attention-predict>
    <attention-say name="trial"></attention-say>
    <attention-switches names="no_residual no_norm no_feed_forward unscaled"></attention-switches>
    <attention-answers scope="trial"></attention-answers>
    <p>هنا تبقى المعلمات، وينقص جزء واحد. اسأل أكثر من سؤال:</p>
    <attention-taken></attention-taken>
    <p>
      هذا يقول كم يعتمد <em>هذا</em> النموذج على جزء، ولا يقول شيئًا عمّا يمكن أن يتعلّمه نموذج من دونه. فلأجل ذلك لا بدّ من
      التدريب من جديد.
    </p>
  `,
};
