// Chapter 7, summary: its words in Arabic.
import { html } from 'lit';
import type { Chapter } from '../chapter.js';
import { tryNext } from './chapter7-next.js';
import { pitfalls, summary } from './chapter7-summary.js';
import { experiments } from './experiments.js';
import { glossary } from './glossary.js';
import { papers, terms } from '../lists.js';
import { sources } from './sources.js';

export const chapter7: Chapter = {
  id: 'summary',
  title: '7. الخلاصة',
  lead: 'الانتباه لا يختار الإجابة، بل يشكّل السؤال. والخسارة لا تبالي بالحقيقة، بل بالمدوّنة وحدها. غيّر البيانات، فتتغيّر معها الإجابة «الصحيحة».',
  sections: [
    { id: 'five-minutes', title: 'الدرس باختصار', body: summary },
    {
      id: 'your-predictions',
      title: 'توقّعاتك',
      body: () => html`<attention-score></attention-score>`,
    },
    { id: 'pitfalls', title: 'ما هو خطأ في الحكاية المعتادة', body: pitfalls },
    { id: 'try-next', title: 'ماذا تجرّب بعد ذلك', body: tryNext },
    { id: 'glossary', title: 'المسرد', body: () => terms(glossary, experiments) },
    {
      id: 'sources',
      title: 'المصادر',
      body: () => papers('معادلات المحرّك تذكر هذه المصادر حيث تقف في شيفرته.', sources),
    },
  ],
};
