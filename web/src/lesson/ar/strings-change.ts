// Arabic: words of controls and read-outs for chapter 4.
import type { changeStrings as english } from '../en/strings-change.js';

export const changeStrings = {
  'change.before': 'قبل',
  'change.after': 'بعد',
  'change.offers': 'تغيير واحد للتجربة',
  'change.words': 'الجملة الثانية كلمةً كلمة: اختر واحدة لتستبدلها.',
  'change.word.other': '{word}، تغيّرت',
  'change.replace': 'كلمة أخرى بدل {word}',
  'change.replace.button': 'استبدل',
  'change.label': '\u2066{before} → {after}\u2069',
  'change.lengths':
    'عدد رموز النص الأوّل {before}، والثاني {after}. ابتداءً من أوّل اختلاف لا يحمل الموضع الواحد الكلمة نفسها في النصّين، فلا يمكن رسم الفرق وزنًا وزنًا. ومع ذلك تمكن مقارنة ما ينتبه إليه كل منهما وما يجيب به.',
  'change.rows': 'صفوف الأوزان التي هي نفسها قبلُ وبعدُ، بتًّا بتًّا: {same} من {count}، في كل الطبقات والرؤوس.',
  'change.rows.unchanged': 'كلمات النصّين واحدة عند هذا النموذج: أرقامها في مفرداته متساوية، فيتساوى كل ما يأتي بعدها.',
  'change.rows.none':
    'كل صفّ يوزّع ميزانيته البالغة واحدًا على كل الكلمات، وصار لإحدى هذه الكلمات مفتاح آخر. فلا يسلم أيّ صفّ، وإن لم يتحرّك إلا في أرقامه الأخيرة.',
  'change.rows.some':
    'كل صفّ يوزّع ميزانيته البالغة واحدًا على كل الكلمات، وصار لإحدى هذه الكلمات مفتاح آخر. وحيث بقي صفّ كما هو رغم ذلك، فلأن الفرق أصغر من الرقم الأخير.',
  'change.queries': 'الكلمات التي تسأل بالاستعلام نفسه كما من قبل، بتًّا بتًّا: {queries}.',
  'change.queries.layer': '{same} من {count} في الطبقة {layer}',
  'change.big': '{word} تعطي {other} الآن {after}؛ ومن قبلُ {before}.',
  'change.open': 'الطبقة {layer}، الرأس {head}',

  'prompts.flawed': 'الموجِّه المعيب',
  'prompts.corrected': 'مع تصحيح بعده',
  'prompts.edited': 'معدَّل',
  'prompts.label': 'الموجِّه؛ ___ هي الكلمة المطلوب تخمينها',
  'prompts.mass': '{word} تعطي {share} من انتباهها للكلمات المشطوبة (متوسّط كل الطبقات والرؤوس).',
  'prompts.gone': 'لم تبقَ كلمة معيبة. {word} تعطيها {share}.',
  'prompts.verdict.kept': 'مع التصحيح تبقى الإجابة {flawed}؛ ومع التعديل تصير {edited}.',
  'prompts.verdict.helped': 'هنا كفى التصحيح: ينقل الإجابة من {flawed} إلى {corrected}، كما يفعل التعديل.',
  'prompts.verdict.other': 'نقل التصحيح الإجابة من {flawed} إلى {corrected}، وليس هذا ما يجيب به التعديل: {edited}.',
  'prompts.verdict.unmoved': 'لم يغيّر التعديل الإجابة: تبقى {flawed}.',

  'pool.paid': 'متداول واحد يدفع {paid} من x',
  'pool.price': '\u2067سعر y التالي\u2069',
  'pool.before': 'قبل الصفقة كان سعر y هو {price} من x.',
} as const satisfies Record<keyof typeof english, string>;
