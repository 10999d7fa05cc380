// Arabic: words of controls and read-outs for chapter 7 and the way through.
import type { summaryStrings as english } from '../en/strings-summary.js';

export const summaryStrings = {
  'outcome.open': 'لم تُجب عنه بعد',
  'outcome.answered': 'أجبتَ: {answer}',
  'outcome.right': 'كما جاءت النتيجة: {answer}',
  'outcome.wrong': 'جاءت النتيجة مختلفة: قلتَ «{answer}»',
  'score.forget': 'امحُ إجاباتي',
  'score.kept': 'تبقى إجاباتك في هذا التبويب من متصفّحك. لا تُرسَل إلى أيّ مكان، وليست جزءًا من أيّ رابط.',
  'glossary.at': 'انظر: {title}',
} as const satisfies Record<keyof typeof english, string>;
