// Chapter 6, what real transformers add: its words in Arabic.
import { html } from 'lit';
import { ablationsSection } from './chapter6-parts.js';
import type { Chapter, Prediction } from '../chapter.js';
import { retrainSections } from './retrain.js';

const squares: Prediction = {
  id: 'heads-alike',
  question: 'لنموذج الدرس عدّة رؤوس في كل طبقة من طبقاته. هل تنظر إلى الكلمات نفسها؟',
  answers: [
    { label: 'نعم، تقريبًا', reply: 'قارن المربّعات والحصص التي تحتها.' },
    {
      label: 'لا، لكل منها عاداته',
      reply: 'نعم. تقول الحصص تحت المربّعات أيّ عادات، مقيسةً على هذا النص.',
    },
  ],
  right: 1,
};

const bitten: Prediction = {
  id: 'positions-off',
  question: 'المواضع موقفة. الكلب يعضّ الرجل، أو الرجل يعضّ الكلب: بماذا يجيب النموذج؟',
  answers: [
    { label: 'ما زال يعرف من أُصيب', reply: 'لا يستطيع: بلا مواضع يصير النصّان كيس كلمات واحدًا.' },
    { label: 'بالإجابة نفسها لكليهما', reply: 'نعم. لم يبقَ شيء يميّز أحدهما من الآخر.' },
    { label: 'لا شيء البتّة', reply: 'هو يجيب دائمًا. لكن انظر بماذا، وكيف أنها الإجابة نفسها لكليهما.' },
  ],
  right: 1,
};

const ahead: Prediction = {
  id: 'mask-rows',
  question: 'تُستبدل كلمة في الوسط، ولا يجوز لكلمة أن تنظر إلى الأمام. أيّ الصفوف يمكن أن يتغيّر؟',
  answers: [
    {
      label: 'صفّ تلك الكلمة فقط',
      reply: 'كل الكلمات بعدها يجوز لها أن تنظر إليها، فيمكن أن تتغيّر صفوفها أيضًا.',
    },
    {
      label: 'صفّها والصفوف بعده',
      reply: 'نعم. الكلمات قبلها لم ترها قطّ: تبقى أعدادها، إلى آخر بتّ.',
    },
    { label: 'كلّها', reply: 'يكون ذلك حين تنظر الكلمات في الاتجاهين. قارن العمودين.' },
  ],
  right: 1,
};

const needed: Prediction = {
  id: 'weight-effect',
  question: 'تنال كلمة حصّة كبيرة من الانتباه. هل تحتاج الإجابة إليها؟',
  answers: [
    { label: 'دائمًا', reply: 'ابحث في أسفل الصورة، عند الأوزان الكبيرة، عن نقاط: انتباه كثير، ولا أثر.' },
    { label: 'غالبًا، لا دائمًا', reply: 'نعم: الارتباط موجب، وبعيد عن الواحد.' },
    {
      label: 'الأوزان لا تقول شيئًا',
      reply: 'هذا أقوى من اللازم: الارتباط موجب. لكنه بعيد عن الواحد.',
    },
  ],
  right: 1,
};

const again: Prediction = {
  id: 'asked-again',
  question: 'تسأل شيئًا، ثم شيئًا آخر، ثم الشيء الأوّل ثانيةً. هل تختلف الإجابة الثانية عنه؟',
  answers: [
    {
      label: 'نعم، يتذكّر الكلام بينهما',
      reply: 'قارن البصمات: دخلت فيها كل احتمالات كل الكلمات.',
    },
    { label: 'لا، هي نفسها إلى آخر بتّ', reply: 'نعم. لا يُحفظ شيء من تشغيل إلى التالي.' },
  ],
  right: 1,
};

