// Arabic: words of controls and read-outs for rows 3.8 and 3.9.
import type { examplesStrings as english } from '../en/strings-examples.js';

export const examplesStrings = {
  'say.empty': 'لا شيء يُقرأ بعد. اكتب جملة.',
  'say.long': 'هذا أطول من اللازم: يقرأ نموذج الدرس من الكلمات والعلامات {most} على الأكثر.',
  'say.unknown': 'كلمات لم يقرأها النموذج قطّ: {count}. يعدّها كلّها كلمة مجهولة واحدة بعينها.',
  'say.near': 'كلمات معروفة تُشبهها في التهجئة:',
  'say.far': 'لا كلمة معروفة تُشبهها في التهجئة.',
  'say.more': 'و{count} غيرها',
  'answers.of': 'إجابته عند {word}:',
  'answers.others': 'كل الكلمات الأخرى',
  'examples.families': 'الجمل',
  'examples.swap': 'بدّل',
  'examples.strange': 'ما لم يتعلّمه قطّ',
  'heads.found':
    'ترى الطبقة {layer}، الرأس {head}: من بين كل الرؤوس، هو الذي تنظر فيه الكلمة المسؤول عنها إلى إجابتها أشدّ نظر. وحيث لا تكون الإجابة كلمة من الجملة، فهو رأس الطبقة الأخيرة الذي ينظر أشدّ نظر إلى أيّ كلمة.',
  'heads.chosen': 'ترى الطبقة {layer}، الرأس {head}، كما اخترت.',
  'heads.all': 'إلى أين تنظر {word} في كل رأس',
  'heads.most': 'تنظر أكثر إلى',
  'heads.place': 'الطبقة {layer}، الرأس {head}',
  'heads.mean': 'متوسّط الكل، {count}',
  'heads.search': 'جِد لي الرأس',
  'examined.right': 'اختُبر في {asked} من جمل هذا النوع لم يقرأها قطّ، فأصاب في {right} منها.',
  'examined.heads':
    'على الجمل كلّها، وهي {asked}، كان أفضل رأس منفرد هو الطبقة {layer}، الرأس {head}: أعطى الكلمة الصحيحة انتباهًا أكثر من الأخرى في {best} منها؛ وفعل متوسّط الرؤوس كلّها ذلك في {mean}. وفي جملة بعينها قد ينظر رأس آخر نظرًا أشدّ.',
  'fit.lead':
    'كم تلائم كل كلمة مكانها؟ تُخفى وحدها، ويخمّنها النموذج من كل الكلمات الأخرى. وهذا احتمال الكلمة القائمة هناك:',
  'fit.sum': 'الكلمات كلّها معًا: {nats} نات، وهو مجموع اللوغاريتمات. ولو كان 0 لكان يقينًا.',
  'cross.examples': 'أمثلة',
  'cross.asking': 'الجملة التي تسأل: كلماتها تأتي بالاستعلامات q',
  'cross.asked': 'الجملة التي تُسأل: كلماتها تأتي بالمفاتيح k والقيم v',
} as const satisfies Record<keyof typeof english, string>;
