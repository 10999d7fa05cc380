// Chapter 2, RLHF: its words in Arabic.
import { html } from 'lit';
import type { Chapter, Prediction } from '../chapter.js';
import { equals, formula, fraction, name, sign, word } from '../formula.js';

const small: Prediction = {
  id: 'small-beta',
  question: 'تصغر β أكثر فأكثر. ماذا يفعل النموذج؟',
  answers: [
    {
      label: 'يتبع المكافأة',
      reply: 'نعم. تُقسَم R على β، فتجعل β الصغيرة كل مكافأة أثقل.',
    },
    {
      label: 'يعود إلى المدوّنة',
      reply: 'العكس: β الكبيرة هي التي تبقيه هناك. حرّك المنزلق إلى طرفيه.',
    },
    { label: 'لا شيء', reply: 'ما دامت كل المكافآت متساوية، نعم. اختر أوّلًا إجابة يفضّلها الناس.' },
  ],
  right: 0,
};

const conjure: Prediction = {
  id: 'conjure',
  question: 'كلمة لم ترها المدوّنة قطّ تنال مكافأة هائلة. هل تظهر؟',
  answers: [
    {
      label: 'نعم، بمكافأة كافية',
      reply: 'لا عدد منتهيًا يُضاف إلى \u2066−∞\u2069 فيقود إلى غيرها. جرّب أيّ R وأيّ β.',
    },
    { label: 'لا', reply: 'صحيح. ينقل RLHF الاحتمال بين إجابات جعلها التدريب المسبق ممكنة.' },
  ],
  right: 1,
};

export const chapter2: Chapter = {
  id: 'rlhf',
  title: '2. RLHF: البشر يعترضون',
  lead: 'يقول الناس أيّ إجابة تعجبهم. فيتحرّك النموذج نحوها، وعدد واحد يقول إلى أيّ مدى.',
  sections: [
    {
      id: 'prefer',
      title: 'اختر الإجابة التي يفضّلها الناس',
      predictions: [small],
      body: () => html`
        <p>
          بعد <attention-term name="pretraining">التدريب المسبق</attention-term> (pretraining) يكرّر النموذج مدوّنته.
          ويحرّكه <attention-term name="rlhf">RLHF</attention-term>، أي التعلّم المعزَّز من التغذية الراجعة البشرية، نحو ما
          يعجب الناس. تنال الإجابة المفضَّلة <attention-term name="reward">مكافأة</attention-term> (reward)
          <em>R</em> موجبة، وتنال الفائزة في التدريب المسبق مكافأة سالبة، ولا تنال سائر الإجابات شيئًا. ولك أن تكتب أيّ
          مكافأة أخرى.
        </p>
        <attention-predict .prediction=${small}></attention-predict>
        <attention-prefer></attention-prefer>
      `,
    },
    {
      id: 'beta',
      title: 'منزلق واحد',
      body: () => html`
        <attention-beta></attention-beta>
        <attention-figure view="tilt"></attention-figure>
        <attention-tilt></attention-tilt>
        <p>
          <attention-term name="beta">β</attention-term> هي ثمن الابتعاد عن المدوّنة.
          <attention-term name="flip">نقطة الانقلاب ⁦β*⁩</attention-term> هي حيث تتعادل الإجابتان. في جهة القيم الأصغر
          منها تغلب المكافأة، وفي جهة القيم الأكبر تغلب المدوّنة.
          <attention-term name="expected-reward">⁦E[R]⁩</attention-term> هي المكافأة التي يكسبها النموذج في المتوسّط؛
          و<attention-term name="kl">KL</attention-term>
          هو كم ابتعد عمّا تعلّمه.
        </p>
      `,
    },
    {
      id: 'pairs',
      title: 'من أين تأتي المكافآت',
      body: () => html`
        <p>
          لا أحد يكتب المكافآت في الواقع. يقارن الناس إجابتين، وتُلاءَم المكافأة بحيث يكون للأفضل منهما عادةً نصيب أكبر
          منها (<attention-term name="bradley-terry">برادلي وتيري</attention-term>، 1952). هذه الأزواج مختلَقة للتعليم؛
          غيّرها.
        </p>
        ${formula(name('P'), sign('('), name('a'), sign('≻'), name('b'), sign(')'), equals, name('σ'), sign('('), word('R(a)'), sign('−'), word('R(b)'), sign(')'))}
        <attention-pairs></attention-pairs>
      `,
    },
    {
      id: 'conjure',
      title: 'لا يستطيع RLHF أن يستحضر كلمات جديدة',
      predictions: [conjure],
      body: () => html`
        <attention-predict .prediction=${conjure}></attention-predict>
        <attention-conjured></attention-conjured>
        <p>
          لوغاريتم «لا نسخ» هو ⁦−∞⁩، و⁦−∞⁩ زائد أيّ شيء هو ⁦−∞⁩. النموذج الحقيقي لا يعطي أيّ شيء صفرًا بالضبط أبدًا؛ لكن كي
          تلحق كلمة بغيرها تحتاج إلى مكافأة قدرها β مضروبةً في المسافة بين اللوجيتين. وكلّما جعلها التدريب المسبق أندر،
          زاد ذلك.
        </p>
        <attention-figure view="conjured"></attention-figure>
      `,
    },
    {
      id: 'ascent',
      title: 'المعادلة ليست استعارة',
      body: () => html`
        <p>
          يعظّم RLHF متوسّط المكافأة ناقص β مضروبةً في KL، وهو ثمن الابتعاد عن التدريب المسبق. يجري ذلك هنا خطوة خطوة،
          بصعود <attention-term name="gradient">التدرّج</attention-term> (gradient) الطبيعي، ابتداءً من التوزيع الأساسي،
          من دون استعمال صيغة المنزلق.
        </p>
        ${formula(word('E'), sign('['), name('R'), sign(']'), sign('−'), name('β'), sign('·'), word('KL'), sign('→'), word('max'))}
        <attention-figure view="climb"></attention-figure>
        <div class="proof">
          <p>
            كيف نعرف؟ يمكن كتابة القيمة العظمى صراحةً (Rafailov وآخرون، 2023، المعادلة 4)، والصعود يهبط عليها بعينها:
          </p>
          ${formula(word('new_logit'), equals, word('base_logit'), sign('+'), fraction(name('R'), name('β')))}
        </div>
      `,
    },
  ],
};