export const chapter6: Chapter = {
  id: 'honesty',
  title: '6. فحص الأمانة: ما تضيفه المحوِّلات الحقيقية',
  lead: 'ما يُترك عادةً خارج رسم الانتباه هو هنا مبدِّل. وكل مبدِّل يقول ما يُبقيه وما يكسره.',
  sections: [
    {
      id: 'many-heads',
      title: 'رؤوس كثيرة',
      predictions: [squares],
      body: () => html`
        <attention-predict .prediction=${squares}></attention-predict>
        <p>
          يعطي الرأس الواحد كل كلمة طريقة واحدة لتوزيع انتباهها. وللنماذج الحقيقية <em>رؤوس</em> كثيرة متجاورة، لكل منها
          استعلاماته ومفاتيحه وقيمه، ويوضع ما تمزجه بعضه بجانب بعض.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-tried></attention-tried>
        <attention-answers scope="trial"></attention-answers>
        <attention-figure view="heads" scope="trial"></attention-figure>
        <p>
          كل مربّع رأس: صفّ لكل كلمة تنظر، وعمود لكل كلمة يُنظر إليها. اضغط واحدًا، فتعرضه صور هذا الفصل. وهو في البداية
          الرأس الذي تنظر فيه الكلمة المسؤول عنها إلى الإجابة أشدّ نظر، حيث ترد الإجابة في النص. لم يقل أحد لرأس ماذا
          يفعل، ولم يسمّه أحد: الحصص تحت المربّعات معدودة على هذا النص، ويعطي نص آخر حصصًا أخرى. ويقول السطر الأخير على كم
          كلمة يوزّع الرأس انتباهه في المتوسّط: 1 حين ينظر إلى كلمة واحدة.
        </p>
        <attention-figure view="arcs" scope="trial"></attention-figure>
        <h4>واحد أو اثنان أو أربعة</h4>
        <p>
          نموذج الفصل 1 صغير يكفي لتدريبه من جديد وأنت تنظر. تتقاسم الرؤوس الأكثر
          <attention-term name="channel">القنوات</attention-term> (channels) نفسها، فينال كل منها متّجهات أقصر.
        </p>
        <attention-live-heads></attention-live-heads>
        <attention-figure view="heads"></attention-figure>
        <p>
          هل الأكثر أفضل؟ قارن الخسائر قبل أن تقول ذلك. حيث تختلف موجِّهات مدوّنة في كلمة واحدة تكفي نظرة واحدة. ولدى نموذج
          الدرس أسئلة أصعب؛ وسترى فيما بعد ما يخسره حين يُدرَّب برأس واحد.
        </p>
      `,
    },
    {
      id: 'positions',
      title: 'بلا مواضع، كيس كلمات',
      predictions: [bitten],
      body: () => html`
        <attention-predict .prediction=${bitten}></attention-predict>
        <p>
          الدرجة تقارن كلمتين ولا تعرف أين تقفان. يدخل الترتيب عبر <em>المواضع</em>: أعداد تُتعلَّم لكل مكان وتُضاف إلى
          الكلمة، وعدد آخر في كل درجة للمسافة.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-say name="shuffled" label="الكلمات نفسها بترتيب آخر"></attention-say>
        <attention-order></attention-order>
        <attention-figure view="order" scope="trial"></attention-figure>
        <p>
          بلا مواضع، خلط الكلمات يخلط الأوزان معها ولا يفعل شيئًا آخر: تجد كل كلمة الكلمات نفسها كما من قبل، أينما ذهبت.
          والكلمات التي ترد مرّتين تُقرَن بحسب ترتيب ورودها؛ وبلا مواضع يعطي أيّ قران آخر النتيجة نفسها.
        </p>
        <attention-switches names="no_positions"></attention-switches>
        <p class="note">
          دُرّب النموذج بالمواضع. فتخمينه من دونها ليس تخمين نموذج لم تكن له مواضع قطّ؛ ونموذج كهذا يقف في القسم التالي.
        </p>
      `,
    },
    ablationsSection,
    {
      id: 'mask',
      title: 'من يجوز له النظر إلى الأمام',
      predictions: [ahead],
      body: () => html`
        <attention-predict .prediction=${ahead}></attention-predict>
        <p>
          النموذج الذي يكتب لا يجوز له أن يرى ما لم يكتبه بعد. <em>القناع السببي</em> يجعل درجة كل كلمة لاحقة ⁦−∞⁩،
          فيكون وزنها 0 بالضبط.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-switches names="causal"></attention-switches>
        <attention-figure view="matrix" scope="trial"></attention-figure>
        <attention-reach></attention-reach>
        <p>
          لهذا يستطيع برنامج يكتب أن يحتفظ بما حسبه للكلمات حتى الآن. دُرّب نموذج الدرس بالطريقتين: ينظر في معظم الأحيان
          إلى كل مكان، وأحيانًا مع القناع. ومع القناع يواصل بالكلمة التالية بدل أن يسمّي ما تعود إليه كلمة، لأن هذا ما سُئل
          عنه حينئذ.
        </p>
      `,
    },
    {
      id: 'not-an-explanation',
      title: 'الانتباه ليس تفسيرًا',
      predictions: [needed],
      body: () => html`
        <attention-predict .prediction=${needed}></attention-predict>
        <p>
          من المغري أن تُقرأ الأوزان أسبابًا. فلنأخذها على ظاهرها:
          <attention-term name="knock-out">أقصِ</attention-term> (knock-out) كلمة واحدة، فلا تنتبه إليها كلمة أخرى، في أيّ
          طبقة أو رأس. كم يتحرّك احتمال الإجابة؟ لو كانت الأوزان أسبابًا لكانت أثقل كلمة أهمّها.
        </p>
        <attention-say name="trial"></attention-say>
        <attention-tried></attention-tried>
        <attention-knockout></attention-knockout>
        <attention-figure view="scatter" scope="trial"></attention-figure>
        <p>
          <attention-term name="correlation">للارتباط</attention-term> (correlation) مقياسان. معامل بيرسون
          <em>r</em> يسأل هل تقع النقاط على خط، ومعامل سبيرمان <em>ρ</em> يسأل هل ترتفع معًا فحسب؛ كلاهما 1 حين تفعل،
          وقريب من 0 حين لا يقول أحدهما شيئًا عن الآخر. وتحت 0 يسيران متعاكسين: الكلمات التي يُنظر إليها أكثر تميل إلى أن
          تكون أقلّ شأنًا. نص واحد دليل قليل. فإليك كثيرًا منها:
        </p>
        <attention-knockouts></attention-knockouts>
        <attention-figure view="scatter-all" scope="trial"></attention-figure>
        <p>
          لماذا ليست على خط؟ ما تسلّمه كلمة قد يمرّ عبر كلمة أخرى في الطبقة الأولى، فتنظر الثانية إلى الوسيطة. وقد يُنظر
          إلى كلمة من أجل قيمة لا تغيّر شيئًا. وما تضيفه كل الرؤوس قد تبطله الطبقات التي بعدها.
        </p>
        <p class="proof">والإقصاء أيضًا ليس الكلمة الأخيرة: نص تنقصه كلمة نص لم يُدرَّب عليه النموذج قطّ.</p>
      `,
    },
    {
      id: 'stateless',
      title: 'لا ذاكرة إلا الموجِّه',
      predictions: [again],
      body: () => html`
        <attention-predict .prediction=${again}></attention-predict>
        <attention-say name="trial"></attention-say>
        <attention-tried spared></attention-tried>
        <attention-stateless></attention-stateless>
        <p>تشغيل النموذج لا يغيّره. وما يبدو ذاكرةً في محادثة هو المحادثة نفسها: توضع كلّها في الموجِّه ثانيةً، في كل مرّة.</p>
      `,
    },
    {
      id: 'all-switches',
      title: 'كل المبدِّلات في صفحة واحدة',
      body: () => html`
        <p>النص نفسه، يقرؤه النموذج كما دُرّب، ثم بتبديل شيء واحد في كل مرّة:</p>
        <attention-say name="trial"></attention-say>
        <attention-tried spared></attention-tried>
        <attention-invariants></attention-invariants>
      `,
    },
    ...retrainSections,
  ],
};
