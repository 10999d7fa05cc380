// Chapter 7, the summary and the pitfalls: words in Arabic.
import { html, type TemplateResult } from 'lit';
import type { Frame } from '../../path/frame.js';
import { examinedIn } from '../examination.js';
import { percent } from '../format.js';
import { exact, int, sig } from '../number.js';

const a = (id: string, words: string): TemplateResult => html`<a href="#${id}">${words}</a>`;
/** kept on one line where it fits */
const law = '\u2066new_logit\u00a0= base_logit\u00a0+\u00a0R\u2060/\u2060β\u2069';
const word = (text: string): TemplateResult => html`<span class="word">${text}</span>`;

/** What was done, in order, and what it showed; with the numbers of the lesson as it is now. */
export function summary({ count, tilt, model, readings }: Frame): TemplateResult {
  const guess = count?.endings[0];
  const now = guess ? html` وتقول المدوّنة في هذه اللحظة ${word(guess.word)}.` : '';
  const tuned = tilt ? html` وفي هذه اللحظة، عند ⁦β = ${sig(tilt.beta)}⁩، التخمين هو ${word(tilt.winner)}.` : '';
  const size = model ? html` معلماته ${int(model.paramCount)}` : '';
  const lessonSize = readings ? html`، ومعلماته ${int(readings.model.paramCount)}،` : '';
  const examined = readings?.model.source === 'shipped' ? examinedIn('it-meaning') : undefined;
  const right = examined
    ? html` وفي ${int(examined.asked)} من هذه الجمل لم يقرأها قطّ، أصاب في
      ${exact(examined.right, percent(examined.right, 1))} من المرّات.`
    : '';
  return html`
    <ol>
      <li>${a('corpus', 'أضفتَ نسخًا من جملة')}، فتبعها التخمين. هو مصنوع من أعداد.${now}</li>
      <li>
        لوغاريتم العدد لوجيت، ${a('counting', 'ودالّة softmax تصنع من اللوجيتات احتمالات')}. ما يُضاف إلى لوجيت يضرب
        احتمالًا.
      </li>
      <li>
        ${a('loss', 'الخسارة')} تقيس كم يتفاجأ النموذج بمدوّنته. وليست الحقيقة جزءًا منها: نسخ جملة كاذبة تجعل الإجابة
        الكاذبة رخيصة.
      </li>
      <li>
        بعد ${a('unseen', 'جملة لم يكتبها أحد')} يرجع العدّ إلى آخرٍ أقصر. أما النموذج المدرَّب فيسير بالكلمات التي كان لها
        شأن في تدريبه، صوابًا أو خطأ.
      </li>
      <li>
        ${a('training', `محوِّل`)}${size} تعلّم الأسطر نفسها من دون أن يُخبَر بعدد. وكي يبلغ الأعداد كان عليه أن ينظر إلى
        الاسم.
      </li>
      <li>
        ${a('prefer', 'فضّل الناس إجابة')}. ${a('beta', 'ومنزلق واحد، β،')} قال كم يتحرّك النموذج نحوها: ${law}. تدع β
        الصغيرة المكافأة تغلب، وتُبقي الكبيرة النموذج قريبًا من التدريب المسبق.${tuned}
      </li>
      <li>
        ${a('pairs', 'لُوئمت المكافآت للمقارنات')}، ولم تستطع مكافأة أن ${a('conjure', 'تستحضر كلمة')} لم ترها المدوّنة
        قطّ، ${a('ascent', 'والصعود خطوة خطوة')} انتهى حيث تقول الصيغة.
      </li>
      <li>
        في المحوِّل ${a('arcs', 'تنفق كل كلمة ميزانية واحدة من الانتباه')}. ${a('matrix', 'وجدول كل الكلمات')} مجموع كل صفّ
        من صفوفه واحد، وهو غير متناظر.
      </li>
      <li>
        ${a('pair', 'الوزن الواحد')} استعلام مضروب في مفتاح، مقسوم على ⁦√d⁩، ويقارنه softmax بكل الآخرين. وما يزنه قيمة:
        ${a('qkv', 'بطاقة البحث وبطاقة الكعب وبطاقة المحتوى')}. فعلتَ ذلك ${a('by-hand', 'بيدك')}، ورأيت
        ${a('scale', 'لماذا \u2066√d\u2069')}.
      </li>
      <li>
        ${a('examples', 'نموذج الدرس')} تعلّم من الجمل إلى ماذا يعود «it»، وكلمة واحدة بعد «it» قلبت الإجابة.${right}
        وباستعلامات من نص ومفاتيح وقيم من آخر، ${a('cross', 'تدع الدالّة نفسها')} جملة تسأل جملة أخرى.
      </li>
      <li>
        ${a('change', 'كلمة واحدة تغيّرت')} فحرّكت انتباه الأخريات. ولم يذهب عيب في موجِّه إلا حين
        ${a('repair', 'عُدّل الموجِّه')}. وكانت ${a('distance', 'كلمة بعيدة')} قريبة من الانتباه كأيّ كلمة أخرى، بينما كان
        على الشبكة التكرارية أن تتعلّم حملها معها.
      </li>
      <li>
        ${a('few-shot', 'أمثلة')} ${a('rag', 'ووثائق')} أمام سؤال غيّرت إجابة نموذج الدرس${lessonSize} من دون خطوة تدريب
        واحدة: لم يُتعلَّم شيء، بل قُرئ أكثر. هذا هو ${a('fine-tuning', 'الفرق عن الضبط الدقيق')}.
      </li>
      <li>
        للمحوِّل الحقيقي ${a('many-heads', 'رؤوس كثيرة')} ${a('positions', 'ومواضع')} ${a('mask', 'وقناع')}
        ${a('parts', 'وأجزاء أكثر')}؛ بدّلتَها وقِستَ ما يُبقيه كل منها وما يكسره. ولم يكن الوزن الكبير
        ${a('not-an-explanation', 'سببًا بعد')}، ولم تكن ذاكرة إلا ${a('stateless', 'الموجِّه')}.
      </li>
    </ol>
  `;
}

