// Spanish: words of controls and read-outs for long work: distance, timing, retraining.
import type { jobsStrings as english } from '../en/strings-jobs.js';

export const jobsStrings = {
  'job.stop': 'Detener',
  'job.pause': 'Pausa',
  'job.resume': 'Seguir',
  'job.progress': 'Cuánto se ha avanzado',
  'job.wanted': 'Se está preparando …',
  'job.paused': 'En pausa.',
  'job.stopped': 'Detenido. Lo que se halló se queda.',
  'job.failed': 'No se pudo hacer: {error}',

  'timing.start': 'Medir el tiempo en este navegador',
  'timing.running': 'Medido hasta ahora: hasta {n} tokens.',
  'timing.first': 'Empieza la medición …',
  'timing.ratio': 'Con {more} tokens tardó {ratio} veces lo que con {few}. Según n², serían {square} veces.',
  'timing.memory':
    'Una tabla con todos los {n} × {n} pesos necesitaría {table}. El motor ha ocupado {used} en total, porque no hace esa tabla: mezcla unas pocas filas cada vez.',
  'timing.replaced':
    'Sustituir un token entre {n}: {time}, {ratio} veces más rápido que todo desde cero. Los números que salen se diferencian de aquellos en {farthest} como máximo.',

  'distance.legend': 'Palabras entre la que decide y la predicción',
  'distance.lines': 'Las líneas',
  'distance.start': 'Entrenar con estas líneas',
  'distance.again': 'Entrenar otra vez, con otros números aleatorios',
  'distance.training': 'Entrenando …',
  'distance.caption': 'Palabras en medio: {distance}. Semilla de los números aleatorios: {seed}.',
  'distance.who': 'quién lee',
  'distance.steps': 'pasos de entrenamiento hasta estar seguro',
  'distance.sure': 'respuestas seguras',
  'distance.sequence': 'pasos sucesivos para leer una línea',
  'distance.of': '{sure} de {lines}',
  'distance.never': 'no en {steps}',
  'distance.attention': 'atención',
  'distance.recurrent': 'red recurrente',
  'distance.windowed': 'atención en una ventana de {window}',

  'retrain.steps': 'pasos de entrenamiento',
  'retrain.seed': 'semilla',
  'retrain.start': 'Entrenar aquí el modelo de la lección',
  'retrain.progress': 'Paso {step} de {total}.',
  'retrain.left': 'Tiempo restante aproximado: {time}.',
  'retrain.seconds': '{count} s',
  'retrain.minutes': '{count} min',
  'retrain.examined':
    'Examinado tras {step} pasos con frases reservadas, fuera del entrenamiento: {right} de {asked} respuestas correctas.',
  'retrain.families': 'Por familia de frases',
  'retrain.family': 'familia',
  'retrain.right': 'correctas',
  'retrain.asked': 'preguntas',
  'retrain.use': 'Usar ya este modelo',
  'retrain.back': 'Volver al modelo incluido',
  'retrain.used': 'Todos los capítulos muestran ahora un modelo entrenado aquí.',
  'retrain.shipped': 'Todos los capítulos muestran el modelo incluido.',
  'retrain.same': 'Este archivo es el incluido, byte a byte: {bytes} bytes comparados.',
  'retrain.other': 'Este archivo no es el incluido.',
} as const satisfies Record<keyof typeof english, string>;
