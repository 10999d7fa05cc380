// Chapter 7, what to try next: words in Arabic.
import { html, type TemplateResult } from 'lit';

/** Each link leads to a section and sets it up; one step of undo leads back. */
export const tryNext = (): TemplateResult => html`
  <p>كل من هذه يحمّل مثاله. والتراجع يعيد ما كان لديك.</p>
  <ul>
    <li>
      عاصمة أستراليا ليست المدينة التي تقولها معظم النسخ (بالإنجليزية).
      <attention-try to="corpus" preset="capitals">كم نسخة تحتاج إليها الحقيقة؟</attention-try>
    </li>
    <li>
      يفضّل الناس العاصمة الصحيحة.
      <attention-try to="beta" preset="capitals" .wishes=${{ preferred: 'canberra', beta: 30 }}
        >عند أيّ β ينالونها؟</attention-try
      >
    </li>
    <li>
      كلب (dog) أو قطّة (cat) أو سمكة (fish): لا تختلف إلا كلمة واحدة.
      <attention-try to="arcs" preset="pets">أيّ رأس يجدها؟</attention-try>
    </li>
    <li>
      عاصمة لا تعرفها المدوّنة.
      <attention-try to="unseen" preset="capitals" .wishes=${{ text: 'the capital of brazil is' }}
        >ماذا يقول، وكم هو واثق؟</attention-try
      >
    </li>
    <li>
      لغة بلا مسافات.
      <attention-try to="corpus" preset="chinese">ما رموزها؟</attention-try>
    </li>
    <li>
      وثيقتان تناقض إحداهما الأخرى.
      <attention-try
        to="rag"
        .wishes=${{ documents: ['refunds within 30 days', 'refunds within 7 days'], question: 'refunds within' }}
        >أيّهما يتبع، وهل لترتيبهما شأن؟</attention-try
      >
    </li>
    <li>
      أربعة رؤوس وطبقتان على الأسطر نفسها.
      <attention-try to="training" preset="databases" .wishes=${{ heads: 4, layers: 2 }}
        >هل يقترب من الأعداد، أم يكبر فحسب؟</attention-try
      >
    </li>
  </ul>
`;
