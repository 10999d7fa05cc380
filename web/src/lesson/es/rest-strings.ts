// Spanish: the words of all that comes after the first screen.
import { changeStrings } from './strings-change.js';
import { contextStrings } from './strings-context.js';
import { examplesStrings } from './strings-examples.js';
import { exportStrings } from './strings-export.js';
import { honestyStrings } from './strings-honesty.js';
import { jobsStrings } from './strings-jobs.js';
import { shareStrings } from './strings-share.js';
import { summaryStrings } from './strings-summary.js';
import { traceStrings } from './strings-trace.js';

export const restStrings = {
  'say.label': 'Frase para el modelo de la lección',
  'say.waiting': 'El modelo de la lección está en camino …',
  'say.failed': 'No se pudo cargar el modelo de la lección: {error}',
  ...examplesStrings,
  ...changeStrings,
  ...contextStrings,
  ...honestyStrings,
  ...summaryStrings,
  ...traceStrings,
  ...exportStrings,
  ...shareStrings,
  ...jobsStrings,
} as const;
