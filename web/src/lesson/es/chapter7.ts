// Chapter 7, summary: its words in Spanish.
import { html } from 'lit';
import type { Chapter } from '../chapter.js';
import { papers, terms } from '../lists.js';
import { tryNext } from './chapter7-next.js';
import { pitfalls, summary } from './chapter7-summary.js';
import { experiments } from './experiments.js';
import { glossary } from './glossary.js';
import { sources } from './sources.js';

export const chapter7: Chapter = {
  id: 'summary',
  title: '7. Resumen',
  lead: 'La atención no elige la respuesta, da forma a la pregunta. A la pérdida no le importa la verdad, solo el corpus. Cambia los datos, y la respuesta «correcta» cambia con ellos.',
  sections: [
    { id: 'five-minutes', title: 'La lección en breve', body: summary },
    {
      id: 'your-predictions',
      title: 'Tus pronósticos',
      body: () => html`<attention-score></attention-score>`,
    },
    { id: 'pitfalls', title: 'Lo que es falso en el relato habitual', body: pitfalls },
    { id: 'try-next', title: 'Qué probar después', body: tryNext },
    { id: 'glossary', title: 'Glosario', body: () => terms(glossary, experiments) },
    {
      id: 'sources',
      title: 'Fuentes',
      body: () => papers('Las ecuaciones del motor citan estas obras donde están en su código fuente.', sources),
    },
  ],
};