export const pitfalls = (): TemplateResult => html`
  <dl class="plain">
    <dt>«الانتباه يقول كم ترتبط كلمتان إحداهما بالأخرى.»</dt>
    <dd>له اتجاه. ${a('matrix', 'الجدول ليس متناظرًا')}، بقناع أو بغيره: الاستعلام ليس المفتاح.</dd>
    <dt>«بلا مواضع تنال الكلمات المخلوطة أوزانًا أخرى.»</dt>
    <dd>الأوزان نفسها، بترتيب آخر. ${a('positions', 'وإذا أُعيدت إلى أماكنها لم تختلف في شيء')}.</dd>
    <dt>«غيّر كلمة واحدة فتتغيّر كل كلمة، في أيّ نموذج.»</dt>
    <dd>
      فقط حيث تستطيع كل الكلمات رؤيتها، كما ${a('moved', 'في نموذج الدرس')}. وتحت قناع سببي
      ${a('mask', 'لا يمكن أن يتغيّر إلا ذلك الموضع وما بعده')}.
    </dd>
    <dt>«الانتباه يجد ما هو حقّ.»</dt>
    <dd>لا تحمل الاستعلامات والمفاتيح والقيم ${a('qkv', 'ختم حقيقة')}، ${a('loss', 'والخسارة')} لا تطلب شيئًا منه.</dd>
    <dt>«الأوزان تفسّر الإجابة.»</dt>
    <dd>هي جزء من الحساب. ${a('not-an-explanation', 'أقصِ كلمة')} لترى ما كانت تساويه.</dd>
    <dt>«الأوزان هي ما تعلّمه النموذج.»</dt>
    <dd>تلك معلماته. أما أوزان الانتباه فتُحسَب ${a('pair', 'من جديد لكل جملة')} ثم تُنسى.</dd>
    <dt>«تُبقي β الصغيرة النموذج قريبًا ممّا تعلّمه.»</dt>
    <dd>العكس: المكافأة ${a('beta', 'مقسومة على β')}.</dd>
    <dt>«يعلّم RLHF إجابات جديدة.»</dt>
    <dd>ينقل الاحتمال بين إجابات ${a('conjure', 'جعلها التدريب المسبق ممكنة')}.</dd>
    <dt>«يتذكّر ما قلته له.»</dt>
    <dd>هو ${a('stateless', 'يقرأ الموجِّه كلّه ثانيةً')}، في كل مرّة. ذاكرته هي الموجِّه.</dd>
    <dt>«يتعلّم من وثائقي.»</dt>
    <dd>${a('rag', 'يقرؤها.')} ومعلماته ${a('fine-tuning', 'هي نفسها قبلُ وبعدُ')}، إلى آخر بتّ.</dd>
  </dl>
`;
