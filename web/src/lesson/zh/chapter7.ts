// Chapter 7, summary: its words in Chinese.
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
  title: '7. 总结',
  lead: '注意力不选择答案，它塑造问题。损失不在乎真假，只在乎语料库。改变数据，“正确”答案就跟着改变。',
  sections: [
    { id: 'five-minutes', title: '全课简要回顾', body: summary },
    {
      id: 'your-predictions',
      title: '你的预测',
      body: () => html`<attention-score></attention-score>`,
    },
    { id: 'pitfalls', title: '常见的说法错在哪里', body: pitfalls },
    { id: 'try-next', title: '接下来试什么', body: tryNext },
    { id: 'glossary', title: '术语表', body: () => terms(glossary, experiments) },
    {
      id: 'sources',
      title: '来源',
      body: () => papers('引擎的源代码里，每个公式所在的地方都写明了来源；来源就是下面这些。', sources),
    },
  ],
};
