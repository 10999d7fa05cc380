// Spanish: words of controls and read-outs for chapter 7 and the way through.
import type { summaryStrings as english } from '../en/strings-summary.js';

export const summaryStrings = {
  'outcome.open': 'sin responder todavía',
  'outcome.answered': 'respondido: {answer}',
  'outcome.right': 'se cumplió: {answer}',
  'outcome.wrong': 'resultó de otra manera: dijiste «{answer}»',
  'score.forget': 'Borrar mis respuestas',
  'score.kept':
    'Tus respuestas se quedan en esta pestaña de tu navegador. No se envían a ninguna parte ni forman parte de ningún enlace.',
  'glossary.at': 'Ver: {title}',
} as const satisfies Record<keyof typeof english, string>;
